/// What the parser reads of a word besides its tags.
struct ParserWord {
  /// Folded hash of the word; `TokenAttributes.unknown` where the model has not learnt it.
  var form: UInt32
  /// Hash of the last three bytes.
  var ending: UInt32
  var clusters: WordClusters

  init(_ attributes: TokenAttributes) {
    form = attributes.word
    ending = attributes.suffix3
    clusters = attributes.clusters
  }

  /// Reads `form` and looks it up in `lexicon`.
  init(_ form: UnsafeBufferPointer<UInt8>, lexicon: SparseWeights) {
    let lower = TokenAttributes.lower(of: form)
    let entry = lexicon.values(lower, count: TokenAttributes.lexiconValues)
    let isLearnt = entry.map { $0[0] > 0 } == true
    self.form = isLearnt ? lower : TokenAttributes.unknown
    ending = TokenAttributes.ending(of: form)
    clusters = entry.map { WordClusters($0 + 2) } ?? WordClusters()
  }
}
