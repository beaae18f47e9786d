/// Reads JSON from bytes, value by value, without building a tree (RFC 8259).
///
/// Depth costs no stack: nested values that nobody wants are skipped by counting brackets.
struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Structure

  /// Reads an object; `member` must consume the value of each key.
  mutating func object(
    _ member: (String, inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: "{"), "an object was expected")
    if take(UInt8(ascii: "}")) { return }
    repeat {
      skipBlanks()
      let key = try string()
      try expect(UInt8(ascii: ":"), "a colon was expected")
      skipBlanks()
      try member(key, &self)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or closing brace was expected")
  }

  /// Reads an array; `element` must consume each value.
  mutating func array(
    _ element: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try expect(UInt8(ascii: "["), "an array was expected")
    if take(UInt8(ascii: "]")) { return }
    repeat {
      skipBlanks()
      try element(&self)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "a comma or closing bracket was expected")
  }

  /// Nothing but blanks may follow.
  mutating func end() throws(JSONFault) {
    skipBlanks()
    if position < bytes.count { throw fault("text after the end of the object") }
  }

  /// The first byte of the next value; nil at the end.
  mutating func peek() -> UInt8? {
    skipBlanks()
    return position < bytes.count ? bytes[position] : nil
  }

  mutating func stringOrNull() throws(JSONFault) -> String? {
    if peek() == UInt8(ascii: "\"") { return try string() }
    try skipValue()
    return nil
  }

  /// A string, or a number or boolean as it is written.
  mutating func scalarOrNull() throws(JSONFault) -> String? {
    guard let first = peek() else { throw fault("a value was expected") }
    if first == UInt8(ascii: "\"") { return try string() }
    let start = position
    try skipValue()
    guard first != UInt8(ascii: "{"), first != UInt8(ascii: "["), first != UInt8(ascii: "n") else {
      return nil
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Passes over one value of any kind and depth.
  mutating func skipValue() throws(JSONFault) {
    var depth = 0
    repeat {
      guard let byte = peek() else { throw fault("the line ends inside a value") }
      switch byte {
      case UInt8(ascii: "\""): _ = try rawString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw fault("a value was expected") }
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw fault("a value was expected") }
        position += 1
      default: try skipWord()
      }
    } while depth > 0
  }

  // MARK: Strings

  /// The string at the position, unescaped; a lone surrogate becomes U+FFFD.
  mutating func string() throws(JSONFault) -> String {
    let raw = try rawString()
    if !raw.hasEscapes { return String(decoding: bytes[raw.range], as: UTF8.self) }
    return String(decoding: try unescaped(raw.range), as: UTF8.self)
  }

  private mutating func rawString() throws(JSONFault) -> (range: Range<Int>, hasEscapes: Bool) {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw fault("a string was expected")
    }
    let start = position + 1
    let found = bytes.withUnsafeBufferPointer { buffer -> (end: Int, hasEscapes: Bool) in
      var at = start
      var hasEscapes = false
      while at < buffer.count, buffer[at] != UInt8(ascii: "\"") {
        if buffer[at] == UInt8(ascii: "\\") {
          hasEscapes = true
          at += 1
        }
        at += 1
      }
      return (at, hasEscapes)
    }
    guard found.end < bytes.count else { throw fault("a string is not closed") }
    position = found.end + 1
    return (start..<found.end, found.hasEscapes)
  }

  private func unescaped(_ range: Range<Int>) throws(JSONFault) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let plainEnd = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "\\"))
      out += bytes[at..<(plainEnd ?? range.upperBound)]
      guard let backslash = plainEnd else { break }
      at = try unescape(at: backslash, limit: range.upperBound, into: &out)
    }
    return out
  }

  /// Appends what the escape at `start` stands for; returns the offset behind it.
  private func unescape(
    at start: Int, limit: Int, into out: inout [UInt8]
  ) throws(JSONFault) -> Int {
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(bytes[start + 1])
    case UInt8(ascii: "u"): return try unescapeUnit(at: start, limit: limit, into: &out)
    default: throw JSONFault(offset: start, what: "an unknown escape")
    }
    return start + 2
  }

  private func unescapeUnit(
    at start: Int, limit: Int, into out: inout [UInt8]
  ) throws(JSONFault) -> Int {
    guard let unit = unit(at: start + 2, limit: limit) else {
      throw JSONFault(offset: start, what: "a broken \\u escape")
    }
    var end = start + 6
    var value = UInt32(unit)
    if (0xD800...0xDBFF).contains(unit), end + 1 < limit, bytes[end] == UInt8(ascii: "\\"),
      bytes[end + 1] == UInt8(ascii: "u"), let low = self.unit(at: end + 2, limit: limit),
      (0xDC00...0xDFFF).contains(low)
    {
      value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      end += 6
    }
    out += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    return end
  }

  private func unit(at start: Int, limit: Int) -> UInt16? {
    guard start + 4 <= limit else { return nil }
    var value: UInt16 = 0
    for byte in bytes[start..<start + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  // MARK: Bytes

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// A number, `true`, `false` or `null`.
  private mutating func skipWord() throws(JSONFault) {
    let start = position
    while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    let isName = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
    let isNumber = word.first.map { (48...57).contains($0) || $0 == 45 } ?? false
    if !isName && !isNumber {
      position = start
      throw fault("a value was expected")
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || byte == 69 || byte == 43 || byte == 45
      || byte == 46
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(JSONFault) {
    if !take(byte) { throw fault(what) }
  }

  private func fault(_ what: String) -> JSONFault { JSONFault(offset: position, what: what) }
}
