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
      while at < paragraph.span.end {
        let mark = mark(at: at, document.bytes)
        switch mark {
        case .open: if open == nil { open = at }
        case .close:
          if let start = open { found.append(Span(start, at + 3)) }
          open = nil
        case .straight:
          if let start = open {
            found.append(Span(start, at + 1))
            open = nil
          } else {
            open = at
          }
        case nil: break
        }
        at += mark == .open || mark == .close ? 3 : 1
      }
      if let start = open, start < paragraph.span.end {
        found.append(Span(start, paragraph.span.end))
      }
    }
    return found
  }

  private enum Mark { case open, close, straight }

  /// U+201C, U+201D and the straight double mark, as UTF-8.
  private static func mark(at: Int, _ bytes: [UInt8]) -> Mark? {
    if bytes[at] == UInt8(ascii: "\"") { return .straight }
    guard bytes[at] == 0xe2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return nil }
    switch bytes[at + 2] {
    case 0x9c: return .open
    case 0x9d: return .close
    default: return nil
    }
  }
}
