import TruceModel
import TruceText

/// Finds the phrase that names those who came to harm, off the tree and beside the word.
enum VictimFinder {
  /// Head of the phrase; nil: none named.
  static func victims(
    of word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int? {
    guard let found = named(by: word, range, in: reading) else { return nil }
    // "87 people including 31 children died": the whole, where the tree takes the part.
    let first = reading.phrase(found).lowerBound
    guard first < range.lowerBound, let marker = partMarker(before: first, in: reading) else {
      return found
    }
    return counted(before: marker, in: reading) ?? found
  }

  /// The first word of "including", "among them", "among whom" right before the word at `first`; nil:
  /// no part begins there.
  private static func partMarker(before first: Int, in reading: SentenceReading) -> Int? {
    guard first > 1 else { return nil }
    if ["include", "including"].contains(reading.keys[first - 1]) { return first - 1 }
    let isAmong =
      first > 2 && reading.keys[first - 2] == "among"
      && ["they", "them", "who", "whom"].contains(reading.keys[first - 1])
    return isAmong ? first - 2 : nil
  }

  private static func named(
    by word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int? {
    let head = range.lowerBound
    switch (word.form, word.victims) {
    case (.verb, .object): return ofTransitive(head, in: reading)
    case (.verb, .subject): return usable(reading.subject(of: head)?.word, in: reading)
    case (.verb, _), (.noun, .of):
      return after("of", range.upperBound, in: reading) ?? sufferer(of: head, in: reading)
    case (.adj, _), (.noun, _): return ofPredicate(head, in: reading)
    }
  }

  /// Those whom the verb hits, by the order of words where that is plain, and by the tree.
  private static func ofTransitive(_ verb: Int, in reading: SentenceReading) -> Int? {
    if let clause = reading.clauseByOrder(verb) { return usable(clause.object, in: reading) }
    if let further = ordinal(before: verb, in: reading) { return further }
    if let object = reading.objectByOrder(verb) { return usable(object, in: reading) }
    if let subject = reading.passiveSubjectByOrder(verb),
      let people = usable(subject, in: reading)
    {
      return people
    }
    // "also injured were Juan Perez and"
    if verb + 2 < reading.count, reading.keys[verb + 1] == "be",
      verb == 0 || reading.keys[verb - 1] == "also", reading.child(verb, .nsubjPass) == nil,
      let people = reading.headOfPhrase(from: verb + 2)
    {
      return usable(people, in: reading)
    }
    if let people = behindAgent(verb, in: reading) { return usable(people, in: reading) }
    if let subject = reading.passiveSubject(verb) {
      return nearer(than: subject, to: verb, in: reading) ?? usable(subject, in: reading)
    }
    if let object = reading.object(verb) { return usable(object, in: reading) }
    return withoutObject(verb, in: reading)
  }

  /// Those whom a verb without an object tells of: a bare number, the noun that it describes, the subject of
  /// a participle.
  private static func withoutObject(_ verb: Int, in reading: SentenceReading) -> Int? {
    // A bare number beside the participle: "and over 400 wounded", "wounded 300"; but not in "besides
    // those killed at least 20 were hurt".
    let isOfThose = verb > 0 && reading.keys[verb - 1] == "those"
    if !isOfThose, let number = bareNumber(beside: verb, in: reading) { return number }
    if isOfThose { return nil }
    if reading.relation(verb) == .amod, let noun = reading.head(verb) {
      return usable(noun, in: reading)
    }
    if reading.isPassiveVerb(verb) || isParticiple(verb, in: reading),
      let subject = reading.subject(of: verb), subject.word < verb,
      reading.tag(subject.word) != .pron || reading.resolvingRelative(subject.word) != subject.word
    {
      // "The army goes on as over 20 people were killed": who is counted, not whom the verb shares.
      if reading.child(verb, .auxPass) != nil, reading.child(verb, .nsubj, .nsubjPass) == nil,
        CountReader.number(of: subject.word, in: reading) == nil,
        let left = counted(before: verb, in: reading), left > subject.word
      {
        return left
      }
      return usable(subject.word, in: reading)
    }
    if reading.isPassiveForm(verb), reading.words[verb].form.hasSuffix("ing") == false,
      let left = counted(before: verb, in: reading)
    {
      return left
    }
    return adjacent(verb, in: reading)
  }

  private static let ordinals: LemmaSet = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  /// "two were killed and a third | wounded": one more, where the tree makes an adverb of the word.
  private static func ordinal(before verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    while word > 0, reading.tag(word) == .aux || reading.tag(word) == .adv,
      !ordinals.contains(reading.keys[word])
    {
      word -= 1
    }
    guard word > 1, ordinals.contains(reading.keys[word]), reading.keys[word - 1] == "a" else {
      return nil
    }
    return word
  }

  /// "Injured by the blast were Juan Perez and": whom a participle that opens the sentence leads to.
  private static func behindAgent(_ verb: Int, in reading: SentenceReading) -> Int? {
    guard verb < 2, verb + 3 < reading.count, ["by", "in"].contains(reading.keys[verb + 1]),
      reading.words[verb].pennTag == .vbn || reading.words[verb].pennTag == .vbd,
      let be = (verb + 2..<min(verb + 10, reading.count - 1)).first(where: {
        reading.isVerbal($0) || reading.words[$0].form == ","
      }), reading.keys[be] == "be"
    else { return nil }
    let first = reading.words[be + 1].form == ":" ? be + 2 : be + 1
    return first < reading.count ? reading.headOfPhrase(from: first) : nil
  }

  /// Where trees are broken the subject may be what stands before those who came to harm ("CITY
  /// (Agency) Over 130 people were killed"): the counted phrase between it and the verb.
  private static func nearer(than subject: Int, to verb: Int, in reading: SentenceReading) -> Int? {
    guard subject < verb,
      reading.tag(subject) == .verb || CountReader.number(of: subject, in: reading) == nil,
      reading.isDateline(subject) || reading.nameAt[subject] >= 0 || reading.tag(subject) == .det
        || reading.tag(subject) == .verb
        || reading.resolvingRelative(subject) == subject && reading.tag(subject) == .pron,
      let found = counted(before: verb, in: reading), found > subject
    else { return nil }
    return found
  }

  /// The first counted phrase before a passive verb, with no other verb between; "including" and
  /// what it counts are stepped over.
  private static func counted(before verb: Int, in reading: SentenceReading) -> Int? {
    var found: Int?
    var word = verb - 1
    while word >= 0, verb - word < 22 {
      if reading.tag(word) == .verb, reading.keys[word] != "include",
        reading.relation(word) != .aclRelcl
      {
        break
      }
      if reading.numberAt[word] >= 0, reading.timeAt[word] < 0 {
        let number = reading.numbers[reading.numberAt[word]].span
        let first = reading.range(of: number)?.lowerBound ?? word
        if partMarker(before: first, in: reading) == nil { found = word }
      }
      word -= 1
    }
    guard let found else { return nil }
    if let head = reading.head(found), head > found, head - found < 4, head < verb,
      [.noun, .propn].contains(reading.tag(head))
    {
      return head
    }
    return found
  }

  /// "A driver sustained slight | injuries": who got them, where the tree makes no verb of the word.
  private static func sufferer(of noun: Int, in reading: SentenceReading) -> Int? {
    guard ["injury", "wound"].contains(reading.keys[noun]) else { return nil }
    var word = noun - 1
    while word > 1, noun - word < 4, [.adj, .adv].contains(reading.tag(word)),
      !getting.contains(reading.words[word].form.lowercased())
    {
      word -= 1
    }
    guard word > 0, getting.contains(reading.words[word].form.lowercased()),
      [.noun, .propn, .num].contains(reading.tag(word - 1))
    else { return nil }
    return usable(word - 1, in: reading)
  }

  private static let getting: Set<String> = ["sustained", "received", "suffered", "got"]

  private static func ofPredicate(_ word: Int, in reading: SentenceReading) -> Int? {
    // "left at least 11 fighters dead"
    if word > 1, reading.words[word - 1].pennTag == .nns || reading.keys[word - 1] == "people",
      reading.tag(word - 1) == .noun, reading.tag(word) != .noun,
      CountReader.number(of: word - 1, in: reading) != nil
    {
      return word - 1
    }
    // "shot dead two teachers"
    if word > 0, word + 1 < reading.count, reading.keys[word - 1] == "shoot",
      let people = reading.headOfPhrase(from: word + 1)
    {
      return usable(people, in: reading)
    }
    if let subject = reading.subject(of: word)?.word, reading.numberAt[word] < 0 {
      let number = bareNumber(beside: word, in: reading)
      return number ?? (reading.tag(word) == .noun ? nil : usable(subject, in: reading))
    }
    return nil
  }

  private static func isParticiple(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.isPassiveForm(verb) && reading.relation(verb) != .root
      && reading.child(verb, .nsubj) == nil
  }

  private static func bareNumber(beside verb: Int, in reading: SentenceReading) -> Int? {
    if verb > 0, reading.numberAt[verb - 1] >= 0, reading.head(verb - 1) != verb - 2 {
      return verb - 1
    }
    // "more than 30 seriously wounded"
    if verb > 1, reading.tag(verb - 1) == .adv, reading.numberAt[verb - 2] >= 0 { return verb - 2 }
    if verb > 1, reading.numberAt[verb - 2] >= 0,
      ["more", "other", "others", "people", "person"].contains(reading.keys[verb - 1])
    {
      return verb - 2
    }
    var next = verb + 1
    while next < min(verb + 5, reading.count) {
      if reading.numberAt[next] >= 0 {
        let head = reading.head(next)
        if let head, head > next, head - next < 4, [.noun, .propn].contains(reading.tag(head)) {
          return head
        }
        return next
      }
      let key = reading.keys[next]
      guard
        [
          "at", "least", "more", "than", "over", "about", "some", "nearly", "around", "most", "up",
          "to", "as", "many", "\"", "“", "''", "``",
        ].contains(key)
      else { return nil }
      next += 1
    }
    return nil
  }

  /// The phrase behind "of" after the word.
  private static func after(_ marker: String, _ word: Int, in reading: SentenceReading) -> Int? {
    guard word + 1 < reading.count else { return nil }
    let phrase = reading.children(word).first {
      $0 > word && reading.relation($0) == .nmod && reading.preposition($0) == marker
    }
    if let phrase { return usable(phrase, in: reading) }
    guard reading.keys[word + 1] == marker, word + 2 < reading.count else { return nil }
    return adjacent(word + 1, in: reading)
  }

  /// The first noun within eight words behind `word`, before any verb.
  private static func adjacent(_ word: Int, in reading: SentenceReading) -> Int? {
    var candidate: Int?
    for next in (word + 1)..<min(word + 9, max(word + 1, reading.count)) {
      switch reading.tag(next) {
      case .noun, .propn, .num, .pron:
        if reading.timeAt[next] >= 0 { return candidate }
        candidate = next
      case .adj, .det, .adv, .part: continue
      case .adp:
        if candidate != nil || !["at", "to", "of"].contains(reading.keys[next]) {
          return candidate
        }
      case .punct where reading.words[next].form == "-": continue
      default: return candidate
      }
    }
    return candidate
  }

  /// Nouns for what kills; wrong trees make victims of them.
  private static let happenings: LemmaSet = [
    "attack", "explosion", "blast", "strike", "airstrike", "raid", "bombing", "shelling", "clash",
    "bomb", "fighting", "bombardment", "report", "shooting", "ambush",
  ]

  private static func usable(_ word: Int?, in reading: SentenceReading) -> Int? {
    guard let word, reading.timeAt[word] < 0 else { return nil }
    let resolved = reading.resolvingRelative(word)
    if happenings.contains(reading.keys[resolved]) || reading.isDateline(resolved)
      || reading.isBracketed(resolved)
    {
      return nil
    }
    if resolved == word, ["that", "which"].contains(reading.keys[word]) { return nil }
    // "said 20 guards who … were killed": no verb is killed.
    if reading.tag(resolved) == .verb, reading.words[resolved].pennTag != .vbn {
      return reading.object(resolved)
    }
    // "including" hangs its parts on the whole; take the whole.
    if reading.preposition(resolved) == "include", let whole = reading.head(resolved) {
      return whole
    }
    return resolved
  }
}
