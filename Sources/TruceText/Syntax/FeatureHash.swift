/// The hashes that stand for words and features in the model: the same when training and reading.
enum FeatureHash {
  /// What `bytes` hash to, digits folded to `0` and ASCII letters to lower case.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(fold(byte))) &* 0x0000_0100_0000_01b3 }
    return finish(hash)
  }

  /// What `bytes` hash to, to the letter.
  static func exact(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return finish(hash)
  }

  /// Lower-case ASCII letter, `0` for a digit, the byte itself otherwise.
  @inline(__always) static func fold(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: byte | 0x20
    case 48...57: 48
    default: byte
    }
  }

  /// What the key of a feature of `template` begins with.
  @inline(__always) static func start(_ template: UInt32) -> UInt64 {
    (UInt64(template) &+ 0x51_7cc1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The key of the feature that `template` makes of up to three values; `feature_keys` of
  /// `CProcessor` makes the same of several at once.
  @inline(__always) static func key(
    _ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0
  ) -> UInt32 {
    var hash = start(template)
    hash = (hash ^ UInt64(a)) &* 0xD6E8_FEB8_6659_FD93
    hash = (hash ^ (hash >> 32) ^ UInt64(b)) &* 0xD6E8_FEB8_6659_FD93
    hash = (hash ^ (hash >> 32) ^ UInt64(c)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 29)
  }

  @inline(__always) static func finish(_ hash: UInt64) -> UInt32 {
    let mixed = (hash ^ (hash >> 29)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
