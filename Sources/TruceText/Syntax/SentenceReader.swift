import TruceModel

/// Splits, tags and lemmatises the paragraphs of one report.
struct SentenceReader: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let views: SyntaxViews
  let classes: [TagClass]
  private(set) var sentences: [Sentence] = []
  private var isHeadline = false
  /// For each number of a tag whether it is that of a finite verb or an auxiliary.
  private let isFinite: [Bool]
  private var splitter: ChunkSplitter
  /// The chunks of the paragraph that is being read, with what stands ahead of each.
  private var chunks: [(range: Range<Int>, gap: RawToken.Gap, key: ChunkKey?)] = []
  /// Its words, with their numbers in the memory and what is known of each.
  private var tokens: [RawToken] = []
  private var numbers: [Int] = []
  private var attributes: [TokenAttributes] = []
  private var candidates: SplitCandidates
  private let room: SentenceMemory

  /// `room` is used until the end of this value, and by nothing else meanwhile.
  init(
    bytes: UnsafeBufferPointer<UInt8>, views: SyntaxViews, classes: [TagClass], isFinite: [Bool],
    room: SentenceMemory
  ) {
    self.bytes = bytes
    self.views = views
    self.classes = classes
    self.isFinite = isFinite
    splitter = ChunkSplitter(views)
    candidates = SplitCandidates(views.sentences)
    self.room = room
  }

  /// Reads the paragraph with index `index`.
  mutating func read(_ paragraph: Paragraph, index: Int, _ memory: inout WordMemory) {
    let span = paragraph.span
    isHeadline = paragraph.zone == .headline
    chunks.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    Tokenizer.forEachChunk(bytes, span.range) { range, gap in
      let key = ChunkKey(bytes, range)
      if let key { memory.chunks.fetch(key) }
      chunks.append((range, gap, key))
    }
    for chunk in chunks { addWords(of: chunk.range, chunk.gap, chunk.key, &memory) }
    attributes.reserveCapacity(tokens.count)
    for index in tokens.indices {
      attributes.append(
        memory.attributes(numbers[index], form(of: tokens[index]), views.lexicon))
    }
    var start = 0
    for end in ends() {
      append(start..<end, index, &memory)
      start = end
    }
  }

  /// Adds the words of the chunk at `range`, which has `gap` ahead of it.
  @inline(__always) private mutating func addWords(
    of range: Range<Int>, _ gap: RawToken.Gap, _ key: ChunkKey?, _ memory: inout WordMemory
  ) {
    let first = tokens.count
    if let key, memory.chunks.append(key, at: range.lowerBound, gap, to: &tokens, &numbers) {
      for index in first..<numbers.count { memory.fetch(numbers[index]) }
      return
    }
    splitter.split(range, gap, bytes, into: &tokens)
    for token in tokens[first...] {
      numbers.append(memory.number(of: form(of: token), views.lexicon))
    }
    if let key {
      memory.chunks.remember(key, at: range.lowerBound, tokens[first...], numbers[first...])
    }
  }

  @inline(__always) private func form(of token: RawToken) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
  }

  /// One past the last word of each sentence of the paragraph.
  private mutating func ends() -> [Int] {
    tokens.withUnsafeBufferPointer { tokens in
      attributes.withUnsafeBufferPointer { words in
        Self.ends(SplitContext(words: words, tokens: tokens), bytes, &candidates)
      }
    }
  }

  private static func ends(
    _ context: SplitContext, _ bytes: UnsafeBufferPointer<UInt8>,
    _ candidates: inout SplitCandidates
  ) -> [Int] {
    let count = context.tokens.count
    guard count > 0 else { return [] }
    var ends: [Int] = []
    var state = SentenceSplitter.State()
    for index in 0..<(count - 1) {
      if index % SplitCandidates.stretch == 0 {
        candidates.fetch(index..<min(index + SplitCandidates.stretch, count - 1), context)
      }
      state.advance(context.words[index], bytes[context.tokens[index].start])
      let isForced =
        context.gap(index + 1) == .blankLine
        || Int(state.length) >= SyntaxAnalyzer.longestSentence
      if isForced || candidates.isEnd(index, state, context) {
        ends.append(index + 1)
        state = SentenceSplitter.State()
      }
    }
    return ends + [count]
  }

  /// Adds the sentence of the words in `range`.
  private mutating func append(
    _ range: Range<Int>, _ paragraph: Int, _ memory: inout WordMemory
  ) {
    guard let last = range.last else { return }
    var tags = attributes.withUnsafeBufferPointer {
      Self.tags(UnsafeBufferPointer(rebasing: $0[range]), views, room)
    }
    CapitalVerbs.repair(&tags, tokens[range], bytes, classes)
    MineNouns.repair(&tags, tokens[range], bytes, classes)
    repairVerbs(&tags, tokens[range])
    var words: [Word] = []
    words.reserveCapacity(range.count)
    for (index, tag) in zip(range, tags) {
      let token = tokens[index]
      let form = form(of: token)
      let answer = memory.answer(numbers[index], tagClass: tag)
      var word = word(
        memory.string(numbers[index], form), answer, Span(token.start, token.end), tag,
        isJoinedToNext: index < last && tokens[index + 1].gap == .joined)
      if answer == nil {
        memory.complete(&word, numbers[index], form, tagClass: tag, views.lemmatizer)
      }
      words.append(consume word)
    }
    var sentence = Sentence(
      span: Span(tokens[range.lowerBound].start, tokens[last].end), paragraph: paragraph,
      words: words)
    sentence.hints = hints(range, memory)
    sentence.parserWords = range.map { ParserWord(attributes[$0]) }
    sentences.append(sentence)
  }

  /// Mends the tags of verbs taken for other words where a headline or a sentence lacks a finite one.
  private func repairVerbs(_ tags: inout [UInt8], _ tokens: ArraySlice<RawToken>) {
    guard isHeadline || FiniteVerbs.mayMend(tokens, bytes),
      isHeadline || !tags.contains(where: { isFinite[Int($0)] })
    else { return }
    let forms = tokens.map { String(decoding: form(of: $0), as: UTF8.self).lowercased() }
    let known = tags.map { tagClass($0) }
    let mended =
      isHeadline ? HeadlineVerbs.repaired(known, forms) : FiniteVerbs.repaired(known, forms)
    for (index, tag) in mended.enumerated() where tag != known[index] {
      if let place = classes.firstIndex(of: tag) { tags[index] = UInt8(place) }
    }
  }

  private func tagClass(_ tag: UInt8) -> TagClass {
    classes.indices.contains(Int(tag)) ? classes[Int(tag)] : TagClass(.x, .unknown)
  }

  /// What the words in `range` may hold, with those that a run of letters or digits joins.
  private func hints(_ range: Range<Int>, _ memory: WordMemory) -> QuantityHints {
    var hints: QuantityHints = []
    for index in range {
      hints.formUnion(memory.hints(numbers[index]))
      if index > range.lowerBound, tokens[index].start == tokens[index - 1].end,
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
    _ form: String, _ answer: WordMemory.Answer?, _ span: Span, _ tag: UInt8,
    isJoinedToNext: Bool
  ) -> Word {
    let tagClass = tagClass(tag)
    return Word(
      span: span, form: form, lemma: answer?.lemma ?? "", key: answer?.key ?? "",
      marks: answer?.marks ?? 0, tag: tagClass.tag, pennTag: tagClass.pennTag,
      isJoinedToNext: isJoinedToNext)
  }

  private static func tags(
    _ attributes: UnsafeBufferPointer<TokenAttributes>, _ views: SyntaxViews,
    _ room: SentenceMemory
  ) -> [UInt8] {
    var classes: [UInt8] = []
    classes.reserveCapacity(attributes.count)
    Tagger.tag(attributes, network: views.tags, sets: views.tagSets, room, into: &classes)
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
    let tags = attributes.withUnsafeBufferPointer { Self.tags($0, views, SentenceMemory()) }
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
