/// Arc-eager parser that follows one configuration to its end, each move the best that a network
/// sees (Chen and Manning 2014; trained with a dynamic oracle, Goldberg and Nivre 2012).
///
/// A mirrored parser reads the sentence from its end: it takes the other choices early, and errs
/// elsewhere.
struct TransitionParser {
  /// Classes of the network: the four moves, then the relations of arcs to the left and to the
  /// right.
  static let classCount = Transition.allCases.count + 2 * Relation.allCases.count

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

  /// The tree of `input`, which is in the order of the text.
  func tree(_ input: ParserInput, _ memory: ParserMemory) -> Tree {
    let mirror = Mirror(count: input.count, isMirrored: isMirrored)
    let read = isMirrored ? input.mirrored : input
    let size = ParserState.blockSize(input.count)
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: size) { room in
      guard let block = room.baseAddress else { return Tree(heads: [], labels: []) }
      let state = ParserState(count: input.count, block: block)
      state.reset()
      run(state, read, memory)
      return Tree(
        heads: mirror.heads { state.head($0) },
        labels: (0..<input.count).map { UInt8(max(state.label(mirror.place($0)), 1) - 1) })
    }
  }

  private func run(_ state: ParserState, _ input: ParserInput, _ memory: ParserMemory) {
    var sums = ConfigurationSums(network: network, input: input, memory: memory)
    for _ in 0..<(2 * input.count) where !state.isFinal {
      if let move = state.forcedMove {
        state.apply(move) { _, _ in Relation.root.rawValue }
        continue
      }
      let hidden = sums.hidden(state)
      guard let move = Transition(rawValue: network.best(of: state.choices, hidden)) else { return }
      state.apply(move) { head, child in
        if head == input.count { return Relation.root.rawValue }
        let isAfterHead = (move == .right) != isMirrored
        let allowed = labels[Self.labelSet(input.tag(child), isAfterHead: isAfterHead)]
        return UInt8(network.best(of: allowed, first: Self.firstLabel(move), hidden))
      }
    }
  }
}
