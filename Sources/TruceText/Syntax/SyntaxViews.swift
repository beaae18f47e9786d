/// The parts of the model as the algorithms read them; valid only inside `SyntaxModel.withViews`.
struct SyntaxViews {
  let tokens: SparseWeights
  let contractions: SparseWeights
  let sentences: SparseWeights
  let lexicon: SparseWeights
  let certain: SparseWeights
  let tags: SparseWeights
  let lemmatizer: Lemmatizer
  let arcs: SparseWeights
  let relations: SparseWeights
  let moves: TransitionWeights
  let mirroredMoves: TransitionWeights

  /// nil where a part is missing or malformed.
  init?(
    _ bytes: UnsafeRawBufferPointer, _ ranges: [SyntaxModel.Section: Range<Int>],
    _ rules: [LemmaRule], filters: [SyntaxModel.Section: Range<Int>] = [:]
  ) {
    let part = { (section: SyntaxModel.Section) -> UnsafeRawBufferPointer in
      ranges[section].map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
        ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let filter = { (section: SyntaxModel.Section) -> UnsafeRawBufferPointer in
      filters[section].map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
        ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    guard let tokens = SparseWeights(part(.tokens)),
      let contractions = SparseWeights(part(.contractions)),
      let sentences = SparseWeights(part(.sentences)),
      let lexicon = SparseWeights(part(.lexicon)), let certain = SparseWeights(part(.certain)),
      let tags = SparseWeights(part(.tags), filter: filter(.tags)),
      let lemmas = SparseWeights(part(.lemmas)),
      let arcs = SparseWeights(part(.arcs), filter: filter(.arcs)),
      let relations = SparseWeights(part(.relations), filter: filter(.relations)),
      let moves = TransitionWeights(part(.moves)),
      let mirroredMoves = TransitionWeights(part(.mirroredMoves))
    else { return nil }
    self.tokens = tokens
    self.contractions = contractions
    self.sentences = sentences
    self.lexicon = lexicon
    self.certain = certain
    self.tags = tags
    lemmatizer = Lemmatizer(table: lemmas, rules: rules)
    self.arcs = arcs
    self.relations = relations
    self.moves = moves
    self.mirroredMoves = mirroredMoves
  }
}
