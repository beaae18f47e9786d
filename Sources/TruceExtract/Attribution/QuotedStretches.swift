import TruceModel
import TruceText

/// Stretches of a document between quotation marks, the marks included.
enum QuotedStretches {
  /// Sorted, non-overlapping; a quotation that a paragraph leaves open ends with the paragraph.
  static func stretches(in document: Document) -> [Span] {
    var found: [Span] = []
    for paragraph in document.paragraphs {
      var open: Int?
      var at = paragraph.span.start
      while true {
        at = Self.nextMark(at, paragraph.span.end, document.bytes)
        guard at < paragraph.span.end else { break }
        let (mark, length) = mark(at: at, document.bytes)
        switch mark {
        case .open: if open == nil { open = at }
        case .close:
          if let start = open { found.append(Span(start, at + length)) }
          open = nil
        case .straight:
          if let start = open {
            found.append(Span(start, at + length))
            open = nil
          } else {
            open = at
          }
        case nil: break
        }
        at += length
      }
      if let start = open, start < paragraph.span.end {
        found.append(Span(start, paragraph.span.end))
      }
    }
    return found
  }

  /// Where the first byte that may begin a mark stands, from `start` on; `end`: there is none.
  private static func nextMark(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      var at = start
      while at + 8 <= end,
        !mayHoldMark(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      {
        at += 8
      }
      while at < end {
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xe2: return at
        default: at += 1
        }
      }
      return end
    }
  }

  /// Whether one of eight bytes may begin a mark.
  private static func mayHoldMark(_ bytes: UInt64) -> Bool {
    hasByte(0x22, bytes) || hasByte(0x27, bytes) || hasByte(0xe2, bytes)
  }

  /// Whether one of eight bytes is `byte`: the difference of all is zero in it.
  @inline(__always)
  private static func hasByte(_ byte: UInt64, _ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = bytes ^ ones &* byte
    return (difference &- ones) & ~difference & (ones << 7) != 0
  }

  private enum Mark { case open, close, straight }

  /// The mark at `at` and its bytes: U+201C, U+201D, the straight double mark and two apostrophes.
  private static func mark(at: Int, _ bytes: [UInt8]) -> (Mark?, Int) {
    if bytes[at] == UInt8(ascii: "\"") { return (.straight, 1) }
    if bytes[at] == UInt8(ascii: "'"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "'") {
      return (.straight, 2)
    }
    guard bytes[at] == 0xe2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return (nil, 1) }
    switch bytes[at + 2] {
    case 0x9c: return (.open, 3)
    case 0x9d: return (.close, 3)
    default: return (nil, 1)
    }
  }
}
