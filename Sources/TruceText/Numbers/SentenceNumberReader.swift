import TruceModel

/// Reads the numbers of one sentence in order.
struct SentenceNumberReader: Sendable {
  /// The tokens of the sentence.
  let row: TokenRow
  /// The UTF-8 of the whole text.
  let bytes: [UInt8]
  /// What may stand beside a number.
  let hedges: HedgeLexicon
  private let numerals: NumeralReader

  /// `row` holds the tokens of one sentence of `bytes`.
  init(row: TokenRow, bytes: [UInt8], hedges: HedgeLexicon) {
    self.row = row
    self.bytes = bytes
    self.hedges = hedges
    numerals = NumeralReader(row: row)
  }

  /// Appends the numbers of the sentence to `mentions`.
  func read(into mentions: inout [NumberMention]) {
    var index = 0
    var floor = 0
    while index < row.count {
      guard mayCount(row.tokens[index]) else {
        index += 1
        continue
      }
      guard let found = quantity(at: index) else {
        index = NumberBarrier(row: row).end(at: index) ?? (index + 1)
        continue
      }
      mentions.append(mention(found, from: index, floor: floor))
      index = found.end
      floor = index
    }
  }

  /// False for the words and signs that the vocabulary knows nothing of: nearly all.
  private func mayCount(_ token: ScannedToken) -> Bool {
    if case .other = token.lexeme { token.kind == .digits } else { true }
  }

  /// A count and the index behind it.
  private struct Quantity {
    var count: Count
    var end: Int
    var rule: Rule
  }

  // MARK: Numbers and ranges

  private func quantity(at index: Int) -> Quantity? {
    if let none = nobody(at: index) { return none }
    guard NumberBarrier(row: row).end(at: index) == nil, !isIdiom(at: index),
      let first = numerals.numeral(at: index), let low = first.whole
    else { return nil }
    guard !NumberBarrier(row: row).stands(behind: first) else { return nil }
    if let (high, end) = upperEnd(of: first, low, at: index) {
      return Quantity(
        count: Count(low: low, high: high, qualifier: .range), end: end, rule: "number.range")
    }
    if first.isVague {
      return Quantity(
        count: Count(low: low, high: nil, qualifier: .vague), end: first.end, rule: "number.vague")
    }
    return Quantity(count: .exact(low), end: first.end, rule: "number.count")
  }

  /// "no casualties", "none": nobody and nothing.
  private func nobody(at index: Int) -> Quantity? {
    switch row[index].lexeme {
    case .key(.none): break
    case .key(.no):
      guard row[index + 1].kind == .letters else { return nil }
      switch row[index + 1].lexeme {
      case .key, .small: return nil
      default: break
      }
    default: return nil
    }
    return Quantity(count: .exact(0), end: index + 1, rule: "number.none")
  }

  /// "few", "one another", "no one", "first one": no count.
  private func isIdiom(at index: Int) -> Bool {
    // "few reports" says that they were not many; "a few" counts.
    if row[index].isKey(.few) { return true }
    guard row[index].lexeme == .small(1) else { return false }
    if row[index + 1].isKey(.another) || row[index - 1].isKey(.no) { return true }
    switch row[index - 1].lexeme {
    case .key(.this), .key(.that), .key(.the), .key(.each), .key(.every), .ordinal: return true
    default: return row[index - 1].isMark("-") && row[index].isJoined
    }
  }

  /// The upper end of "10 to 15", "10-15", "five or six", "between 10 and 15".
  private func upperEnd(of first: Numeral, _ low: Int, at index: Int) -> (Int, end: Int)? {
    let joiner = row[first.end]
    let isBetween = row[index - 1].isKey(.between) && joiner.isKey(.and)
    let isHyphen = joiner.isMark("-") && first.isDigits && row[first.end + 1].kind == .digits
    guard isBetween || isHyphen || joiner.isKey(.to) || joiner.isKey(.or) else { return nil }
    if joiner.isKey(.to), row[index - 1].isKey(.from) { return nil }
    guard let second = numerals.numeral(at: first.end + 1), let high = second.whole else {
      return nil
    }
    guard high > low else { return nil }
    return (high, second.end)
  }

  // MARK: Hedges

  private func mention(_ found: Quantity, from index: Int, floor: Int) -> NumberMention {
    var count = found.count
    var (start, end) = (index, found.end)
    if count.qualifier == .range, row[index - 1].isKey(.between), index - 1 >= floor {
      start -= 1
    }
    if let (qualifier, first) = hedges.hedge(before: start, in: row, bytes), first >= floor {
      count = Self.hedged(count, qualifier)
      start = first
    }
    if row[end].isMark("+"), row[end].isJoined {
      count = Self.hedged(count, .atLeast)
      end += 1
    } else if let (qualifier, last) = hedges.hedge(at: end, in: row, bytes),
      numerals.numeral(at: last) == nil
    {
      count = Self.hedged(count, qualifier)
      end = last
    }
    return NumberMention(
      span: row.span(start, end), core: row.span(index, found.end), count: count,
      rule: found.rule)
  }

  /// The bounds that a hedge gives; a range keeps its ends, a vague number its vagueness.
  static func hedged(_ count: Count, _ qualifier: Qualifier) -> Count {
    guard count.qualifier == .exact, count.low != 0 else { return count }
    switch qualifier {
    case .atLeast: return Count(low: count.low, high: nil, qualifier: .atLeast)
    case .atMost: return Count(low: nil, high: count.high, qualifier: .atMost)
    case .about: return Count(low: count.low, high: count.high, qualifier: .about)
    case .exact, .range, .vague: return count
    }
  }
}
