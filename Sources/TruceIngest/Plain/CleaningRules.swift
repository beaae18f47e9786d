package import Foundation
package import TruceModel

/// The open list of phrases that mark a paragraph as something other than reporting.
///
/// Read from `Resources/en/boilerplate.tsv`; its columns are described there.
package struct CleaningRules: Sendable {
  /// How a phrase must stand in the folded paragraph.
  package enum Match: String, Sendable {
    case whole, starts, ends, contains
    /// At the end of the last paragraph, behind a sentence: it and all behind it goes.
    case tail
  }

  package struct Rule: Sendable {
    package var match: Match
    /// Folded: small letters, straight quotes, single blanks.
    package var phrase: String
    /// The longest paragraph that the rule may remove, in words.
    package var longestWords: Int
    package var reason: String
    /// A paragraph that it removes.
    package var example: String
  }

  /// In file order: the first that matches gives the reason.
  package let rules: [Rule]
  /// Indices of rules by the first two bytes of their phrase, for `whole` and `starts`.
  private let byHead: [UInt16: [Int]]
  private let others: [Int]
  private let tails: [Int]

  /// Reads the table that is installed with the program.
  package init() throws(LexiconError) {
    try self.init(contentsOf: Self.file("en/boilerplate.tsv"))
  }

  package init(contentsOf url: URL) throws(LexiconError) {
    let table = try LexiconTable(contentsOf: url)
    var rules: [Rule] = []
    for (line, row) in table.rows.enumerated() where row.count > 1 {
      guard row.count == 5, let match = Match(rawValue: row[0]), let longest = Int(row[2]),
        row[1].utf8.count > 1
      else {
        throw LexiconError(path: url.path, reason: .malformed(line: line, "five cells expected"))
      }
      rules.append(
        Rule(
          match: match, phrase: row[1], longestWords: longest, reason: row[3], example: row[4]))
    }
    self.init(rules)
  }

  private init(_ rules: [Rule]) {
    var byHead: [UInt16: [Int]] = [:]
    var others: [Int] = []
    var tails: [Int] = []
    for (index, rule) in rules.enumerated() {
      if rule.match == .whole || rule.match == .starts {
        byHead[Self.head(Array(rule.phrase.utf8)), default: []].append(index)
      } else if rule.match == .tail {
        tails.append(index)
      } else {
        others.append(index)
      }
    }
    self.rules = rules
    self.tails = tails
    self.byHead = byHead
    self.others = others
  }

  /// A file of this target's resources. Throws `.missing` where it was not installed.
  static func file(_ name: String) throws(LexiconError) -> URL {
    // Not `resourceURL`: on Linux that already points into a folder named `Resources`.
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/\(name)")
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw LexiconError(path: "Resources/\(name)", reason: .missing)
    }
    return url
  }

  /// Why the paragraph is not reporting; nil: no rule speaks against it.
  func reason(for paragraph: FoldedText) -> String? {
    let words = paragraph.wordCount
    guard words > 0 else { return nil }
    let headed = paragraph.bytes.count < 2 ? [] : byHead[Self.head(paragraph.bytes)] ?? []
    for index in headed where holds(rules[index], paragraph, words) { return rules[index].reason }
    guard words <= 250 else { return nil }
    for index in others where holds(rules[index], paragraph, words) { return rules[index].reason }
    return nil
  }

  private func holds(_ rule: Rule, _ paragraph: FoldedText, _ words: Int) -> Bool {
    guard words <= rule.longestWords else { return false }
    switch rule.match {
    case .whole: return paragraph.text == rule.phrase
    case .starts: return paragraph.starts(with: rule.phrase)
    case .ends: return paragraph.bytes.reversed().starts(with: rule.phrase.utf8.reversed())
    case .contains: return paragraph.contains(rule.phrase)
    case .tail: return false
    }
  }

  /// Where a tail run into the last sentence starts, as an offset in `paragraph.bytes`: the
  /// earliest `tail` phrase with at most its `longestWords` words behind it.
  func tailStart(in paragraph: FoldedText, of text: [UInt8]) -> (offset: Int, reason: String)? {
    var best: (offset: Int, reason: String)?
    for index in tails {
      let rule = rules[index]
      guard let found = paragraph.lastRange(of: rule.phrase), found.lowerBound > 1 else { continue }
      let behind = paragraph.bytes[found.lowerBound...].count { $0 == 0x20 } + 1
      let ahead = paragraph.bytes[..<found.lowerBound].last { $0 != 0x20 } ?? 0
      let endsSentence = [0x2E, 0x22, 0x27, 0x21, 0x3F, 0x29].contains(ahead)
      // Where the full stop is lost, a capital vouches for it, if no sentence follows.
      let isCapital = (65...90).contains(text[paragraph.offsets[found.lowerBound]])
      let isLast = paragraph.bytes[found.lowerBound...].firstRange(of: ". ".utf8) == nil
      guard behind <= rule.longestWords, endsSentence || isCapital && isLast else { continue }
      if found.lowerBound < best?.offset ?? Int.max { best = (found.lowerBound, rule.reason) }
    }
    return best
  }

  private static func head(_ bytes: [UInt8]) -> UInt16 { UInt16(bytes[0]) << 8 | UInt16(bytes[1]) }
}
