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
      let next = context.words[index + 1].casing
      if isMark(context.words[index]) { return next != 0 || context.words[index].lower != comma }
      return next != 0 && endsUnmarked(context.words[index])
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

  /// Features that `visitWords` and `visitState` tell of.
  static let (wordCount, stateCount) = (20, 6)

  /// Features of the place between words `index` and `index + 1`.
  static func addFeatures(
    _ context: SplitContext, _ index: Int, _ state: State, to features: inout FeatureBuffer
  ) {
    visitWords(context, index) { features.add($0, $1, $2, $3) }
    visitState(context, index, state) { features.add($0, $1, $2, $3) }
  }

  /// Calls `body` with the template and the values of each feature that does not depend on where
  /// earlier sentences ended.
  @inline(__always) static func visitWords(
    _ context: SplitContext, _ index: Int,
    _ body: (_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) -> Void
  ) {
    let a = context[index - 1]
    let b = context[index]
    let c = context[index + 1]
    let d = context[index + 2]
    let gap = UInt32(context.gap(index + 1).rawValue)
    body(1, b.lower, gap, 0)
    body(2, c.lower, gap, 0)
    body(3, b.lower, c.lower, 0)
    body(4, b.lower, c.casing, gap)
    body(5, b.shape, c.shape, gap)
    body(6, b.casing, c.casing, gap << 8 | d.casing)
    body(7, a.lower, b.lower, 0)
    body(8, a.shape, b.shape, c.casing)
    body(9, c.lower, d.lower, 0)
    body(10, c.lower, c.casing << 8 | b.casing, gap)
    body(14, UInt32(min(a.length, 4)), b.lower, c.casing)
    body(15, a.casing, b.lower, c.casing << 8 | gap)
    body(17, b.suffix3, c.casing, gap)
    body(18, context[index - 2].casing << 8 | a.casing, b.lower, c.casing)
    body(20, UInt32(context.gap(index).rawValue), gap, b.lower)
    body(21, UInt32(context.gap(index + 2).rawValue), gap, c.lower)
    body(22, b.clusters.fine, c.clusters.fine, 0)
    body(23, c.clusters.fine, d.clusters.coarse, c.casing << 8 | gap)
    body(24, b.clusters.coarse, c.clusters.coarse, b.casing << 16 | c.casing << 8 | gap)
    body(25, a.clusters.coarse, b.lower, c.clusters.coarse)
  }

  /// The same for those that look at the sentence so far.
  @inline(__always) static func visitState(
    _ context: SplitContext, _ index: Int, _ state: State,
    _ body: (_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) -> Void
  ) {
    let b = context[index]
    let c = context[index + 1]
    let d = context[index + 2]
    let gap = UInt32(context.gap(index + 1).rawValue)
    let length = state.length > 24 ? 9 : state.length > 12 ? 8 : min(state.length, 7)
    body(0, gap, length, 0)
    body(11, length, gap, b.casing << 8 | c.casing)
    body(12, state.openBrackets << 1 | state.insideQuote, b.lower, c.lower)
    body(13, state.openBrackets << 1 | state.insideQuote, b.lower, c.casing)
    body(16, state.first, b.lower, 0)
    body(19, gap, length, c.casing << 16 | d.casing << 8)
  }
}
