import TruceModel

/// Reads the times of one sentence in order.
struct SentenceTimeReader: Sendable {
  /// Over the tokens of the sentence.
  let parser: TimePhraseParser
  /// The tagged words of the sentence.
  let words: [Word]

  /// Appends the times of the sentence to `mentions`; `resolver` keeps what was told last.
  func read(_ resolver: inout TimeResolver, into mentions: inout [TimeMention]) {
    let row = parser.row
    var index = 0
    while index < row.count {
      guard parser.canBegin(row.tokens[index]), let phrase = parser.phrase(at: index) else {
        index += 1
        continue
      }
      if let mention = mention(phrase, from: index, &resolver) { mentions.append(mention) }
      index = max(phrase.end, index + 1)
    }
  }

  private func mention(
    _ phrase: TimePhrase, from index: Int, _ resolver: inout TimeResolver
  ) -> TimeMention? {
    let span = parser.row.span(index, phrase.end)
    let frame = TimeFrame(before: index, in: parser.row, isExtent: phrase.isExtent)
    var mention = TimeMention(
      span: span, kind: phrase.kind, modifier: phrase.modifier,
      time: TimeReference(value: "", start: nil, end: nil, precision: .vague, basis: .stated),
      rule: phrase.rule)
    let tense = tense(of: span, phrase.meaning)
    if let period = resolver.period(phrase.meaning, tense: tense) {
      mention.time = frame.time(period, phrase, reference: resolver.reference.day)
      if frame.isTold { resolver.tell(period) }
    } else {
      mention.time = UnplacedTime(meaning: phrase.meaning, reference: resolver.reference.day).time
      mention.time.isExtent = frame.isExtent(phrase.kind)
    }
    return mention
  }

  /// The tense is looked for only where the direction depends on it.
  private func tense(of span: Span, _ meaning: TimeMeaning) -> Tense {
    guard meaning.needsTense else { return .unknown }
    let first = wordIndex(at: span.start)
    return TenseFinder(words: words).tense(around: first, wordIndex(at: span.end))
  }

  /// Index of the first word that ends behind `offset`.
  private func wordIndex(at offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
