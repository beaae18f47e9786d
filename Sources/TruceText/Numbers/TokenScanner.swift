import TruceModel

/// Cuts sentences into runs of letters, runs of digits and marks, and looks each word up once.
struct TokenScanner: Sendable {
  private enum Class: UInt8 { case space, letter, digit, mark, high }

  private let classes: [Class]
  private let vocabulary: FoldedWordTable<Lexeme>

  /// `listed` words begin entries of open lists; those of the closed vocabulary keep its meaning.
  init(listed words: [String] = []) {
    vocabulary = FoldedWordTable(Lexeme.vocabulary + words.map { ($0, .listed) })
    classes = (0...255).map { Self.classify(UInt8($0)) }
  }

  /// Replaces the tokens of `row` by those of `span`, and tells what they may begin or make: a
  /// sentence without hints needs no further look.
  func scan(
    _ span: Span, of bytes: UnsafeBufferPointer<UInt8>, into row: inout TokenRow
  ) -> QuantityHints {
    row.tokens.removeAll(keepingCapacity: true)
    var hints: QuantityHints = []
    var place = span.start
    var isJoined = false
    while place < span.end {
      let width = spaceWidth(at: place, end: span.end, bytes)
      if width > 0 {
        place += width
        isJoined = false
        continue
      }
      let token = token(at: place, end: span.end, bytes, isJoined: isJoined)
      hints.formUnion(token.kind == .digits ? .all : token.lexeme.hints)
      row.tokens.append(token)
      place = token.span.end
      isJoined = true
    }
    return hints
  }

  /// What the word `form` may begin or make by itself.
  func hints(_ form: UnsafeBufferPointer<UInt8>) -> QuantityHints {
    var hash = WordHash.seed
    for byte in form {
      let letter = byte | 0x20
      guard letter >= 0x61, letter <= 0x7A else {
        var row = TokenRow()
        return scan(Span(0, form.count), of: form, into: &row)
      }
      hash = WordHash.adding(letter, to: hash)
    }
    return vocabulary.value(of: hash)?.hints ?? []
  }

  private func token(
    at start: Int, end: Int, _ bytes: UnsafeBufferPointer<UInt8>, isJoined: Bool
  ) -> ScannedToken {
    switch classes[Int(bytes[start])] {
    case .digit: return digits(at: start, end: end, bytes, isJoined: isJoined)
    case .letter: return letters(at: start, end: end, bytes, isJoined: isJoined)
    case .space, .mark: return mark(bytes[start], Span(start, start + 1), isJoined: isJoined)
    case .high:
      guard let sign = Self.sign(at: start, end: end, bytes) else {
        return letters(at: start, end: end, bytes, isJoined: isJoined)
      }
      return mark(sign.mark, Span(start, start + sign.width), isJoined: isJoined)
    }
  }

  private func mark(_ byte: UInt8, _ span: Span, isJoined: Bool) -> ScannedToken {
    ScannedToken(
      span: span, kind: .mark, isJoined: isJoined, isCapital: false, isUpper: false, mark: byte,
      number: 0, lexeme: .other)
  }

  private func digits(
    at start: Int, end: Int, _ bytes: UnsafeBufferPointer<UInt8>, isJoined: Bool
  ) -> ScannedToken {
    var place = start
    var number = 0
    while place < end, classes[Int(bytes[place])] == .digit {
      let digit = Int(bytes[place] & 15)
      number = number > (Int.max - digit) / 10 ? Int.max : number * 10 + digit
      place += 1
    }
    return ScannedToken(
      span: Span(start, place), kind: .digits, isJoined: isJoined, isCapital: false,
      isUpper: false, mark: 0, number: number, lexeme: .other)
  }

  private func letters(
    at start: Int, end: Int, _ bytes: UnsafeBufferPointer<UInt8>, isJoined: Bool
  ) -> ScannedToken {
    var place = start
    var hash = WordHash.seed
    var capitals = 0
    while place < end {
      let letter = bytes[place] | 0x20
      guard letter >= 0x61, letter <= 0x7A else { break }
      if bytes[place] < 0x61 { capitals += 1 }
      hash = WordHash.adding(letter, to: hash)
      place += 1
    }
    while place < end {
      let byte = bytes[place]
      let kind = classes[Int(byte)]
      guard kind == .letter || (kind == .high && continuesWord(place, start, end, bytes)) else {
        break
      }
      if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
      hash = WordHash.adding(WordHash.fold(byte), to: hash)
      place += 1
    }
    let lexeme = vocabulary.value(of: hash) ?? .other
    return ScannedToken(
      span: Span(start, place), kind: .letters, isJoined: isJoined,
      isCapital: bytes[start] >= 0x41 && bytes[start] <= 0x5A,
      isUpper: capitals > 1 && capitals == place - start, mark: 0, number: 0, lexeme: lexeme)
  }

  /// A byte of a letter outside ASCII; the first byte of a token always counts.
  private func continuesWord(
    _ place: Int, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if place == start || bytes[place] & 0xC0 == 0x80 { return true }
    return Self.sign(at: place, end: end, bytes) == nil
      && spaceWidth(at: place, end: end, bytes) == 0
  }

  /// Bytes of white space at `place`, no-break and thin spaces included; 0: none.
  @inline(__always)
  private func spaceWidth(
    at place: Int, end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return classes[Int(byte)] == .space ? 1 : 0 }
    if byte == 0xC2, place + 1 < end, bytes[place + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, place + 2 < end, bytes[place + 1] == 0x80 else { return 0 }
    let last = bytes[place + 2]
    return last <= 0x8A || last == 0xAF ? 3 : 0
  }

  /// The ASCII sign that stands for a dash, quotation mark or other sign of general punctuation.
  private static func sign(
    at place: Int, end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (mark: UInt8, width: Int)? {
    if bytes[place] == 0xC2, place + 1 < end {
      return bytes[place + 1] == 0xBD ? (0xBD, 2) : (1, 2)
    }
    guard bytes[place] == 0xE2, place + 2 < end else { return nil }
    guard bytes[place + 1] == 0x80 else { return (1, 3) }
    switch bytes[place + 2] {
    case 0x90...0x93: return (UInt8(ascii: "-"), 3)
    case 0x94, 0x95: return (2, 3)
    case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
    default: return (1, 3)
    }
  }

  private static func classify(_ byte: UInt8) -> Class {
    switch byte {
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case 0x80...: .high
    default: .mark
    }
  }
}
