/// The bytes of a short chunk as two numbers.
struct ChunkKey: Equatable {
  /// Most bytes of a chunk that has a key.
  static let longest = 16

  let low: UInt64
  let high: UInt64
  let length: UInt8

  /// No chunk.
  static let none = ChunkKey(low: 0, high: 0, length: 0)

  private init(low: UInt64, high: UInt64, length: UInt8) {
    self.low = low
    self.high = high
    self.length = length
  }

  /// nil where the chunk at `range` of `bytes` is longer than `longest` or empty.
  @inline(__always) init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let count = range.count
    guard count > 0, count <= Self.longest else { return nil }
    length = UInt8(count)
    guard range.lowerBound + Self.longest <= bytes.count else {
      (low, high) = Self.pair(bytes, range)
      return
    }
    let start = UnsafeRawBufferPointer(bytes)
    let first = start.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    let second = start.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
    low = UInt64(littleEndian: first) & Self.mask(min(count, 8))
    high = count > 8 ? UInt64(littleEndian: second) & Self.mask(count - 8) : 0
  }

  /// Ones in the lower `count` bytes, of which there is at least one.
  @inline(__always) private static func mask(_ count: Int) -> UInt64 {
    ~0 >> UInt64(64 - 8 * count)
  }

  /// Byte by byte, for the end of a text.
  private static func pair(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (UInt64, UInt64) {
    var pair: (UInt64, UInt64) = (0, 0)
    for (place, index) in range.enumerated() {
      let byte = UInt64(bytes[index]) << UInt64(8 * (place & 7))
      if place < 8 { pair.0 |= byte } else { pair.1 |= byte }
    }
    return pair
  }

  /// Spreads the keys over a table.
  @inline(__always) var hash: Int {
    var hash = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> 33)
  }
}
