/// Decides after which words a sentence ends: a linear classifier over the words around each
/// candidate place.
///
/// A place is a candidate unless a plain word is followed by a lower-case word on the same line.
enum SentenceSplitter {
  /// Bits of context that the caller keeps while it walks over the words.
  struct State {
    /// Words since the last end.
    var length: UInt32 = 0
    var openBrackets: UInt32 = 0
    /// 1 inside a quotation that began with a straight or an opening quote.
    var insideQuote: UInt32 = 0
    /// Hash of the first word of the sentence.
    var first: UInt32 = 0

    /// Takes in the word with these attributes.
    mutating func advance(_ word: TokenAttributes, _ byte: UInt8) {
      if length == 0 { first = word.lower }
      length += 1
      switch byte {
      case 40, 91: openBrackets = 1
      case 41, 93: openBrackets = 0
      case 34 where word.length == 1: insideQuote ^= 1
      default: break
      }
    }
  }

  /// True where a sentence could end between two words; `next` is the first byte of the second.
  @inline(__always) static func isCandidate(
    _ left: TokenAttributes, _ right: TokenAttributes, gap: RawToken.Gap
  ) -> Bool {
    switch gap {
    case .joined: false
    case .line, .blankLine: true
    case .none, .space: left.casing == 4 || right.casing != 0 || left.shape != right.shape
    }
  }

  /// Features of the place between words `index` and `index + 1`.
  static func addFeatures(
    _ words: (Int) -> TokenAttributes, _ gaps: (Int) -> RawToken.Gap, _ index: Int,
    _ state: State, to features: inout FeatureBuffer
  ) {
    let a = words(index - 1)
    let b = words(index)
    let c = words(index + 1)
    let d = words(index + 2)
    let gap = UInt32(gaps(index + 1).rawValue)
    let length = state.length > 24 ? 9 : state.length > 12 ? 8 : min(state.length, 7)
    features.add(0, gap)
    features.add(1, b.lower, gap)
    features.add(2, c.lower, gap)
    features.add(3, b.lower, c.lower)
    features.add(4, b.lower, c.casing, gap)
    features.add(5, b.shape, c.shape, gap)
    features.add(6, b.casing, c.casing, gap << 8 | d.casing)
    features.add(7, b.lower, c.casing, d.casing)
    features.add(8, a.lower, b.lower)
    features.add(9, a.lower, b.lower, c.casing)
    features.add(10, a.shape, b.shape, c.casing)
    features.add(11, a.suffix3, b.lower, c.casing)
    features.add(12, c.lower, d.lower)
    features.add(13, b.lower, c.lower, gap)
    features.add(14, c.lower, c.casing, b.casing)
    features.add(15, c.lower, c.casing << 8 | b.casing, gap)
    features.add(16, length, gap, b.casing << 8 | c.casing)
    features.add(17, length, b.lower)
    features.add(18, state.openBrackets, b.lower, c.casing)
    features.add(19, state.insideQuote, b.lower, c.lower)
    features.add(20, state.insideQuote, b.lower, c.casing)
    features.add(21, UInt32(min(a.length, 4)), b.lower, c.casing)
    features.add(22, a.casing, b.lower, c.casing << 8 | gap)
    features.add(23, d.lower, b.lower, c.casing)
    features.add(24, state.first, b.lower)
    features.add(25, b.suffix3, c.casing, gap)
    features.add(26, c.suffix3, c.casing, b.lower)
    features.add(27, words(index - 2).casing << 8 | a.casing, b.lower, c.casing)
    features.add(28, words(index + 3).lower, c.lower, b.casing)
    features.add(29, gap, length, words(index + 1).casing << 16 | words(index + 2).casing << 8)
    features.add(30, UInt32(gaps(index).rawValue), gap, b.lower)
    features.add(31, UInt32(gaps(index + 2).rawValue), gap, c.lower)
  }
}
