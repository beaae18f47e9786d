import TruceText

/// Tells acts of nobody in particular: "those who attack our soldiers", "anyone who shells the town".
enum GenericDoer {
  private static let anybody: LemmaSet = [
    "anyone", "anybody", "everyone", "everybody", "anything",
  ]

  /// Whether the verb at `verb` is in the present and its subject stands for whoever may do it.
  static func holds(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.tag(verb) == .verb,
      [.vbp, .vbz, .vb].contains(reading.words[verb].pennTag)
    else { return false }
    var word = verb - 1
    while word > 0, reading.tag(word) == .adv || ["dare", "to", "try"].contains(reading.keys[word])
    {
      word -= 1
    }
    guard word >= 0 else { return false }
    if reading.keys[word] == "whoever" { return true }
    guard word > 0, ["who", "that", "which"].contains(reading.keys[word]) else { return false }
    let doer = word - 1
    if reading.words[doer].form.lowercased() == "those" { return true }
    if anybody.contains(reading.keys[doer]) { return true }
    return reading.isNominal(doer)
      && (max(0, doer - 3)..<doer).contains {
        ["any", "every"].contains(reading.keys[$0]) && reading.tag($0) == .det
      }
  }
}
