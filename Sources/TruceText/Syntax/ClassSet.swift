/// A set of classes, numbered from 0 to 127.
struct ClassSet: Hashable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  /// The classes below `count`.
  init(below count: Int) {
    for group in 0..<count { insert(group) }
  }

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  mutating func insert(_ group: Int) {
    if group < 64 { low |= 1 << UInt64(group) } else { high |= 1 << UInt64(group & 63) }
  }

  /// The classes of the set that are below `count`.
  @inline(__always) func below(_ count: Int) -> ClassSet {
    guard count < 128 else { return self }
    let last: UInt64 = 1 << UInt64(max(count, 0) & 63) &- 1
    return count < 64
      ? ClassSet(low: low & last, high: 0) : ClassSet(low: low, high: high & last)
  }

  func contains(_ group: Int) -> Bool {
    (group < 64 ? low >> UInt64(group) : high >> UInt64(group & 63)) & 1 == 1
  }

  /// The one class of a set of one; nil: there are none or several.
  @inline(__always) var only: Int? {
    // Without its lowest bit nothing is left; counting the bits takes most processors that the
    // program is built for many steps.
    guard low & (low &- 1) | high & (high &- 1) == 0, (low == 0) != (high == 0) else {
      return nil
    }
    return low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount
  }

  /// Calls `body` for each class, in order.
  @inline(__always) func visit(_ body: (Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    rest = high
    while rest != 0 {
      body(64 + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
