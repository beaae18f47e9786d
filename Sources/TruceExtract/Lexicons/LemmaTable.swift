import TruceModel

/// Values by lemma, for lists that every word of a sentence is held against.
///
/// Most words are in none of the lists; their length and first letter tell so before anything is
/// hashed, which Swift's `Dictionary` would do with each of them.
struct LemmaTable<Value: Sendable>: Sendable {
  /// By first byte modulo 32, the lengths in bytes of the lemmas that begin so, a bit each.
  private var lengths = [UInt64](repeating: 0, count: 32)
  private var values = KeyTable<Value>()
  /// All that are listed, in the order in which they came.
  private(set) var lemmas: [String] = []

  init() {}

  /// nil: `lemma` is not listed.
  subscript(lemma: String) -> Value? {
    hash(of: lemma).flatMap { values[$0] }
  }

  func contains(_ lemma: String) -> Bool { mayHold(lemma) && isListed(lemma) }

  /// Apart, so that the test before it, which fails for most words, saves no registers for it.
  @inline(never)
  private func isListed(_ lemma: String) -> Bool {
    hash(of: lemma).map { values.contains($0) } ?? false
  }

  /// What `lemma` hashes to; nil: its length and first letter tell that it is not listed.
  @inline(__always)
  private func hash(of lemma: String) -> UInt64? {
    // Without the copy that `withUTF8` asks for; all strings of Swift's own lie side by side.
    let known = lemma.utf8.withContiguousStorageIfAvailable { bytes -> UInt64? in
      guard let first = bytes.first, mayHold(first, bytes.count) else { return nil }
      return LemmaHash(bytes[...]).value
    }
    return known ?? LemmaHash(lemma).value
  }

  /// True for the lemma of `stem` and, where it is not nil, one further letter.
  func contains(_ stem: Slice<UnsafeBufferPointer<UInt8>>, and letter: UInt8?) -> Bool {
    guard let first = stem.first, mayHold(first, stem.count + (letter == nil ? 0 : 1)) else {
      return false
    }
    var hash = LemmaHash(stem)
    if let letter { hash.append(letter) }
    return values.contains(hash.value)
  }

  mutating func set(_ lemma: String, _ value: Value) {
    guard let first = lemma.utf8.first else { return }
    lengths[Int(first & 31)] |= 1 << UInt64(min(lemma.utf8.count, 63))
    values.set(LemmaHash(lemma).value, value)
    if values.count > lemmas.count { lemmas.append(lemma) }
  }

  @inline(__always)
  private func mayHold(_ lemma: String) -> Bool {
    let known = lemma.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.first.map { mayHold($0, bytes.count) } ?? false
    }
    return known ?? true
  }

  @inline(__always)
  private func mayHold(_ first: UInt8, _ length: Int) -> Bool {
    lengths[Int(first & 31)] & 1 << UInt64(min(length, 63)) != 0
  }
}

extension LemmaTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, Value)...) {
    for (lemma, value) in elements { set(lemma, value) }
  }
}
