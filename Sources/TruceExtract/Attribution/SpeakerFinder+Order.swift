import TruceText

// Who speaks by the order of words, where the tree cannot be trusted.
extension SpeakerFinder {
  private static let ofClosing: LemmaSet = [
    "say", "note", "add", "argue", "explain", "write", "report", "warn", "insist", "recall",
  ]

  /// "…, said one source in the room", "…, noted Jane Smith": the phrase right behind a verb that
  /// closes the sentence.
  static func closing(_ verb: Int, in reading: SentenceReading) -> Int? {
    guard verb > 2, verb + 1 < reading.count, ofClosing.contains(reading.keys[verb]),
      reading.words[verb].pennTag != .vbg,
      [",", "”", "\"", "''", "?", "!"].contains(reading.words[verb - 1].form),
      let phrase = reading.child(verb, .obj, .nsubj), phrase > verb, phrase - verb < 7,
      reading.timeAt[phrase] < 0, reading.tag(phrase) != .pron,
      reading.leftmost[phrase] == verb + 1
    else { return nil }
    let hasVerb = (phrase + 1..<max(phrase + 1, reading.count)).contains {
      reading.tag($0) == .verb && reading.relation($0) != .aclRelcl && reading.relation($0) != .acl
        // "…, said the mayor, adding that"
        && !(reading.words[$0].pennTag == .vbg && reading.words[$0 - 1].form == ",")
        && !((phrase + 1..<$0).contains { inner in
          reading.words[inner].form == ","
            && inner + 1 < reading.count
            && (["who", "which"].contains(reading.keys[inner + 1])
              || reading.words[inner + 1].pennTag == .vbg)
        })
    }
    return hasVerb ? nil : phrase
  }

  /// "…, the Ministry of Defence said": the phrase between comma and verb, behind a clause of its own;
  /// the order of words is plain there, whatever the tree makes of it.
  static func enclosed(before verb: Int, in reading: SentenceReading) -> Int? {
    let isAside =
      asides.contains(reading.keys[verb]) && verb + 1 < reading.count
      && [",", "."].contains(reading.words[verb + 1].form)
    guard isAside || ["say", "add"].contains(reading.keys[verb]), !reading.isPassiveVerb(verb),
      [.vbd, .vbz, .vbp].contains(reading.words[verb].pennTag)
    else { return nil }
    var first = verb
    while first > 0, verb - first < 10,
      isInsidePhrase(first - 1, in: reading) || ["of", "for"].contains(reading.keys[first - 1])
    {
      first -= 1
    }
    guard first > 1, first < verb, reading.words[first - 1].form == ",",
      reading.tag(first) == .det || reading.tag(first) == .propn || reading.nameAt[first] >= 0
        || isAside && [.noun, .adj].contains(reading.tag(first)),
      (0..<first).contains(where: { reading.tag($0) == .verb })
    else { return nil }
    let end = (first..<verb).first { reading.tag($0) == .adp } ?? verb
    return (first..<end).last { reading.isNominal($0) }.map { firstOfJoint($0, in: reading) }
  }

  /// "medics and witnesses said": the first of those who say so together, where the tree joins the two
  /// and nothing but that.
  private static func firstOfJoint(_ word: Int, in reading: SentenceReading) -> Int {
    guard reading.relation(word) == .conj, let first = reading.head(word), first < word,
      word - first < 8, reading.relation(first) == .nsubj,
      !(first..<word).contains(where: { reading.isVerbal($0) || reading.words[$0].form == "," })
    else { return word }
    return first
  }

  /// Verbs that say so between commas: "…, state media reported, …".
  private static let asides: LemmaSet = [
    "report", "announce", "confirm", "warn", "claim", "allege",
  ]

  private static let openers: LemmaSet = [
    "this", "that", "these", "those", "what", "as", "when", "while", "after", "before", "if", "so",
    "then", "there", "here", "also", "yet", "but", "and", "or", "it", "some", "many", "not", "only",
  ]

  /// A name that opens the sentence and whose tag is wrong: "Fowler/ADV argued".
  static func capital(before verb: Int, in reading: SentenceReading) -> Int? {
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

  /// "…, said the Observatory.": the phrase between the verb and the end of the sentence.
  static func inverted(_ verb: Int, in reading: SentenceReading) -> Int? {
    let next = verb + 1
    guard next + 1 < reading.count, reading.keys[verb] == "say",
      reading.words[verb].pennTag != .vbg, reading.timeAt[next] < 0
    else { return nil }
    if reading.tag(next) == .det {
      return reading.nameAt[next + 1] >= 0
        ? end(of: next + 1, in: reading) : after(verb, in: reading)
    }
    return reading.nameAt[next] >= 0 ? end(of: next, in: reading) : nil
  }

  /// "… said the Observatory, a war monitor": the named body behind a verb that no finite verb follows,
  /// where a clause stands before it.
  static func trailing(_ verb: Int, in reading: SentenceReading) -> Int? {
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

  /// Whether the verb closes the sentence, behind a clause with a verb of its own.
  static func isLastVerb(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.count - verb <= 12
      && !((verb + 1)..<max(verb + 1, reading.count)).contains {
        reading.tag($0) == .verb && reading.tag($0 - 1) != .det && reading.relation($0) != .amod
      }
      && (0..<verb).contains { reading.tag($0) == .verb }
  }

  /// The phrase that ends right before the verb, its prepositional phrases stepped over.
  static func before(_ verb: Int, in reading: SentenceReading) -> Int? {
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
        return reading.tag(word) == .num ? nil : firstOfJoint(word, in: reading)
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
    if close == ",", let comma = relativeComma(before: word, in: reading) { return comma - 1 }
    for first in stride(from: word - 1, through: max(1, word - 14), by: -1) {
      if reading.words[first].form == open {
        return close == ")" || speaks(first - 1, in: reading) ? first - 1 : word
      }
      if reading.tag(first) == .verb, close == "," { return word }
    }
    return word
  }

  /// The comma ahead of the relative clause that the comma at `close` ends: "An official, who asked not
  /// to be named, told"; nil: none stands behind someone who speaks.
  private static func relativeComma(before close: Int, in reading: SentenceReading) -> Int? {
    (max(1, close - 20)..<max(1, close - 1)).last {
      reading.words[$0].form == "," && ["who", "which", "whose"].contains(reading.keys[$0 + 1])
        && speaks($0 - 1, in: reading)
    }
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
  static func opening(before verb: Int, in reading: SentenceReading) -> Int? {
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
  static func described(before verb: Int, in reading: SentenceReading) -> Int? {
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

  /// Verbs whose object hears or is spoken of: whoever stands behind them does not speak.
  private static let withListener: LemmaSet = [
    "tell", "inform", "assure", "remind", "accuse", "blame", "ask", "urge", "call", "thank",
    "condemn", "denounce", "criticize", "criticise", "deny", "reject", "dismiss", "refute",
    "disclaim", "disavow",
  ]

  /// "said Mounzer Khalil, head of": the phrase behind the verb.
  static func after(_ verb: Int, in reading: SentenceReading) -> Int? {
    if withListener.contains(reading.keys[verb]) { return nil }
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

  /// The word where it is part of a name.
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

  private static func isFinite(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.tag(word) == .aux { return true }
    return reading.tag(word) == .verb
      && [.vbd, .vbz, .vbp].contains(reading.words[word].pennTag)
  }

  /// Last word of the name that `word`, which is part of one, stands in.
  static func end(of word: Int, in reading: SentenceReading) -> Int? {
    reading.range(of: reading.names[reading.nameAt[word]].span)?.upperBound
  }
}
