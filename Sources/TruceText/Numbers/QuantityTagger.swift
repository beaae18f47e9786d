import TruceModel

/// Finds the times and numbers of a document in one pass, so that its words are cut once for both.
struct QuantityTagger: Sendable {
  private let times: TimeTagger
  private let numbers: NumberTagger

  /// Throws where one of their lists is missing or malformed.
  init() throws(LexiconError) {
    times = try TimeTagger()
    numbers = try NumberTagger()
  }

  /// Gives `document` its times, of which relative ones count from `reference`, and its numbers.
  func tag(_ document: inout Document, reference: ReferenceTime) {
    var row = TokenRow()
    var resolver = TimeResolver(reference: reference)
    var (found, counts): ([TimeMention], [NumberMention]) = ([], [])
    var next = 0
    while next < document.sentences.count {
      let sentences = next..<TimeTagger.end(of: next, document)
      let hints = times.read(sentences, of: document, &row, &resolver, into: &found)
      if let hints, sentences.count == 1 {
        let isHoped = document.sentences[next].hints.contains(.number)
        if isHoped, hints.contains(.number) { numbers.read(row, of: document, into: &counts) }
      } else {
        for index in sentences {
          numbers.read(document.sentences[index], of: document, &row, into: &counts)
        }
      }
      next = sentences.upperBound
    }
    document.times = found
    document.numbers = NumberTagger.outside(found, counts)
  }

  /// What the word `form` may hold.
  func hints(_ form: UnsafeBufferPointer<UInt8>) -> QuantityHints { times.hints(form) }
}
