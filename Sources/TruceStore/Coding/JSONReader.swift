/// Reads JSON whose members stand in the order of their names, as `StoredJSON` writes it.
///
/// Members that nobody asks for are passed over. Whatever is amiss, text in another order too, is a
/// fault without details: `JSONDecoder` reads such text and says what is wrong with it.
struct JSONReader {
  struct Fault: Error {}

  /// Objects and arrays within each other; those of the ledger hold no more than a dozen.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  // MARK: Values

  mutating func string() throws(Fault) -> String {
    let start = place + 1
    let isPlain = try passString()
    let content = bytes[start..<place - 1]
    return isPlain ? String(decoding: content, as: UTF8.self) : try Self.unescaped(content)
  }

  mutating func integer() throws(Fault) -> Int {
    let isNegative = passes(UInt8(ascii: "-"))
    let start = place
    var value = 0
    while place < bytes.count, case let digit = bytes[place] &- 0x30, digit < 10 {
      let (tenfold, isLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = tenfold.addingReportingOverflow(Int(digit))
      guard !isLarge, !isLarger else { throw Fault() }
      value = sum
      place += 1
    }
    guard place > start, !isWithinNumber else { throw Fault() }
    return isNegative ? -value : value
  }

  mutating func number() throws(Fault) -> Double {
    let start = place
    while isWithinNumber { place += 1 }
    guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw Fault()
    }
    return value
  }

  mutating func boolean() throws(Fault) -> Bool {
    if passes("true") { return true }
    if passes("false") { return false }
    throw Fault()
  }

  mutating func array<Element: Stored>() throws(Fault) -> [Element] {
    try pass(UInt8(ascii: "["))
    var elements: [Element] = []
    if passes(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try Element(from: &self)) } while passes(UInt8(ascii: ","))
    try pass(UInt8(ascii: "]"))
    return elements
  }

  mutating func pair() throws(Fault) -> (Int, Int) {
    try pass(UInt8(ascii: "["))
    let first = try integer()
    try pass(UInt8(ascii: ","))
    let second = try integer()
    try pass(UInt8(ascii: "]"))
    return (first, second)
  }

  // MARK: Objects

  mutating func open() throws(Fault) { try pass(UInt8(ascii: "{")) }

  /// Passes over what is left of an object.
  mutating func close() throws(Fault) {
    while !passes(UInt8(ascii: "}")) {
      _ = try passString()
      try pass(UInt8(ascii: ":"))
      try passValue(within: 0)
      _ = passes(UInt8(ascii: ","))
    }
  }

  mutating func member<Value: Stored>(_ name: StaticString) throws(Fault) -> Value {
    guard try passKey(name) else { throw Fault() }
    let value = try Value(from: &self)
    _ = passes(UInt8(ascii: ","))
    return value
  }

  mutating func optional<Value: Stored>(_ name: StaticString) throws(Fault) -> Value? {
    guard try passKey(name) else { return nil }
    let value = passes("null") ? nil : try Value(from: &self)
    _ = passes(UInt8(ascii: ","))
    return value
  }

  /// Nothing may stand behind the value.
  func end() throws(Fault) {
    guard place == bytes.count else { throw Fault() }
  }

  /// Passes the key `name` with its colon, and members whose names come before it.
  private mutating func passKey(_ name: StaticString) throws(Fault) -> Bool {
    while place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      let order = compare(keyAt: place + 1, with: name)
      if order > 0 { return false }
      _ = try passString()
      try pass(UInt8(ascii: ":"))
      if order == 0 { return true }
      try passValue(within: 0)
      _ = passes(UInt8(ascii: ","))
    }
    return false
  }

  /// Below zero: the key comes before `name`; zero: it is `name`.
  private func compare(keyAt start: Int, with name: StaticString) -> Int {
    let length = name.utf8CodeUnitCount
    for offset in 0..<length {
      let place = start + offset
      guard place < bytes.count, bytes[place] != UInt8(ascii: "\"") else { return -1 }
      let difference = Int(bytes[place]) - Int(name.utf8Start[offset])
      if difference != 0 { return difference }
    }
    let end = start + length
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? 0 : 1
  }

  // MARK: Bytes

  private var isWithinNumber: Bool {
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      return true
    default: return false
    }
  }

  private mutating func passes(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func pass(_ byte: UInt8) throws(Fault) {
    guard passes(byte) else { throw Fault() }
  }

  private mutating func passes(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[place + offset] != word.utf8Start[offset] { return false }
    place += length
    return true
  }

  /// True: nothing in the string is escaped.
  private mutating func passString() throws(Fault) -> Bool {
    try pass(UInt8(ascii: "\""))
    var isPlain = true
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return isPlain }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        place += 1
      }
    }
    throw Fault()
  }

  private mutating func passValue(within depth: Int) throws(Fault) {
    guard place < bytes.count, depth < Self.deepest else { throw Fault() }
    switch bytes[place] {
    case UInt8(ascii: "\""): _ = try passString()
    case UInt8(ascii: "{"): try passMembers(within: depth)
    case UInt8(ascii: "["): try passElements(within: depth)
    default:
      if passes("null") || passes("true") || passes("false") { return }
      _ = try number()
    }
  }

  private mutating func passMembers(within depth: Int) throws(Fault) {
    place += 1
    while !passes(UInt8(ascii: "}")) {
      _ = try passString()
      try pass(UInt8(ascii: ":"))
      try passValue(within: depth + 1)
      _ = passes(UInt8(ascii: ","))
    }
  }

  private mutating func passElements(within depth: Int) throws(Fault) {
    place += 1
    while !passes(UInt8(ascii: "]")) {
      try passValue(within: depth + 1)
      _ = passes(UInt8(ascii: ","))
    }
  }

  // MARK: Escapes

  private static func unescaped(_ content: ArraySlice<UInt8>) throws(Fault) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var rest = content
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "u"): plain.append(try control(&rest))
      case let mark? where mark == 0x22 || mark == 0x5C || mark == 0x2F: plain.append(mark)
      default: throw Fault()
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Four hexadecimal digits of an ASCII character; nothing else is written in this way.
  private static func control(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> UInt8 {
    let digits = rest.prefix(4)
    guard digits.count == 4, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
      code < 0x80
    else { throw Fault() }
    rest = rest.dropFirst(4)
    return code
  }
}
