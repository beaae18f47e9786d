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

  /// Calls `other` for each chunk of `bytes` in `span` with the gap ahead of it.
  ///
  /// Chunks of ASCII letters alone, which most are, go to `plain` as their bytes.
  @inline(__always) static func forEachChunk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>,
    plain: (Range<Int>, RawToken.Gap) -> Void, other body: (CharacterChunk, RawToken.Gap) -> Void
  ) {
    var chunk = CharacterChunk()
    var at = span.lowerBound
    while at < span.upperBound {
      var gap = RawToken.Gap.none
      at = skipSpace(bytes, at, span.upperBound, &gap)
      guard at < span.upperBound else { return }
      let limit = min(span.upperBound, at + longestChunk)
      if let end = plainEnd(bytes, at, limit) {
        plain(at..<end, gap)
        at = end
        continue
      }
      at = chunk.read(bytes, from: at, to: limit)
      body(chunk, gap)
    }
  }

  /// Where the run of ASCII letters ends that begins at `start`; nil where there is none, or where
  /// something else than a blank or the end of a line is behind it ahead of `limit`.
  @inline(__always) private static func plainEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    var end = start
    while end < limit, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
    guard end > start, end == limit || bytes[end] == 0x20 || bytes[end] == 0x0A else { return nil }
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

  /// The tokens of `span`, appended to `tokens`.
  static func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, scorer: some LinearScorer,
    contractions: SparseWeights?, into tokens: inout [RawToken]
  ) {
    var features = FeatureBuffer()
    var scores: [Int32] = [0, 0, 0]
    let first = tokens.count
    forEachChunk(
      bytes, span,
      plain: { word, gap in
        append(word.lowerBound, word.upperBound, gap, bytes, contractions, &tokens)
      },
      other: { chunk, gap in
        if chunk.isPlainWord {
          append(chunk.offsets[0], chunk.offsets[chunk.count], gap, bytes, contractions, &tokens)
          return
        }
        var start = 0
        var gap = gap
        for place in 1..<max(chunk.count, 1) where isCandidate(chunk, place) {
          features.clear()
          addFeatures(chunk, place, start, bytes, to: &features)
          let decision = scores.withUnsafeMutableBufferPointer { scores in
            scorer.best(features.keys, scores: scores.baseAddress.unsafelyUnwrapped)
          }
          guard let decision = Decision(rawValue: decision), decision != .none else { continue }
          append(chunk.offsets[start], chunk.offsets[place], gap, bytes, contractions, &tokens)
          start = place
          gap = decision == .split ? .none : .joined
        }
        append(chunk.offsets[start], chunk.offsets[chunk.count], gap, bytes, contractions, &tokens)
      })
    if first < tokens.count { tokens[first].gap = .blankLine }
  }

  private static func append(
    _ start: Int, _ end: Int, _ gap: RawToken.Gap, _ bytes: UnsafeBufferPointer<UInt8>,
    _ contractions: SparseWeights?, _ tokens: inout [RawToken]
  ) {
    if let contractions, end - start <= 10, gap != .joined,
      let cut = contractions.value(contractionKey(bytes, start, end)), cut < end - start
    {
      tokens.append(RawToken(start: start, end: start + cut, gap: gap))
      tokens.append(RawToken(start: start + cut, end: end, gap: .joined))
    } else {
      tokens.append(RawToken(start: start, end: end, gap: gap))
    }
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
