/// A stretch of a text: UTF-8 byte offsets, half-open, on character boundaries.
///
/// Everything inside Truce counts bytes; the JSON contract counts code points, and
/// `CodePointIndex` converts where values leave the program.
package struct Span: Hashable, Sendable, Comparable {
  /// First byte.
  package var start: Int
  /// One past the last byte; never below `start`.
  package var end: Int

  /// `start` and `end` in UTF-8 bytes; `end` must not lie before `start`.
  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  package var length: Int { end - start }
  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }

  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The smallest span that covers both.
  package func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  package static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
