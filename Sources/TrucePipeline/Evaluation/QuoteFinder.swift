import TruceModel

/// Finds a quote in a report, runs of white space counting as one blank.
struct QuoteFinder {
  private var bytes: [UInt8] = []
  /// For each kept byte its offset in the text.
  private var offsets: [Int] = []

  init(_ text: String) {
    for (offset, byte) in text.utf8.enumerated() {
      let isSpace = byte <= 0x20
      if isSpace, bytes.last == 0x20 { continue }
      bytes.append(isSpace ? 0x20 : byte)
      offsets.append(offset)
    }
  }

  /// Every place where `quote` stands, in order.
  func spans(of quote: String) -> [Span] {
    let wanted = QuoteFinder(quote).bytes
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard bytes[start] == wanted[0], bytes[start..<end].elementsEqual(wanted) else { return nil }
      return Span(offsets[start], offsets[end - 1] + 1)
    }
  }
}
