import TruceModel

/// Splits, tags and lemmatises the paragraphs of one report.
struct SentenceReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let views: SyntaxViews
  let classes: [TagClass]
  private(set) var sentences: [Sentence] = []

  init(bytes: UnsafeBufferPointer<UInt8>, views: SyntaxViews, classes: [TagClass]) {
    self.bytes = bytes
    self.views = views
    self.classes = classes
  }

  /// Reads the paragraph with index `paragraph` at `span`.
  mutating func read(_ span: Span, paragraph: Int) {
    var tokens: [RawToken] = []
    Tokenizer.tokenize(
      bytes, span.range, scorer: views.tokens, contractions: views.contractions, into: &tokens)
    let attributes = tokens.map { token in
      TokenAttributes(
        UnsafeBufferPointer(rebasing: bytes[token.start..<token.end]), lexicon: views.lexicon)
    }
    var start = 0
    for end in Self.ends(tokens, attributes, bytes, views.sentences) {
      append(tokens[start..<end], attributes, paragraph)
      start = end
    }
  }

  /// One past the last word of each sentence.
  static func ends(
    _ tokens: [RawToken], _ attributes: [TokenAttributes], _ bytes: UnsafeBufferPointer<UInt8>,
    _ network: FeatureNetwork
  ) -> [Int] {
    guard !tokens.isEmpty else { return [] }
    var ends: [Int] = []
    var state = SentenceSplitter.State()
    var features = FeatureBuffer()
    let layer = HiddenLayer()
    let word = { (index: Int) -> TokenAttributes in
      attributes.indices.contains(index) ? attributes[index] : .outside
    }
    let gap = { (index: Int) -> RawToken.Gap in
      tokens.indices.contains(index) ? tokens[index].gap : .blankLine
    }
    for index in 0..<(tokens.count - 1) {
      state.advance(attributes[index], bytes[tokens[index].start])
      var isEnd =
        gap(index + 1) == .blankLine || Int(state.length) >= SyntaxAnalyzer.longestSentence
      if !isEnd,
        SentenceSplitter.isCandidate(attributes[index], attributes[index + 1], gap: gap(index + 1))
      {
        features.clear()
        SentenceSplitter.addFeatures(word, gap, index, state, to: &features)
        layer.read(features.keys, network)
        isEnd = network.score(1, layer.units) > network.score(0, layer.units)
      }
      if isEnd {
        ends.append(index + 1)
        state = SentenceSplitter.State()
      }
    }
    return ends + [tokens.count]
  }

  private mutating func append(
    _ tokens: ArraySlice<RawToken>, _ attributes: [TokenAttributes], _ paragraph: Int
  ) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let tags = Self.tags(Array(attributes[tokens.indices]), views)
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for (index, token) in zip(tags.indices, tokens) {
      let form = UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
      let next =
        token.start == last.start ? RawToken.Gap.space : tokens[tokens.startIndex + index + 1].gap
      words.append(
        word(form, Span(token.start, token.end), tags[index], isJoinedToNext: next == .joined))
    }
    sentences.append(
      Sentence(span: Span(first.start, last.end), paragraph: paragraph, words: words))
  }

  private func word(
    _ form: UnsafeBufferPointer<UInt8>, _ span: Span, _ tag: UInt8, isJoinedToNext: Bool
  ) -> Word {
    let tagClass = classes.indices.contains(Int(tag)) ? classes[Int(tag)] : TagClass(.x, .unknown)
    return Word(
      span: span, form: String(decoding: form, as: UTF8.self),
      lemma: views.lemmatizer.lemma(of: form, tagClass: tag), tag: tagClass.tag,
      pennTag: tagClass.pennTag, isJoinedToNext: isJoinedToNext)
  }

  private static func tags(_ attributes: [TokenAttributes], _ views: SyntaxViews) -> [UInt8] {
    var classes: [UInt8] = []
    classes.reserveCapacity(attributes.count)
    attributes.withUnsafeBufferPointer { attributes in
      Tagger.tag(
        attributes, network: views.tags, sets: views.tagSets, into: &classes)
    }
    return classes
  }

  /// `sentence` with tags and lemmas for the forms it has.
  static func annotated(
    _ sentence: Sentence, views: SyntaxViews, classes: [TagClass]
  ) -> Sentence {
    var result = sentence
    let forms = sentence.words.map { Array($0.form.utf8) }
    let attributes = forms.map { form in
      form.withUnsafeBufferPointer { TokenAttributes($0, lexicon: views.lexicon) }
    }
    let tags = tags(attributes, views)
    for (index, tag) in tags.enumerated() where classes.indices.contains(Int(tag)) {
      result.words[index].tag = classes[Int(tag)].tag
      result.words[index].pennTag = classes[Int(tag)].pennTag
      result.words[index].lemma = forms[index].withUnsafeBufferPointer {
        views.lemmatizer.lemma(of: $0, tagClass: tag)
      }
    }
    return result
  }
}
