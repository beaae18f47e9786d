import TruceModel

/// Places what time phrases say on the calendar.
///
/// It remembers the time that the text told last, because "the next day" counts from that. Rules
/// by kind are in `docs/times.md`.
struct TimeResolver: Sendable {
  /// How far ahead of the publication day a date in the past tense may lie: publication dates are
  /// often days late or early.
  private static let toleranceDays = 14

  /// What days are counted from.
  let reference: ReferenceTime
  /// The time told last; nil: none yet.
  private(set) var told: CalendarPeriod?
  /// The quarter told last.
  private(set) var toldQuarter: CalendarPeriod?

  /// Nothing has been told yet.
  init(reference: ReferenceTime) {
    self.reference = reference
  }

  /// Keeps `period` as the time told last.
  mutating func tell(_ period: CalendarPeriod) {
    told = period
    guard case .quarter(let year, let quarter) = period else { return }
    if case .quarter(let oldYear, let oldQuarter)? = toldQuarter,
      (year, quarter) < (oldYear, oldQuarter)
    {
      return
    }
    toldQuarter = period
  }

  /// The period that `meaning` names; nil: it names none, or nothing is known to count from.
  func period(_ meaning: TimeMeaning, tense: Tense) -> CalendarPeriod? {
    switch meaning {
    case .period(let period): period
    case .month(let month, let day, let relation):
      monthPeriod(month, day, relation, tense)
    case .weekday(let number, let relation): weekday(number, relation, tense).map { .day($0) }
    case .season(let season, let relation): seasonPeriod(season, relation, tense)
    case .quarter(let number, let relation): quarterPeriod(number, relation, tense)
    case .unit(let unit, let relation): unitPeriod(unit, relation)
    case .shift(let count, let unit, let anchor): shifted(count, unit, anchor)
    case .day(let offset): reference.day.map { .day($0.adding(days: offset)) }
    case .part(let part, let base): partPeriod(part, of: base, tense)
    case .overnight(let base):
      day(of: base, tense).map { .part($0.adding(days: -1), .night) }
    case .clock(let text, let base): day(of: base, tense).map { .clock($0, text: text) }
    case .inYear(let inner, let year): inYear(inner, year, tense)
    case .week(let base): day(of: base, tense).map { .week($0.monday) }
    case .yearShift(let count, let anchor): yearShift(count, anchor)
    case .latestQuarter: latestQuarter()
    case .holiday(let holiday, let relation): holidayPeriod(holiday, relation, tense)
    case .half, .duration, .reference, .set: nil
    }
  }

  // MARK: Days

  private func day(of meaning: TimeMeaning, _ tense: Tense) -> CalendarDay? {
    guard let period = period(meaning, tense: tense) else { return nil }
    return period.day ?? reference.day
  }

  private func partPeriod(
    _ part: DayPart, of base: TimeMeaning, _ tense: Tense
  ) -> CalendarPeriod? {
    day(of: base, tense).map { .part($0, part) }
  }

  /// The day told last, or the publication day.
  private var narrativeDay: CalendarDay? { told?.day ?? reference.day }

  private func weekday(
    _ number: Int, _ relation: TimeMeaning.Relation, _ tense: Tense
  ) -> CalendarDay? {
    guard let today = reference.day else { return nil }
    let back = (today.weekday - number + 7) % 7
    let ahead = (number - today.weekday + 7) % 7
    switch relation {
    case .last: return today.adding(days: -(back == 0 ? 7 : back))
    case .next: return today.adding(days: ahead == 0 ? 7 : ahead)
    case .previous, .following:
      guard let anchor = narrativeDay else { return nil }
      let gap = (anchor.weekday - number + 7) % 7
      return relation == .previous
        ? anchor.adding(days: -(gap == 0 ? 7 : gap)) : anchor.adding(days: 7 - gap)
    case .bare, .this, .same, .the:
      return tense == .future ? today.adding(days: ahead) : today.adding(days: -back)
    }
  }

  // MARK: Parts of the year

  private func monthPeriod(
    _ month: Int, _ day: Int?, _ relation: TimeMeaning.Relation, _ tense: Tense
  ) -> CalendarPeriod? {
    guard let today = reference.day else { return nil }
    let years = today.year - 1...today.year + 1
    guard let day else {
      return chosen(years.map { .month(year: $0, month: month) }, relation, tense, today)
    }
    let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
    return chosen(days.map { .day($0) }, relation, tense, today)
  }

  /// The one of the same period in several years that is meant: by the word ahead of it, else the
  /// nearest, where the tense weighs the two directions.
  private func chosen(
    _ periods: [CalendarPeriod], _ relation: TimeMeaning.Relation, _ tense: Tense,
    _ today: CalendarDay
  ) -> CalendarPeriod? {
    switch relation {
    case .this, .same: periods.first { $0.start?.year == today.year }
    case .last, .previous: periods.last { $0.end.map { $0 < today } ?? false }
    case .next, .following: periods.first { $0.start.map { $0 > today } ?? false }
    case .bare, .the:
      periods.min { cost($0, tense, today) < cost($1, tense, today) }
    }
  }

  /// Days between the period and the publication day, times the weight of its direction.
  ///
  /// A writer who means a day eleven months back names its year, so even the past tense ("was set
  /// for Dec. 7") prefers a date a month ahead. Weights set on TimeBank and AQUAINT.
  private func cost(_ period: CalendarPeriod, _ tense: Tense, _ today: CalendarDay) -> Double {
    guard let start = period.start, let end = period.end else { return .infinity }
    if start <= today && today <= end { return tense == .future ? 1 : 0 }
    if start > today {
      let days = Double(max(0, start.ordinal - today.ordinal - Self.toleranceDays))
      return 1 + days * weightAhead(period, tense)
    }
    let days = Double(today.ordinal - end.ordinal)
    return days * (tense == .future ? Self.against : Self.along)
  }

  private func weightAhead(_ period: CalendarPeriod, _ tense: Tense) -> Double {
    switch tense {
    case .future: Self.along
    case .unknown: Self.aheadUnknown
    case .past: period.day == nil ? Self.againstMonth : Self.against
    }
  }

  private static let along = 1.0
  private static let against = 4.0
  /// Months, seasons and quarters in the past tense do lie far back.
  private static let againstMonth = 12.0
  private static let aheadUnknown = 1.5

  private func seasonPeriod(
    _ season: Season, _ relation: TimeMeaning.Relation, _ tense: Tense
  ) -> CalendarPeriod? {
    guard let today = reference.day else { return nil }
    let all = (today.year - 2...today.year + 1).map {
      CalendarPeriod.season(year: $0, season: season)
    }
    // "this winter" told in February is the one that began in December.
    return chosen(all, season == .winter && relation == .this ? .bare : relation, tense, today)
  }

  private func quarterPeriod(
    _ number: Int, _ relation: TimeMeaning.Relation, _ tense: Tense
  ) -> CalendarPeriod? {
    guard let today = reference.day else { return nil }
    let quarters = (today.year - 1...today.year + 1).map {
      CalendarPeriod.quarter(year: $0, quarter: number)
    }
    return chosen(quarters, relation, tense, today)
  }

  private func latestQuarter() -> CalendarPeriod? {
    if let toldQuarter { return toldQuarter }
    return reference.day.flatMap { CalendarPeriod.day($0).shifted(-1, .quarter) }
  }

  private func holidayPeriod(
    _ holiday: Holiday, _ relation: TimeMeaning.Relation, _ tense: Tense
  ) -> CalendarPeriod? {
    guard let today = reference.day else { return nil }
    let days = (today.year - 1...today.year + 1).compactMap { holiday.day(in: $0) }
    return chosen(days.map { .day($0) }, relation, tense, today)
  }

  /// A month, day or quarter in the year that the other phrase names.
  private func inYear(
    _ inner: TimeMeaning, _ year: TimeMeaning, _ tense: Tense
  ) -> CalendarPeriod? {
    guard case .year(let number)? = period(year, tense: tense) else { return nil }
    switch inner {
    case .month(let month, day: let day?, _):
      return CalendarDay(year: number, month: month, day: day).map { .day($0) }
    case .month(let month, day: nil, _): return .month(year: number, month: month)
    case .quarter(let quarter, _): return .quarter(year: number, quarter: quarter)
    case .season(let season, _): return .season(year: number, season: season)
    case .half(let half): return .half(year: number, half: half)
    case .latestQuarter:
      guard case .quarter(_, let quarter)? = latestQuarter() else { return nil }
      return .quarter(year: number, quarter: quarter)
    default: return nil
    }
  }

  // MARK: Units

  private func unitPeriod(
    _ unit: TimeUnit, _ relation: TimeMeaning.Relation
  ) -> CalendarPeriod? {
    switch relation {
    case .bare, .this: return reference.day.map { .containing($0, unit: unit) }
    case .the: return definite(unit)
    case .last: return reference.day.flatMap { CalendarPeriod.day($0).shifted(-1, unit) }
    case .next: return reference.day.flatMap { CalendarPeriod.day($0).shifted(1, unit) }
    case .previous: return narrative(of: unit)?.shifted(-1, unit)
    case .following: return narrative(of: unit)?.shifted(1, unit)
    case .same:
      if unit == .day { return narrativeDay.map { .day($0) } }
      return narrative?.start.map { .containing($0, unit: unit) }
    }
  }

  /// The time told last, or the publication day.
  private var narrative: CalendarPeriod? { told ?? reference.day.map { .day($0) } }

  /// As `narrative`; a day counts from no year, decade or century ("a man born in 1957 … the previous
  /// day").
  private func narrative(of unit: TimeUnit) -> CalendarPeriod? {
    switch (unit, told) {
    case (.day, .year?), (.day, .decade?), (.day, .century?): reference.day.map { .day($0) }
    default: narrative
    }
  }

  /// "the weekend" is the last one, other units with an article hold the publication day.
  private func definite(_ unit: TimeUnit) -> CalendarPeriod? {
    guard let today = reference.day else { return nil }
    guard unit == .weekend else { return .containing(today, unit: unit) }
    return .weekend(today.weekday >= 6 ? today.monday : today.monday.adding(days: -7))
  }

  private func shifted(
    _ count: Int, _ unit: TimeUnit, _ anchor: TimeMeaning.Anchor
  ) -> CalendarPeriod? {
    if unit < .day { return hoursShifted(count, unit, anchor) }
    switch anchor {
    case .publication: return reference.day.flatMap { CalendarPeriod.day($0).shifted(count, unit) }
    case .narrative: return narrative?.shifted(count, unit)
    }
  }

  /// Hours and minutes need the minute of publication; without it the day is all that is known.
  private func hoursShifted(
    _ count: Int, _ unit: TimeUnit, _ anchor: TimeMeaning.Anchor
  ) -> CalendarPeriod? {
    guard anchor == .publication, let minute = reference.minute, let today = reference.day else {
      return anchor == .publication
        ? reference.day.map { .day($0) } : narrative?.day.map { .day($0) }
    }
    let minutes = unit == .hour ? count * 60 : unit == .minute ? count : 0
    let total = minute + minutes
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    let rest = total - days * 1440
    let text =
      unit == .hour
      ? "T\(padded(rest / 60, 2))" : "T\(padded(rest / 60, 2)):\(padded(rest % 60, 2))"
    return .clock(today.adding(days: days), text: text)
  }

  /// "a year earlier": the quarter told last a year before, else the year.
  private func yearShift(_ count: Int, _ anchor: TimeMeaning.Anchor) -> CalendarPeriod? {
    if let toldQuarter { return toldQuarter.shifted(years: count) }
    return shifted(count, .year, anchor)
  }
}
