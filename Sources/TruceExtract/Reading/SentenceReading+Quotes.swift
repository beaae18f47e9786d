import TruceText

extension SentenceReading {
  /// Whether what follows the quotation mark at `word` is quoted, where `isQuoted` tells it of what
  /// stands before.
  func turnQuotation(_ isQuoted: inout Bool, at word: Int) {
    switch words[word].form {
    case "“": isQuoted = true
    case "”": isQuoted = false
    case "\"": isQuoted.toggle()
    default: break
    }
  }

  private func isMark(_ word: Int, _ forms: @autoclosure () -> [String]) -> Bool {
    marks[word].contains(.quote) && forms().contains(words[word].form)
  }

  /// `range` with the quotation marks that stand right around it.
  func withMarks(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
    var first = range.lowerBound
    if first > 0,
      isMark(first - 1, ["“", "\"", "``"]) || words[first - 1].form == "‘"
    {
      first -= 1
    }
    var last = range.upperBound
    while last + 1 < count, isMark(last + 1, ["”", "\"", "''"]) { last += 1 }
    if last == range.upperBound, last + 2 < count, isMark(last + 2, ["”", "\""]),
      [",", "."].contains(words[last + 1].form)
    {
      last += 2
    }
    return first...last
  }
}
