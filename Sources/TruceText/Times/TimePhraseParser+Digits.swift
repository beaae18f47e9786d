import TruceModel

/// Dates and years in digits alone, decades, and what ties digits to their neighbours.
extension TimePhraseParser {
  // MARK: Digits alone

  /// `2019-08-31`, `08/31/2019`, `31.08.2019`.
  func numericDate(at index: Int) -> TimePhrase? {
    let (a, b, c) = (row[index], row[index + 2], row[index + 4])
    let mark = row[index + 1].mark
    guard a.kind == .digits, b.kind == .digits, c.kind == .digits, !isTied(index),
      row[index + 1].isJoined, b.isJoined, c.isJoined, row[index + 3].mark == mark,
      mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."),
      let day = Self.day(a, b, c, isDayFirst: row[index + 1].isMark("."))
    else { return nil }
    return date(index + 5, .period(.day(day)), "time.date")
  }

  /// Full stops put the day first, as in much of Europe; slashes the month, where it is one.
  private static func day(
    _ a: ScannedToken, _ b: ScannedToken, _ c: ScannedToken, isDayFirst: Bool
  ) -> CalendarDay? {
    guard b.digits <= 2 else { return nil }
    if a.digits == 4, c.digits <= 2 {
      return CalendarDay(year: a.number, month: b.number, day: c.number)
    }
    guard a.digits <= 2, c.digits == 4 || c.digits == 2 else { return nil }
    let year = c.digits == 4 ? c.number : century(of: c.number)
    guard (1000...2200).contains(year) else { return nil }
    return a.number > 12 || (isDayFirst && b.number <= 12)
      ? CalendarDay(year: year, month: b.number, day: a.number)
      : CalendarDay(year: year, month: a.number, day: b.number)
        ?? CalendarDay(year: year, month: b.number, day: a.number)
  }

  /// The year that two digits mean: 1930…2029.
  static func century(of short: Int) -> Int { short < 30 ? 2000 + short : 1900 + short }

  /// A year in digits or words; nil: none stands there.
  func yearNumber(at index: Int) -> (year: Int, end: Int)? {
    let token = row[index]
    if token.digits == 4, (1000...2200).contains(token.number), !hasTail(index) {
      return (token.number, index + 1)
    }
    return spokenYear(at: index)
  }

  /// A year alone. Four digits are a year where a word leads up to one, or where neither a hedge
  /// nor a counted noun makes them a number.
  func year(at index: Int) -> TimePhrase? {
    let token = row[index]
    if let found = decade(at: index) { return found }
    guard token.digits == 4, (1500...2100).contains(token.number), !isTied(index),
      !hasTail(index)
    else { return nil }
    let isLed =
      leadsPeriod(index - 1) || row[index - 1].isKey(.the) || row[index - 1].isKey(.fiscal)
    let isPlausible = token.number >= 1900 && token.number < 2050 && token.number != 2000
    guard isLed || (isPlausible && isYearlike(at: index)) else {
      return nil
    }
    if let quarter = quarterBehindYear(at: index) { return quarter }
    return date(index + 1, .period(.year(token.number)), "time.year")
  }

  private func isYearlike(at index: Int) -> Bool {
    switch row[index - 1].lexeme {
    case .key(.than), .key(.least), .key(.most), .key(.some), .key(.nearly), .key(.almost),
      .key(.about), .key(.over), .key(.approximately):
      return false
    default: break
    }
    let next = row[index + 1]
    // "updated 1954 08.04.2017" is a time of day.
    if next.kind == .digits, numericDate(at: index + 1) != nil { return false }
    guard next.kind == .letters, !next.isCapital else { return true }
    let isPlural = lastByte(index + 1) == UInt8(ascii: "s") && next.lexeme == .other
    if case .unit = next.lexeme { return false }
    return !isPlural && !Self.counted.contains(text(index + 1))
  }

  /// Nouns without a plural ending that are counted.
  private static let counted: Set<String> = [
    "people", "men", "women", "children", "civilian", "troop", "feet", "meters", "metres",
  ]

  /// "1990s", "1980's", "the 80s".
  private func decade(at index: Int) -> TimePhrase? {
    let token = row[index]
    guard !isTied(index), token.number % 10 == 0 else { return nil }
    let mark = row[index + 1].isMark("'") && row[index + 1].isJoined ? index + 2 : index + 1
    guard row[mark].isKey(.s), row[mark].isJoined else { return nil }
    if token.digits == 4, (1000...2100).contains(token.number) {
      return date(mark + 1, .period(.decade(token.number / 10)), "time.decade")
    }
    guard token.digits == 2, token.number >= 20, mark == index + 1, row[index - 1].isKey(.the)
    else { return nil }
    return date(mark + 1, .period(.decade(190 + token.number / 10)), "time.decade")
  }

  /// "'80s".
  func shortDecade(at index: Int) -> TimePhrase? {
    let token = row[index + 1]
    guard token.digits == 2, token.isJoined, token.number % 10 == 0, token.number >= 10,
      row[index + 2].isKey(.s), row[index + 2].isJoined
    else { return nil }
    return date(index + 3, .period(.decade(190 + token.number / 10)), "time.decade")
  }

  /// Whether a sign ties the digits to what stands before: `$1999`, `M4`, `12:30`, `1,500`.
  func isTied(_ index: Int) -> Bool {
    let before = row[index - 1]
    if before.isMark("$") || before.isMark("#") { return true }
    guard row[index].isJoined else { return false }
    if before.kind == .letters || before.kind == .digits { return true }
    switch before.mark {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"):
      return row[index - 2].kind == .digits && before.isJoined
    case UInt8(ascii: "-"):
      return row[index - 2].kind != .mark && before.isJoined && !row[index - 2].isKey(.mid)
        && !row[index - 2].isKey(.post)
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "_"), 1: return true
    default: return false
    }
  }

  /// Whether a sign ties the digits to what stands behind: `1999.5`, `2000km`, `1,500`.
  private func hasTail(_ index: Int) -> Bool {
    let next = row[index + 1]
    guard next.isJoined else { return false }
    if next.kind == .letters { return true }
    let isBound = row[index + 2].kind == .digits && row[index + 2].isJoined
    switch next.mark {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return isBound
    case UInt8(ascii: "%"): return true
    default: return false
    }
  }
}
