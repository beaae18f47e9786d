import TruceModel
import TruceText

/// Finds the phrase that names those who came to harm, off the tree and beside the word.
enum VictimFinder {
  /// Head of the phrase; nil: none named.
  static func victims(
    of word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int? {
    let head = range.lowerBound
    switch (word.form, word.victims) {
    case (.verb, .object): return ofTransitive(head, in: reading)
    case (.verb, .subject): return usable(reading.subject(of: head)?.word, in: reading)
    case (.verb, _), (.noun, .of): return after("of", range.upperBound, in: reading)
    case (.adj, _), (.noun, _): return ofPredicate(head, in: reading)
    }
  }

  private static func ofTransitive(_ verb: Int, in reading: SentenceReading) -> Int? {
    if let object = reading.child(verb, .obj) { return usable(object, in: reading) }
    if let subject = reading.child(verb, .nsubjPass) { return usable(subject, in: reading) }
    // A bare number beside the participle: "and over 400 wounded", "wounded 300".
    if let number = bareNumber(beside: verb, in: reading) { return number }
    if reading.relation(verb) == .amod, let noun = reading.head(verb) {
      return usable(noun, in: reading)
    }
    if reading.isPassiveVerb(verb) || isParticiple(verb, in: reading),
      let subject = reading.subject(of: verb)
    {
      return usable(subject.word, in: reading)
    }
    return adjacent(verb, in: reading)
  }

  private static func ofPredicate(_ word: Int, in reading: SentenceReading) -> Int? {
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
          "to", "as", "many",
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

  private static func usable(_ word: Int?, in reading: SentenceReading) -> Int? {
    guard let word, reading.timeAt[word] < 0 else { return nil }
    let resolved = reading.resolvingRelative(word)
    // "including" hangs its parts on the whole; take the whole.
    if reading.preposition(resolved) == "include", let whole = reading.head(resolved) {
      return whole
    }
    return resolved
  }
}
