/// A view of one linear model of the model file: for each feature key the classes it speaks for or
/// against, with their weights.
///
/// Layout: four `UInt32` (slot count; pair count; class count; reserved), the slots (key, first
/// pair × 256 + number of pairs; open addressing, an empty slot has no pairs), the pairs (`UInt16`:
/// class × 256 + weight as `Int8`; in a table of values the value itself). All counts are checked
/// when the view is made and every access afterwards stays inside them.
struct SparseWeights {
  let classCount: Int
  private let slots: UnsafePointer<UInt32>
  private let pairs: UnsafePointer<UInt16>
  private let slotCount: Int
  private let pairCount: Int

  /// nil where `section` is not such a model.
  init?(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 16, let base = section.baseAddress else { return nil }
    let header = base.assumingMemoryBound(to: UInt32.self)
    slotCount = Int(header[0])
    pairCount = Int(header[1])
    classCount = Int(header[2])
    guard slotCount > 0, slotCount < 1 << 24, (1...256).contains(classCount),
      section.count >= 16 + slotCount * 8 + pairCount * 2
    else { return nil }
    slots = header + 4
    pairs = (base + 16 + slotCount * 8).assumingMemoryBound(to: UInt16.self)
  }

  /// Adds the weights of `key` to `scores`, which has room for `classCount` classes.
  @inline(__always) func add(_ key: UInt32, to scores: UnsafeMutablePointer<Int32>) {
    let packed = find(key)
    if packed != 0 { addPairs(Int(packed >> 8), Int(packed & 0xFF), to: scores) }
  }

  /// First pair × 256 + number of pairs of `key`; 0 where it has none.
  @inline(__always) private func find(_ key: UInt32) -> UInt32 {
    var slot = Self.slot(of: key, slotCount)
    for _ in 0..<slotCount {
      let packed = slots[slot * 2 + 1]
      if packed == 0 || slots[slot * 2] == key { return packed }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
    return 0
  }

  /// The slot where the search for `key` begins.
  @inline(__always) static func slot(of key: UInt32, _ slotCount: Int) -> Int {
    Int((UInt64(key &* 0x9E37_79B1) &* UInt64(slotCount)) >> 32)
  }

  @inline(__always) private func addPairs(
    _ first: Int, _ count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    guard first + count <= pairCount else { return }
    for index in first..<(first + count) {
      let pair = pairs[index]
      let group = Int(pair >> 8)
      guard group < classCount else { return }
      scores[group] &+= Int32(Int8(truncatingIfNeeded: pair))
    }
  }

  /// The first of the `count` values of `key` in a table of values; nil where it has fewer.
  @inline(__always) func values(_ key: UInt32, count: Int) -> UnsafePointer<UInt16>? {
    let packed = find(key)
    let index = Int(packed >> 8)
    guard count <= packed & 0xFF, index + count <= pairCount else { return nil }
    return pairs + index
  }

  /// The value of `key` with index `rank` in a table of values; nil where the key has none.
  @inline(__always) func value(_ key: UInt32, rank: Int = 0) -> Int? {
    let packed = find(key)
    let index = Int(packed >> 8) + rank
    guard rank < packed & 0xFF, index < pairCount else { return nil }
    return Int(pairs[index])
  }
}

/// What scores the classes of a linear model: the mapped weights when reading, the growing ones
/// when training.
protocol LinearScorer {
  var classCount: Int { get }
  /// Adds the weights of `key` to `scores`, which has room for `classCount` classes.
  func add(_ key: UInt32, to scores: UnsafeMutablePointer<Int32>)
  /// Adds the weights of all `keys` to `scores`.
  func add(_ keys: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>)
}

extension SparseWeights: LinearScorer {}

extension LinearScorer {
  func add(_ keys: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>) {
    for key in keys { add(key, to: scores) }
  }

  /// The best class for `keys`, the lowest of equals; `scores` is overwritten.
  @inline(__always) func best(
    _ keys: UnsafeBufferPointer<UInt32>, scores: UnsafeMutablePointer<Int32>
  ) -> Int {
    scores.update(repeating: 0, count: classCount)
    add(keys, to: scores)
    var best = 0
    for group in 1..<max(classCount, 1) where scores[group] > scores[best] { best = group }
    return best
  }
}
