import TruceModel

/// Words that say how exact the number beside them is: `Resources/en/number-hedges.tsv`.
struct HedgeLexicon: Sendable {
  /// One row of the list.
  struct Hedge: Sendable {
    /// Lower case, in the order of the text.
    var words: [[UInt8]]
    var qualifier: Qualifier
  }

  /// By the hash of the word that touches the number, the longest first.
  private var ahead = KeyTable<[Hedge]>()
  private var behind = KeyTable<[Hedge]>()

  /// Columns: words, side, qualifier, example. Other rows are refused.
  init(_ table: LexiconTable) throws(LexiconError) {
    var hedges: [(hedge: Hedge, isAhead: Bool)] = []
    for (line, row) in table.rows.enumerated() {
      guard row.count >= 3, let qualifier = Qualifier(rawValue: row[2]), !row[0].isEmpty,
        row[1] == "before" || row[1] == "after"
      else {
        throw LexiconError(path: table.name, reason: .malformed(line: line + 1, "not a hedge"))
      }
      let words = row[0].split(separator: " ").map { Array($0.utf8) }
      hedges.append((Hedge(words: words, qualifier: qualifier), row[1] == "before"))
    }
    for (hedge, isAhead) in hedges.sorted(by: { $0.hedge.words.count > $1.hedge.words.count }) {
      if isAhead {
        let last = WordHash.of(hedge.words[hedge.words.count - 1])
        ahead.update(last, default: []) { $0.append(hedge) }
      } else {
        behind.update(WordHash.of(hedge.words[0]), default: []) { $0.append(hedge) }
      }
    }
  }

  /// The longest hedge that ends ahead of `index`, and where it begins.
  func hedge(before index: Int, in row: TokenRow, _ bytes: [UInt8]) -> (Qualifier, start: Int)? {
    guard row[index - 1].kind == .letters else { return nil }
    for hedge in ahead[Self.hash(row[index - 1], bytes)] ?? [] {
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
    for hedge in behind[Self.hash(row[index], bytes)] ?? []
    where Self.matches(hedge, at: index, row, bytes) {
      return (hedge.qualifier, index + hedge.words.count)
    }
    return nil
  }

  private static func matches(
    _ hedge: Hedge, at index: Int, _ row: TokenRow, _ bytes: [UInt8]
  ) -> Bool {
    hedge.words.indices.allSatisfy {
      row[index + $0].kind == .letters && isWord(hedge.words[$0], row[index + $0], bytes)
    }
  }

  private static func isWord(_ word: [UInt8], _ token: ScannedToken, _ bytes: [UInt8]) -> Bool {
    token.span.length == word.count
      && word.indices.allSatisfy { WordHash.fold(bytes[token.span.start + $0]) == word[$0] }
  }

  private static func hash(_ token: ScannedToken, _ bytes: [UInt8]) -> UInt64 {
    token.span.range.reduce(WordHash.seed) { WordHash.adding(WordHash.fold(bytes[$1]), to: $0) }
  }
}
