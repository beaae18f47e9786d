package import TruceModel

/// Finds the numbers of a document that count something, with their hedges.
///
/// In: the document's sentences; if its times are tagged already, numbers inside them are left
/// out. Out: mentions sorted by start, non-overlapping. Ordinals, years, clock times, dates,
/// percentages, sums of money, calibres and names of roads and weapons are no counts.
///
/// Bounds: "more than 40" has the low bound 40, "up to 40" the high bound 40 and no low one;
/// vague words have the field's low bound and no high one.
package struct NumberTagger: Sendable {
  private let scanner = TokenScanner()
  private let hedges: HedgeLexicon

  /// Throws `LexiconError` where `number-hedges.tsv` is missing or malformed.
  package init() throws(LexiconError) {
    hedges = try HedgeLexicon(QuantityResources.table("number-hedges"))
  }

  /// The counts of `document`, linear in its text.
  package func numbers(in document: Document) -> [NumberMention] {
    var row = TokenRow()
    var mentions: [NumberMention] = []
    for sentence in document.sentences {
      read(sentence, of: document, &row, into: &mentions)
    }
    return Self.outside(document.times, mentions)
  }

  /// Appends the numbers of `sentence` to `mentions`.
  func read(
    _ sentence: Sentence, of document: Document, _ row: inout TokenRow,
    into mentions: inout [NumberMention]
  ) {
    guard sentence.hints.contains(.number) else { return }
    let hints = document.bytes.withUnsafeBufferPointer {
      scanner.scan(sentence.span, of: $0, into: &row)
    }
    if hints.contains(.number) { read(row, of: document, into: &mentions) }
  }

  /// Appends the numbers of the sentence with the tokens `row` to `mentions`.
  func read(_ row: TokenRow, of document: Document, into mentions: inout [NumberMention]) {
    SentenceNumberReader(row: row, bytes: document.bytes, hedges: hedges).read(into: &mentions)
  }

  /// `numbers` that lie in none of `times`; both sorted.
  static func outside(
    _ times: [TimeMention], _ numbers: [NumberMention]
  ) -> [NumberMention] {
    var place = 0
    return numbers.filter { number in
      while place < times.count, times[place].span.end <= number.core.start { place += 1 }
      return place == times.count || !times[place].span.overlaps(number.core)
    }
  }
}
