import TruceModel

/// A stretch of a text made comparable: small ASCII letters, straight quotes, plain hyphens, single
/// blanks, Markdown's marks and link targets left out. Each byte remembers where it came from.
struct FoldedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each byte of `bytes` the offset in the text that it stands for.
  private(set) var offsets: [Int] = []
  /// Bytes of visible words that stood inside Markdown links or were bare addresses.
  private(set) var linkedCount = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same with the letters as they are in `text`: Markdown's marks left out, case kept.
  func visible(in text: [UInt8]) -> [UInt8] {
    zip(bytes, offsets).map { byte, offset in
      byte < 0x80 && text[offset] >= 0x80 ? byte : text[offset]
    }
  }

  /// Blank-separated words.
  var wordCount: Int { bytes.isEmpty ? 0 : bytes.count { $0 == 0x20 } + 1 }

  init(_ text: [UInt8], _ span: Span) {
    bytes.reserveCapacity(span.length)
    offsets.reserveCapacity(span.length)
    var at = span.start
    while at < span.end { at = fold(text, at, span.end) }
    if bytes.last == 0x20 {
      bytes.removeLast()
      offsets.removeLast()
    }
  }

  func starts(with phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }

  /// `phrase` stands in it, not inside a longer word.
  func contains(_ phrase: String) -> Bool { range(of: phrase) != nil }

  /// Offsets in `bytes` of the first whole-word occurrence of `phrase`.
  func range(of phrase: String) -> Range<Int>? {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for at in 0...(bytes.count - wanted.count) where bytes[at] == first {
      let end = at + wanted.count
      if bytes[at..<end].elementsEqual(wanted), isEdge(at, wanted[0]), isEdge(end, wanted.last) {
        return at..<end
      }
    }
    return nil
  }

  /// Offsets in `bytes` of the last whole-word occurrence of `phrase`.
  func lastRange(of phrase: String) -> Range<Int>? {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for at in (0...(bytes.count - wanted.count)).reversed() where bytes[at] == first {
      let end = at + wanted.count
      if bytes[at..<end].elementsEqual(wanted), isEdge(at, wanted[0]) { return at..<end }
    }
    return nil
  }

  /// No letter or digit runs over the boundary at `at`, where `inner` is the phrase's own byte.
  private func isEdge(_ at: Int, _ inner: UInt8?) -> Bool {
    guard let inner, Self.isWord(inner), at > 0, at < bytes.count else { return true }
    return !(Self.isWord(bytes[at - 1]) && Self.isWord(bytes[at]))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
  }

  // MARK: Folding

  private mutating func fold(_ text: [UInt8], _ at: Int, _ end: Int) -> Int {
    let byte = text[at]
    let blank = text.blankLength(at: at, limit: end)
    if blank > 0 {
      if let last = bytes.last, last != 0x20 { append(0x20, at) }
      return at + blank
    }
    switch byte {
    case UInt8(ascii: "["): return foldLink(text, at, end)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"):
      return at + 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte + 32, at)
    case 0xE2: return foldPunctuation(text, at, end)
    default: append(byte, at)
    }
    return at + 1
  }

  /// `[words](target)` leaves the words; any other bracket stays.
  private mutating func foldLink(_ text: [UInt8], _ at: Int, _ end: Int) -> Int {
    guard let close = text[at..<end].firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
      text[close + 1] == UInt8(ascii: "("),
      let target = text[(close + 1)..<end].firstIndex(of: UInt8(ascii: ")"))
    else {
      append(text[at], at)
      return at + 1
    }
    let before = bytes.count
    var inner = at + 1
    while inner < close { inner = fold(text, inner, close) }
    linkedCount += bytes.count - before
    return target + 1
  }

  /// Curly quotes, dashes and the ellipsis, U+2010...U+2026.
  private mutating func foldPunctuation(_ text: [UInt8], _ at: Int, _ end: Int) -> Int {
    guard at + 2 < end, text[at + 1] == 0x80 else {
      append(text[at], at)
      return at + 1
    }
    switch text[at + 2] {
    case 0x98...0x9B: append(UInt8(ascii: "'"), at)
    case 0x9C...0x9F: append(UInt8(ascii: "\""), at)
    case 0x90...0x95: append(UInt8(ascii: "-"), at)
    case 0xA6: for _ in 0..<3 { append(UInt8(ascii: "."), at) }
    default: for offset in at..<at + 3 { append(text[offset], offset) }
    }
    return at + 3
  }

  private mutating func append(_ byte: UInt8, _ offset: Int) {
    bytes.append(byte)
    offsets.append(offset)
  }
}
