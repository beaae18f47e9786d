/// Tells most keys without weights from those with, by one bit for each rest of a key: small enough
/// for the nearest caches, while the table is not (Bloom 1970, with one hash).
struct KeyFilter {
  private let bytes: UnsafePointer<UInt8>?
  private let mask: UInt32

  /// Reads memory of `size(_:)` bytes; empty memory lets all keys pass.
  init(_ memory: UnsafeRawBufferPointer) {
    bytes = memory.baseAddress?.assumingMemoryBound(to: UInt8.self)
    mask = UInt32(truncatingIfNeeded: max(memory.count, 1) * 8 - 1)
  }

  /// 0 where `key` is surely not held, else 1.
  @inline(__always) func mayHold(_ key: UInt32) -> Int {
    guard let bytes else { return 1 }
    let bit = key & mask
    return Int((bytes[Int(bit >> 3)] >> UInt8(bit & 7)) & 1)
  }

  /// Bytes for a table of `slotCount` slots, a power of two: about ten bits for each key.
  static func size(_ slotCount: Int) -> Int {
    var size = 64
    while size < slotCount { size *= 2 }
    return size
  }

  static func insert(_ key: UInt32, in memory: UnsafeMutableRawBufferPointer) {
    let bit = Int(key) & (memory.count * 8 - 1)
    memory[bit >> 3] |= 1 << UInt8(bit & 7)
  }
}
