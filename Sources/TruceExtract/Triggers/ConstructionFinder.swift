import TruceModel
import TruceText

/// Finds verbs that tell an event with what stands beside them: "took the town", "tanks rolled into the
/// city", "a shell came through the roof".
struct ConstructionFinder: Sendable {
  let constructions: LemmaTable<[Construction]>
  let entities: EntityReader

  /// How far behind the verb the words that belong to it may start.
  private static let reach = 10

  /// Mentions on verbs outside `taken`.
  func mentions(
    in reading: SentenceReading, besides taken: [ClosedRange<Int>]
  ) -> [TriggerMention] {
    var found: [TriggerMention] = []
    for word in 0..<reading.count where reading.tag(word) == .verb {
      guard !reading.marks[word].isDisjoint(with: [.opening, .event]),
        let list = constructions[reading.keys[word]],
        let mention = mention(at: word, list, in: reading),
        !taken.contains(where: { $0.overlaps(mention.range) })
      else { continue }
      found.append(mention)
    }
    return found
  }

  private func mention(
    at verb: Int, _ list: [Construction], in reading: SentenceReading
  ) -> TriggerMention? {
    var arguments: Arguments?
    var near: LemmaSketch?
    // By index: a construction that is handed on is copied with its lemmas.
    for index in list.indices {
      if !list[index].opening.isEmpty {
        let here = near ?? sketch(around: verb, in: reading)
        near = here
        guard here.isSuperset(of: list[index].opening) else { continue }
      }
      let construction = list[index]
      var end: Int?
      if !construction.behind.isEmpty {
        end = last(of: construction.behind, behind: verb, in: reading)
        if end == nil { continue }
      }
      let given = arguments ?? Arguments(of: verb, in: reading)
      arguments = given
      guard fits(construction, given, end, in: reading), !isIdiom(verb, in: reading),
        !isOfNature(construction, given, in: reading)
      else { continue }
      let isNext = end.map { $0 == verb + construction.behind.count } ?? false
      return TriggerMention(
        range: verb...(isNext ? end ?? verb : verb), head: verb, trigger: construction.trigger)
    }
    return nil
  }

  /// Of the words among which the first lemma of a construction stands.
  private func sketch(around verb: Int, in reading: SentenceReading) -> LemmaSketch {
    var sketch: LemmaSketch = []
    for word in max(0, verb - 1)..<min(reading.count, verb + 1 + Self.reach) where word != verb {
      sketch.formUnion(LemmaSketch(of: reading.keys[word]))
    }
    return sketch
  }

  /// The last of the lemmas that stand in their order behind the verb; nil: they do not.
  private func last(
    of lemmas: [String], behind verb: Int, in reading: SentenceReading
  ) -> Int? {
    var lemmas = lemmas[...]
    if lemmas.first == Construction.barred {
      guard isBarred(verb, in: reading) else { return nil }
      lemmas = lemmas.dropFirst()
    }
    guard let opening = lemmas.first else { return verb }
    // "forcibly recruited"
    if lemmas.count == 1, verb > 0, reading.keys[verb - 1] == opening,
      reading.tag(verb - 1) == .adv
    {
      return verb
    }
    for first in verb + 1..<max(verb + 1, min(reading.count, verb + 1 + Self.reach)) {
      if reading.keys[first] == opening, !isOfOther(first, than: verb, in: reading),
        let end = end(of: lemmas.dropFirst(), behind: first, in: reading)
      {
        return end
      }
      if reading.tag(first) == .verb && reading.head(first) != verb
        || reading.words[first].form == ";"
      {
        return nil
      }
    }
    return nil
  }

  /// "let him carve out": a particle of another verb.
  private func isOfOther(_ word: Int, than verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.keys[word] != "not",
      reading.relation(word) == .compoundPrt || reading.relation(word) == .advmod,
      let above = reading.head(word), above != verb
    else { return false }
    return reading.tag(above) == .verb
  }

  /// Where the lemmas end that follow `word`; an asterisk stands for what comes ahead of a noun.
  private func end(
    of lemmas: ArraySlice<String>, behind word: Int, in reading: SentenceReading
  ) -> Int? {
    var last = word
    var isOpen = false
    for lemma in lemmas {
      if lemma == "*" {
        isOpen = true
        continue
      }
      last += 1
      while isOpen, last < reading.count, reading.keys[last] != lemma, last - word < 6,
        [.det, .adj, .adv, .noun, .punct, .num, .verb].contains(reading.tag(last))
      {
        last += 1
      }
      isOpen = false
      guard last < reading.count, reading.keys[last] == lemma else { return nil }
    }
    return last
  }

  private static let able: LemmaSet = [
    "can", "could", "able", "allow", "permit", "will", "would", "let",
  ]

  /// "could not reach", "unable to enter", "refused to let", "was not allowed to visit"
  private func isBarred(_ verb: Int, in reading: SentenceReading) -> Bool {
    let before = max(0, verb - 6)..<verb
    if before.contains(where: { ["unable", "refuse", "ban", "bar"].contains(reading.keys[$0]) }) {
      return true
    }
    return before.contains { ["not", "n't", "never", "cannot"].contains(reading.keys[$0]) }
      && before.contains { Self.able.contains(reading.keys[$0]) || reading.keys[$0] == "cannot" }
  }

  private func fits(
    _ construction: Construction, _ given: Arguments, _ end: Int?, in reading: SentenceReading
  ) -> Bool {
    if construction.isIntransitive {
      if given.object != nil && given.reduced == nil || given.isPassive && given.reduced == nil {
        return false
      }
      // "would rush to | blame": a verb is no place.
      if let end, end + 1 < reading.count, reading.tag(end + 1) == .verb { return false }
    }
    guard isToCome(construction, given, in: reading) else { return false }
    if let wanted = construction.object {
      guard let object = given.object ?? end.flatMap({ reading.headOfPhrase(from: $0 + 1) }),
        wanted.holds(object, in: reading, entities)
      else { return false }
    }
    guard let wanted = construction.subject else { return true }
    guard let subject = given.subject ?? (construction.isIntransitive ? given.reduced : nil)
    else {
      return given.isPassive && !construction.needsSubject
    }
    return wanted.holds(subject, in: reading, entities)
  }

  private static let coming: LemmaSet = ["will", "would", "shall", "'ll", "wo"]
  private static let duties: LemmaSet = ["should", "must", "ought", "need"]

  /// A threat by what a verb will do, and a demand of what somebody should do, stand behind such words;
  /// others are told by verbs of speech.
  private func isToCome(
    _ construction: Construction, _ given: Arguments, in reading: SentenceReading
  ) -> Bool {
    let before = max(0, given.verb - 4)..<given.verb
    switch construction.trigger.type {
    case .threat where Self.isDone.contains(reading.keys[given.verb]):
      return before.contains { Self.coming.contains(reading.keys[$0]) }
    case .demand where reading.keys[given.verb] != "give":
      return before.contains {
        Self.duties.contains(reading.keys[$0])
          || reading.keys[$0] == "have" && $0 + 1 < given.verb && reading.keys[$0 + 1] == "to"
      }
    default: return true
    }
  }

  /// Verbs that do what a threat names.
  private static let isDone: LemmaSet = ["meet", "take", "teach", "exact"]

  /// "took the town by surprise", "captured the city on film"
  private static let idioms: LemmaSet = [
    "aback", "surprise", "storm", "film", "camera", "video", "photograph", "vote", "election",
    "championship", "match", "game", "seriously", "heart", "prize", "title", "justice", "trial",
    "court", "tour",
  ]

  private func isIdiom(_ verb: Int, in reading: SentenceReading) -> Bool {
    (verb + 1..<max(verb + 1, min(reading.count, verb + 9))).contains {
      Self.idioms.contains(reading.keys[$0])
    }
  }

  private static let nature: LemmaSet = [
    "storm", "hurricane", "flood", "flooding", "earthquake", "quake", "tornado", "cyclone",
    "landslide", "typhoon", "wildfire", "mudslide", "tsunami", "avalanche", "wind",
  ]

  /// "The hurricane flattened homes": nobody did.
  private func isOfNature(
    _ construction: Construction, _ given: Arguments, in reading: SentenceReading
  ) -> Bool {
    guard construction.trigger.type == .propertyDestroyed, let subject = given.subject else {
      return false
    }
    return reading.phrase(subject).contains { Self.nature.contains(reading.keys[$0]) }
  }

  /// Who does what the verb tells, and what it is done to.
  private struct Arguments {
    var subject: Int?
    var object: Int?
    var isPassive: Bool
    /// "troops poured across the border", "tanks seen moving": whom the participle is of.
    var reduced: Int?
    let verb: Int

    private static let seeing: LemmaSet = [
      "see", "spot", "film", "observe", "sight", "photograph", "notice", "watch", "record",
      "accuse",
      "suspect", "show",
    ]

    /// "The militia says it | pursued the raiders": who says so by whom the pronoun may be meant.
    private static func teller(
      for pronoun: Int, of verb: Int, in reading: SentenceReading
    ) -> Int? {
      guard reading.tag(pronoun) == .pron, ["it", "they", "he"].contains(reading.keys[pronoun]),
        reading.relation(verb) == .ccomp || reading.relation(verb) == .conj,
        let above = reading.head(verb)
      else { return nil }
      let saying = reading.relation(verb) == .conj ? reading.head(above) : above
      guard let saying, reading.marks[saying].contains(.cue),
        let speaker = reading.child(saying, .nsubj), speaker < pronoun,
        reading.tag(speaker) != .pron
      else { return nil }
      return speaker
    }

    init(of verb: Int, in reading: SentenceReading) {
      self.verb = verb
      isPassive = reading.isPassiveVerb(verb)
      object = reading.object(verb) ?? reading.passiveSubject(verb)
      let given = reading.subject(of: verb)
      if object == nil, let given, given.isPassive { (object, isPassive) = (given.word, true) }
      if isPassive {
        subject =
          reading.child(verb, .oblAgent)
          ?? reading.children(verb).first { reading.preposition($0) == "by" && $0 > verb }
        object = object ?? given?.word
      } else {
        subject = given.flatMap { $0.isPassive ? nil : $0.word }
      }
      if let above = reading.head(verb), given == nil || reading.relation(verb) == .acl {
        if reading.relation(verb) == .acl, reading.isNominal(above), above < verb,
          !reading.markers(verb).contains("to"),
          reading.words[verb].pennTag != .vbn
            || reading.child(verb, .oblAgent, .obj) == nil
        {
          reduced = above
        } else if subject == nil, Self.seeing.contains(reading.keys[above]),
          reading.words[verb].pennTag == .vbg
        {
          subject = reading.object(above) ?? reading.passiveSubject(above)
        }
      }
      subject = subject.map {
        Self.teller(for: $0, of: verb, in: reading) ?? reading.resolvingRelative($0)
      }
      object = object.map { reading.resolvingRelative($0) }
    }
  }
}

extension ConstructionFinder {
  /// Whether `verb` may tell an event by one of `list` among these words of its sentence.
  static func mayTell(
    _ list: [Construction], at verb: Int, of words: [Word], in lexicons: ExtractionLexicons
  ) -> Bool {
    let near = lexicons.sketch(around: verb, of: words)
    return list.indices.contains { index in
      guard near.isSuperset(of: list[index].sketch) else { return false }
      let construction = list[index]
      return lexicons.holds(construction.behindInOrder, behind: verb, of: words)
        && mayHave(construction.object, verb, of: words, in: lexicons)
        && mayHave(
          construction.needsSubject ? construction.subject : nil, verb, of: words, in: lexicons)
        && mayHaveSubject(construction, verb, of: words, in: lexicons)
    }
  }

  private static func mayHave(
    _ wanted: ArgumentClass?, _ verb: Int, of words: [Word], in lexicons: ExtractionLexicons
  ) -> Bool {
    wanted?.mayStand(among: words, besides: verb, in: lexicons) ?? true
  }

  /// Without an object to tell it by, the subject must.
  private static func mayHaveSubject(
    _ construction: Construction, _ verb: Int, of words: [Word], in lexicons: ExtractionLexicons
  ) -> Bool {
    guard construction.object == nil, !construction.needsSubject,
      let wanted = construction.subject
    else { return true }
    return wanted.mayStand(among: words, besides: verb, in: lexicons)
  }
}
