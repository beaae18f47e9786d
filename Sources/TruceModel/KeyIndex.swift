/// Numbers distinct 64-bit hashes in the order in which they come: the table behind `KeyTable` and
/// `KeySet`.
///
/// Open addressing with linear probing, at most half full. A slot holds a number and twelve bits of
/// the hash, so that most words that are missing are told by one cache line of a small table: the
/// syntax model pushes all else out of the cache between two reports. It is no generic type, so
/// that other targets look up without asking the runtime for its layout. Public, since the compiler
/// (Swift 6.3) inlines nothing across targets that is only `package`; nothing outside uses it.
public struct KeyIndex: Sendable {
  /// Tag above, number plus one below; 0: free.
  @usableFromInline var slots: ContiguousArray<UInt32>
  /// The hashes in the order of their numbers.
  @usableFromInline var keys: ContiguousArray<UInt64> = []

  /// Bits of a slot that hold the number.
  @usableFromInline static let numberBits: UInt32 = 20
  @usableFromInline static let numberMask: UInt32 = 1 << 20 - 1

  public init() { slots = ContiguousArray(repeating: 0, count: 16) }

  /// How many hashes there are; fewer than a million.
  public var count: Int { keys.count }

  /// The number of `key`; -1: it has none.
  @inlinable
  public func number(of key: UInt64) -> Int {
    let tag = Self.tag(key)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if slot & ~Self.numberMask == tag {
        let number = Int(slot & Self.numberMask) - 1
        if keys[number] == key { return number }
      }
      place = (place + 1) & mask
    }
  }

  /// Twelve bits that do not choose the place.
  @inlinable @inline(__always)
  static func tag(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 52) << numberBits
  }

  /// The number of `key`, given now where it has none.
  public mutating func insert(_ key: UInt64) -> Int {
    let known = number(of: key)
    guard known < 0 else { return known }
    precondition(keys.count < Self.numberMask, "too many keys")
    keys.append(key)
    if keys.count * 2 > slots.count { grow() } else { put(keys.count - 1) }
    return keys.count - 1
  }

  private mutating func put(_ number: Int) {
    let key = keys[number]
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = Self.tag(key) | UInt32(number + 1)
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    for number in keys.indices { put(number) }
  }
}
