/// Writes the folded form of a text into a buffer that must hold three bytes more than the text.
struct TextFolder {
  private let text: UnsafeBufferPointer<UInt8>
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let offsets: UnsafeMutableBufferPointer<Int>?
  private var count = 0
  /// Bytes that came from inside Markdown links.
  private(set) var linkedCount = 0

  /// `offsets`: where to put the offset in `text` that each written byte stands for, if asked.
  init(
    _ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>,
    offsets: UnsafeMutableBufferPointer<Int>? = nil
  ) {
    self.text = text
    self.buffer = buffer
    self.offsets = offsets
  }

  /// Bytes written, a blank at the end not counted.
  var trimmedCount: Int { count > 0 && buffer[count - 1] == 0x20 ? count - 1 : count }

  mutating func fold(from start: Int, to end: Int) {
    let folded = Self.folded
    var at = start
    while at < end {
      if offsets == nil { at = foldPlain(at, end, folded) }
      guard at < end else { return }
      let byte = folded[Int(text[at])]
      if byte > 0 {
        append(byte, at)
        at += 1
      } else {
        at = foldOther(at, end)
      }
    }
  }

  /// Folds letters, signs and single blanks from `at` on, which nearly all of a text is. Returns the
  /// offset of the first byte that is none of them.
  private mutating func foldPlain(_ start: Int, _ end: Int, _ folded: [UInt8]) -> Int {
    guard let source = text.baseAddress, let target = buffer.baseAddress, end <= text.count,
      count + end - start <= buffer.count
    else { return start }
    return folded.withUnsafeBufferPointer { folded in
      var at = start
      var place = count
      while at < end {
        let byte = source[at]
        var plain = folded[Int(byte)]
        if plain == 0 {
          guard byte <= 0x20, place > 0, target[place - 1] != 0x20 else { break }
          plain = 0x20
        }
        target[place] = plain
        place += 1
        at += 1
      }
      count = place
      return at
    }
  }

  /// What each byte becomes wherever it stands; 0: what it becomes depends on those around it.
  private static let folded: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0...0x20, 0xC2, 0xE2: 0
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"): 0
    case UInt8(ascii: "["): 0
    case 65...90: UInt8(byte) + 32
    default: UInt8(byte)
    }
  }

  /// Folds what begins at `at` with a byte that `folded` says nothing of. Returns the offset behind.
  private mutating func foldOther(_ at: Int, _ end: Int) -> Int {
    switch text[at] {
    case 0...0x20:
      appendBlank(at)
      return at + 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "#"): return at + 1
    case UInt8(ascii: "["): return foldLink(at, end)
    case 0xC2 where at + 1 < end && text[at + 1] == 0xA0:
      appendBlank(at)
      return at + 2
    case 0xE2 where at + 2 < end && text[at + 1] == 0x80: return foldPunctuation(text[at + 2], at)
    default:
      append(text[at], at)
      return at + 1
    }
  }

  /// One blank for any run of them, none at the start.
  private mutating func appendBlank(_ at: Int) {
    if count > 0, buffer[count - 1] != 0x20 { append(0x20, at) }
  }

  /// `[words](target)` leaves the words; any other bracket stays. Returns the offset behind.
  private mutating func foldLink(_ at: Int, _ end: Int) -> Int {
    // Longer link texts are no labels.
    let reach = min(end, at + 600)
    var close = at + 1
    while close < reach, text[close] != UInt8(ascii: "]") { close += 1 }
    guard close + 1 < reach, text[close + 1] == UInt8(ascii: "(") else {
      append(text[at], at)
      return at + 1
    }
    var target = close + 1
    while target < end, text[target] != UInt8(ascii: ")") { target += 1 }
    let before = count
    fold(from: at + 1, to: close)
    linkedCount += count - before
    return min(end, target + 1)
  }

  /// Curly quotes, dashes and the ellipsis, U+2010...U+2026; zero-width space goes. Returns the
  /// offset behind.
  private mutating func foldPunctuation(_ last: UInt8, _ at: Int) -> Int {
    switch last {
    case 0x98...0x9B: append(UInt8(ascii: "'"), at)
    case 0x9C...0x9F: append(UInt8(ascii: "\""), at)
    case 0x90...0x95: append(UInt8(ascii: "-"), at)
    case 0xA6: for _ in 0..<3 { append(UInt8(ascii: "."), at) }
    case 0x8B: break
    default:
      append(0xE2, at)
      append(0x80, at + 1)
      append(last, at + 2)
    }
    return at + 3
  }

  private mutating func append(_ byte: UInt8, _ offset: Int) {
    buffer[count] = byte
    if let offsets { offsets[count] = offset }
    count += 1
  }
}
