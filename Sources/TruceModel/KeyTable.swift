/// A dictionary whose keys are 64-bit hashes already, such as those of folded words.
///
/// Swift's own `Dictionary` hashes each key again with a keyed function, which costs more than all
/// the rest of a look-up. Keys are never removed. Public for the
/// reason that `KeyIndex` is.
public struct KeyTable<Value: Sendable>: Sendable {
  @usableFromInline var index = KeyIndex()
  @usableFromInline var values: ContiguousArray<Value> = []

  @inlinable public init() {}

  /// How many keys there are.
  @inlinable public var count: Int { values.count }

  /// The value of `key`; nil: none. Constant time.
  @inlinable @inline(__always)
  public subscript(key: UInt64) -> Value? {
    let number = index.number(of: key)
    return number < 0 ? nil : values[number]
  }

  /// True where `key` has a value.
  @inlinable @inline(__always)
  public func contains(_ key: UInt64) -> Bool { index.number(of: key) >= 0 }

  /// The number of `key` in the order in which the keys came; -1: it has no value.
  @inlinable @inline(__always)
  public func number(of key: UInt64) -> Int { index.number(of: key) }

  /// The value of the key with this number.
  @inlinable @inline(__always)
  public subscript(number number: Int) -> Value {
    get { values[number] }
    set { values[number] = newValue }
  }

  /// Gives `key` a value in place of the one it has.
  @inlinable
  public mutating func set(_ key: UInt64, _ value: Value) {
    update(key, default: value) { $0 = value }
  }

  /// Changes the value of `key` in place, first set to `fallback` where there is none.
  @inlinable
  public mutating func update(
    _ key: UInt64, default fallback: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    let number = index.insert(key)
    if number == values.count { values.append(fallback()) }
    change(&values[number])
  }

  /// Calls `body` with every key and its value, in the order in which the keys came.
  @inlinable
  public func visit(_ body: (UInt64, Value) -> Void) {
    for number in values.indices { body(index.keys[number], values[number]) }
  }
}
