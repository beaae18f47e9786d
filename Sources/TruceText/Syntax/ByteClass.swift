/// Coarse classes of bytes for tokenizer and shape features.
enum ByteClass {
  static let space: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 3
  /// Part of a character beyond ASCII that is taken for a letter.
  static let other: UInt8 = 4
  static let symbol: UInt8 = 5

  @inline(__always) static func of(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 97...122: lower
    case 65...90: upper
    case 48...57: digit
    case 128...: other
    case 33...: byte == 127 ? space : symbol
    default: space
    }
  }

  @inline(__always) static func isAlphanumeric(_ byte: UInt8) -> Bool {
    let group = of(byte)
    return group != space && group != symbol
  }
}
