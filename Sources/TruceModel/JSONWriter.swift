/// Writes JSON with keys in the order they are given: the same values, the same bytes.
///
/// Nesting is by closures; commas look after themselves. Public for the reason that `KeyIndex` is.
public struct JSONWriter: Sendable {
  /// The UTF-8 written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Values

  @inlinable
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  @inlinable
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for value in elements { element(&self, value) }
    close(UInt8(ascii: "]"))
  }

  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    separate()
    digits(of: value)
    needsComma = true
  }

  /// Rounded to `decimals` places, so that the same value always gives the same digits.
  public mutating func number(_ value: Double?, decimals: Int = 6) {
    guard let value, value.isFinite else { return null() }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    raw(rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)")
  }

  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  public mutating func null() { raw("null") }

  // MARK: Members

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    integer(value)
  }

  public mutating func member(_ name: String, flag value: Bool) {
    key(name)
    boolean(value)
  }

  public mutating func member(_ name: String, degrees value: Double?) {
    key(name)
    number(value, decimals: 5)
  }

  public mutating func member(_ name: String, strings values: some Sequence<String>) {
    key(name)
    array(values) { $0.string($1) }
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  // MARK: Bytes

  @usableFromInline
  mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  @usableFromInline
  mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func digits(of value: Int) {
    var rest = value.magnitude
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { content in
      var start = 0
      var at = Self.plainEnd(content, from: 0)
      while at < content.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start..<at]))
        escape(content[at])
        start = at + 1
        at = Self.plainEnd(content, from: start)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Where the first byte stands that must be escaped, from `start` on; the end where none must.
  private static func plainEnd(_ content: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    if let base = content.baseAddress {
      while at + 8 <= content.count {
        let block = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
        if mayNeedEscape(block) { break }
        at += 8
      }
    }
    while at < content.count, !needsEscape(content[at]) { at += 1 }
    return at
  }

  /// Whether one of eight bytes must be escaped (Anderson, "Bit Twiddling Hacks": a byte is zero, or
  /// less than another).
  @inline(__always) private static func mayNeedEscape(_ block: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = block ^ ones &* 0x22
    let backslash = block ^ ones &* 0x5C
    let found =
      (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
      | (block &- ones &* 0x20) & ~block
    return found & (ones &* 0x80) != 0
  }

  @inline(__always) private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  /// Writes a quotation mark, a backslash or a control character.
  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    case 0..<0x20:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Self.digits[Int(byte >> 4)])
      bytes.append(Self.digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
