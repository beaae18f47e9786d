/// A word as the tokenizer leaves it: bytes of the text, not yet tagged.
struct RawToken {
  /// What stands between a word and the one before it.
  enum Gap: UInt8 { case none, joined, space, line, blankLine }

  var start: Int
  var end: Int
  /// What stands ahead of it; `joined`: the word before belongs to the same written token.
  var gap: Gap
}
