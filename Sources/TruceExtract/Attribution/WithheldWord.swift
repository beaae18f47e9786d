import TruceText

/// Tells whether a verb of confirming says that somebody does not: "could not verify reports that",
/// "refused to confirm", "neither confirmed nor denied". Whoever does so has told nothing of its own.
enum WithheldWord {
  private static let confirming: LemmaSet = [
    "confirm", "verify", "corroborate", "substantiate", "authenticate",
  ]
  private static let withholding: LemmaSet = [
    "not", "n't", "never", "neither", "nor", "cannot", "unable", "refuse", "decline", "fail",
    "unwilling", "yet", "without", "refusal", "inability", "impossible", "nobody", "none",
  ]
  private static let passed: LemmaSet = ["able", "be", "or", "and", "deny", "position", "in", "a"]

  /// Whether the cue at `word` is such a verb.
  static func holds(_ word: Int, in reading: SentenceReading) -> Bool {
    var first = word
    if reading.keys[word] == "deny" {
      guard let pair = confirming(beside: word, in: reading) else { return false }
      first = min(word, pair)
    } else if !confirming.contains(reading.keys[word]) {
      return false
    }
    for before in stride(from: first - 1, through: max(0, first - 8), by: -1) {
      let key = reading.keys[before]
      if withholding.contains(key) { return true }
      switch reading.tag(before) {
      case .aux, .part, .adv: continue
      default: if !passed.contains(key), !confirming.contains(key) { return false }
      }
    }
    return false
  }

  /// "said it was not aware of any strike", "said it had no information about the shelling": whoever
  /// speaks tells nothing of what begins at `act`. "Residents were not aware of it" is of others.
  static func isUnaware(of act: Int, in reading: SentenceReading) -> Bool {
    for word in stride(from: act - 1, through: max(0, act - 9), by: -1) {
      switch reading.keys[word] {
      case "unaware": return isOfPronoun(word, in: reading)
      case "aware":
        return (max(0, word - 3)..<word).contains { ["not", "n't"].contains(reading.keys[$0]) }
          && isOfPronoun(word, in: reading)
      case "information", "knowledge":
        return word > 0 && reading.keys[word - 1] == "no" && isOfPronoun(word, in: reading)
      default: if reading.tag(word) == .verb { return false }
      }
    }
    return false
  }

  /// Whether the nearest word for somebody ahead is a pronoun.
  private static func isOfPronoun(_ word: Int, in reading: SentenceReading) -> Bool {
    (max(0, word - 6)..<word).last { reading.tag($0) == .pron || reading.isNominal($0) }
      .map { reading.tag($0) == .pron } ?? false
  }

  /// The verb of confirming in "confirm or deny", "denied nor confirmed".
  private static func confirming(beside deny: Int, in reading: SentenceReading) -> Int? {
    [deny - 2, deny + 2].first {
      $0 >= 0 && $0 < reading.count && confirming.contains(reading.keys[$0])
        && ["or", "nor", "and"].contains(reading.keys[(deny + $0) / 2])
    }
  }
}
