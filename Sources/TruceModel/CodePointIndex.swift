/// Turns UTF-8 byte offsets of one text into code point offsets.
package struct CodePointIndex: Sendable {
  /// Code points before each block of `blockSize` bytes.
  private let counts: [Int]
  private let bytes: [UInt8]
  private static let blockSize = 64

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var counts = [0]
    counts.reserveCapacity(bytes.count / Self.blockSize + 1)
    var seen = 0
    for (offset, byte) in bytes.enumerated() {
      if offset > 0, offset % Self.blockSize == 0 { counts.append(seen) }
      if byte & 0xC0 != 0x80 { seen += 1 }
    }
    self.counts = counts
  }

  /// Code points before byte `offset`, which lies in 0...(UTF-8 length).
  package func codePoints(before offset: Int) -> Int {
    let block = min(offset / Self.blockSize, counts.count - 1)
    var count = counts[block]
    var position = block * Self.blockSize
    while position < offset {
      if bytes[position] & 0xC0 != 0x80 { count += 1 }
      position += 1
    }
    return count
  }

  /// First and past-the-last code point of `span`.
  package func codePoints(of span: Span) -> (start: Int, end: Int) {
    (codePoints(before: span.start), codePoints(before: span.end))
  }
}
