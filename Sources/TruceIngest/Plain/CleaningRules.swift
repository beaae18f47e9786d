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
    /// UTF-8 in folded form: small letters, straight quotes, single blanks.
    package var phrase: [UInt8]
    /// The longest paragraph that the rule may remove, in words.
    package var longestWords: Int
    package var reason: String
    /// A paragraph that it removes.
    package var example: String
  }

  /// In file order.
  package let rules: [Rule]
  /// Indices of `whole` and `starts` rules by the first two bytes of their phrase.
  private let headed: [UInt16: [Int]]
  /// Lists of indices of `contains` and `ends` rules, one for each two bytes that phrases begin with; the
  /// first is empty.
  private let contained: [[Int]]
  /// By two bytes, which of these lists is theirs.
  private let containedAt: [UInt16]
  private let tails: [Int]
  /// No rule removes a longer paragraph, in words.
  private let longest: Int

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
          match: match, phrase: Array(row[1].utf8), longestWords: longest, reason: row[3],
          example: row[4]))
    }
    self.init(rules)
  }

  private init(_ rules: [Rule]) {
    var headed: [UInt16: [Int]] = [:]
    var contained: [UInt16: [Int]] = [:]
    var tails: [Int] = []
    for (index, rule) in rules.enumerated() {
      let head = Self.pair(rule.phrase, 0)
      switch rule.match {
      case .whole, .starts: headed[head, default: []].append(index)
      case .contains, .ends: contained[head, default: []].append(index)
      case .tail: tails.append(index)
      }
    }
    self.rules = rules
    self.headed = headed
    self.tails = tails
    var lists: [[Int]] = [[]]
    var table = [UInt16](repeating: 0, count: 1 << 16)
    for (head, list) in contained {
      table[Int(head)] = UInt16(lists.count)
      lists.append(list)
    }
    self.contained = lists
    containedAt = table
    longest = rules.map(\.longestWords).max() ?? 0
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

  // MARK: Paragraphs

  /// A rule that speaks against a paragraph, and where in its folded bytes the phrase stands.
  struct Finding {
    var reason: String
    var offset: Int
  }

  /// Why the paragraph is not reporting; nil: no rule speaks against it. Of phrases at its head
  /// the longest counts, else the first rule whose phrase stands anywhere in it.
  func finding(in paragraph: FoldedText) -> Finding? {
    let bytes = paragraph.bytes
    guard bytes.count > 1, paragraph.wordCount <= longest else { return nil }
    let heads = (headed[Self.pair(bytes, 0)] ?? []).filter { holds($0, paragraph, at: 0) }
    if let head = heads.max(by: { rules[$0].phrase.count < rules[$1].phrase.count }) {
      return Finding(reason: rules[head].reason, offset: 0)
    }
    var best: (rule: Int, offset: Int)?
    for at in starts(in: bytes) {
      for index in contained[Int(containedAt[Int(Self.pair(bytes, at))])]
      where index < best?.rule ?? Int.max {
        if holds(index, paragraph, at: at) { best = (index, at) }
      }
    }
    return best.map { Finding(reason: rules[$0.rule].reason, offset: $0.offset) }
  }

  /// Where words and signs stand that begin as the phrase of a rule does.
  private func starts(in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      // About what a text has; more is no harm.
      found.reserveCapacity(bytes.count / 16)
      var isInWord = false
      for at in 0..<bytes.count - 1 {
        let isWord = isWordByte(bytes[at])
        let mayStart = !isWord || !isInWord
        isInWord = isWord
        if mayStart, containedAt[Int(bytes[at]) << 8 | Int(bytes[at + 1])] > 0 { found.append(at) }
      }
      return found
    }
  }

  private func holds(_ index: Int, _ paragraph: FoldedText, at: Int) -> Bool {
    let size = rules[index].phrase.count
    guard paragraph.wordCount <= rules[index].longestWords,
      paragraph.bytes.has(rules[index].phrase, at: at)
    else { return false }
    switch rules[index].match {
    case .whole: return size == paragraph.bytes.count
    case .starts: return true
    case .ends: return at + size == paragraph.bytes.count
    case .contains: return paragraph.isWhole(rules[index].phrase, at: at)
    case .tail: return false
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
  }

  private static func pair(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
  }

  // MARK: Tails

  /// Where a tail run into the last sentence starts, as an offset in `paragraph.bytes`: the
  /// earliest `tail` phrase with at most its `longestWords` words behind it.
  func tailStart(in paragraph: FoldedText, of text: [UInt8]) -> (offset: Int, reason: String)? {
    var best: (offset: Int, reason: String)?
    for index in tails {
      let rule = rules[index]
      guard let at = lastOffset(of: rule.phrase, in: paragraph), at > 1,
        at < best?.offset ?? Int.max, isTail(at, rule, paragraph, text)
      else { continue }
      best = (at, rule.reason)
    }
    return best
  }

  /// Few enough words follow, and a sentence ends ahead of it; where the full stop is lost, a
  /// capital vouches for it, if no sentence follows.
  private func isTail(_ at: Int, _ rule: Rule, _ paragraph: FoldedText, _ text: [UInt8]) -> Bool {
    let bytes = paragraph.bytes
    let behind = bytes[at...].count { $0 == 0x20 } + 1
    let ahead = bytes[..<at].last { $0 != 0x20 } ?? 0
    let endsSentence = [0x2E, 0x22, 0x27, 0x21, 0x3F, 0x29].contains(ahead)
    guard behind <= rule.longestWords else { return false }
    if endsSentence { return true }
    let isLast = bytes.offset(of: [0x2E, 0x20], from: at) == nil
    return isLast && (65...90).contains(text[paragraph.offset(at, in: text)])
  }

  /// The last place where a word starts with `phrase`.
  private func lastOffset(of phrase: [UInt8], in paragraph: FoldedText) -> Int? {
    var found: Int?
    // Nothing longer than 60 words, of 12 bytes on average, is a tail.
    var from = max(0, paragraph.bytes.count - 720)
    while let at = paragraph.bytes.offset(of: phrase, from: from) {
      if paragraph.isWordStart(at) { found = at }
      from = at + 1
    }
    return found
  }
}
