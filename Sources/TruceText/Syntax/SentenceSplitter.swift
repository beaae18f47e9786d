/// Decides after which words a sentence ends: a network that looks at the words around each
/// candidate place.
///
/// A place inside a line is a candidate behind a mark, and where no lower-case word follows also
/// behind a word with a point at its end, capitals ("EDT") and a number of four digits, with which the
/// unmarked headings of pages end.
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

  /// The classes of the network: the sentence goes on, it ends.
  static let answers = ClassSet(low: 0b11, high: 0)

  /// True where a sentence could end behind word `index`, which is not the last.
  @inline(__always) static func isCandidate(_ context: SplitContext, _ index: Int) -> Bool {
    switch context.gap(index + 1) {
    case .joined: return false
    case .line, .blankLine: return true
    case .none, .space:
      let (left, right) = (context.words[index], context.words[index + 1])
      if isMark(left) { return left.lower != comma || right.casing != 0 }
      return right.casing != 0 && endsUnmarked(left)
    }
  }

  /// A sign, or a quotation mark of typesetters.
  @inline(__always) private static func isMark(_ word: TokenAttributes) -> Bool {
    word.casing == 4 || word.casing == 5 && word.length <= 3
  }

  @inline(__always) private static func endsUnmarked(_ word: TokenAttributes) -> Bool {
    word.casing == 2 || word.suffix1 == point || word.casing == 3 && word.length == 4
  }

  private static let comma = AbbreviationPoint.hash(",")
  /// The ending of words with a point ("U.S.").
  private static let point = [46].withUnsafeBufferPointer(FeatureHash.folded)

  /// Most features of a place.
  static let capacity = 32

  /// Features of the place between words `index` and `index + 1`.
  static func addFeatures(
    _ context: SplitContext, _ index: Int, _ state: State, to features: inout FeatureBuffer
  ) {
    addWords(context, index, to: &features)
    addState(context, index, state, to: &features)
  }

  /// Those that do not depend on where earlier sentences ended.
  static func addWords(
    _ context: SplitContext, _ index: Int, to features: inout FeatureBuffer
  ) {
    let a = context[index - 1]
    let b = context[index]
    let c = context[index + 1]
    let d = context[index + 2]
    let gap = UInt32(context.gap(index + 1).rawValue)
    var row = features.row
    row.add(1, b.lower, gap)
    row.add(2, c.lower, gap)
    row.add(3, b.lower, c.lower)
    row.add(4, b.lower, c.casing, gap)
    row.add(5, b.shape, c.shape, gap)
    row.add(6, b.casing, c.casing, gap << 8 | d.casing)
    row.add(7, a.lower, b.lower)
    row.add(8, a.shape, b.shape, c.casing)
    row.add(9, c.lower, d.lower)
    row.add(10, c.lower, c.casing << 8 | b.casing, gap)
    row.add(14, UInt32(min(a.length, 4)), b.lower, c.casing)
    row.add(15, a.casing, b.lower, c.casing << 8 | gap)
    row.add(17, b.suffix3, c.casing, gap)
    row.add(18, context[index - 2].casing << 8 | a.casing, b.lower, c.casing)
    row.add(20, UInt32(context.gap(index).rawValue), gap, b.lower)
    row.add(21, UInt32(context.gap(index + 2).rawValue), gap, c.lower)
    row.add(22, b.clusters.fine, c.clusters.fine)
    row.add(23, c.clusters.fine, d.clusters.coarse, c.casing << 8 | gap)
    row.add(24, b.clusters.coarse, c.clusters.coarse, b.casing << 16 | c.casing << 8 | gap)
    row.add(25, a.clusters.coarse, b.lower, c.clusters.coarse)
    features.take(row)
  }

  /// Those that look at the sentence so far.
  static func addState(
    _ context: SplitContext, _ index: Int, _ state: State, to features: inout FeatureBuffer
  ) {
    let b = context[index]
    let c = context[index + 1]
    let d = context[index + 2]
    let gap = UInt32(context.gap(index + 1).rawValue)
    let length = state.length > 24 ? 9 : state.length > 12 ? 8 : min(state.length, 7)
    var row = features.row
    row.add(0, gap, length)
    row.add(11, length, gap, b.casing << 8 | c.casing)
    row.add(12, state.openBrackets << 1 | state.insideQuote, b.lower, c.lower)
    row.add(13, state.openBrackets << 1 | state.insideQuote, b.lower, c.casing)
    row.add(16, state.first, b.lower)
    row.add(19, gap, length, c.casing << 16 | d.casing << 8)
    features.take(row)
  }
}
