/// Parses one tagged sentence: heads by beam search, then relations.
struct SentenceParser {
  let views: SyntaxViews
  let effort: ParsingEffort

  /// See `TreeVote`; 4 to 20 differ by less than 0.1 LAS on ewt-dev.
  private static let temperature = 8.0

  /// Head (index; -1: the root) and relation of each word.
  func arcs(of words: [Word]) -> [(head: Int, relation: Relation)] {
    let input = ParserInput(words)
    var labeler = ArcLabeler(scorer: views.arcs, input: input)
    let heads = heads(input, &labeler)
    var features = FeatureBuffer()
    let labels = TreeLabeler.labels(
      HeadTree(heads: heads), input, scorer: views.relations, &features)
    return zip(heads, labels).map { head, label in
      (head == words.count ? -1 : head, Relation(rawValue: label) ?? .dep)
    }
  }

  /// The head of each word; the root's index is the number of words.
  private func heads(
    _ input: ParserInput, _ labeler: inout ArcLabeler<some LinearScorer>
  ) -> [Int] {
    let forward = trees(input, &labeler, moves: views.moves, isMirrored: false)
    guard effort.readsBothWays else { return forward.first?.heads ?? [] }
    var vote = TreeVote(count: input.count, temperature: Self.temperature)
    vote.add(forward)
    vote.add(trees(input, &labeler, moves: views.mirroredMoves, isMirrored: true))
    return vote.winner
  }

  /// The trees of one reading, best first.
  private func trees(
    _ input: ParserInput, _ labeler: inout ArcLabeler<some LinearScorer>,
    moves: some TransitionScorer, isMirrored: Bool
  ) -> [(heads: [Int], score: Int)] {
    let parser = BeamParser(moves: moves, width: effort.beamWidth, isMirrored: isMirrored)
    return parser.trees(input, labeler: &labeler)
      .map { (Self.singleRooted($0.heads, input), $0.score) }
  }

  /// The tree with one child of the root: the first verb among several, else the first; the others
  /// hang on it.
  static func singleRooted(_ heads: [Int], _ input: ParserInput) -> [Int] {
    let roots = heads.indices.filter { heads[$0] == heads.count || heads[$0] < 0 }
    let verb = UInt32(PartOfSpeech.verb.rawValue)
    guard let root = roots.first(where: { input.tag($0) == verb }) ?? roots.first else {
      return heads
    }
    var result = heads
    for other in roots { result[other] = other == root ? heads.count : root }
    return result
  }
}

extension ParserInput {
  /// The parser's view of tagged words.
  convenience init(_ words: [Word]) {
    let attributes = words.map { word in
      var form = word.form
      return form.withUTF8 { TokenAttributes($0) }
    }
    self.init(
      forms: attributes.map(\.lower), tags: words.map(\.tag.rawValue),
      fineTags: words.map(\.pennTag.rawValue), endings: attributes.map(\.suffix3))
  }
}
