import TruceModel

/// What the word ahead of a time says of the interval: "since", "until", "for".
struct TimeFrame: Sendable {
  /// What stands ahead: "since", "until", "for" and "over", "throughout".
  enum Lead: Sendable { case none, since, until, lasting, throughout }

  private let lead: Lead
  private let isStatedExtent: Bool

  /// Of the phrase that begins at `index`.
  init(before index: Int, in row: TokenRow, isExtent: Bool) {
    isStatedExtent = isExtent
    switch row[index - 1].lexeme {
    case .key(.since): lead = .since
    case .key(.until), .key(.till): lead = .until
    case .key(.throughout): lead = .throughout
    case .key(.for), .key(.over): lead = .lasting
    default: lead = .none
    }
  }

  /// "since 2011", "until Friday", "throughout March"; of durations also "for".
  func isExtent(_ kind: TimeMention.Kind) -> Bool {
    switch lead {
    case .since, .until, .throughout: true
    case .lasting: kind == .duration || isStatedExtent
    case .none: isStatedExtent
    }
  }

  /// Whether the narrative goes on from the time.
  var isTold: Bool { lead == .none || lead == .throughout }

  /// The time reference of `period`, narrowed by the modifier and widened by the word ahead.
  func time(
    _ period: CalendarPeriod, _ phrase: TimePhrase, reference: CalendarDay?
  ) -> TimeReference {
    var (start, end) = bounds(of: period, phrase, reference: reference)
    switch lead {
    case .since: end = reference.map { max($0, start ?? $0) }
    case .until: start = nil
    case .none, .lasting, .throughout: break
    }
    return TimeReference(
      value: period.value, start: start, end: end, precision: period.precision,
      isExtent: isExtent(phrase.kind), basis: phrase.meaning.basis)
  }

  /// Earliest and latest day: "late April" is its last third, "earlier this week" ends with the
  /// publication day, "overnight" spans two days, "last week" told on a Sunday may be the one
  /// that ends with it.
  private func bounds(
    of period: CalendarPeriod, _ phrase: TimePhrase, reference: CalendarDay?
  ) -> (CalendarDay?, CalendarDay?) {
    if case .overnight = phrase.meaning, let night = period.day {
      return (night, night.adding(days: 1))
    }
    if phrase.isUpToNow, case .unit(let unit, _) = phrase.meaning, let reference {
      return (reference.adding(-1, unit), reference)
    }
    if case .unit(.week, .last) = phrase.meaning, let reference, reference.weekday == 7 {
      return (period.start, reference)
    }
    guard let start = period.start, let end = period.end, start < end else {
      return (period.start, period.end)
    }
    let today = reference ?? end
    let isOpen = start <= today && today < end && phrase.meaning.countsFromPublication
    switch phrase.modifier {
    case "START" where isOpen: return (start, today)
    case "END" where isOpen: return (today, end)
    case "START": return (start, third(period, start, end).0)
    case "MID": return (third(period, start, end).0.adding(days: 1), third(period, start, end).1)
    case "END": return (third(period, start, end).1, end)
    default: return (start, end)
    }
  }

  /// The last day of the first third and of the second; days 10 and 20 of a month.
  private func third(
    _ period: CalendarPeriod, _ start: CalendarDay, _ end: CalendarDay
  ) -> (CalendarDay, CalendarDay) {
    if case .month = period { return (start.adding(days: 9), start.adding(days: 19)) }
    let days = end.ordinal - start.ordinal + 1
    return (start.adding(days: days / 3 - 1), start.adding(days: days * 2 / 3 - 1))
  }
}
