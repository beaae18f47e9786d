import CProcessor

/// A reusable list of feature keys.
struct FeatureBuffer: ~Copyable {
  private let storage: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private let capacity: Int
  private let values: UnsafeMutablePointer<UInt64>
  private let isOwner: Bool

  init(capacity: Int = 192) {
    isOwner = true
    self.capacity = capacity
    storage = .allocate(capacity: capacity + Self.surplus)
    values = .allocate(capacity: FeatureRow.size)
    values.initialize(repeating: 0, count: FeatureRow.size)
  }

  /// Keys are made so many at a time; those of the last time that nobody asked for come behind.
  private static let surplus = 8

  /// In memory of another, which has room for `storageSize(capacity)` keys and for the values of a
  /// row.
  init(
    capacity: Int, storage: UnsafeMutablePointer<UInt32>, values: UnsafeMutablePointer<UInt64>
  ) {
    isOwner = false
    self.capacity = capacity
    self.storage = storage
    self.values = values
  }

  /// Keys that a buffer of this capacity needs room for.
  static func storageSize(_ capacity: Int) -> Int { capacity + surplus }

  deinit {
    guard isOwner else { return }
    storage.deallocate()
    values.deallocate()
  }

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

  /// Room for features whose keys are made together; `take` adds them. One row at a time.
  @inline(__always) var row: FeatureRow { FeatureRow(values) }

  /// Adds the features of `row`; those beyond the capacity are dropped.
  @inline(__always) mutating func take(_ row: FeatureRow) {
    let taken = min(row.count, capacity - count)
    feature_keys(
      storage + count, row.starts, row.first, row.second, row.third, Int64(taken))
    count += taken
  }
}
