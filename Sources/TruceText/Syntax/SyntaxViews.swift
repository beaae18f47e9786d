/// The parts of the model as the algorithms read them; valid only inside `SyntaxModel.withViews`.
struct SyntaxViews {
  let tokens: SparseWeights
  let contractions: SparseWeights
  let sentences: FeatureNetwork
  /// For each known word two values: its set of tags as a feature, and the number in `tagSets` of
  /// those that it may have.
  let lexicon: SparseWeights
  let tagSets: ClassSets
  let tags: FeatureNetwork
  let lemmatizer: Lemmatizer
  /// By `TransitionParser.labelSet`.
  let labelSets: ClassSets
  let parsers: [FeatureNetwork]
  let arcs: ArcScorer

  /// The parts inside `core`, a copy of the front of `file`, come from there; nil where a part is
  /// missing or malformed.
  init?(
    _ core: UnsafeRawBufferPointer, _ file: UnsafeRawBufferPointer,
    _ ranges: [SyntaxModel.Section: Range<Int>],
    _ rules: [LemmaRule]
  ) {
    let part = { (section: SyntaxModel.Section) -> UnsafeRawBufferPointer in
      ranges[section].map {
        UnsafeRawBufferPointer(rebasing: $0.upperBound <= core.count ? core[$0] : file[$0])
      }
        ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let parsers = SyntaxModel.parsers.compactMap { FeatureNetwork(part($0)) }
    guard let tokens = SparseWeights(part(.tokens)),
      let contractions = SparseWeights(part(.contractions)),
      let sentences = FeatureNetwork(part(.sentences)),
      let lexicon = SparseWeights(part(.lexicon)), let tagSets = ClassSets(part(.tagSets)),
      let tags = FeatureNetwork(part(.tags)), let lemmas = SparseWeights(part(.lemmas)),
      let labelSets = ClassSets(part(.labelSets)), parsers.count == SyntaxModel.parsers.count,
      parsers.allSatisfy({ $0.classCount == TransitionParser.classCount }),
      let arcs = FeatureNetwork(part(.arcs)), arcs.classCount == ArcScorer.classCount
    else { return nil }
    self.tokens = tokens
    self.contractions = contractions
    self.sentences = sentences
    self.lexicon = lexicon
    self.tagSets = tagSets
    self.tags = tags
    lemmatizer = Lemmatizer(table: lemmas, rules: rules)
    self.labelSets = labelSets
    self.parsers = parsers
    self.arcs = ArcScorer(network: arcs)
  }
}
