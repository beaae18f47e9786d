import TruceModel

/// Words that say how exact the number beside them is: `Resources/en/number-hedges.tsv`.
struct HedgeLexicon: Sendable {
  /// One row of the list.
  struct Hedge: Sendable {
    /// Lower case, in the order of the text.
    var words: [[UInt8]]
    var qualifier: Qualifier
  }

  /// By the word that touches the number, the longest first.
  private let ahead: [[UInt8]: [Hedge]]
  private let behind: [[UInt8]: [Hedge]]

  /// Columns: words, side, qualifier, example. Other rows are refused.
  init(_ table: LexiconTable) throws(LexiconError) {
    var ahead: [[UInt8]: [Hedge]] = [:]
    var behind: [[UInt8]: [Hedge]] = [:]
    for (line, row) in table.rows.enumerated() {
      guard row.count >= 3, let qualifier = Qualifier(rawValue: row[2]), !row[0].isEmpty,
        row[1] == "before" || row[1] == "after"
      else {
        throw LexiconError(path: table.name, reason: .malformed(line: line + 1, "not a hedge"))
      }
      let words = row[0].split(separator: " ").map { Array($0.utf8) }
      let hedge = Hedge(words: words, qualifier: qualifier)
      if row[1] == "before" {
        ahead[words[words.count - 1], default: []].append(hedge)
      } else {
        behind[words[0], default: []].append(hedge)
      }
    }
    self.ahead = ahead.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.behind = behind.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest hedge that ends ahead of `index`, and where it begins.
  func hedge(before index: Int, in row: TokenRow, _ bytes: [UInt8]) -> (Qualifier, start: Int)? {
    guard row[index - 1].kind == .letters else { return nil }
    for hedge in ahead[Self.text(row[index - 1], bytes)] ?? [] {
      let start = index - hedge.words.count
      if start >= 0, Self.matches(hedge, at: start, row, bytes) {
        return (hedge.qualifier, start)
      }
    }
    return nil
  }

  /// The longest hedge that begins at `index`, and where it ends.
  func hedge(at index: Int, in row: TokenRow, _ bytes: [UInt8]) -> (Qualifier, end: Int)? {
    guard row[index].kind == .letters else { return nil }
    for hedge in behind[Self.text(row[index], bytes)] ?? []
    where Self.matches(hedge, at: index, row, bytes) {
      return (hedge.qualifier, index + hedge.words.count)
    }
    return nil
  }

  private static func matches(
    _ hedge: Hedge, at index: Int, _ row: TokenRow, _ bytes: [UInt8]
  ) -> Bool {
    hedge.words.enumerated().allSatisfy {
      row[index + $0.offset].kind == .letters
        && text(row[index + $0.offset], bytes) == $0.element
    }
  }

  private static func text(_ token: ScannedToken, _ bytes: [UInt8]) -> [UInt8] {
    bytes[token.span.range].map(WordHash.fold)
  }
}
