/// Cuts a stretch of UTF-8 into words for the matcher; one pass, no strings.
struct PlaceTokenizer {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int
  private let shortenings = PlaceNameFolding.shortenings

  /// The words of `range` of `bytes`.
  static func tokens(in bytes: [UInt8], range: Range<Int>) -> [PlaceToken] {
    var tokens: [PlaceToken] = []
    tokens.reserveCapacity(range.count / 5 + 1)
    append(bytes, range: range, to: &tokens)
    return tokens
  }

  /// Appends the words of `range` of `bytes` to `tokens`.
  static func append(_ bytes: [UInt8], range: Range<Int>, to tokens: inout [PlaceToken]) {
    var tokenizer = PlaceTokenizer(bytes: bytes, range: range)
    tokenizer.run(&tokens)
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  private mutating func run(_ tokens: inout [PlaceToken]) {
    var gap: PlaceToken.Gap = .newline
    while at < end {
      if bytes[at] == 0x20 {
        gap.insert(.space)
        at += 1
      } else if let word = plainWord(gap) {
        tokens.append(word)
        gap = []
      } else if startsWord(bytes[at]) {
        tokens.append(word(gap))
        gap = []
      } else {
        gap.insert(separator())
      }
    }
  }

  /// Letters and digits of ASCII and all bytes of longer sequences but punctuation.
  private func startsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case 0xc3...0xdf: true
    case 0xe0...0xf4: !isPunctuation(at)
    default: false
    }
  }

  /// General punctuation, symbols, arrows: U+2000 to U+2BFF and U+3000 to U+303F.
  private func isPunctuation(_ index: Int) -> Bool {
    guard bytes[index] == 0xe2 || bytes[index] == 0xe3, index + 1 < end else { return false }
    return bytes[index] == 0xe2 ? bytes[index + 1] < 0xb0 : bytes[index + 1] == 0x80
  }

  /// Skips a separator and says what it is.
  private mutating func separator() -> PlaceToken.Gap {
    let byte = bytes[at]
    at += 1
    switch byte {
    case 0x20, 0x09: return .space
    case 0x0a, 0x0d: return .newline
    case 0x2d: return .hyphen
    case 0x2c: return .comma
    case 0x2e, 0x21, 0x3f, 0x3a, 0x3b: return .stop
    case 0x2f: return .slash
    case 0xc2:
      at = min(at + 1, end)
      return bytes[at - 1] == 0xa0 ? .space : bytes[at - 1] == 0x85 ? .newline : .other
    case 0xe2: return punctuation()
    case 0xe3:
      at = min(at + 2, end)
      return .other
    default: return .other
    }
  }

  private mutating func punctuation() -> PlaceToken.Gap {
    guard at + 1 < end else {
      at = end
      return .other
    }
    let (second, third) = (bytes[at], bytes[at + 1])
    at += 2
    guard second == 0x80 else { return .other }
    switch third {
    case 0x90, 0x91: return .hyphen
    case 0x92...0x95: return .dash
    case 0x80...0x8a, 0xaf: return .space
    case 0xa6: return .stop
    default: return .other
    }
  }

  // MARK: Words

  /// The reading of one word.
  private struct Reading {
    /// Of the folded bytes so far, and of all but the last.
    var hash = PlaceNameHash.basis
    var hashBefore = PlaceNameHash.basis
    /// Folded bytes.
    var length = 0
    var letters = 0
    var capitals = 0
    var digits = 0
    var startsWithCapital = false
    var segment = 0
    var hasInnerStop = false

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      hashBefore = hash
      hash = PlaceNameHash.step(hash, byte)
      length += 1
    }

    mutating func removeLast() {
      hash = hashBefore
      length -= 1
    }
  }

  /// A word of ASCII letters alone, behind which no sign stands that may belong to it: nearly all
  /// are. nil: look closer.
  @inline(__always)
  private mutating func plainWord(_ gap: PlaceToken.Gap) -> PlaceToken? {
    let start = at
    let (stop, hash, _, capitals) = letters(PlaceNameHash.basis)
    let length = stop - start
    var next: UInt8 = 0
    if stop < end {
      next = bytes[stop]
      // A letter beyond ASCII, a digit, an apostrophe, a full stop that may shorten the word.
      if next >= 0x80 || next >= 0x30 && next <= 0x39 || next == 0x27 || next == 0x60 { return nil }
      if next == 0x2e, length <= 2 { return nil }
    }
    guard length > 0 else { return nil }
    at = stop
    let shape: PlaceToken.Shape =
      capitals == 0
      ? .lower
      : capitals == length
        ? (length == 1 ? .title : .upper) : bytes[start] < 0x61 ? .title : .mixed
    let short = shortened(hash, length)
    return PlaceToken(
      start: start, end: stop, hash: short, fullHash: short, shape: shape, gap: gap,
      isPossessive: false, hasStop: next == 0x2e, hasInnerStop: false)
  }

  private mutating func word(_ gap: PlaceToken.Gap) -> PlaceToken {
    let start = at
    var reading = Reading()
    scan(&reading)
    let whole = shortened(reading.hash, reading.length)
    let (wordEnd, isPossessive) = possessive(start, &reading)
    let hash = wordEnd == at ? whole : shortened(reading.hash, reading.length)
    return PlaceToken(
      start: start, end: wordEnd, hash: hash, fullHash: whole, shape: shape(reading), gap: gap,
      isPossessive: isPossessive, hasStop: at < end && bytes[at] == 0x2e,
      hasInnerStop: reading.hasInnerStop)
  }

  /// The hash of a word, with *Saint* and the like as their abbreviations.
  @inline(__always)
  private func shortened(_ hash: UInt64, _ length: Int) -> UInt64 {
    guard length >= 4, length <= 6 else { return hash }
    for (word, short) in shortenings where word == hash { return short }
    return hash
  }

  private mutating func scan(_ reading: inout Reading) {
    scanLetters(&reading)
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        guard scanASCII(byte, &reading) else { return }
      } else if startsWord(byte) || isApostrophe(at) || byte == 0xcc || byte == 0xcd {
        scanScalar(&reading)
      } else {
        return
      }
    }
  }

  /// Where the letters of ASCII end that stand here, their hash behind that given, the one ahead of the
  /// last, and how many are capitals.
  @inline(__always) private func letters(
    _ first: UInt64
  ) -> (stop: Int, hash: UInt64, before: UInt64, capitals: Int) {
    var (hash, before) = (first, first)
    var capitals = 0
    let (start, end) = (at, end)
    let stop = bytes.withUnsafeBufferPointer { bytes -> Int in
      var place = start
      while place < end {
        let byte = bytes[place]
        let letter = byte | 0x20
        guard letter >= 0x61, letter <= 0x7a else { break }
        if byte < 0x61 { capitals += 1 }
        before = hash
        hash = PlaceNameHash.step(hash, letter)
        place += 1
      }
      return place
    }
    return (stop, hash, before, capitals)
  }

  /// The letters of ASCII that a word begins with: as a rule all of it.
  @inline(__always) private mutating func scanLetters(_ reading: inout Reading) {
    let start = at
    let (stop, hash, before, capitals) = letters(reading.hash)
    guard stop > start else { return }
    reading.hash = hash
    reading.hashBefore = before
    reading.length = stop - start
    reading.letters = stop - start
    reading.segment = stop - start
    reading.capitals = capitals
    reading.startsWithCapital = bytes[start] < 0x61
    at = stop
  }

  private mutating func scanASCII(_ byte: UInt8, _ reading: inout Reading) -> Bool {
    switch byte {
    case 0x61...0x7a: reading.append(byte)
    case 0x41...0x5a:
      if reading.letters == 0 { reading.startsWithCapital = true }
      reading.capitals += 1
      reading.append(byte | 0x20)
    case 0x30...0x39:
      reading.digits += 1
      reading.append(byte)
    case 0x27, 0x60:
      guard at + 1 < end, startsWord(bytes[at + 1]) else { return false }
      at += 1
      return true
    case 0x2e: return scanStop(&reading)
    default: return false
    }
    if byte > 0x39 { reading.letters += 1 }
    reading.segment += 1
    at += 1
    return true
  }

  /// A full stop inside an abbreviation: after one or two letters of a segment, before a letter.
  private mutating func scanStop(_ reading: inout Reading) -> Bool {
    guard reading.segment <= 2, reading.digits == 0, reading.startsWithCapital, at + 1 < end,
      (0x41...0x5a).contains(bytes[at + 1] & 0xdf), bytes[at + 1] < 0x5b
    else { return false }
    reading.segment = 0
    reading.hasInnerStop = true
    at += 1
    return true
  }

  private func isApostrophe(_ index: Int) -> Bool {
    guard index + 3 < end, bytes[index] == 0xe2, bytes[index + 1] == 0x80 else { return false }
    return (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98) && startsWord(bytes[index + 3])
  }

  private mutating func scanScalar(_ reading: inout Reading) {
    let lead = bytes[at]
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
    var scalar = UInt32(lead) & (0xff >> UInt32(length + 1))
    for offset in 1..<max(length, 2) where at + offset < end {
      scalar = scalar << 6 | UInt32(bytes[at + offset] & 0x3f)
    }
    at = min(at + length, end)
    switch PlaceNameFolding.piece(scalar) {
    case .letter(let letter): reading.append(letter)
    case .letters(let letters): for letter in letters { reading.append(letter) }
    case .nothing, .separator: return
    }
    let isUpper = Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    if isUpper && reading.letters == 0 { reading.startsWithCapital = true }
    if isUpper { reading.capitals += 1 }
    reading.letters += 1
    reading.segment += 1
  }

  /// Takes *'s* off the word, and notes an apostrophe behind a plural.
  private func possessive(_ start: Int, _ reading: inout Reading) -> (end: Int, found: Bool) {
    let count = at - start
    if count > 2, bytes[at - 1] | 0x20 == 0x73 {
      let length = bytes[at - 2] == 0x27 ? 2 : count > 4 && isRightQuote(at - 4) ? 4 : 0
      if length > 0, reading.length > 1 {
        reading.removeLast()
        reading.letters -= 1
        if bytes[at - 1] == 0x53 { reading.capitals -= 1 }
        return (at - length, true)
      }
    }
    let follows = at < end && (bytes[at] == 0x27 || (at + 2 < end && isRightQuote(at)))
    return (at, follows && bytes[at - 1] | 0x20 == 0x73)
  }

  private func isRightQuote(_ index: Int) -> Bool {
    bytes[index] == 0xe2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  private func shape(_ reading: Reading) -> PlaceToken.Shape {
    if reading.letters == 0 { return .digits }
    if reading.capitals == 0 { return .lower }
    if reading.capitals == reading.letters { return reading.letters == 1 ? .title : .upper }
    return reading.startsWithCapital ? .title : .mixed
  }
}
