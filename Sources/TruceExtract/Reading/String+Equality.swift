// The operators of this target for strings. It holds each word of a sentence against one word after the
// other, nearly all of other lengths, which the standard library's comparison finds out only after a call
// that looks at the bytes. Lengths are those in UTF-8: unlike there, a letter and its canonical equivalent
// of another length differ.

extension String {
  @inline(__always) static func == (a: String, b: String) -> Bool {
    a.utf8.count == b.utf8.count && areEqual(a, b)
  }

  @inline(__always) static func != (a: String, b: String) -> Bool { !(a == b) }

  /// For the cases of a `switch`.
  @inline(__always) static func ~= (pattern: String, value: String) -> Bool { pattern == value }

  /// By the comparison of the standard library.
  @inline(__always) private static func areEqual<Value: Equatable>(_ a: Value, _ b: Value) -> Bool {
    a == b
  }
}

extension [String] {
  /// Whether one of a few words is `word`.
  @inline(__always) func contains(_ word: String) -> Bool {
    for index in indices where self[index] == word { return true }
    return false
  }
}
