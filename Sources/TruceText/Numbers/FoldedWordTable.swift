/// A closed table from lower-case words to values, looked up by the words' hashes without making
/// strings.
///
/// Open addressing over FNV-1a hashes; look-up is constant time and allocates nothing. A word that
/// is not in the table meets one with a chance of one in 2^50.
struct FoldedWordTable<Value: Sendable>: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// -1: empty.
    var index: Int32 = -1
  }

  private var slots: [Slot]
  private var values: [Value] = []
  private let mask: Int

  /// `words` are lower case; the first of two equal words counts.
  init(_ words: [(word: String, value: Value)]) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    for (word, value) in words { insert(WordHash.of(Array(word.utf8)), value) }
  }

  /// The value of the word whose bytes, folded by `WordHash.fold`, hash to `hash`; nil: unknown.
  @inline(__always)
  func value(of hash: UInt64) -> Value? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].index >= 0 {
      if slots[place].hash == hash { return values[Int(slots[place].index)] }
      place = (place + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ hash: UInt64, _ value: Value) {
    guard self.value(of: hash) == nil else { return }
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].index >= 0 { place = (place + 1) & mask }
    slots[place] = Slot(hash: hash, index: Int32(values.count))
    values.append(value)
  }
}
