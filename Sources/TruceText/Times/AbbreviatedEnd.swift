import TruceModel

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
    let isBeforeDigit = (0x30...0x39).contains(bytes[second.start])
    guard isBeforeDigit || WordHash.fold(bytes[first.end - 2]) == UInt8(ascii: "m") else {
      return false
    }
    var start = first.end
    while start > first.start, bytes[start - 1] > 0x20, first.end - start < 6 { start -= 1 }
    let word = String(decoding: bytes[start..<first.end].map(WordHash.fold), as: UTF8.self)
    guard abbreviations.contains(word) else { return false }
    if isBeforeDigit { return true }
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
