/// A stretch of a text: UTF-8 byte offsets, half-open, on character boundaries.
///
/// Everything inside Truce counts bytes; the JSON contract counts code points, and
/// `CodePointIndex` converts where values leave the program.
///
/// Public, so that other targets compare it without a call; see `KeyIndex`.
public struct Span: Hashable, Sendable, Comparable {
  /// First byte.
  public var start: Int
  /// One past the last byte; never below `start`.
  public var end: Int

  /// `start` and `end` in UTF-8 bytes; `end` must not lie before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  public var length: Int { end - start }
  public var isEmpty: Bool { start == end }
  public var range: Range<Int> { start..<end }

  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// The smallest span that covers both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  public static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}
