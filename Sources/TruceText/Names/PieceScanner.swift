import TruceModel

/// Cuts a text into name pieces, whatever its words are, so that names are found alike in
/// differently tokenised text.
struct PieceScanner {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  /// The pieces of `bytes` inside `span`, in order.
  static func pieces(in bytes: [UInt8], span: Span) -> [NamePiece] {
    var scanner = PieceScanner(bytes: bytes, offset: span.start, end: span.end)
    return scanner.scan()
  }

  /// The pieces of a name that stands alone.
  static func pieces(of text: String) -> [NamePiece] {
    let bytes = Array(text.utf8)
    return pieces(in: bytes, span: Span(0, bytes.count))
  }

  private mutating func scan() -> [NamePiece] {
    var pieces: [NamePiece] = []
    pieces.reserveCapacity((end - offset) / 5 + 2)
    var gap = NamePiece.Gap.start
    while offset < end {
      let byte = bytes[offset]
      if isLetter(byte) {
        if !appendPlainPiece(after: gap, to: &pieces) { pieces.append(piece(after: gap)) }
        gap = .none
      } else if byte == 0x20, gap == .none || gap == .space {
        gap = .space
        offset += 1
      } else if gap == .none, let width = markLength(at: offset) {
        if width.isDash { gap = .hyphen }
        offset += width.bytes
      } else {
        gap = widened(gap, by: byte)
        offset += 1
      }
    }
    return pieces
  }

  private mutating func piece(after gap: NamePiece.Gap) -> NamePiece {
    let start = offset
    var letterEnd = offset
    while offset < end {
      if isLetter(bytes[offset]) {
        offset += scalarLength(at: offset)
        letterEnd = offset
      } else if let width = joiner(at: offset, start: start) {
        offset += width
      } else {
        break
      }
    }
    offset = letterEnd
    if isAbbreviation(start..<offset), offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
    }
    return made(start: start, end: offset, gap: gap)
  }

  /// A piece of ASCII letters and digits alone, behind which no sign stands that may belong to it:
  /// nearly all are. False: look closer.
  @inline(__always)
  private mutating func appendPlainPiece(
    after gap: NamePiece.Gap, to pieces: inout [NamePiece]
  ) -> Bool {
    let start = offset
    let end = end
    var hash = StableHash()
    var isUpper = true
    let stop = bytes.withUnsafeBufferPointer { bytes -> Int in
      var place = start
      while place < end {
        let byte = bytes[place]
        let letter = byte | 0x20
        if letter >= 0x61, letter <= 0x7a {
          if byte >= 0x61 { isUpper = false }
          hash.combine(letter)
        } else if byte >= 0x30, byte <= 0x39 {
          hash.combine(byte)
        } else {
          // A letter beyond ASCII, an apostrophe or a full stop.
          return byte >= 0x80 || byte == 0x27 || byte == 0x60 || byte == 0x2e ? -1 : place
        }
        place += 1
      }
      return place
    }
    guard stop > start else { return false }
    offset = stop
    let first = bytes[start]
    pieces.append(
      NamePiece(
        span: Span(start, stop), hash: hash.value, gap: gap, isPossessive: false,
        isCapitalised: isUpperASCII(first), isUpper: isUpper, length: stop - start,
        isNumber: first >= 0x30 && first <= 0x39, word: -1))
    return true
  }

  private func made(start: Int, end: Int, gap: NamePiece.Gap) -> NamePiece {
    let possessive = possessiveLength(start..<end)
    let core = start..<(end - possessive)
    let (hash, length, isUpper) = measured(core)
    let first = bytes[start]
    return NamePiece(
      span: Span(core.lowerBound, core.upperBound), hash: hash, gap: gap,
      isPossessive: possessive > 0, isCapitalised: isCapital(at: start), isUpper: isUpper,
      length: length, isNumber: first >= 0x30 && first <= 0x39, word: -1)
  }

  /// Hash, length and case of the letters in `range`; plain ASCII takes the short way.
  private func measured(_ range: Range<Int>) -> (UInt64, Int, Bool) {
    var hash = StableHash()
    var length = 0
    var isUpper = true
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 { return measuredSlowly(range) }
      switch byte {
      case 0x41...0x5a: hash.combine(byte | 0x20)
      case 0x61...0x7a:
        hash.combine(byte)
        isUpper = false
      case 0x30...0x39: hash.combine(byte)
      default: continue
      }
      length += 1
    }
    return (hash.value, length, isUpper)
  }

  private func measuredSlowly(_ range: Range<Int>) -> (UInt64, Int, Bool) {
    var hash = StableHash()
    let folded = LatinLetters.folded(bytes[range]).filter { !LatinLetters.isSeparator($0) }
    for byte in folded { hash.combine(byte) }
    let hasLower = bytes[range].contains { $0 >= 0x61 && $0 <= 0x7a }
    return (hash.value, folded.count, !hasLower)
  }

  /// Bytes of an apostrophe inside a word or a dot inside an abbreviation (`U.S.`); nil: neither.
  private func joiner(at index: Int, start: Int) -> Int? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "."), isAbbreviation(start..<index) {
      return index + 1 < end && isUpperASCII(bytes[index + 1]) ? 1 : nil
    }
    guard let width = apostropheLength(at: index) else { return nil }
    return index + width < end && isLetter(bytes[index + width]) ? width : nil
  }

  /// True for `U` and `U.S`: single capitals parted by dots.
  private func isAbbreviation(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    for (place, index) in range.enumerated() {
      let isExpected =
        place % 2 == 0 ? isUpperASCII(bytes[index]) : bytes[index] == UInt8(ascii: ".")
      if !isExpected { return false }
    }
    return range.count % 2 == 1 && (range.count > 1 || bytes[safe: range.upperBound] == 0x2e)
  }

  private func possessiveLength(_ range: Range<Int>) -> Int {
    guard range.count > 2, let last = bytes[range].last, last | 0x20 == UInt8(ascii: "s") else {
      return 0
    }
    let before = range.upperBound - 2
    if bytes[before] == UInt8(ascii: "'") || bytes[before] == UInt8(ascii: "`") { return 2 }
    let start = range.upperBound - 4
    guard start > range.lowerBound, apostropheLength(at: start) == 3 else { return 0 }
    return 4
  }

  /// The bytes of `'`, `` ` ``, `’`, `‘`, `ʼ`, `ʿ`, `ʾ` at `index`; nil: another character.
  private func apostropheLength(at index: Int) -> Int? {
    switch bytes[index] {
    case 0x27, 0x60: return 1
    case 0xe2:
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
      return [0x98, 0x99, 0x9b].contains(bytes[index + 2]) ? 3 : nil
    case 0xca:
      guard index + 1 < end else { return nil }
      return (0xb9...0xbf).contains(bytes[index + 1]) ? 2 : nil
    default: return nil
    }
  }

  /// An apostrophe or dash right behind a word (*Doctors’ Network*, *SPLM–North*); nil: neither.
  private func markLength(at index: Int) -> (bytes: Int, isDash: Bool)? {
    if let width = apostropheLength(at: index) { return (width, false) }
    guard bytes[index] == 0xe2, index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
    return (0x90...0x93).contains(bytes[index + 2]) ? (3, true) : nil
  }

  private func widened(_ gap: NamePiece.Gap, by byte: UInt8) -> NamePiece.Gap {
    let kind: NamePiece.Gap =
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d, 0x26, 0xc2, 0xa0: .space
      case 0x2d: .hyphen
      case 0x2f: .slash
      case 0x2c: .comma
      case 0x2e: .dot
      case 0x28, 0x5b: .opening
      default: .other
      }
    switch (gap, kind) {
    case (.start, _): return .start
    case (.none, _), (.space, _): return kind
    case (_, .space): return gap
    case (.dot, .opening), (.comma, .opening): return .opening
    default: return .other
    }
  }

  /// ASCII letters and digits, and lead bytes of letters beyond ASCII; general punctuation
  /// (U+2000 to U+20FF), Latin-1 signs and apostrophe letters do not count.
  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case 0xc3...0xc9, 0xcc...0xdf, 0xe1, 0xe3...0xf4: true
    default: false
    }
  }

  private func scalarLength(at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    return min(length, end - index)
  }

  private func isUpperASCII(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }

  /// ASCII capitals, and the capitals of Latin-1 and Latin Extended-A.
  private func isCapital(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isUpperASCII(byte) }
    guard index + 1 < end else { return false }
    let next = bytes[index + 1]
    switch byte {
    case 0xc3: return next <= 0x9e
    case 0xc4, 0xc5: return next % 2 == 0
    case 0xe1: return next >= 0xb8 && bytes[safe: index + 2].map { $0 % 2 == 0 } == true
    default: return false
    }
  }
}

extension Array where Element == UInt8 {
  /// nil: `index` lies outside.
  fileprivate subscript(safe index: Int) -> UInt8? { index < count ? self[index] : nil }
}
