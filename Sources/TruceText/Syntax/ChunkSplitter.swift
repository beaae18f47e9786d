/// Splits chunks between white space into words, with the weights and the lists of the model.
struct ChunkSplitter: ~Copyable {
  private let scorer: SparseWeights
  private let contractions: SparseWeights
  private var chunk = CharacterChunk()
  private var features = FeatureBuffer()
  private var scores: [Int32] = [0, 0, 0]

  init(_ views: SyntaxViews) {
    scorer = views.tokens
    contractions = views.contractions
  }

  /// Appends the words of the chunk at `range`, of which the first has `gap` ahead of it, to `tokens`.
  mutating func split(
    _ range: Range<Int>, _ gap: RawToken.Gap, _ bytes: UnsafeBufferPointer<UInt8>,
    into tokens: inout [RawToken]
  ) {
    // No word begins between letters.
    if bytes[range].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) {
      return append(range.lowerBound, range.upperBound, gap, bytes, &tokens)
    }
    chunk.read(bytes, from: range.lowerBound, to: range.upperBound)
    var start = 0
    var gap = gap
    for place in 1..<max(chunk.count, 1) where Tokenizer.isCandidate(chunk, place) {
      let decision = decision(place, start, bytes)
      guard decision != .none else { continue }
      append(chunk.offsets[start], chunk.offsets[place], gap, bytes, &tokens)
      start = place
      gap = decision == .split ? .none : .joined
    }
    append(chunk.offsets[start], range.upperBound, gap, bytes, &tokens)
  }

  /// Whether a word begins at `place`, where the one before began at `start`.
  private mutating func decision(
    _ place: Int, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Tokenizer.Decision {
    features.clear()
    Tokenizer.addFeatures(chunk, place, start, bytes, to: &features)
    let best = scores.withUnsafeMutableBufferPointer { scores in
      scorer.best(features.keys, scores: scores.baseAddress.unsafelyUnwrapped)
    }
    return Tokenizer.Decision(rawValue: best) ?? .none
  }

  private func append(
    _ start: Int, _ end: Int, _ gap: RawToken.Gap, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: inout [RawToken]
  ) {
    if end - start <= 10, gap != .joined,
      let cut = contractions.value(Tokenizer.contractionKey(bytes, start, end)), cut < end - start
    {
      tokens.append(RawToken(start: start, end: start + cut, gap: gap))
      tokens.append(RawToken(start: start + cut, end: end, gap: .joined))
    } else {
      tokens.append(RawToken(start: start, end: end, gap: gap))
    }
  }
}
