import TruceModel

/// The holidays of `Resources/en/holidays.tsv`, found by their first word.
struct HolidayLexicon: Sendable {
  private let byFirstWord: [String: [Holiday]]

  /// Columns: name, month, day, weekday, occurrence, example. Rows that do not parse are refused.
  init(_ table: LexiconTable) throws(LexiconError) {
    var found: [String: [Holiday]] = [:]
    for (line, row) in table.rows.enumerated() {
      guard row.count >= 5, let month = Int(row[1]), (1...12).contains(month),
        Int(row[2]) != nil || (Int(row[3]) != nil && Int(row[4]) != nil)
      else {
        throw LexiconError(
          path: table.name, reason: .malformed(line: line + 1, "not a holiday"))
      }
      let words = row[0].split(separator: " ").map(String.init)
      let holiday = Holiday(
        words: words, month: month, day: Int(row[2]), weekday: Int(row[3]),
        occurrence: Int(row[4]))
      found[words[0], default: []].append(holiday)
    }
    byFirstWord = found.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Every first word, lower case.
  var firstWords: [String] { byFirstWord.keys.sorted() }

  /// The holidays that begin with `word`, the longest first.
  func holidays(beginningWith word: String) -> [Holiday] { byFirstWord[word] ?? [] }
}
