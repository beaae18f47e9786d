import TruceText

// The speaker that a verb of speech shares with the verb above it: "…, the ministry said, adding".
extension SpeakerFinder {
  private static let closingMarks: Set<String> = ["”", "\"", "''"]
  private static let openingMarks: Set<String> = ["“", "\"", "``"]

  /// Verbs whose object is heard to speak: "quoted an official saying".
  private static let hearing: LemmaSet = [
    "quote", "cite", "hear", "show", "record", "see", "catch", "film", "broadcast", "have",
    "report",
    "leave", "keep", "find", "watch", "publish", "carry", "release", "interview", "issue", "send",
    "post",
  ]

  /// "…, adding that": the speaker of the governing verb.
  static func shared(
    by verb: Int, _ governor: Int, in reading: SentenceReading
  ) -> Int? {
    if let quoted = quoted(by: verb, governor, in: reading) { return quoted }
    if let outer = quoting(governor, before: verb, in: reading) {
      return speaker(of: outer, in: reading)
    }
    let isParticiple = reading.words[verb].form.hasSuffix("ing")
    if !isParticiple, let near = before(verb, in: reading) { return near }
    guard reading.isVerbal(governor) else { return before(verb, in: reading) }
    if let speaker = isParticiple
      ? speaker(ofParticiple: verb, governor, in: reading)
      : speaker(beforePerfect: verb, governor, in: reading)
    {
      return speaker
    }
    guard let subject = reading.subject(of: governor), !subject.isPassive else {
      if isParticiple { return nil }
      // "The group, which runs the region, denied it and said": whoever denied it.
      return reading.relation(verb) == .conj
        && RejectedCharge.verbs.contains(reading.keys[governor])
        ? speaker(of: governor, in: reading) : nil
    }
    // "said the raid endangered the talks and demanded": a raid demands nothing.
    if reading.nameAt[subject.word] < 0, !speaks(subject.word, in: reading),
      reading.relation(governor) == .ccomp, let outer = reading.head(governor), outer < governor,
      let speaker = reading.subject(of: outer), !speaker.isPassive
    {
      return speaker.word
    }
    return subject.word
  }

  /// Whoever is made to speak or is quoted by the verb above; nil: nobody.
  private static func quoted(
    by verb: Int, _ governor: Int, in reading: SentenceReading
  ) -> Int? {
    if reading.relation(verb) == .xcomp, let object = reading.child(governor, .obj) {
      return controlling(verb, object, of: governor, in: reading) ?? object
    }
    guard ["quote", "cite"].contains(reading.keys[governor]) else { return nil }
    if let subject = reading.child(governor, .nsubjPass) { return subject }
    // "Interfax quoted the general as saying"
    return reading.markers(verb).contains("as") ? reading.child(governor, .obj) : nil
  }

  /// "…, the ministry said on Sunday, accusing": whoever the cue above is said by; nil: none stands above.
  static func speaker(
    ofParticiple verb: Int, _ governor: Int, in reading: SentenceReading
  ) -> Int? {
    if wordsOfSpeech.contains(reading.words[governor].form.lowercased()),
      let speaker = speaker(of: governor, in: reading)
    {
      return speaker
    }
    // "denied that troops had fired, saying": whoever denied it.
    guard verb > 0, reading.words[verb - 1].form == ",",
      let outer = telling(governor, in: reading)
    else { return nil }
    return speaker(of: outer, in: reading)
  }

  /// "denied that his forces had shelled it and accused": what had been done before is told by another.
  static func speaker(
    beforePerfect verb: Int, _ governor: Int, in reading: SentenceReading
  ) -> Int? {
    guard reading.relation(verb) == .conj, reading.words[verb].pennTag == .vbd,
      reading.relation(governor) == .ccomp, reading.child(verb, .aux) == nil,
      reading.children(governor).contains(where: {
        reading.relation($0) == .aux && reading.words[$0].form == "had"
      }), let outer = reading.head(governor), outer < governor,
      wordsOfSpeech.contains(reading.words[outer].form.lowercased())
        || RejectedCharge.verbs.contains(reading.keys[outer])
    else { return nil }
    return speaker(of: outer, in: reading)
  }

  /// The verb of speech above the clause in which `verb` stands, through clauses that hang on it: "said it
  /// stopped as soon as it was | warned"; nil: none.
  private static func telling(_ verb: Int, in reading: SentenceReading) -> Int? {
    var told = verb
    for _ in 0..<4 {
      guard let above = reading.head(told), above < told, reading.isVerbal(above) else {
        return nil
      }
      switch reading.relation(told) {
      case .ccomp: return above
      case .advcl, .conj, .xcomp: told = above
      default: return nil
      }
    }
    return nil
  }

  /// "said that “jets have bombed it” | and blamed": the verb of speech above the quotation in which the
  /// tree joins the two; nil: no quotation ends between them.
  private static func quoting(_ inner: Int, before verb: Int, in reading: SentenceReading) -> Int? {
    guard inner < verb, reading.relation(verb) == .conj,
      let close = (inner + 1..<verb).first(where: {
        closingMarks.contains(reading.words[$0].form)
      }), !(close + 1..<verb).contains(where: { openingMarks.contains(reading.words[$0].form) }),
      let outer = reading.head(inner), outer < inner, reading.isVerbal(outer),
      (outer..<inner).contains(where: { openingMarks.contains(reading.words[$0].form) })
    else { return nil }
    return outer
  }

  /// Whoever speaks in "the ministry defended its ally saying", where the tree hangs the participle on
  /// the object: the subject of `governor`; nil: the object may speak itself.
  static func controlling(
    _ verb: Int, _ object: Int, of governor: Int, in reading: SentenceReading
  ) -> Int? {
    guard reading.words[verb].form.hasSuffix("ing"), object < verb, reading.isVerbal(governor),
      governor < object, !hearing.contains(reading.keys[governor]),
      let subject = reading.subject(of: governor), !subject.isPassive, subject.word < governor
    else { return nil }
    let resolved = reading.resolvingRelative(subject.word)
    return speaks(resolved, in: reading) || reading.nameAt[resolved] >= 0
      || !speaks(object, in: reading) ? subject.word : nil
  }
}
