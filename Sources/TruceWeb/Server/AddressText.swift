/// Percent-encoded text of addresses and forms.
enum AddressText {
  /// Decodes `text`; `+` is a space in forms and queries. What is not UTF-8 is replaced.
  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String {
    var bytes: [UInt8] = []
    var source = text.utf8.makeIterator()
    while let byte = source.next() {
      switch byte {
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      case UInt8(ascii: "%"):
        let digits = [source.next(), source.next()].compactMap { $0 }
        if digits.count == 2, let high = value(digits[0]), let low = value(digits[1]) {
          bytes.append(high << 4 | low)
        } else {
          bytes.append(byte)
          bytes += digits
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The pairs of a query or form, in their order; at most `limit`, nil where there are more.
  static func pairs(_ text: some StringProtocol, limit: Int) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for piece in text.split(separator: "&") {
      if pairs.count == limit { return nil }
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      pairs.append((decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : ""))
    }
    return pairs
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
