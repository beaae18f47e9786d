import TruceModel

/// The open list of words in class and id names that tell what a page element holds.
///
/// Read from `Resources/pages/class-words.tsv`.
package struct ClassWords: Sendable {
  /// Reason of removal by word.
  private let reasons: [String: String]
  /// Examples of the table with the reason that each must give.
  let examples: [(attribute: String, reason: String)]

  init() throws(LexiconError) {
    let table = try LexiconTable(contentsOf: CleaningRules.file("pages/class-words.tsv"))
    var reasons: [String: String] = [:]
    var examples: [(String, String)] = []
    for row in table.rows where row.count >= 4 {
      reasons[row[0]] = row[2]
      examples.append((row[3], row[2]))
    }
    self.reasons = reasons
    self.examples = examples
  }

  /// Why an element of this class or id is not the article; nil: its name says nothing against it.
  func reason(for name: String) -> String? {
    for word in Self.words(of: name) {
      if let reason = reasons[word] { return reason }
    }
    return nil
  }

  /// The words of a name: cut at signs and digits and ahead of capitals; adjacent words are also
  /// tried together (`most-read`, `mostRead` and `mostread` are one).
  static func words(of name: String) -> [String] {
    var all: [String] = []
    for token in name.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      var words: [[UInt8]] = [[]]
      var previousIsSmall = false
      for byte in token {
        let isCapital = (65...90).contains(byte)
        let isSmall = (97...122).contains(byte)
        if !isCapital && !isSmall || isCapital && previousIsSmall { words.append([]) }
        if isCapital || isSmall { words[words.count - 1].append(byte | 0x20) }
        previousIsSmall = isSmall
      }
      let parts = words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
      all += parts
      all += zip(parts, parts.dropFirst()).map { $0 + $1 }
    }
    return all
  }
}
