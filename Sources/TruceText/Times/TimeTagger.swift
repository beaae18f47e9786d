package import TruceModel

/// Finds the times of a document and gives each its TIMEX3 type and value, and the days it covers.
///
/// In: sentences with tagged words. Out: mentions sorted by start, none inside another, without
/// the preposition ahead. `TokenScanner` cuts a sentence into runs, `TimePhraseParser` reads
/// phrases, `TenseFinder` tells past from future, `TimeResolver` places phrases on the calendar.
///
/// Source: TimeML 1.2.1 (TIMEX3); the rules by kind are in `docs/times.md`.
package struct TimeTagger: Sendable {
  private let scanner: TokenScanner
  private let holidays: HolidayLexicon

  /// Throws `LexiconError` where `holidays.tsv` is missing or malformed.
  package init() throws(LexiconError) {
    let table = try QuantityResources.table("holidays")
    holidays = try HolidayLexicon(table)
    scanner = TokenScanner(listed: holidays.firstWords)
  }

  /// The times of `document`; relative ones count from `reference`.
  package func times(in document: Document, reference: ReferenceTime) -> [TimeMention] {
    var row = TokenRow()
    var resolver = TimeResolver(reference: reference)
    var mentions: [TimeMention] = []
    var next = 0
    while next < document.sentences.count {
      let sentences = next..<Self.end(of: next, document)
      _ = read(sentences, of: document, &row, &resolver, into: &mentions)
      next = sentences.upperBound
    }
    return mentions
  }

  /// Appends the times of `sentences`, which belong together, to `mentions`. What their tokens,
  /// which `row` then holds, may begin or make; nil: they have not been looked at.
  func read(
    _ sentences: Range<Int>, of document: Document, _ row: inout TokenRow,
    _ resolver: inout TimeResolver, into mentions: inout [TimeMention]
  ) -> QuantityHints? {
    guard sentences.contains(where: { document.sentences[$0].hints.contains(.time) }) else {
      return nil
    }
    let span = Span(
      document.sentences[sentences.lowerBound].span.start,
      document.sentences[sentences.upperBound - 1].span.end)
    let hints = document.bytes.withUnsafeBufferPointer { scanner.scan(span, of: $0, into: &row) }
    guard hints.contains(.time) else { return hints }
    var words = document.sentences[sentences.lowerBound].words
    for further in sentences.dropFirst() { words += document.sentences[further].words }
    let reader = SentenceTimeReader(
      parser: TimePhraseParser(row: row, bytes: document.bytes, holidays: holidays), words: words)
    reader.read(&resolver, into: &mentions)
    return hints
  }

  /// What the word `form` may begin or make.
  func hints(_ form: UnsafeBufferPointer<UInt8>) -> QuantityHints { scanner.hints(form) }

  /// One past the last sentence that belongs to the one at `first`: those are joined again that were
  /// cut behind "Sept." or "p.m.".
  static func end(of first: Int, _ document: Document) -> Int {
    var end = first + 1
    while end < document.sentences.count,
      document.sentences[end].paragraph == document.sentences[first].paragraph,
      AbbreviatedEnd.isCut(
        Span(document.sentences[first].span.start, document.sentences[end - 1].span.end),
        document.sentences[end].span, document.bytes)
    {
      end += 1
    }
    return end
  }
}
