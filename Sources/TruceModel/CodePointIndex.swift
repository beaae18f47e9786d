/// Turns UTF-8 byte offsets of one text into code point offsets.
package struct CodePointIndex: Sendable {
  /// Code points before each block of `blockSize` bytes.
  private let counts: [Int]
  private let bytes: [UInt8]
  private static let blockSize = 64

  package init(_ text: String) {
    bytes = Array(text.utf8)
    counts = bytes.withUnsafeBufferPointer { bytes in
      var counts = [0]
      counts.reserveCapacity(bytes.count / Self.blockSize + 1)
      var seen = 0
      for start in stride(from: 0, to: bytes.count - Self.blockSize, by: Self.blockSize) {
        seen += Self.count(bytes, start..<(start + Self.blockSize))
        counts.append(seen)
      }
      return counts
    }
  }

  /// Code points that begin in `range`.
  @inline(__always) private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = range.count
    var at = range.lowerBound
    if let base = bytes.baseAddress, range.upperBound <= bytes.count {
      while at + 8 <= range.upperBound {
        let block = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
        // The highest bit of a byte that goes on with a code point is set and the next one is not.
        let inner = (block & ~(block << 1) & 0x8080_8080_8080_8080) >> 7
        // The product has the sum of all bytes in its highest.
        count -= Int((inner &* 0x0101_0101_0101_0101) >> 56)
        at += 8
      }
    }
    for byte in bytes[at..<range.upperBound] where byte & 0xC0 == 0x80 { count -= 1 }
    return count
  }

  /// Code points before byte `offset`, which lies in 0...(UTF-8 length).
  package func codePoints(before offset: Int) -> Int {
    let block = min(offset / Self.blockSize, counts.count - 1)
    let start = block * Self.blockSize
    guard start < offset else { return counts[block] }
    return counts[block] + bytes.withUnsafeBufferPointer { Self.count($0, start..<offset) }
  }

  /// First and past-the-last code point of `span`.
  package func codePoints(of span: Span) -> (start: Int, end: Int) {
    (codePoints(before: span.start), codePoints(before: span.end))
  }
}
