import TruceModel

/// A run of letters, a run of digits, or one mark, with what the closed vocabulary knows of it.
///
/// Finer than the words of a tree bank: "mid-2015", "122mm" and "p.m." fall into their parts, so
/// that dates and numbers are read the same way whatever the tokenizer made of them.
struct ScannedToken: Sendable {
  enum Kind: UInt8, Sendable { case letters, digits, mark, end }

  var span: Span
  var kind: Kind
  /// No white space stands between it and the token before.
  var isJoined: Bool
  /// Letters: the first is an ASCII capital.
  var isCapital: Bool
  /// Letters: more than one, all ASCII capitals.
  var isUpper: Bool
  /// A mark as ASCII (dashes are `-`, curly apostrophes `'`), 0: not a mark, 1: another sign.
  var mark: UInt8
  /// Digits: their value, `Int.max` where it does not fit.
  var number: Int
  var lexeme: Lexeme

  /// Count of digits.
  var digits: Int { kind == .digits ? span.length : 0 }

  func isKey(_ word: Keyword) -> Bool { lexeme == .key(word) }
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .mark && UInt32(mark) == scalar.value
  }

  /// What stands past the last token.
  static let end = ScannedToken(
    span: Span(0, 0), kind: .end, isJoined: false, isCapital: false, isUpper: false, mark: 0,
    number: 0, lexeme: .other)
}

/// The tokens of one sentence; reading outside gives `ScannedToken.end`.
struct TokenRow: Sendable {
  var tokens: [ScannedToken] = []

  var count: Int { tokens.count }

  @inline(__always)
  subscript(index: Int) -> ScannedToken {
    index >= 0 && index < tokens.count ? tokens[index] : .end
  }

  func span(_ first: Int, _ end: Int) -> Span {
    Span(self[first].span.start, self[end - 1].span.end)
  }
}
