package import TruceModel

/// How many incidents the reports tell of, day by day.
package struct DayChart: Hashable, Sendable {
  /// The kinds of incident that are told apart, in the order they are stacked.
  package var series: [String]
  /// In order of day. Days without incidents inside a run are listed with zeros; longer gaps are not.
  package var days: [Day]
  /// Agreements that were in force on at least one of the days.
  package var periods: [Period]
  /// Incidents without a day, in the same order as `series`.
  package var undated: [Int]

  package init(series: [String], days: [Day], periods: [Period], undated: [Int]) {
    self.series = series
    self.days = days
    self.periods = periods
    self.undated = undated
  }

  package struct Day: Hashable, Sendable {
    package var day: CalendarDay
    /// One count for each of `series`.
    package var counts: [Int]
    /// Days left out between the day before in the list and this one.
    package var gapBefore: Int

    package init(day: CalendarDay, counts: [Int], gapBefore: Int) {
      self.day = day
      self.counts = counts
      self.gapBefore = gapBefore
    }

    package var total: Int { counts.reduce(0, +) }
  }

  package struct Period: Hashable, Sendable {
    package var name: String
    package var start: CalendarDay
    /// nil: not known to have ended.
    package var end: CalendarDay?

    package init(name: String, start: CalendarDay, end: CalendarDay?) {
      self.name = name
      self.start = start
      self.end = end
    }
  }
}
