/// A stretch of text between white space, character by character, as the tokenizer reads it.
struct CharacterChunk {
  /// Code points with typographic variants folded: ’ to ', “ to ", – to -.
  private(set) var codes: [UInt32] = []
  /// `ByteClass` of each code point.
  private(set) var classes: [UInt8] = []
  /// Byte offset of each code point in the text, and one past the last.
  private(set) var offsets: [Int] = []
  /// True where every character is an ASCII letter.
  private(set) var isPlainWord = true

  var count: Int { codes.count }

  /// Reads the chunk that begins at `start` and ends ahead of white space or at `end`; returns
  /// where it ends.
  @discardableResult
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    codes.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    isPlainWord = true
    var at = start
    while at < end {
      let (code, length) = Self.decode(bytes, at, end)
      if Self.isSpace(code) { break }
      append(Self.fold(code), at)
      at += length
    }
    offsets.append(at)
    return at
  }

  private mutating func append(_ code: UInt32, _ offset: Int) {
    let group = Self.group(of: code)
    if group > ByteClass.upper { isPlainWord = false }
    codes.append(code)
    classes.append(group)
    offsets.append(offset)
  }

  /// The code point at `at` and its length in bytes; a stray byte counts as one character.
  @inline(__always) static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> (code: UInt32, length: Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= end else { return (first, 1) }
    var code = first & (0x7F >> UInt32(length))
    for index in 1..<length { code = code << 6 | UInt32(bytes[at + index] & 0x3F) }
    return (code, length)
  }

  /// White space as Unicode has it (the property `White_Space` and the ASCII separators).
  @inline(__always) static func isSpace(_ code: UInt32) -> Bool {
    switch code {
    case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  @inline(__always) private static func fold(_ code: UInt32) -> UInt32 {
    if code < 0x80 { return code }
    switch code {
    case 0x2018, 0x2019, 0x201A, 0x2032, 0x60, 0xB4, 0x02BC: return 39
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return 34
    case 0x2010...0x2015, 0x2212: return 45
    default: return code
    }
  }

  @inline(__always) private static func group(of code: UInt32) -> UInt8 {
    if code < 0x80 { return code < 0x20 ? ByteClass.symbol : ByteClass.of(UInt8(code)) }
    switch code {
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3001...0x3004, 0xFE00...0xFE6F, 0xFEFF,
      0x1F000...0x1FAFF:
      return ByteClass.symbol
    default: return ByteClass.other
    }
  }
}
