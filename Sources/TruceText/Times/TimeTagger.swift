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
    for sentence in Self.joined(document.sentences, document.bytes) {
      let isPromising = document.bytes.withUnsafeBufferPointer {
        scanner.scan(sentence.span, of: $0, into: &row)
      }
      guard isPromising else { continue }
      let reader = SentenceTimeReader(
        parser: TimePhraseParser(row: row, bytes: document.bytes, holidays: holidays),
        words: sentence.words)
      reader.read(&resolver, into: &mentions)
    }
    return mentions
  }

  /// The sentences, those joined again that were cut behind "Sept." or "p.m.".
  private static func joined(_ sentences: [Sentence], _ bytes: [UInt8]) -> [Sentence] {
    var result: [Sentence] = []
    result.reserveCapacity(sentences.count)
    for sentence in sentences {
      if let last = result.last, last.paragraph == sentence.paragraph,
        AbbreviatedEnd.isCut(last.span, sentence.span, bytes)
      {
        result[result.count - 1].words += sentence.words
        result[result.count - 1].span.end = sentence.span.end
      } else {
        result.append(sentence)
      }
    }
    return result
  }
}
