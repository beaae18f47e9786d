import TruceModel

/// A stretch of the calendar that a TIMEX3 value names.
enum CalendarPeriod: Hashable, Sendable {
  case day(CalendarDay)
  case part(CalendarDay, DayPart)
  /// A clock time: `text` is the TIMEX3 form behind the day, `T22:00`.
  case clock(CalendarDay, text: String)
  /// The ISO week that begins on this Monday.
  case week(CalendarDay)
  /// Saturday and Sunday of the ISO week that begins on this Monday.
  case weekend(CalendarDay)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case season(year: Int, season: Season)
  case year(Int)
  /// Number of the decade: 198 for the 1980s.
  case decade(Int)
  /// Its first two digits: 19 for the twentieth.
  case century(Int)

  /// The period of `unit` that holds `day`; units below the day give the day.
  static func containing(_ day: CalendarDay, unit: TimeUnit) -> CalendarPeriod {
    switch unit {
    case .second, .minute, .hour, .day: .day(day)
    case .week, .fortnight: .week(day.monday)
    case .weekend: .weekend(day.monday)
    case .month: .month(year: day.year, month: day.month)
    case .quarter: .quarter(year: day.year, quarter: (day.month + 2) / 3)
    case .year: .year(day.year)
    case .decade: .decade(day.year / 10)
    case .century: .century(day.year / 100)
    }
  }

  /// TIMEX3 value.
  var value: String {
    switch self {
    case .day(let day): day.description
    case .part(let day, let part): day.description + part.suffix
    case .clock(let day, let text): day.description + text
    case .week(let monday): Self.weekValue(monday)
    case .weekend(let monday): Self.weekValue(monday) + "-WE"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .half(let year, let half): "\(padded(year, 4))-H\(half)"
    case .season(let year, let season): "\(padded(year, 4))-\(season.symbol)"
    case .year(let year): padded(year, 4)
    case .decade(let decade): padded(decade, 3)
    case .century(let century): padded(century, 2)
    }
  }

  /// First day; nil: outside the calendar.
  var start: CalendarDay? {
    switch self {
    case .day(let day), .part(let day, _), .clock(let day, _): day
    case .week(let monday): monday
    case .weekend(let monday): monday.adding(days: 5)
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .quarter(let year, let quarter):
      CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    case .half(let year, let half): CalendarDay(year: year, month: half * 6 - 5, day: 1)
    case .season(let year, let season):
      CalendarDay(year: year, month: season.firstMonth, day: 1)
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    case .decade(let decade): CalendarDay(year: decade * 10, month: 1, day: 1)
    case .century(let century): CalendarDay(year: century * 100, month: 1, day: 1)
    }
  }

  /// Last day.
  var end: CalendarDay? {
    guard let start else { return nil }
    return switch self {
    case .day, .part, .clock: start
    case .week: start.adding(days: 6)
    case .weekend: start.adding(days: 1)
    case .month: start.adding(months: 1).adding(days: -1)
    case .quarter, .season: start.adding(months: 3).adding(days: -1)
    case .half: start.adding(months: 6).adding(days: -1)
    case .year: start.adding(months: 12).adding(days: -1)
    case .decade: start.adding(months: 120).adding(days: -1)
    case .century: start.adding(months: 1200).adding(days: -1)
    }
  }

  /// How finely it dates what happens in it.
  var precision: TimeReference.Precision {
    switch self {
    case .part, .clock: .part
    case .day: .day
    case .week, .weekend: .week
    case .month: .month
    case .quarter, .half, .season: .season
    case .year: .year
    case .decade, .century: .vague
    }
  }

  /// The day of a period that is no longer than one.
  var day: CalendarDay? {
    switch self {
    case .day(let day), .part(let day, _), .clock(let day, _): day
    default: nil
    }
  }

  /// Whether it is shorter than a whole day.
  var isPartOfDay: Bool { precision == .part }

  private static func weekValue(_ monday: CalendarDay) -> String {
    let year = monday.adding(days: 3).year
    let first = CalendarDay(year: year, month: 1, day: 4)?.monday ?? monday
    return "\(padded(year, 4))-W\(padded((monday.ordinal - first.ordinal) / 7 + 1, 2))"
  }
}

extension CalendarPeriod {
  /// The period of `unit` that holds this one's start, `count` units on.
  func shifted(_ count: Int, _ unit: TimeUnit) -> CalendarPeriod? {
    guard let start else { return nil }
    return Self.containing(start.adding(count, unit), unit: unit)
  }

  /// The same period `years` later: `1989-Q3` for `1988-Q3`.
  func shifted(years: Int) -> CalendarPeriod {
    switch self {
    case .day(let day): .day(day.adding(months: 12 * years))
    case .part(let day, let part): .part(day.adding(months: 12 * years), part)
    case .clock(let day, let text): .clock(day.adding(months: 12 * years), text: text)
    case .week(let monday): .week(monday.adding(days: 364 * years))
    case .weekend(let monday): .weekend(monday.adding(days: 364 * years))
    case .month(let year, let month): .month(year: year + years, month: month)
    case .quarter(let year, let quarter): .quarter(year: year + years, quarter: quarter)
    case .half(let year, let half): .half(year: year + years, half: half)
    case .season(let year, let season): .season(year: year + years, season: season)
    case .year(let year): .year(year + years)
    case .decade(let decade): .decade(decade + years / 10)
    case .century(let century): .century(century + years / 100)
    }
  }
}

extension CalendarDay {
  /// The Monday of its ISO week.
  var monday: CalendarDay { adding(days: 1 - weekday) }

  /// `count` units later; units below the day leave it as it is.
  func adding(_ count: Int, _ unit: TimeUnit) -> CalendarDay {
    switch unit {
    case .second, .minute, .hour: self
    case .day: adding(days: count)
    case .week, .weekend: adding(days: 7 * count)
    case .fortnight: adding(days: 14 * count)
    case .month: adding(months: count)
    case .quarter: adding(months: 3 * count)
    case .year: adding(months: 12 * count)
    case .decade: adding(months: 120 * count)
    case .century: adding(months: 1200 * count)
    }
  }
}

/// `number` with zeros ahead to fill `width`.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
