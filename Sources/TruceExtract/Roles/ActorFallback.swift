import TruceModel
import TruceText

/// Finds a doer by order of words, where the tree gives a verb no subject.
enum ActorFallback {
  /// The nearest name of someone who can act before `verb`, with no other verb between, that no
  /// preposition governs; nil: none.
  static func doer(before verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    var steps = 0
    while word >= 0, steps < 14 {
      if reading.isVerbal(word), reading.relation(word) != .aux, reading.relation(word) != .auxPass,
        reading.tag(word) != .aux
      {
        return nil
      }
      if let head = actor(at: word, in: reading) {
        let first = start(of: head, in: reading)
        guard first > 0, reading.tag(first - 1) == .adp else { return head }
        word = first - 2
      } else {
        word -= 1
      }
      steps += 1
    }
    return nil
  }

  private static func actor(at word: Int, in reading: SentenceReading) -> Int? {
    guard reading.nameAt[word] >= 0, reading.timeAt[word] < 0 else { return nil }
    let name = reading.names[reading.nameAt[word]]
    guard name.kind != .place || reading.placeAt[word] < 0 || reading.relation(word) == .nsubj,
      let range = reading.range(of: name.span)
    else { return nil }
    return range.upperBound
  }

  private static func start(of word: Int, in reading: SentenceReading) -> Int {
    var first = word
    while first > 0, [.det, .adj, .noun, .propn, .num, .part].contains(reading.tag(first - 1)) {
      first -= 1
    }
    return first
  }
}
