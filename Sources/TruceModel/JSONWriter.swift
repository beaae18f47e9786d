/// Writes JSON with keys in the order they are given: the same values, the same bytes.
///
/// Nesting is by closures; commas look after themselves. Public for the reason that `KeyIndex` is.
public struct JSONWriter: Sendable {
  /// Room for the bytes, of which the first `count` are written.
  private var room: [UInt8] = []
  private var count = 0
  private var needsComma = false

  public init() {}

  /// The UTF-8 written so far.
  public var bytes: [UInt8] { Array(room[..<count]) }

  /// Calls `body` with the UTF-8 written so far.
  public func withBytes(_ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
    try body(room[..<count])
  }

  public var text: String { String(decoding: room[..<count], as: UTF8.self) }

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
    let units = (value * scale).rounded()
    let rounded = units / scale
    // Smaller numbers are written with an exponent, larger ones with digits that are not known.
    if abs(units) < 1e15, abs(rounded) >= 1e-4 { return fraction(Int(units), Int(scale)) }
    raw(rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)")
  }

  /// With all digits that it takes to read the same value again.
  public mutating func exact(_ value: Double) {
    guard value.isFinite else { return null() }
    guard value == value.rounded(), abs(value) < 1e15 else { return raw("\(value)") }
    integer(Int(value))
  }

  /// An array of two whole numbers.
  public mutating func pair(_ first: Int, _ second: Int) {
    open(UInt8(ascii: "["))
    integer(first)
    integer(second)
    close(UInt8(ascii: "]"))
  }

  public mutating func boolean(_ value: Bool) { word(value ? "true" : "false") }

  public mutating func null() { word("null") }

  // MARK: Members

  /// `name` holds nothing that must be escaped.
  public mutating func key(_ name: StaticString) {
    let isNext = needsComma
    let length = name.utf8CodeUnitCount
    write(length + 4) { target in
      var place = target
      if isNext {
        place.pointee = UInt8(ascii: ",")
        place += 1
      }
      place[0] = UInt8(ascii: "\"")
      (place + 1).update(from: name.utf8Start, count: length)
      place[length + 1] = UInt8(ascii: "\"")
      place[length + 2] = UInt8(ascii: ":")
      return place + length + 3 - target
    }
    needsComma = false
  }

  /// The same for a name that may hold anything.
  public mutating func key(quoting name: String) {
    quote(name, behind: UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  public mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    integer(value)
  }

  public mutating func member(_ name: StaticString, flag value: Bool) {
    key(name)
    boolean(value)
  }

  public mutating func member(_ name: StaticString, degrees value: Double?) {
    key(name)
    number(value, decimals: 5)
  }

  public mutating func member(_ name: StaticString, strings values: some Sequence<String>) {
    key(name)
    array(values) { $0.string($1) }
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    append(UInt8(ascii: "\n"))
    needsComma = false
  }

  public mutating func removeAll() {
    count = 0
    needsComma = false
  }

  // MARK: Bytes

  @usableFromInline
  mutating func open(_ bracket: UInt8) {
    separate()
    append(bracket)
    needsComma = false
  }

  @usableFromInline
  mutating func close(_ bracket: UInt8) {
    append(bracket)
    needsComma = true
  }

  /// Hands `body` room for `most` bytes behind those written; it returns how many it wrote.
  @inline(__always) private mutating func write(
    _ most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int
  ) {
    if room.count - count < most {
      room += [UInt8](repeating: 0, count: max(most, room.count, 256))
    }
    let start = count
    var written = 0
    room.withUnsafeMutableBufferPointer {
      if let base = $0.baseAddress { written = body(base + start) }
    }
    count = start + written
  }

  private mutating func append(_ byte: UInt8) {
    write(1) {
      $0.pointee = byte
      return 1
    }
  }

  private mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func word(_ text: StaticString) {
    separate()
    let length = text.utf8CodeUnitCount
    write(length) { target in
      target.update(from: text.utf8Start, count: length)
      return length
    }
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { content in
      write(content.count) { target in
        if let base = content.baseAddress { target.update(from: base, count: content.count) }
        return content.count
      }
    }
    needsComma = true
  }

  /// Writes `units` divided by `scale`, a power of ten, without zeros at its end: the digits that
  /// the description of the number has, since at most fifteen digits always come back.
  private mutating func fraction(_ units: Int, _ scale: Int) {
    separate()
    if units < 0 { append(UInt8(ascii: "-")) }
    let size = Int(units.magnitude)
    digits(of: size / scale)
    var rest = size % scale
    if rest > 0 { append(UInt8(ascii: ".")) }
    var place = scale
    while rest > 0 {
      place /= 10
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
    }
    needsComma = true
  }

  private mutating func digits(of value: Int) {
    // A number of 64 bits has at most twenty digits or signs.
    write(20) { target in
      let start = value < 0 ? 1 : 0
      if value < 0 { target.pointee = UInt8(ascii: "-") }
      var length = start
      var rest = value.magnitude
      repeat {
        length += 1
        rest /= 10
      } while rest > 0
      rest = value.magnitude
      for place in (start..<length).reversed() {
        target[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return length
    }
  }

  /// Writes `text` between quotation marks, ahead of them the comma that is due, behind them `end`.
  private mutating func quote(_ text: String, behind end: UInt8? = nil) {
    var text = text
    let isNext = needsComma
    text.withUTF8 { content in
      // A byte becomes at most six; the marks, the comma and the end are four more.
      write(content.count * 6 + 4) { target in
        var place = target
        func put(_ byte: UInt8) {
          place.pointee = byte
          place += 1
        }
        if isNext { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "\""))
        var start = 0
        while start < content.count {
          let plain = Self.plainEnd(content, from: start)
          if let base = content.baseAddress {
            place.update(from: base + start, count: plain - start)
            place += plain - start
          }
          if plain < content.count { place = Self.escape(content[plain], at: place) }
          start = plain + 1
        }
        put(UInt8(ascii: "\""))
        if let end { put(end) }
        return place - target
      }
    }
    needsComma = false
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

  /// Writes a quotation mark, a backslash or a control character; returns the place behind it.
  private static func escape(
    _ byte: UInt8, at place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    place[0] = 0x5C
    switch byte {
    case 0x0A: place[1] = 0x6E
    case 0x0D: place[1] = 0x72
    case 0x09: place[1] = 0x74
    case 0..<0x20:
      place[1] = UInt8(ascii: "u")
      place[2] = UInt8(ascii: "0")
      place[3] = UInt8(ascii: "0")
      place[4] = Self.digits[Int(byte >> 4)]
      place[5] = Self.digits[Int(byte & 15)]
      return place + 6
    default: place[1] = byte
    }
    return place + 2
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
