/// FNV-1a over ASCII-folded bytes.
enum WordHash {
  /// The offset basis of FNV-1a.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Lower case for ASCII capitals, every other byte as it is.
  @inline(__always)
  static func fold(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The hash of a whole word.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(seed) { adding(fold($1), to: $0) }
  }
}
