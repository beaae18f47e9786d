/// A reusable list of feature keys.
struct FeatureBuffer: ~Copyable {
  private let storage: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private let capacity: Int

  init(capacity: Int = 192) {
    self.capacity = capacity
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  var keys: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: storage, count: count) }

  /// The keys with indices in `range`.
  @inline(__always) func keys(_ range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: storage + range.lowerBound, count: range.count)
  }

  @inline(__always) mutating func clear() { count = 0 }

  /// Adds the feature that `template` makes of the values; beyond the capacity it is dropped.
  @inline(__always) mutating func add(
    _ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0
  ) {
    guard count < capacity else { return }
    storage[count] = FeatureHash.key(template, a, b, c)
    count += 1
  }
}
