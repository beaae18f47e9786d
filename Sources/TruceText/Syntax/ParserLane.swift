/// Reads one sentence after the other with all parsers, in turns with other lanes.
struct ParserLane: ~Copyable {
  private let parsers: [TransitionParser]
  private let scorer: ArcScorer
  private let memory = SentenceMemory()
  private let table: RoleTable
  private var input: ParserInput
  private var run: ParserRun
  private var isReady = false
  private var trees: [TransitionParser.Tree] = []

  /// The place of the sentence that is being read; nil: none is.
  private(set) var sentence: SentencePlace?

  /// nil where there is no parser.
  init?(_ parsers: [TransitionParser], _ scorer: ArcScorer, _ table: RoleTable) {
    guard let first = parsers.first else { return nil }
    self.scorer = scorer
    self.parsers = parsers
    self.table = table
    input = ParserInput([], [])
    run = ParserRun(first, input, memory, table)
  }

  /// Turns to the sentence at `sentence`.
  mutating func begin(_ sentence: SentencePlace, _ input: ParserInput) {
    self.sentence = sentence
    self.input = input
    trees.removeAll(keepingCapacity: true)
    run = ParserRun(parsers[0], input, memory, table, asksTrust: parsers.count > 1)
    isReady = run.prepare()
  }

  /// Makes one move; false where the sentence has its trees or there is none.
  @inline(__always) mutating func step() -> Bool {
    if isReady {
      run.move()
      isReady = run.prepare()
      return true
    }
    return turn()
  }

  /// Turns to the next parser, where the sentence has one left.
  private mutating func turn() -> Bool {
    guard sentence != nil, trees.count < parsers.count else { return false }
    trees.append(run.tree)
    SentenceParser.root(&trees[trees.count - 1], input)
    guard trees.count < parsers.count else { return true }
    run = ParserRun(parsers[trees.count], input, memory, table, asksTrust: true)
    isReady = run.prepare()
    return true
  }

  /// The tree on which the parsers and the scorer agree most, once `step` answers false.
  var tree: TransitionParser.Tree {
    if trees.count == 1 { return trees[0] }
    let arcs = ArcReading(
      scorer, input, guides: [guide(isMirrored: false), guide(isMirrored: true)])
    return TreeVote(trees, input, arcs, labels: parsers[0].labels).winner
  }

  /// What the parsers that read from one end of the sentence vote for.
  private func guide(isMirrored: Bool) -> TransitionParser.Tree {
    let theirs = trees.indices.filter { parsers[$0].isMirrored == isMirrored }.map { trees[$0] }
    return TreeVote(theirs, input, nil, labels: parsers[0].labels).winner
  }

  /// Stops reading.
  mutating func rest() { sentence = nil }
}
