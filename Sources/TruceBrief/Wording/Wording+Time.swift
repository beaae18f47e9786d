package import TruceModel

extension Wording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// How months are written.
  package enum Months: Sendable {
    /// "August"
    case full
    /// "Aug", for tables.
    case short
  }

  /// "31 August 2019"
  package static func day(_ day: CalendarDay, months: Months = .full) -> String {
    "\(day.day) \(month(day.month, months)) \(day.year)"
  }

  private static func month(_ number: Int, _ style: Months) -> String {
    let name = months[number - 1]
    return style == .full ? name : String(name.prefix(3))
  }

  /// "30 to 31 August 2019", "30 August to 4 September 2019".
  package static func days(_ first: CalendarDay, _ last: CalendarDay, months: Months = .full)
    -> String
  {
    guard first != last else { return day(first, months: months) }
    if first.year == last.year, first.month == last.month {
      return "\(first.day) to \(day(last, months: months))"
    }
    if first.year == last.year {
      return "\(first.day) \(month(first.month, months)) to \(day(last, months: months))"
    }
    return "\(day(first, months: months)) to \(day(last, months: months))"
  }

  /// When an event is said to have happened, with its own preposition where it needs one.
  package func when(
    _ time: TimeReference?, notAfter: CalendarDay? = nil, months: Months = .full
  ) -> BriefLine {
    guard let time, time.start != nil || time.end != nil else {
      let latest: BriefLine = notAfter.map { ", by \(Self.day($0, months: months))" } ?? ""
      return "day not given" + latest
    }
    switch (time.start, time.end) {
    case (let start?, let end?): return interval(start, end, time, months)
    case (let start?, nil): return "from \(Self.day(start, months: months)) on"
    case (nil, let end?): return "not later than \(Self.day(end, months: months))"
    case (nil, nil): return "day not given"
    }
  }

  private func interval(
    _ start: CalendarDay, _ end: CalendarDay, _ time: TimeReference, _ months: Months
  ) -> BriefLine {
    if start == end { return "\(Self.day(start, months: months))" }
    if let month = wholeMonth(start, end, months) { return "\(month)" }
    if start.month == 1, start.day == 1, end.month == 12, end.day == 31, start.year == end.year {
      return "\(String(start.year))"
    }
    let days = Self.days(start, end, months: months)
    return time.isExtent ? "\(days)" : "\(days), day not given"
  }

  private func wholeMonth(
    _ start: CalendarDay, _ end: CalendarDay, _ months: Months
  ) -> String? {
    guard start.year == end.year, start.month == end.month, start.day == 1,
      end.day == CalendarDay.daysInMonth(start.month, year: start.year)
    else { return nil }
    return "\(Self.month(start.month, months)) \(start.year)"
  }
}
