import TruceModel

/// Training of tokenizer and sentence splitter on the running text of the treebanks.
enum TextTraining {
  /// A document: its bytes, its words and which of them end a sentence or a paragraph.
  struct Source {
    var bytes: [UInt8]
    var tokens: [RawToken]
    var isEnd: [Bool]
    var paragraphs: [Range<Int>]

    init(_ report: CoNLLUReader.Report) {
      bytes = Array(report.text.utf8)
      tokens = []
      isEnd = []
      for sentence in report.sentences {
        var isJoined = false
        for (index, word) in sentence.words.enumerated() {
          tokens.append(
            RawToken(start: word.span.start, end: word.span.end, gap: isJoined ? .joined : .none))
          isJoined = word.isJoinedToNext
          isEnd.append(index == sentence.words.count - 1)
        }
      }
      paragraphs = Paragraphs.spans(bytes).map(\.range)
    }

    /// Capitals throughout.
    var shouted: Source {
      var copy = self
      copy.bytes = bytes.map { $0 >= 97 && $0 <= 122 ? $0 & 0xDF : $0 }
      return copy
    }

    /// Lines of about `width` bytes, broken at spaces.
    func wrapped(_ width: Int) -> Source {
      var copy = self
      var column = 0
      for (index, byte) in bytes.enumerated() {
        column = byte == 10 ? 0 : column + 1
        if byte == 32, column >= width {
          copy.bytes[index] = 10
          column = 0
        }
      }
      return copy
    }
  }

  static func tokenizer(_ sources: [Source], epochs: Int) -> SparseTrainer {
    let trainer = SparseTrainer(classCount: 3)
    for epoch in 0..<epochs {
      var wrong = 0
      for source in sources { wrong += learnTokens(source, trainer) }
      note("tokens: epoch \(epoch), \(wrong) wrong")
    }
    return trainer
  }

  private static func learnTokens(_ source: Source, _ trainer: SparseTrainer) -> Int {
    var decisions: [Int: Int] = [:]
    for token in source.tokens { decisions[token.start] = token.gap == .joined ? 2 : 1 }
    var features = FeatureBuffer()
    var scores: [Int32] = [0, 0, 0]
    var chunk = CharacterChunk()
    var wrong = 0
    source.bytes.withUnsafeBufferPointer { bytes in
      Tokenizer.forEachChunk(bytes, 0..<bytes.count) { range, _ in
        chunk.read(bytes, from: range.lowerBound, to: range.upperBound)
        guard !chunk.isPlainWord else { return }
        var start = 0
        for place in 1..<max(chunk.count, 1) where Tokenizer.isCandidate(chunk, place) {
          features.clear()
          Tokenizer.addFeatures(chunk, place, start, bytes, to: &features)
          let predicted = scores.withUnsafeMutableBufferPointer {
            trainer.best(features.keys, scores: $0.baseAddress.unsafelyUnwrapped)
          }
          let gold = decisions[chunk.offsets[place]] ?? 0
          trainer.learn(features.keys, gold: gold, predicted: predicted)
          if gold != predicted { wrong += 1 }
          if gold != 0 { start = place }
        }
      }
    }
    return wrong
  }

  /// Written words without a mark that are two words more often than one, with the length of the
  /// first in bytes.
  static func contractions(_ sources: [Source]) -> [UInt8] {
    var parted: [[UInt8]: [Int: Int]] = [:]
    var whole: [[UInt8]: Int] = [:]
    for source in sources {
      for (index, token) in source.tokens.enumerated() {
        let next = index + 1 < source.tokens.count ? source.tokens[index + 1] : nil
        let end = next?.gap == .joined ? next?.end ?? token.end : token.end
        let form = source.bytes[token.start..<end].map { FeatureHash.fold($0) }
        guard form.count <= 10, form.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { continue }
        if end > token.end {
          parted[form, default: [:]][token.end - token.start, default: 0] += 1
        } else if token.gap != .joined {
          whole[form, default: 0] += 1
        }
      }
    }
    var rows: [SparseSection.Row] = []
    for (form, cuts) in parted.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let sum = cuts.values.reduce(0, +)
      guard let cut = cuts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
        sum >= 2, sum > whole[form, default: 0]
      else { continue }
      let key = form.withUnsafeBufferPointer { Tokenizer.contractionKey($0, 0, $0.count) }
      rows.append((key, [cut]))
    }
    return SparseSection.bytes(rows, classCount: 1)
  }

  static func splitter(
    _ sources: [Source], lexicon: TagLexicon, settings: Settings
  ) -> NetworkTrainer {
    let trainer = NetworkTrainer(
      classCount: 2, bits: settings.sentenceBits, rate: settings.sentenceRate, seed: 21)
    var dropout = Dropout(share: settings.sentenceDropout, seed: 22)
    var order = Array(sources.indices)
    var generator = Generator(seed: 23)
    for epoch in 0..<settings.sentenceEpochs {
      order.shuffle(using: &generator)
      var wrong = 0
      for (count, index) in order.enumerated() {
        let done = Float(epoch) + Float(count) / Float(order.count)
        trainer.advance(to: done / Float(settings.sentenceEpochs))
        wrong += learnEnds(sources[index], lexicon, trainer, &dropout)
      }
      note("sentences: epoch \(epoch), \(wrong) wrong")
    }
    return trainer
  }

  private static func learnEnds(
    _ source: Source, _ lexicon: TagLexicon, _ trainer: NetworkTrainer, _ dropout: inout Dropout
  ) -> Int {
    var wrong = 0
    var first = 0
    for paragraph in source.paragraphs {
      var last = first
      while last < source.tokens.count, source.tokens[last].start < paragraph.upperBound {
        last += 1
      }
      if last > first { wrong += learnEnds(source, first..<last, lexicon, trainer, &dropout) }
      first = last
    }
    return wrong
  }

  private static func learnEnds(
    _ source: Source, _ range: Range<Int>, _ lexicon: TagLexicon, _ trainer: NetworkTrainer,
    _ dropout: inout Dropout
  ) -> Int {
    let tokens = gapped(source, range)
    let ends = Array(source.isEnd[range])
    var wrong = 0
    source.bytes.withUnsafeBufferPointer { bytes in
      let attributes = tokens.map {
        lexicon.known(
          TokenAttributes(UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end])))
      }
      tokens.withUnsafeBufferPointer { tokens in
        attributes.withUnsafeBufferPointer { words in
          wrong = learnEnds(
            SplitContext(words: words, tokens: tokens), ends, bytes, trainer, &dropout)
        }
      }
    }
    return wrong
  }

  private static func learnEnds(
    _ context: SplitContext, _ ends: [Bool], _ bytes: UnsafeBufferPointer<UInt8>,
    _ trainer: NetworkTrainer, _ dropout: inout Dropout
  ) -> Int {
    var state = SentenceSplitter.State()
    var features = FeatureBuffer()
    var wrong = 0
    for index in 0..<(context.tokens.count - 1) {
      state.advance(context.words[index], bytes[context.tokens[index].start])
      if SentenceSplitter.isCandidate(context, index) {
        features.clear()
        SentenceSplitter.addFeatures(context, index, state, to: &features)
        dropout.choose(from: features.keys)
        let gold = ends[index] ? 1 : 0
        let predicted = dropout.kept.withUnsafeBufferPointer { keys in
          trainer.predict(keys, among: ClassSet(below: 2))
          trainer.learn(keys, gold: CollectionOfOne(gold))
          return trainer.best
        }
        if gold != predicted { wrong += 1 }
      }
      if ends[index] { state = SentenceSplitter.State() }
    }
    return wrong
  }

  /// The tokens of `range` with the gaps that the text has.
  private static func gapped(_ source: Source, _ range: Range<Int>) -> [RawToken] {
    var tokens = Array(source.tokens[range])
    for index in tokens.indices where tokens[index].gap != .joined {
      guard index > 0 else {
        tokens[index].gap = .blankLine
        continue
      }
      let between = source.bytes[tokens[index - 1].end..<tokens[index].start]
      let lines = between.count { $0 == 10 }
      tokens[index].gap =
        between.isEmpty ? .none : lines > 1 ? .blankLine : lines == 1 ? .line : .space
    }
    return tokens
  }
}

/// Paragraphs of a plain text: stretches between empty lines, trimmed.
enum Paragraphs {
  static func spans(_ bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var start = 0
    var at = 0
    while at <= bytes.count {
      if at == bytes.count || at + 1 < bytes.count && bytes[at] == 10 && bytes[at + 1] == 10 {
        var low = start
        var high = at
        while low < high, bytes[low] <= 32 { low += 1 }
        while high > low, bytes[high - 1] <= 32 { high -= 1 }
        if low < high { spans.append(Span(low, high)) }
        start = at
      }
      at += 1
    }
    return spans
  }
}
