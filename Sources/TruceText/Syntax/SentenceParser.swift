/// Parses one tagged sentence: heads by beam search, then relations.
struct SentenceParser {
  let views: SyntaxViews
  let beamWidth: Int
  /// See `BeamParser.margin`.
  let margin: Int

  /// See `TreeVote`; 4 to 20 differ by less than 0.1 LAS on ewt-dev.
  private static let temperature = 8.0

  /// Head (index; -1: the root) and relation of each word.
  func arcs(of words: [Word]) -> [(head: Int, relation: Relation)] {
    let input = ParserInput(words)
    var labeler = ArcLabeler(scorer: views.arcs, input: input)
    var vote = TreeVote(count: words.count, temperature: Self.temperature)
    for (moves, isMirrored) in [(views.moves, false), (views.mirroredMoves, true)] {
      let parser = BeamParser(
        moves: moves, width: beamWidth, margin: margin, isMirrored: isMirrored)
      vote.add(
        parser.trees(input, labeler: &labeler).map {
          (Self.singleRooted($0.heads, input), $0.score)
        })
    }
    let heads = vote.winner
    var features = FeatureBuffer()
    let labels = TreeLabeler.labels(
      HeadTree(heads: heads), input, scorer: views.relations, &features)
    return zip(heads, labels).map { head, label in
      (head == words.count ? -1 : head, Relation(rawValue: label) ?? .dep)
    }
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
