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
    for index in document.sentences.indices
    where document.sentences[index].hints.contains(.number) {
      let isPromising = document.bytes.withUnsafeBufferPointer {
        scanner.scan(document.sentences[index].span, of: $0, into: &row)
      }
      guard isPromising else { continue }
      let reader = SentenceNumberReader(row: row, bytes: document.bytes, hedges: hedges)
      reader.read(into: &mentions)
    }
    return Self.outside(document.times, mentions)
  }

  /// True where the word `form` may begin or make a number.
  func mayHoldNumber(_ form: UnsafeBufferPointer<UInt8>, _ row: inout TokenRow) -> Bool {
    scanner.scan(Span(0, form.count), of: form, into: &row)
  }

  /// `numbers` that lie in none of `times`; both sorted.
  private static func outside(
    _ times: [TimeMention], _ numbers: [NumberMention]
  ) -> [NumberMention] {
    var place = 0
    return numbers.filter { number in
      while place < times.count, times[place].span.end <= number.core.start { place += 1 }
      return place == times.count || !times[place].span.overlaps(number.core)
    }
  }
}
