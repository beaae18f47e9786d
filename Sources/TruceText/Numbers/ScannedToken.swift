import TruceModel

/// A run of letters, a run of digits, or one mark, with what the closed vocabulary knows of it.
///
/// Finer than the words of a tree bank: "mid-2015", "122mm" and "p.m." fall into their parts, so
/// that dates and numbers are read the same way whatever the tokenizer made of them.
struct ScannedToken: Sendable {
  /// `end`: past the last token of the sentence.
  enum Kind: UInt8, Sendable { case letters, digits, mark, end }

  /// UTF-8 bytes of the text.
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
  /// `other` for digits, marks and unknown words.
  var lexeme: Lexeme

  /// Count of digits.
  var digits: Int { kind == .digits ? span.length : 0 }

  /// Whether it is this word of the closed vocabulary.
  func isKey(_ word: Keyword) -> Bool { lexeme == .key(word) }
  /// Whether it is this mark of ASCII.
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .mark && UInt32(mark) == scalar.value
  }

  /// What stands past the last token.
  static let end = ScannedToken(
    span: Span(0, 0), kind: .end, isJoined: false, isCapital: false, isUpper: false, mark: 0,
    number: 0, lexeme: .other)
}
