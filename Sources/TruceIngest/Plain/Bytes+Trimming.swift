import TruceModel

extension [UInt8] {
  /// `span` without white space at its ends: ASCII blanks and controls, no-break space (C2 A0),
  /// zero-width space (E2 80 8B) and byte order mark (EF BB BF).
  func trimmed(_ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end {
      let length = blankLength(at: start, limit: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
        end -= 2
      } else if end - start >= 3, blankLength(at: end - 3, limit: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return Span(start, end)
  }

  /// Bytes of the blank at `offset`; zero where there is none.
  func blankLength(at offset: Int, limit: Int) -> Int {
    let byte = self[offset]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, offset + 1 < limit, self[offset + 1] == 0xA0 { return 2 }
    if byte == 0xE2, offset + 2 < limit, self[offset + 1] == 0x80, self[offset + 2] == 0x8B {
      return 3
    }
    if byte == 0xEF, offset + 2 < limit, self[offset + 1] == 0xBB, self[offset + 2] == 0xBF {
      return 3
    }
    return 0
  }
}
