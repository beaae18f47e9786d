/// The values of features, side by side: the keys of several are made in the time of one
/// (`feature_places` of `CProcessor`).
struct FeatureRow: ~Copyable {
  let capacity: Int
  private(set) var count = 0
  /// What the templates begin the hashes with.
  let starts: UnsafeMutablePointer<UInt64>
  let first: UnsafeMutablePointer<UInt32>
  let second: UnsafeMutablePointer<UInt32>
  let third: UnsafeMutablePointer<UInt32>

  /// `capacity` is a multiple of eight: what lies behind the last feature is read with it.
  init(capacity: Int) {
    self.capacity = capacity
    starts = .allocate(capacity: capacity)
    first = .allocate(capacity: 3 * capacity)
    second = first + capacity
    third = second + capacity
  }

  deinit {
    starts.deallocate()
    first.deallocate()
  }

  @inline(__always) mutating func clear() { count = 0 }

  /// Adds the feature that `template` makes of the values; beyond the capacity it is dropped.
  @inline(__always) mutating func add(
    _ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32
  ) {
    guard count < capacity else { return }
    starts[count] = FeatureHash.start(template)
    first[count] = a
    second[count] = b
    third[count] = c
    count += 1
  }
}
