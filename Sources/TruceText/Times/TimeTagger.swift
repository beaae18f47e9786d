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

/// Tells whether a sentence was cut inside a date or clock time.
enum AbbreviatedEnd {
  private static let abbreviations: Set<String> = [
    "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.",
    "dec.", "a.m.", "p.m.", "mon.", "tue.", "tues.", "wed.", "thu.", "thurs.", "fri.", "sat.",
    "sun.",
  ]

  /// `first` ends with an abbreviation of the calendar, and `second` goes on with a digit, or,
  /// behind "p.m.", with a capital that may begin a day's name.
  static func isCut(_ first: Span, _ second: Span, _ bytes: [UInt8]) -> Bool {
    guard first.length > 3, bytes[first.end - 1] == UInt8(ascii: "."), second.length > 1 else {
      return false
    }
    var start = first.end
    while start > first.start, bytes[start - 1] > 0x20, first.end - start < 6 { start -= 1 }
    let word = String(decoding: bytes[start..<first.end].map(WordHash.fold), as: UTF8.self)
    guard abbreviations.contains(word) else { return false }
    if (0x30...0x39).contains(bytes[second.start]) { return true }
    return word.hasSuffix("m.") && word.count == 4 && isCalendarName(second, bytes)
  }

  private static func isCalendarName(_ span: Span, _ bytes: [UInt8]) -> Bool {
    var end = span.start
    while end < span.end, WordHash.fold(bytes[end]) >= 0x61, WordHash.fold(bytes[end]) <= 0x7A {
      end += 1
    }
    let word = String(decoding: bytes[span.start..<end].map(WordHash.fold), as: UTF8.self)
    return names.contains(word)
  }

  private static let names: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "est", "edt", "gmt",
    "local", "utc",
  ]
}
