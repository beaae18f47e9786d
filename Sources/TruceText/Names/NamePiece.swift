import TruceModel

/// A stretch of letters and digits as names are compared by: cut at hyphens, free of case,
/// diacritics, apostrophes and the possessive ending.
struct NamePiece: Sendable {
  /// What stands between this piece and the one before it.
  enum Gap: UInt8, Sendable {
    case start, none, space, hyphen, slash, comma, dot, opening, other
  }

  /// Without the possessive ending.
  var span: Span
  /// Hash of the folded letters.
  var hash: UInt64
  var gap: Gap
  var isPossessive: Bool
  /// The first letter is a capital.
  var isCapitalised: Bool
  /// Two or more letters, all capitals; or one capital.
  var isUpper: Bool
  /// Letters and digits.
  var length: Int
  /// The first character is a digit.
  var isNumber: Bool
  /// Index into the sentence's words; -1: none.
  var word: Int
  /// What the lexicon knows of the word.
  var known = NameWord()

  /// The hash of `text` as a single piece.
  static func hash(of text: some Collection<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in LatinLetters.folded(text) { hash.combine(byte) }
    return hash.value
  }
}
