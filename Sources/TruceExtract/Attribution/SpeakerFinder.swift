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
    guard
      let found = closing(verb, in: reading) ?? enclosed(before: verb, in: reading)
        ?? candidate(of: verb, in: reading) ?? capital(before: verb, in: reading),
      !wordsOfSpeech.contains(reading.words[found].form.lowercased()), reading.timeAt[found] < 0,
      reading.tag(found) != .noun || reading.nameAt[found] >= 0
        || !NonActors.inert.contains(reading.keys[found])
    else { return nil }
    guard documents.contains(reading.keys[found]) else { return found }
    // "a statement by the ministry said": the ministry speaks.
    let issuer = reading.children(found).first {
      $0 > found && ["by", "from", "of"].contains(reading.preposition($0) ?? "")
    }
    return issuer ?? found
  }

  /// "seems to", "is expected to", "are said to have": whoever thinks so is not named.
  static func isRaised(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.child(verb, .xcomp) != nil else { return false }
    if ["seem", "appear"].contains(reading.keys[verb]) { return true }
    return reading.isPassiveVerb(verb) && reading.child(verb, .oblAgent) == nil
      && !["quote", "cite"].contains(reading.keys[verb])
      && reading.child(verb, .nsubjPass, .nsubj) != nil
  }

  private static let ofClosing: LemmaSet = [
    "say", "note", "add", "argue", "explain", "write", "report", "warn", "insist", "recall",
  ]

  /// "…, said one source in the room", "…, noted Jane Smith": the phrase right behind a verb that
  /// closes the sentence.
  private static func closing(_ verb: Int, in reading: SentenceReading) -> Int? {
    guard verb > 2, verb + 1 < reading.count, ofClosing.contains(reading.keys[verb]),
      [",", "”", "\"", "''", "?", "!"].contains(reading.words[verb - 1].form),
      let phrase = reading.child(verb, .obj, .nsubj), phrase > verb, phrase - verb < 7,
      reading.timeAt[phrase] < 0, reading.tag(phrase) != .pron,
      reading.leftmost[phrase] == verb + 1
    else { return nil }
    let hasVerb = (phrase + 1..<max(phrase + 1, reading.count)).contains {
      reading.tag($0) == .verb && reading.relation($0) != .aclRelcl && reading.relation($0) != .acl
    }
    return hasVerb ? nil : phrase
  }

  /// "…, the Ministry of Defence said": the phrase between comma and verb, behind a clause of its own;
  /// the order of words is plain there, whatever the tree makes of it.
  static func enclosed(before verb: Int, in reading: SentenceReading) -> Int? {
    guard ["say", "add"].contains(reading.keys[verb]), !reading.isPassiveVerb(verb),
      [.vbd, .vbz, .vbp].contains(reading.words[verb].pennTag)
    else { return nil }
    var first = verb
    while first > 0, verb - first < 10,
      isInsidePhrase(first - 1, in: reading) || ["of", "for"].contains(reading.keys[first - 1])
    {
      first -= 1
    }
    guard first > 1, first < verb, reading.words[first - 1].form == ",",
      reading.tag(first) == .det || reading.tag(first) == .propn || reading.nameAt[first] >= 0,
      (0..<first).contains(where: { reading.tag($0) == .verb })
    else { return nil }
    let end = (first..<verb).first { reading.tag($0) == .adp } ?? verb
    return (first..<end).last { reading.isNominal($0) }
  }

  private static let openers: LemmaSet = [
    "this", "that", "these", "those", "what", "as", "when", "while", "after", "before", "if", "so",
    "then", "there", "here", "also", "yet", "but", "and", "or", "it", "some", "many", "not", "only",
  ]

  /// A name that opens the sentence and whose tag is wrong: "Fowler/ADV argued".
  private static func capital(before verb: Int, in reading: SentenceReading) -> Int? {
    guard verb > 0, verb < 5, !reading.isUpperCase, reading.words[verb].pennTag != .vbg else {
      return nil
    }
    var last = verb - 1
    while last > 0, !isCapital(last, in: reading), reading.tag(last) == .adv { last -= 1 }
    guard (0...last).allSatisfy({ isCapital($0, in: reading) }),
      !openers.contains(reading.words[0].form.lowercased())
    else { return nil }
    return last
  }

  private static func isCapital(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let first = reading.words[word].form.utf8.first else { return false }
    return first >= 0x41 && first <= 0x5a
  }

  private static func candidate(of verb: Int, in reading: SentenceReading) -> Int? {
    if let agent = reading.child(verb, .oblAgent), !manners.contains(reading.keys[agent]),
      reading.timeAt[agent] < 0
    {
      return agent
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
      if let near = before(verb, in: reading) { return near }
    }
    if let subject = reading.child(verb, .nsubj, .nsubjOuter) {
      if isPlausible(subject, of: verb, in: reading) {
        guard !speaks(subject, in: reading) else { return subject }
        guard let near = before(verb, in: reading), speaks(near, in: reading),
          !reading.phrase(subject).contains(near),
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

  private static func isLastVerb(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.count - verb <= 12
      && !((verb + 1)..<max(verb + 1, reading.count)).contains {
        reading.tag($0) == .verb && reading.tag($0 - 1) != .det && reading.relation($0) != .amod
      }
      && (0..<verb).contains { reading.tag($0) == .verb }
  }

  /// "…, said the Observatory.": the phrase between the verb and the end of the sentence.
  private static func inverted(_ verb: Int, in reading: SentenceReading) -> Int? {
    let next = verb + 1
    guard next + 1 < reading.count, reading.keys[verb] == "say", reading.timeAt[next] < 0 else {
      return nil
    }
    if reading.tag(next) == .det {
      return reading.nameAt[next + 1] >= 0
        ? end(of: next + 1, in: reading) : after(verb, in: reading)
    }
    return reading.nameAt[next] >= 0 ? end(of: next, in: reading) : nil
  }

  /// "… said the Observatory, a war monitor": the named body behind a verb that no finite verb follows,
  /// where a clause stands before it.
  private static func trailing(_ verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.keys[verb] == "say", reading.words[verb].pennTag != .vbg, verb > 3,
      verb + 2 < reading.count, reading.tag(verb + 1) == .det,
      reading.nameAt[verb + 2] >= 0
        && reading.names[reading.nameAt[verb + 2]].kind == .organization
        || reading.referenceAt[verb + 2] >= 0 && speaks(verb + 2, in: reading),
      !((verb + 1)..<reading.count).contains(where: { isFinite($0, in: reading) }),
      (0..<verb).contains(where: { isFinite($0, in: reading) }),
      reading.child(verb, .nsubj).map({ $0 > verb || !speaks($0, in: reading) }) ?? true
    else { return nil }
    return reading.nameAt[verb + 2] >= 0 ? end(of: verb + 2, in: reading) : verb + 2
  }

  private static func isFinite(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.tag(word) == .aux { return true }
    return reading.tag(word) == .verb
      && [.vbd, .vbz, .vbp].contains(reading.words[word].pennTag)
  }

  private static func end(of word: Int, in reading: SentenceReading) -> Int? {
    reading.range(of: reading.names[reading.nameAt[word]].span)?.upperBound
  }

  /// "…, adding that": the speaker of the governing verb.
  private static func shared(
    by verb: Int, _ governor: Int, in reading: SentenceReading
  ) -> Int? {
    if reading.relation(verb) == .xcomp, let object = reading.child(governor, .obj) {
      return controlling(verb, object, of: governor, in: reading) ?? object
    }
    if ["quote", "cite"].contains(reading.keys[governor]),
      let subject = reading.child(governor, .nsubjPass)
    {
      return subject
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
    guard let subject = reading.subject(of: governor), !subject.isPassive else {
      return isParticiple ? nil : before(verb, in: reading)
    }
    return subject.word
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

  /// The phrase that ends right before the verb, its prepositional phrases stepped over.
  private static func before(_ verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    while word >= 0, [.adv, .aux, .part].contains(reading.tag(word)) || isTime(word, in: reading) {
      word -= 1
    }
    word = skippingAside(word, in: reading)
    if word >= 0, reading.tag(word) == .adp { return nil }
    let nearest = word
    for _ in 0..<4 {
      guard word >= 0, reading.isNominal(word), reading.timeAt[word] < 0 else { return nil }
      var first = word
      while first > 0, reading.tag(first) != .det, isInsidePhrase(first - 1, in: reading) {
        first -= 1
      }
      guard first > 1, reading.tag(first - 1) == .adp, reading.timeAt[first - 2] < 0,
        reading.isNominal(first - 2), reading.tag(first - 2) != .pron
      else {
        if word != nearest, !speaks(word, in: reading), speaks(nearest, in: reading) {
          return nearest
        }
        if let name = explained(by: first, in: reading) { return name }
        return reading.tag(word) == .num ? nil : word
      }
      word = first - 2
    }
    return nil
  }

  /// Past brackets and commas with what stands in them: "Smith (R-Ohio) said", "Smith, 82, told".
  private static func skippingAside(_ word: Int, in reading: SentenceReading) -> Int {
    guard word > 1 else { return word }
    let close = reading.words[word].form
    guard close == ")" || close == "," else { return word }
    let open = close == ")" ? "(" : ","
    for first in stride(from: word - 1, through: max(1, word - 14), by: -1) {
      if reading.words[first].form == open {
        return close == ")" || speaks(first - 1, in: reading) ? first - 1 : word
      }
      if reading.tag(first) == .verb, close == "," { return word }
    }
    return word
  }

  /// The name that the phrase starting at `first` explains: "Smith, a local activist, said".
  private static func explained(by first: Int, in reading: SentenceReading) -> Int? {
    guard ["a", "an"].contains(reading.keys[first]), first > 0 else { return nil }
    let before = reading.words[first - 1].form == "," ? first - 2 : first - 1
    guard before >= 0, reading.nameAt[before] >= 0,
      reading.names[reading.nameAt[before]].kind == .person
    else { return nil }
    return before
  }

  /// "An activist, who lives abroad and has contacts there, said": the phrase that the sentence opens
  /// with, where a relative clause follows it.
  private static func opening(before verb: Int, in reading: SentenceReading) -> Int? {
    for word in 1..<min(10, max(1, verb - 1)) {
      let next = reading.words[word + 1].form == "," ? word + 2 : word + 1
      guard next < verb, ["who", "which"].contains(reading.keys[next]) else { continue }
      return speaks(word, in: reading) ? word : nil
    }
    return nil
  }

  /// "The army, which has fought in support of the rebels since 2015, denied": the phrase that the
  /// sentence opens with, where what stands right before the verb is governed by a preposition of the
  /// relative clause between.
  private static func described(before verb: Int, in reading: SentenceReading) -> Int? {
    guard isFinite(verb, in: reading) || reading.words[verb].pennTag == .vbn,
      reading.child(verb, .aux, .auxPass) == nil, let outer = opening(before: verb, in: reading),
      let near = before(verb, in: reading), near > outer
    else { return nil }
    let first = reading.phrase(near, withPhrases: false).lowerBound
    guard first > 1, reading.tag(first - 1) == .adp,
      ((outer + 2)..<(first - 1)).contains(where: { reading.isVerbal($0) })
    else { return nil }
    return outer
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
  private static func speaks(_ word: Int, in reading: SentenceReading) -> Bool {
    if speakers.contains(reading.keys[word]) || reading.tag(word) == .pron { return true }
    guard reading.nameAt[word] >= 0 else { return false }
    switch reading.names[reading.nameAt[word]].kind {
    case .person, .organization: return true
    case .place, .other: return false
    }
  }

  /// "said Mounzer Khalil, head of": the phrase behind the verb.
  private static func after(_ verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb + 1
    var head: Int?
    while word < reading.count, word - verb < 9, reading.timeAt[word] < 0 {
      switch reading.tag(word) {
      case .det where head == nil, .adj where head == nil: break
      case .propn, .noun: head = word
      default: return named(head, in: reading)
      }
      word += 1
    }
    return named(head, in: reading)
  }

  private static func named(_ word: Int?, in reading: SentenceReading) -> Int? {
    guard let word, reading.nameAt[word] >= 0 else { return nil }
    return word
  }

  private static func isTime(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.timeAt[word] >= 0
      || word + 1 < reading.count && reading.tag(word) == .adp && reading.timeAt[word + 1] >= 0
  }

  private static func isInsidePhrase(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .det, .adj, .noun, .propn, .part: reading.timeAt[word] < 0
    case .punct: ["-", "’", "'"].contains(reading.words[word].form)
    default: false
    }
  }
}
