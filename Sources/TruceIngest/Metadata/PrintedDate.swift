import TruceModel

/// A date as printed: `April 2 2017`, `3 FEB 89`, `06.04.2017`, `March 5`.
struct PrintedDate: Equatable {
  /// nil where only month and day are printed.
  var year: Int?
  var month: Int
  var day: Int
  /// Offset behind the date in the bytes that it was read from.
  var end: Int

  /// nil where the year is missing or there is no such day.
  var calendarDay: CalendarDay? {
    year.flatMap { CalendarDay(year: $0, month: month, day: day) }
  }

  /// The day in the year that brings it closest before `published`, or up to a day after it.
  func calendarDay(before published: CalendarDay?) -> CalendarDay? {
    if let complete = calendarDay { return complete }
    guard year == nil, let published else { return nil }
    return [published.year, published.year - 1]
      .compactMap { CalendarDay(year: $0, month: month, day: day) }
      .first { $0.ordinal <= published.ordinal + 1 }
  }

  /// Reads the date that starts at `start`, an optional weekday ahead of it; nil if there is none.
  init?(_ bytes: [UInt8], at start: Int) {
    var scanner = DateScanner(bytes: bytes, at: start)
    scanner.skipWeekday()
    guard let found = scanner.numericDate() ?? scanner.dayFirst() ?? scanner.monthFirst() else {
      return nil
    }
    self = found
    guard (1...31).contains(day), (1...12).contains(month) else { return nil }
  }

  init(year: Int?, month: Int, day: Int, end: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.end = end
  }
}

/// Steps through the parts of a printed date. Each reader leaves the position where it was if it
/// fails.
struct DateScanner {
  private let bytes: [UInt8]
  private(set) var at: Int

  init(bytes: [UInt8], at: Int) {
    self.bytes = bytes
    self.at = at
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
  private static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
  ]

  /// `word` in small letters names a day of the week.
  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  mutating func skipWeekday() {
    let start = at
    guard Self.weekdays.contains(word()) else {
      at = start
      return
    }
    skip { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == 0x7C }
  }

  /// `2019-09-04`, `06.04.2017`, `25/12/2019` (day first unless that cannot be; nil where both can
  /// and differ).
  mutating func numericDate() -> PrintedDate? {
    let start = at
    defer { at = start }
    guard let first = number(maxDigits: 4), let mark = next, mark == 45 || mark == 46 || mark == 47
    else { return nil }
    at += 1
    guard let second = number(maxDigits: 2), next == mark else { return nil }
    at += 1
    guard let third = number(maxDigits: 4), !isDigit(next) else { return nil }
    if first >= 1900 { return PrintedDate(year: first, month: second, day: third, end: at) }
    guard third >= 1900 else { return nil }
    if mark == 46 || first > 12 || first == second {
      return PrintedDate(year: third, month: second, day: first, end: at)
    }
    return second > 12 ? PrintedDate(year: third, month: first, day: second, end: at) : nil
  }

  /// `15 Apr 2017`, `3 FEB 89`, `4th of April, 2017`, `5 March`.
  mutating func dayFirst() -> PrintedDate? {
    let start = at
    defer { at = start }
    guard let day = number(maxDigits: 2) else { return nil }
    skipOrdinal()
    skipBlanks()
    let before = at
    if word() == "of" { skipBlanks() } else { at = before }
    guard let month = Self.months[word()] else { return nil }
    return finish(month: month, day: day)
  }

  /// `April 2 2017`, `September 04, 2019`, `Apr 052017`, `Sept. 12`.
  mutating func monthFirst() -> PrintedDate? {
    let start = at
    defer { at = start }
    guard let month = Self.months[word()] else { return nil }
    skip { $0 == UInt8(ascii: ".") }
    skipBlanks()
    let digits = at
    if let joined = number(maxDigits: 6), at - digits == 6 {
      return PrintedDate(year: joined % 10000, month: month, day: joined / 10000, end: at)
    }
    at = digits
    guard let day = number(maxDigits: 2), !isDigit(next) else { return nil }
    skipOrdinal()
    return finish(month: month, day: day)
  }

  /// Reads the year, if one follows: four digits, or two that stand alone or behind an apostrophe.
  private mutating func finish(month: Int, day: Int) -> PrintedDate {
    let end = at
    skip { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    let digits = at
    if let year = number(maxDigits: 4), !isLetterOrDigit(next) {
      if at - digits == 4, (1900...2100).contains(year) {
        return PrintedDate(year: year, month: month, day: day, end: at)
      }
      // Wire services of the last century print two digits.
      if at - digits == 2, year >= 40, next != UInt8(ascii: ":") {
        return PrintedDate(year: 1900 + year, month: month, day: day, end: at)
      }
    }
    at = end
    return PrintedDate(year: nil, month: month, day: day, end: end)
  }

  // MARK: Parts

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skip(_ wanted: (UInt8) -> Bool) {
    while let byte = next, wanted(byte) { at += 1 }
  }

  private mutating func skipBlanks() { skip { $0 == 0x20 || $0 == 0x0A } }

  /// A run of ASCII letters in small letters.
  private mutating func word() -> String {
    let start = at
    skip { (65...90).contains($0) || (97...122).contains($0) }
    guard at - start <= 9 else { return "" }
    return String(decoding: bytes[start..<at].map { $0 | 0x20 }, as: UTF8.self)
  }

  private mutating func number(maxDigits: Int) -> Int? {
    var value = 0
    let start = at
    while at - start < maxDigits, let byte = next, isDigit(byte) {
      value = value * 10 + Int(byte - 48)
      at += 1
    }
    return at == start ? nil : value
  }

  private mutating func skipOrdinal() {
    let start = at
    if !["st", "nd", "rd", "th"].contains(word()) { at = start }
  }

  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }

  private func isLetterOrDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || (97...122).contains(byte | 0x20)
  }
}
