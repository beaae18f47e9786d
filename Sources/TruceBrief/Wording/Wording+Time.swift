import TruceModel

extension Wording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "31 August 2019"
  static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "30 to 31 August 2019", "30 August to 4 September 2019".
  static func days(_ first: CalendarDay, _ last: CalendarDay) -> String {
    guard first != last else { return day(first) }
    if first.year == last.year, first.month == last.month {
      return "\(first.day) to \(day(last))"
    }
    if first.year == last.year {
      return "\(first.day) \(months[first.month - 1]) to \(day(last))"
    }
    return "\(day(first)) to \(day(last))"
  }

  /// When an event is said to have happened, with its own preposition where it needs one.
  func when(_ time: TimeReference?, notAfter: CalendarDay? = nil) -> BriefLine {
    guard let time, time.start != nil || time.end != nil else {
      return notAfter.map { "not dated, told by \(Self.day($0))" } ?? "not dated"
    }
    switch (time.start, time.end) {
    case (let start?, let end?): return interval(start, end, time)
    case (let start?, nil): return "from \(Self.day(start)) on"
    case (nil, let end?): return "not later than \(Self.day(end))"
    case (nil, nil): return "not dated"
    }
  }

  private func interval(
    _ start: CalendarDay, _ end: CalendarDay, _ time: TimeReference
  ) -> BriefLine {
    if start == end { return "\(Self.day(start))" }
    if let month = wholeMonth(start, end) { return "\(month)" }
    if start.month == 1, start.day == 1, end.month == 12, end.day == 31, start.year == end.year {
      return "\(String(start.year))"
    }
    let days = Self.days(start, end)
    return time.isExtent ? "\(days)" : "\(days), day not given"
  }

  private func wholeMonth(_ start: CalendarDay, _ end: CalendarDay) -> String? {
    guard start.year == end.year, start.month == end.month, start.day == 1,
      end.day == CalendarDay.daysInMonth(start.month, year: start.year)
    else { return nil }
    return "\(Self.months[start.month - 1]) \(start.year)"
  }
}
