/// A closed table from lower-case words to values, looked up by bytes without making strings.
///
/// Open addressing over FNV-1a hashes; look-up is constant time and allocates nothing.
struct FoldedWordTable<Value: Sendable>: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var length: Int32 = 0
    /// -1: empty.
    var index: Int32 = -1
  }

  private var slots: [Slot]
  private var keys: [UInt8] = []
  private var values: [Value] = []
  private let mask: Int

  /// `words` are lower case; the first of two equal words counts.
  init(_ words: [(word: String, value: Value)]) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    for (word, value) in words { insert(Array(word.utf8), value) }
  }

  /// The value of the word whose bytes, folded by `WordHash.fold`, hash to `hash`; nil: unknown.
  @inline(__always)
  func value(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, hash: UInt64
  ) -> Value? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.index < 0 { return nil }
      if slot.hash == hash, Int(slot.length) == end - start,
        matches(bytes, from: start, key: Int(slot.start), count: end - start)
      {
        return values[Int(slot.index)]
      }
      place = (place + 1) & mask
    }
  }

  private func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, key: Int, count: Int
  ) -> Bool {
    for offset in 0..<count where WordHash.fold(bytes[start + offset]) != keys[key + offset] {
      return false
    }
    return true
  }

  private mutating func insert(_ word: [UInt8], _ value: Value) {
    let hash = WordHash.of(word)
    let known = word.withUnsafeBufferPointer {
      self.value(of: $0, from: 0, to: word.count, hash: hash)
    }
    guard known == nil else { return }
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].index >= 0 { place = (place + 1) & mask }
    slots[place] = Slot(
      hash: hash, start: Int32(keys.count), length: Int32(word.count),
      index: Int32(values.count))
    keys += word
    values.append(value)
  }
}
