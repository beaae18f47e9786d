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
  mutating func read(_ span: Span, paragraph: Int, _ memory: inout WordMemory) {
    var tokens: [RawToken] = []
    Tokenizer.tokenize(
      bytes, span.range, scorer: views.tokens, contractions: views.contractions, into: &tokens)
    var attributes: [TokenAttributes] = []
    var numbers: [Int] = []
    attributes.reserveCapacity(tokens.count)
    numbers.reserveCapacity(tokens.count)
    for token in tokens {
      let form = UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
      let number = memory.number(of: form, views.lexicon)
      numbers.append(number)
      attributes.append(memory.attributes(number, form, views.lexicon))
    }
    var start = 0
    for end in Self.ends(tokens, attributes, bytes, views.sentences) {
      append(tokens[start..<end], attributes[start..<end], numbers, paragraph, &memory)
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
    var candidates = SplitCandidates(network)
    let word = { (index: Int) -> TokenAttributes in
      attributes.indices.contains(index) ? attributes[index] : .outside
    }
    let gap = { (index: Int) -> RawToken.Gap in
      tokens.indices.contains(index) ? tokens[index].gap : .blankLine
    }
    for index in 0..<(tokens.count - 1) {
      if index % SplitCandidates.stretch == 0 {
        let end = min(index + SplitCandidates.stretch, tokens.count - 1)
        candidates.fetch(index..<end, word, gap)
      }
      state.advance(attributes[index], bytes[tokens[index].start])
      let isForced =
        gap(index + 1) == .blankLine || Int(state.length) >= SyntaxAnalyzer.longestSentence
      if isForced || candidates.isEnd(index, state, word, gap) {
        ends.append(index + 1)
        state = SentenceSplitter.State()
      }
    }
    return ends + [tokens.count]
  }

  private mutating func append(
    _ tokens: ArraySlice<RawToken>, _ attributes: ArraySlice<TokenAttributes>, _ numbers: [Int],
    _ paragraph: Int, _ memory: inout WordMemory
  ) {
    guard let first = tokens.first, let last = tokens.last else { return }
    var tags = attributes.withUnsafeBufferPointer { Self.tags($0, views) }
    CapitalVerbs.repair(&tags, tokens, bytes, classes)
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for (index, token) in zip(tags.indices, tokens) {
      let form = UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
      let next =
        token.start == last.start ? RawToken.Gap.space : tokens[tokens.startIndex + index + 1].gap
      let number = numbers[tokens.startIndex + index]
      var word = word(
        memory.string(number, form), Span(token.start, token.end), tags[index],
        isJoinedToNext: next == .joined)
      memory.complete(&word, number, form, tagClass: tags[index], views.lemmatizer)
      words.append(consume word)
    }
    var sentence = Sentence(
      span: Span(first.start, last.end), paragraph: paragraph, words: words)
    sentence.hints = hints(tokens, numbers, memory)
    sentence.parserWords = attributes.map { ParserWord($0) }
    sentences.append(sentence)
  }

  /// What `tokens` may hold, with those that a run of letters or digits joins.
  private func hints(
    _ tokens: ArraySlice<RawToken>, _ numbers: [Int], _ memory: WordMemory
  ) -> QuantityHints {
    var hints: QuantityHints = []
    for index in tokens.indices {
      hints.formUnion(memory.hints(numbers[index]))
      if index > tokens.startIndex, tokens[index].start == tokens[index - 1].end,
        Self.isOfWord(bytes[tokens[index].start - 1]), Self.isOfWord(bytes[tokens[index].start])
      {
        return .all
      }
    }
    return hints
  }

  /// A letter, a digit, or a byte of a sign outside ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte & 0xdf)
  }

  private func word(
    _ form: String, _ span: Span, _ tag: UInt8, isJoinedToNext: Bool
  ) -> Word {
    let tagClass = classes.indices.contains(Int(tag)) ? classes[Int(tag)] : TagClass(.x, .unknown)
    return Word(
      span: span, form: form, tag: tagClass.tag, pennTag: tagClass.pennTag,
      isJoinedToNext: isJoinedToNext)
  }

  private static func tags(
    _ attributes: UnsafeBufferPointer<TokenAttributes>, _ views: SyntaxViews
  ) -> [UInt8] {
    var classes: [UInt8] = []
    classes.reserveCapacity(attributes.count)
    Tagger.tag(attributes, network: views.tags, sets: views.tagSets, into: &classes)
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
    let tags = attributes.withUnsafeBufferPointer { Self.tags($0, views) }
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
