/// When something is said to have happened.
package struct TimeReference: Hashable, Sendable, Codable {
  /// How finely the text dates the event.
  package enum Precision: String, Sendable, CaseIterable, Comparable, Codable {
    case part, day, week, month, season, year, vague

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What the date rests on.
  package enum Basis: String, Sendable, CaseIterable, Codable {
    /// The text gives the date itself.
    case stated
    /// Counted from another date in the text.
    case relative
    /// Counted from the publication date ("today", a weekday).
    case publication
  }

  /// TIMEX3 value: `2019-08-31`, `2016-09`, `XXXX-WXX-5`.
  package var value: String
  /// Earliest day; nil: unbounded or unresolved.
  package var start: CalendarDay?
  /// Latest day; nil: unbounded or unresolved.
  package var end: CalendarDay?
  package var precision: Precision
  /// A state or campaign that lasts over the whole interval, not one moment in it.
  package var isExtent: Bool
  package var basis: Basis

  package init(
    value: String, start: CalendarDay?, end: CalendarDay?, precision: Precision,
    isExtent: Bool = false, basis: Basis
  ) {
    self.value = value
    self.start = start
    self.end = end
    self.precision = precision
    self.isExtent = isExtent
    self.basis = basis
  }
}
