/// Splits text into words as UD English EWT does.
///
/// White space always parts words. Inside a chunk between white space a linear classifier decides
/// at every place where a symbol, a digit or a contraction could begin a new word. Written words
/// that are two syntactic words without a mark (*cannot*, *gonna*) come from a learnt list.
struct Tokenizer {
  /// What the classifier decides at a candidate place.
  enum Decision: Int { case none, split, splitJoined }

  /// Longest chunk that is looked at character by character as a whole; longer ones (rows of
  /// dashes, base64) are cut there.
  static let longestChunk = 400

  /// Calls `body` for each chunk of `bytes` in `span` with the gap ahead of it, which is a blank line
  /// ahead of the first.
  @inline(__always) static func forEachChunk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>,
    body: (Range<Int>, RawToken.Gap) -> Void
  ) {
    var at = span.lowerBound
    var isFirst = true
    while at < span.upperBound {
      var gap = RawToken.Gap.none
      at = skipSpace(bytes, at, span.upperBound, &gap)
      guard at < span.upperBound else { return }
      let end = chunkEnd(bytes, at, min(span.upperBound, at + longestChunk))
      body(at..<end, isFirst ? .blankLine : gap)
      isFirst = false
      at = end
    }
  }

  /// Where the chunk that begins at `start` ends, at `limit` at the latest.
  @inline(__always) private static func chunkEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var end = start
    while end < limit {
      // Letters and most signs; what else may be white space is looked at by itself.
      if (0x21..<0x7F).contains(bytes[end]) {
        end += 1
        continue
      }
      let (code, length) = CharacterChunk.decode(bytes, end, limit)
      if CharacterChunk.isSpace(code) { break }
      end += length
    }
    return end
  }

  private static func skipSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ gap: inout RawToken.Gap
  ) -> Int {
    var at = start
    var lines = 0
    while at < end {
      let (code, length) = CharacterChunk.decode(bytes, at, end)
      guard CharacterChunk.isSpace(code) else { break }
      if code == 10 || code == 0x2028 || code == 0x2029 { lines += 1 }
      at += length
    }
    if at > start { gap = lines > 1 ? .blankLine : lines == 1 ? .line : .space }
    return at
  }

  /// The key of a written word in the list of contractions without a mark.
  static func contractionKey(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt32 {
    FeatureHash.folded(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// True where a word could begin at character `place` (not the first) of `chunk`.
  static func isCandidate(_ chunk: CharacterChunk, _ place: Int) -> Bool {
    let before = chunk.classes[place - 1]
    let after = chunk.classes[place]
    if before == ByteClass.symbol || after == ByteClass.symbol { return true }
    if (before == ByteClass.digit) != (after == ByteClass.digit) { return true }
    return place + 2 < chunk.count && chunk.codes[place] | 0x20 == 110
      && chunk.codes[place + 1] == 39 && chunk.codes[place + 2] | 0x20 == 116
  }
}
