/// Arc-eager parser that follows one configuration to its end, each move the best that a network
/// sees (Chen and Manning 2014; trained with a dynamic oracle, Goldberg and Nivre 2012).
///
/// A mirrored parser reads the sentence from its end: it takes the other choices early, and errs
/// elsewhere.
struct TransitionParser {
  /// Classes of the network: the four moves, then the relations of arcs to the left and to the
  /// right.
  static let classCount = Transition.allCases.count + 2 * Relation.allCases.count

  /// Its place among the parsers of the model.
  let number: Int
  let network: FeatureNetwork
  /// Relations that a word may have, by `labelSet`.
  let labels: ClassSets
  /// True: the sentence is read from its end.
  let isMirrored: Bool

  /// The head (the root's index is the number of words) and the raw value of the relation of each
  /// word.
  struct Tree {
    var heads: [Int]
    var labels: [UInt8]
    /// How sure the parser is of the head of each word, 0.5 to 1; empty where nobody asked.
    var trust: [Float] = []
  }

  /// First class of the relations that `move` can give its arc.
  @inline(__always) static func firstLabel(_ move: Transition) -> Int {
    Transition.allCases.count + (move == .right ? Relation.allCases.count : 0)
  }

  /// Number of the set of relations of words with the universal tag `tag` whose head stands ahead
  /// of them in the text or behind them.
  @inline(__always) static func labelSet(_ tag: UInt32, isAfterHead: Bool) -> Int {
    Int(tag) * 2 + (isAfterHead ? 1 : 0)
  }
}
