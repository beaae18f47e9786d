import TruceModel

/// A holiday whose day the calendar alone gives.
struct Holiday: Hashable, Sendable {
  /// The words, lower case.
  var words: [String]
  /// 1...12
  var month: Int
  /// Day of the month; nil where a weekday is counted.
  var day: Int?
  /// 1 Monday … 7 Sunday; nil for a fixed day.
  var weekday: Int?
  /// Which such weekday of the month, from 1; -1: the last.
  var occurrence: Int?

  /// Its day in `year`; nil: there is none.
  func day(in year: Int) -> CalendarDay? {
    if let day { return CalendarDay(year: year, month: month, day: day) }
    guard let weekday, let occurrence else { return nil }
    guard occurrence > 0 else {
      let last = CalendarDay(
        year: year, month: month, day: CalendarDay.daysInMonth(month, year: year))
      return last.map { $0.adding(days: -(($0.weekday - weekday + 7) % 7)) }
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let found = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (occurrence - 1))
    return found.month == month ? found : nil
  }
}
