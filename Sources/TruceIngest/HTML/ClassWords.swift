import TruceModel

/// The open list of words in class and id names that tell what a page element holds.
///
/// Read from `Resources/pages/class-words.tsv`.
package struct ClassWords: Sendable {
  /// What a word says of its element.
  struct Verdict: Sendable {
    var reason: String
    /// Holds even where much of the page's running text is in the element.
    var isFirm: Bool
  }

  private let verdicts: [String: Verdict]
  /// Examples of the table with the reason that each must give.
  let examples: [(attribute: String, reason: String)]

  init() throws(LexiconError) {
    let table = try LexiconTable(contentsOf: CleaningRules.file("pages/class-words.tsv"))
    var verdicts: [String: Verdict] = [:]
    var examples: [(String, String)] = []
    for row in table.rows where row.count >= 4 {
      verdicts[row[0]] = Verdict(reason: row[2], isFirm: row[1] == "firm")
      examples.append((row[3], row[2]))
    }
    self.verdicts = verdicts
    self.examples = examples
  }

  /// What a class or id says against its element; a firm verdict before a soft one, else the first.
  func verdict(on name: String) -> Verdict? {
    var soft: Verdict?
    for word in Self.words(of: name) {
      guard let verdict = verdicts[word] else { continue }
      if verdict.isFirm { return verdict }
      soft = soft ?? verdict
    }
    return soft
  }

  private static let deniers: Set<String> = ["has", "have", "with", "no", "without"]

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
      // `has-sidebar` and `no-comments` speak of a layout.
      let isDenied = parts.indices.map { $0 > 0 && Self.deniers.contains(parts[$0 - 1]) }
      for (index, part) in parts.enumerated() where !isDenied[index] {
        all.append(part)
        if index + 1 < parts.count { all.append(part + parts[index + 1]) }
      }
    }
    return all
  }
}
