import TruceText

/// A clause between commas behind an accord that says more of it: "the truce, agreed in Geneva on
/// Friday, …", "the truce, set to begin at midnight, …".
struct AccordAside {
  private static let arranging: LemmaSet = [
    "set", "due", "schedule", "expect", "suppose", "slate", "mean",
  ]

  /// The verb that tells something of the accord.
  var verb: Int
  /// The comma that closes the clause.
  var end: Int
  /// "set to begin": what it tells is to come.
  var isToCome: Bool

  /// nil: no participle follows a comma behind the phrase, or no comma and finite verb close it.
  init?(behind accord: Int, in reading: SentenceReading) {
    let comma = reading.phrase(accord).upperBound + 1
    guard comma + 1 < reading.count, reading.words[comma].form == "," else { return nil }
    var first = comma + 1
    while first + 1 < reading.count, reading.tag(first) == .adv { first += 1 }
    let isArranged =
      first + 2 < reading.count && Self.arranging.contains(reading.keys[first])
      && reading.keys[first + 1] == "to"
    guard isArranged || Self.isParticiple(first, in: reading) else { return nil }
    let upper = min(reading.count, first + 24)
    guard
      let close = (first + 1..<upper).first(where: { word in
        reading.words[word].form == "," && word + 1 < reading.count
          && reading.isVerbal(word + 1)
          && [.vbd, .vbz, .vbp, .md].contains(reading.words[word + 1].pennTag)
      })
    else { return nil }
    verb = isArranged ? first + 2 : first
    end = close
    isToCome = isArranged
  }

  private static func isParticiple(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .verb && [.vbn, .vbd].contains(reading.words[word].pennTag)
      && !reading.hasObject(word) && word + 1 < reading.count
      && ([.adp, .adv].contains(reading.tag(word + 1)) || reading.timeAt[word + 1] >= 0)
  }
}
