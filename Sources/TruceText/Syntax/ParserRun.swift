/// One parser's way through one sentence, move by move.
///
/// The rows of a configuration lie all over a table larger than the caches near the core. Between
/// `prepare`, which asks for them, and `move`, which reads them, others have their turn.
struct ParserRun: ~Copyable {
  private let parser: TransitionParser
  /// In the order of reading.
  private let input: ParserInput
  private let state: ParserState
  private var sums: ConfigurationSums
  private var movesLeft: Int
  /// How sure the parser is of the head of each word, in the order of reading; empty where nobody
  /// asked.
  private var trust: [Float]

  /// At the start of `input`, which is in the order of the text. `memory` is used until the end of
  /// this value, and by nothing else meanwhile.
  init(
    _ parser: TransitionParser, _ input: ParserInput, _ memory: SentenceMemory,
    _ table: RoleTable, asksTrust: Bool = false
  ) {
    self.parser = parser
    self.input = parser.isMirrored ? input.mirrored : input
    state = memory.state(input.count)
    state.reset()
    sums = ConfigurationSums(parser, self.input, memory, table)
    movesLeft = 2 * input.count
    trust = Array(repeating: 1, count: asksTrust ? input.count : 0)
  }

  /// Makes the moves that are forced and asks for what the next one needs; false: the way is at
  /// its end.
  @inline(__always) mutating func prepare() -> Bool {
    while movesLeft > 0, !state.isFinal {
      movesLeft -= 1
      guard let move = state.forcedMove else {
        sums.prepare(state)
        return true
      }
      state.apply(move) { _, _ in Relation.root.rawValue }
    }
    return false
  }

  /// Makes the move that the network finds best; `prepare` was called before.
  @inline(__always) mutating func move() {
    let hidden = sums.hidden()
    let network = parser.network
    guard let move = Transition(rawValue: network.best(of: state.choices, hidden)) else {
      movesLeft = 0
      return
    }
    if !trust.isEmpty, move == .left || move == .right {
      trust[move == .left ? state.stack(0) : state.front] = trust(in: move, hidden)
    }
    state.apply(move) { head, child in
      if head == input.count { return Relation.root.rawValue }
      let isAfterHead = (move == .right) != parser.isMirrored
      let set = TransitionParser.labelSet(input.tag(child), isAfterHead: isAfterHead)
      return UInt8(
        network.best(
          of: parser.labels[set], first: TransitionParser.firstLabel(move), hidden))
    }
  }

  /// The tree that the moves have made.
  var tree: TransitionParser.Tree {
    let mirror = Mirror(count: input.count, isMirrored: parser.isMirrored)
    return TransitionParser.Tree(
      heads: mirror.heads { state.head($0) },
      labels: (0..<input.count).map { UInt8(max(state.label(mirror.place($0)), 1) - 1) },
      trust: trust.indices.map { trust[mirror.place($0)] })
  }

  /// How far `move` is ahead of the next best, as a number from 0.5 to 1.
  private func trust(in move: Transition, _ hidden: UnsafePointer<Float>) -> Float {
    var next = -Float.infinity
    state.choices.visit { group in
      if group != move.rawValue { next = max(next, parser.network.score(group, hidden)) }
    }
    let lead = max(0, parser.network.score(move.rawValue, hidden) - next)
    return 0.5 + 0.5 * lead / (FeatureNetwork.scale + lead)
  }
}
