/// A view of one linear model of the model file: for each feature key the classes it speaks for or
/// against, with their weights.
///
/// Layout: four `UInt32` (slot count, a power of two; pair count; class count; reserved), the slots
/// (key, first pair × 256 + number of pairs; open addressing, an empty slot has no pairs), the pairs
/// (class × 65536 + weight as `Int16`). All counts are checked when the view is made and every
/// access afterwards stays inside them.
struct SparseWeights {
  let classCount: Int
  private let slots: UnsafePointer<UInt32>
  private let pairs: UnsafePointer<UInt32>
  private let mask: UInt32
  private let pairCount: Int

  /// nil where `section` is not such a model.
  init?(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 16, let base = section.baseAddress else { return nil }
    let header = base.assumingMemoryBound(to: UInt32.self)
    let slotCount = Int(header[0])
    pairCount = Int(header[1])
    classCount = Int(header[2])
    guard slotCount > 0, slotCount & (slotCount - 1) == 0, (1...256).contains(classCount),
      section.count >= 16 + slotCount * 8 + pairCount * 4
    else { return nil }
    slots = header + 4
    pairs = header + 4 + slotCount * 2
    mask = UInt32(slotCount - 1)
  }

  /// Adds the weights of `key` to `scores`, which has room for `classCount` classes.
  @inline(__always) func add(_ key: UInt32, to scores: UnsafeMutablePointer<Int32>) {
    var slot = (key &* 0x9E37_79B1) & mask
    for _ in 0...mask {
      let packed = slots[Int(slot) * 2 + 1]
      if packed == 0 { return }
      if slots[Int(slot) * 2] == key {
        addPairs(Int(packed >> 8), Int(packed & 0xFF), to: scores)
        return
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always) private func addPairs(
    _ first: Int, _ count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    guard first + count <= pairCount else { return }
    for index in first..<(first + count) {
      let pair = pairs[index]
      let group = Int(pair >> 16)
      guard group < classCount else { return }
      scores[group] &+= Int32(Int16(truncatingIfNeeded: pair))
    }
  }

  /// The first (class, value) pair of `key`; nil where the key has none.
  @inline(__always) func first(_ key: UInt32) -> (group: Int, value: Int)? {
    var slot = (key &* 0x9E37_79B1) & mask
    for _ in 0...mask {
      let packed = slots[Int(slot) * 2 + 1]
      if packed == 0 { return nil }
      if slots[Int(slot) * 2] == key {
        let index = Int(packed >> 8)
        guard index < pairCount else { return nil }
        return (Int(pairs[index] >> 16), Int(Int16(truncatingIfNeeded: pairs[index])))
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// What scores the classes of a linear model: the mapped weights when reading, the growing ones when
/// training.
protocol LinearScorer {
  var classCount: Int { get }
  /// Adds the weights of `key` to `scores`, which has room for `classCount` classes.
  func add(_ key: UInt32, to scores: UnsafeMutablePointer<Int32>)
}

extension SparseWeights: LinearScorer {}

extension LinearScorer {
  /// The best class for `keys`, the lowest of equals; `scores` is overwritten.
  @inline(__always) func best(
    _ keys: UnsafeBufferPointer<UInt32>, scores: UnsafeMutablePointer<Int32>
  ) -> Int {
    scores.update(repeating: 0, count: classCount)
    for key in keys { add(key, to: scores) }
    var best = 0
    for group in 1..<max(classCount, 1) where scores[group] > scores[best] { best = group }
    return best
  }
}
