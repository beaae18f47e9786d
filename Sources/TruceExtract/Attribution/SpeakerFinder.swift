import TruceText

/// Finds the phrase that speaks, for a verb of speech: off the tree, or by order of words where the
/// tree gives something that cannot speak.
enum SpeakerFinder {
  private static let documents: LemmaSet = [
    "statement", "report", "release", "communique", "message", "post", "tweet",
  ]
  /// Words that a wrong tag can make a noun; they never speak themselves.
  private static let wordsOfSpeech: LemmaSet = [
    "say", "says", "said", "saying", "add", "adds", "added", "tell", "tells", "told", "according",
  ]
  /// What stands behind "by" and speaks no more than does anything else.
  private static let manners: LemmaSet = [
    "contrast", "way", "telephone", "phone", "email", "letter", "comparison", "mistake", "law",
    "name", "chance", "example", "then", "midday", "evening",
  ]

  /// Head of the phrase; nil: none is named.
  static func speaker(of verb: Int, in reading: SentenceReading) -> Int? {
    if isRaised(verb, in: reading) { return nil }
    if isAccused(verb, in: reading) { return reading.child(verb, .oblAgent) }
    guard
      let found = closing(verb, in: reading) ?? enclosed(before: verb, in: reading)
        ?? candidate(of: verb, in: reading) ?? capital(before: verb, in: reading),
      !wordsOfSpeech.contains(reading.words[found].form.lowercased()), reading.timeAt[found] < 0,
      !reading.isFiniteInsteadOfNoun(found),
      reading.tag(found) != .noun || reading.nameAt[found] >= 0
        || !NonActors.inert.contains(reading.keys[found]) || speakers.contains(reading.keys[found])
    else { return nil }
    guard documents.contains(reading.keys[found]) else { return found }
    // "a statement by the ministry said": the ministry speaks.
    let issuer = reading.children(found).first {
      $0 > found && ["by", "from", "of"].contains(reading.preposition($0) ?? "")
    }
    if let issuer { return issuer }
    // "issued a statement denying it": whoever issued it.
    if reading.relation(found) == .obj, found < verb, let issued = reading.head(found),
      issuing.contains(reading.keys[issued]), let subject = reading.subject(of: issued),
      !subject.isPassive
    {
      return subject.word
    }
    return found
  }

  private static let accusing: LemmaSet = ["accuse", "suspect", "charge", "convict", "indict"]

  /// "soldiers accused of murder": a participle without an object; whoever it is of does not speak.
  private static func isAccused(_ verb: Int, in reading: SentenceReading) -> Bool {
    accusing.contains(reading.keys[verb]) && reading.words[verb].form.lowercased().hasSuffix("ed")
      && verb + 1 < reading.count && ["of", "with"].contains(reading.keys[verb + 1])
      && !reading.hasObject(verb)
  }

  /// "seems to", "is expected to", "are said to have": whoever thinks so is not named.
  static func isRaised(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.child(verb, .xcomp) != nil else { return false }
    if ["seem", "appear"].contains(reading.keys[verb]) { return true }
    return reading.isPassiveVerb(verb) && reading.child(verb, .oblAgent) == nil
      && !["quote", "cite"].contains(reading.keys[verb])
      && reading.child(verb, .nsubjPass, .nsubj) != nil
  }

  private static func candidate(of verb: Int, in reading: SentenceReading) -> Int? {
    if let agent = reading.child(verb, .oblAgent), !manners.contains(reading.keys[agent]),
      reading.timeAt[agent] < 0, !isActive(verb, in: reading)
    {
      return agent
    }
    if let subject = reading.child(verb, .nsubj), subject < verb,
      isDescribed(subject, before: verb, in: reading)
    {
      return subject
    }
    if let end = trailing(verb, in: reading) { return end }
    if reading.keys[verb] == "say", verb + 1 < reading.count, reading.nameAt[verb + 1] >= 0,
      reading.names[reading.nameAt[verb + 1]].kind == .person,
      reading.child(verb, .nsubj).map({ $0 > verb || !speaks($0, in: reading) }) ?? true,
      (0..<verb).contains(where: { reading.tag($0) == .verb })
    {
      return end(of: verb + 1, in: reading)
    }
    if isLastVerb(verb, in: reading), !reading.isPassiveVerb(verb) {
      if let inverted = inverted(verb, in: reading) { return inverted }
      if let near = before(verb, in: reading), !isOfParticiple(near, verb, in: reading) {
        return near
      }
    }
    // "attacks, which the police attribute to": the relative pronoun is what they speak of.
    if reading.relation(verb) == .aclRelcl,
      reading.hasObject(verb)
        || accusing.contains(
          reading.keys[verb])
        || reading.keys[verb] == "attribute" || reading.keys[verb] == "blame",
      let near = reading.children(verb).last(where: {
        $0 < verb && reading.relation($0) == .nsubj
          && (reading.tag($0) != .pron || accusing.contains(reading.keys[verb]))
      }),
      reading.children(verb).contains(where: {
        $0 < near && ["which", "that", "whom"].contains(reading.keys[$0])
      })
    {
      return near
    }
    if let subject = reading.child(verb, .nsubj, .nsubjOuter) {
      if isPlausible(subject, of: verb, in: reading) {
        guard !speaks(subject, in: reading) else { return subject }
        guard let near = before(verb, in: reading), speaks(near, in: reading),
          !reading.phrase(subject).contains(near), !isDescribed(subject, by: near, in: reading),
          reading.relation(near) != .conj || reading.head(near) != subject
        else {
          return reading.nameAt[subject] < 0
            ? opening(before: verb, in: reading) ?? subject : subject
        }
        return near
      }
      return before(verb, in: reading) ?? opening(before: verb, in: reading) ?? subject
    }
    if let outside = described(before: verb, in: reading) { return outside }
    // "was quoted as saying", "is believed to": the passive subject of "quote" speaks.
    if reading.child(verb, .nsubjPass, .auxPass) != nil {
      return ["quote", "cite"].contains(reading.keys[verb]) ? reading.child(verb, .nsubjPass) : nil
    }
    guard let governor = reading.head(verb) else {
      return before(verb, in: reading) ?? after(verb, in: reading)
        ?? opening(before: verb, in: reading)
    }
    switch reading.relation(verb) {
    case .conj, .advcl, .xcomp, .parataxis, .dep:
      return shared(by: verb, governor, in: reading)
    case .acl:
      guard reading.words[verb].form.hasSuffix("ing") else {
        // "The military source denied that" where the tree makes a phrase of the clause.
        return reading.words[verb].pennTag == .vbd && speaks(governor, in: reading) ? governor : nil
      }
      // "said in a statement, accusing": who made the statement.
      if documents.contains(reading.keys[governor]), reading.preposition(governor) == "in",
        let said = reading.head(governor), reading.isVerbal(said),
        let subject = reading.subject(of: said)?.word
      {
        return subject
      }
      if let outer = reading.head(governor), reading.relation(governor) == .obj,
        let subject = controlling(verb, governor, of: outer, in: reading)
      {
        return subject
      }
      return governor
    case .aclRelcl:
      if verb > 0, ["who", "that", "which"].contains(reading.keys[verb - 1]) { return verb - 1 }
      return reading.children(verb).contains { reading.isNominal($0) && $0 < verb } ? nil : governor
    case .amod: return nil
    default: return before(verb, in: reading) ?? after(verb, in: reading)
    }
  }

  /// "The ministry counted 40 breaches by the rebels": whoever stands behind "by" does not speak.
  private static func isActive(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.child(verb, .auxPass) == nil, let subject = reading.child(verb, .nsubj) else {
      return false
    }
    return subject < verb && reading.hasObject(verb)
  }

  /// "a doctor who works in Goma | said", "a doctor reached by phone | said": what stands right before the
  /// verb is a part of what is told of its subject.
  private static func isDescribed(
    _ subject: Int, before verb: Int, in reading: SentenceReading
  ) -> Bool {
    guard [.noun, .num, .pron].contains(reading.tag(subject)) || reading.nameAt[subject] >= 0,
      reading.timeAt[subject] < 0, !reading.isVerbal(subject),
      !NonActors.inert.contains(reading.keys[subject]),
      !documents.contains(reading.keys[subject]), verb - subject < 30,
      let clause = reading.children(subject).last(where: {
        $0 > subject && $0 < verb && [.acl, .aclRelcl].contains(reading.relation($0))
          && reading.isVerbal($0)
      }), reading.rightmost[clause] < verb,
      opening(before: verb, in: reading).map({ $0 >= subject }) ?? true,
      !isExplaining(subject, before: verb, in: reading),
      !isOwnSubject(before: verb, behind: subject, in: reading)
    else { return false }
    let last = reading.rightmost[clause]
    return (last + 1..<verb).allSatisfy {
      [.adv, .aux, .punct].contains(reading.tag($0)) || reading.timeAt[$0] >= 0
    }
  }

  /// "The mayor, a man elected by the council, said": the man only tells who the mayor is.
  private static func isExplaining(
    _ subject: Int, before verb: Int, in reading: SentenceReading
  ) -> Bool {
    let first = reading.phrase(subject).lowerBound
    return reading.words[verb - 1].form == "," && first > 1
      && reading.words[first - 1].form == "," && reading.isNominal(first - 2)
  }

  /// "people killed in the raid | the ministry said": a phrase of its own right before the verb, which no verb
  /// or preposition of the clause ahead governs.
  private static func isOwnSubject(
    before verb: Int, behind subject: Int, in reading: SentenceReading
  ) -> Bool {
    guard let near = before(verb, in: reading), near > subject else { return false }
    let first = reading.phrase(near).lowerBound
    return first > subject + 1 && [.noun, .propn, .num, .punct].contains(reading.tag(first - 1))
      && (reading.tag(first) == .det || reading.nameAt[first] >= 0)
      && (reading.nameAt[first] < 0 || reading.nameAt[first] != reading.nameAt[first - 1])
  }

  /// "A man phoning a station claimed it": the station, which the man phones, claims nothing.
  private static func isOfParticiple(
    _ near: Int, _ verb: Int, in reading: SentenceReading
  ) -> Bool {
    guard let subject = reading.child(verb, .nsubj), subject < near,
      let participle = reading.head(near), reading.relation(near) == .obj,
      reading.words[participle].pennTag == .vbg, reading.relation(participle) == .acl
    else { return false }
    return reading.head(participle) == subject
  }

  /// "A man who called himself a member of the group": the relative clause's own words do not speak.
  private static func isDescribed(
    _ subject: Int, by word: Int, in reading: SentenceReading
  ) -> Bool {
    var current = word
    for _ in 0..<8 {
      guard let up = reading.head(current), up >= subject else { return false }
      if up == subject { return reading.relation(current) == .aclRelcl }
      current = up
    }
    return false
  }

  private static let issuing: LemmaSet = [
    "issue", "release", "publish", "send", "distribute", "circulate", "post", "read", "write",
    "make",
  ]

  /// "…, adding that": the speaker of the governing verb.
  private static func shared(
    by verb: Int, _ governor: Int, in reading: SentenceReading
  ) -> Int? {
    if reading.relation(verb) == .xcomp, let object = reading.child(governor, .obj) {
      return controlling(verb, object, of: governor, in: reading) ?? object
    }
    if ["quote", "cite"].contains(reading.keys[governor]) {
      if let subject = reading.child(governor, .nsubjPass) { return subject }
      // "Interfax quoted the general as saying"
      if reading.markers(verb).contains("as"), let quoted = reading.child(governor, .obj) {
        return quoted
      }
    }
    if let outer = quoting(governor, before: verb, in: reading) {
      return speaker(of: outer, in: reading)
    }
    let isParticiple = reading.words[verb].form.hasSuffix("ing")
    if !isParticiple, let near = before(verb, in: reading) { return near }
    guard reading.isVerbal(governor) else { return before(verb, in: reading) }
    // "…, the ministry said on Sunday, accusing": whoever the cue above is said by.
    if isParticiple, wordsOfSpeech.contains(reading.words[governor].form.lowercased()),
      let speaker = speaker(of: governor, in: reading)
    {
      return speaker
    }
    // "denied that troops had fired, saying": whoever denied it.
    if isParticiple, verb > 0, reading.words[verb - 1].form == ",",
      let outer = telling(governor, in: reading), let speaker = speaker(of: outer, in: reading)
    {
      return speaker
    }
    // "denied that his forces had shelled it and accused": what had been done before is told by another.
    if !isParticiple, reading.relation(verb) == .conj, reading.words[verb].pennTag == .vbd,
      reading.relation(governor) == .ccomp, reading.child(verb, .aux) == nil,
      reading.children(governor).contains(where: {
        reading.relation($0) == .aux && reading.words[$0].form == "had"
      }), let outer = reading.head(governor), outer < governor,
      wordsOfSpeech.contains(reading.words[outer].form.lowercased())
        || RejectedCharge.verbs.contains(reading.keys[outer]),
      let speaker = speaker(of: outer, in: reading)
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

  private static let closingMarks: Set<String> = ["”", "\"", "''"]
  private static let openingMarks: Set<String> = ["“", "\"", "``"]

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

  /// Verbs whose object is heard to speak: "quoted an official saying".
  private static let hearing: LemmaSet = [
    "quote", "cite", "hear", "show", "record", "see", "catch", "film", "broadcast", "have",
    "report",
    "leave", "keep", "find", "watch", "publish", "carry", "release", "interview", "issue", "send",
    "post",
  ]

  /// Whoever speaks in "the ministry defended its ally saying", where the tree hangs the participle on
  /// the object: the subject of `governor`; nil: the object may speak itself.
  private static func controlling(
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

  /// Numbers, times and phrases far off behind other verbs do not speak.
  private static func isPlausible(_ word: Int, of verb: Int, in reading: SentenceReading) -> Bool {
    if reading.timeAt[word] >= 0 || reading.tag(word) == .num { return false }
    guard word < verb else { return true }
    if reading.numberAt[reading.leftmost[word]] >= 0, reading.nameAt[word] < 0 { return false }
    let between = (word + 1)..<max(word + 1, verb)
    let verbs = between.filter { reading.tag($0) == .verb }
    if verbs.isEmpty { return verb - word <= 20 }
    // A relative clause or participle of the speaker's own may stand between.
    return verbs.allSatisfy { inner in
      var up = inner
      for _ in 0..<6 {
        guard let next = reading.head(up) else { return false }
        if next == word { return true }
        up = next
      }
      return false
    }
  }

  private static let speakers: LemmaSet = [
    "source", "official", "activist", "spokesman", "spokeswoman", "spokesperson", "monitor",
    "observatory", "agency", "channel", "media", "police", "resident", "witness", "doctor",
    "rescuer", "analyst", "minister", "ministry", "army", "military", "governor", "mayor",
    "president", "government", "network", "television", "radio", "group", "commander", "leader",
    "medic", "coalition", "correspondent", "reporter", "opposition", "authority", "officer",
    "organization", "organisation", "command", "party", "lawmaker", "senator", "campaign",
    "force", "side", "faction", "rebel", "militant", "volunteer", "observer", "mission", "envoy",
    "ambassador", "negotiator", "diplomat", "survivor", "relative", "worker", "charity", "panel",
  ]

  /// A noun for someone who speaks, or a name of a person or an organisation.
  static func speaks(_ word: Int, in reading: SentenceReading) -> Bool {
    if speakers.contains(reading.keys[word]) || reading.tag(word) == .pron { return true }
    guard reading.nameAt[word] >= 0 else { return false }
    switch reading.names[reading.nameAt[word]].kind {
    case .person, .organization: return true
    case .place, .other: return false
    }
  }
}
