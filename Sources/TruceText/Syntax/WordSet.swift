/// A closed list of words, made to be asked for words that are not in it: most are told by their
/// first byte and their length, without a hash.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  /// The lengths of the words as bits, by five bits of their first bytes.
  private var lengths = InlineArray<32, UInt32>(repeating: 0)

  init(arrayLiteral words: String...) {
    self.words = Set(words)
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first & 31)] |= Self.length(of: word)
    }
  }

  func contains(_ word: String) -> Bool {
    // Beyond ASCII equal words may differ in their bytes.
    if let first = word.utf8.first, first < 0x80,
      lengths[Int(first & 31)] & Self.length(of: word) == 0
    {
      return false
    }
    return words.contains(word)
  }

  @inline(__always) private static func length(of word: String) -> UInt32 {
    1 << UInt32(min(word.utf8.count, 31))
  }
}
