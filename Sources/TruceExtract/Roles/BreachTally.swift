import TruceText

/// Who broke an agreement how often, told in a list behind the breaches: "23 violations: 17 by the army and
/// six by the rebels", "nine of them by militias", "20 were attributed to the army and ten to the rebels".
enum BreachTally {
  private static let shares: LemmaSet = ["most", "many", "half", "rest", "remainder", "other"]

  private static let laying: LemmaSet = ["attribute", "ascribe"]

  private static let doing: LemmaSet = [
    "commit", "carry", "perpetrate", "make", "initiate", "cause", "record", "register",
  ]

  /// The nouns that name the doers, in the order of the text, behind the word `last`; empty: no list follows.
  static func doers(behind last: Int, in reading: SentenceReading) -> [Int] {
    var heads: [Int] = []
    var isLaid = false
    for word in last + 1..<max(last + 1, reading.count - 1) {
      if laying.contains(reading.keys[word]) { isLaid = true }
      guard reading.keys[word] == "by" || isLaid && reading.keys[word] == "to",
        isShare(before: word, behind: last, in: reading),
        let head = reading.headOfPhrase(from: word + 1)
      else { continue }
      heads.append(head)
    }
    return heads
  }

  /// Whether a number of breaches stands before the preposition at `word`, but for "of them" and the verb of
  /// doing.
  private static func isShare(before word: Int, behind last: Int, in reading: SentenceReading)
    -> Bool
  {
    var place = word - 1
    for _ in 0..<5 {
      guard place > last else { return false }
      if reading.tag(place) == .num || shares.contains(reading.keys[place]) { return true }
      guard
        reading.tag(place) == .aux || ["of", "they", "which", "out"].contains(reading.keys[place])
          || laying.contains(reading.keys[place]) || doing.contains(reading.keys[place])
      else { return false }
      place -= 1
    }
    return false
  }
}
