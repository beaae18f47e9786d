/// FNV-1a over 64 bits: the same on every machine and run, for ids and fingerprints.
///
/// Not for security: a hostile text can be made to collide. Source: Fowler, Noll, Vo, "The FNV
/// Non-Cryptographic Hash Algorithm", draft-eastlake-fnv.
public struct StableHash: Sendable {
  public var value: UInt64 { state }

  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable public init() {}

  @inlinable
  public mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Adds the UTF-8 of `text` and a separator, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0xff)
  }

  public mutating func combine(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      combine(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Sixteen lower-case hexadecimal digits.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - place * 4)) & 15
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }
}
