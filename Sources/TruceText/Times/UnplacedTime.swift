import TruceModel

/// The value of a time that names no stretch of the calendar: a duration, a set, the present, or
/// a date with nothing to resolve against.
struct UnplacedTime: Sendable {
  /// What the phrase says.
  let meaning: TimeMeaning
  /// The publication day; nil: unknown.
  let reference: CalendarDay?

  /// The time with what bounds it has.
  var time: TimeReference {
    switch meaning {
    case .duration(let duration): durationTime(duration)
    case .reference(let value): referenceTime(value)
    default: made(value(of: meaning), .vague)
    }
  }

  private func made(_ value: String, _ precision: TimeReference.Precision) -> TimeReference {
    TimeReference(value: value, start: nil, end: nil, precision: precision, basis: meaning.basis)
  }

  /// "the past two days" reaches from two days back to the publication day, "the past 24 hours" from the
  /// day before.
  private func durationTime(_ duration: TimeDuration) -> TimeReference {
    var time = made(duration.value, precision(of: duration.unit))
    guard let reference, var count = duration.count, duration.window != .none else { return time }
    time.basis = .publication
    var unit = duration.unit
    if unit < .day { (count, unit) = (unit == .hour ? (count + 23) / 24 : 1, .day) }
    switch duration.window {
    case .past: (time.start, time.end) = (reference.adding(-count, unit), reference)
    case .future: (time.start, time.end) = (reference, reference.adding(count, unit))
    case .none: break
    }
    return time
  }

  private func precision(of unit: TimeUnit) -> TimeReference.Precision {
    switch unit {
    case .second, .minute, .hour: .part
    case .day: .day
    case .week, .weekend, .fortnight: .week
    case .month: .month
    case .quarter: .season
    case .year, .decade, .century: .year
    }
  }

  /// "now" is the publication day; the past and the future at large have no bounds.
  private func referenceTime(_ value: String) -> TimeReference {
    var time = made(value, .vague)
    time.basis = .publication
    if value == "PRESENT_REF" { (time.start, time.end) = (reference, reference) }
    return time
  }

  /// TIMEX3 with X where a digit is unknown.
  private func value(of meaning: TimeMeaning) -> String {
    switch meaning {
    case .set(let value): value
    case .month(let month, let day, _):
      day.map { "XXXX-\(padded(month, 2))-\(padded($0, 2))" } ?? "XXXX-\(padded(month, 2))"
    case .weekday(let number, _): "XXXX-WXX-\(number)"
    case .season(let season, _): "XXXX-\(season.symbol)"
    case .quarter(let number, _): "XXXX-Q\(number)"
    case .half(let number): "XXXX-H\(number)"
    case .latestQuarter: "XXXX-QX"
    case .inYear(let inner, _): value(of: inner)
    case .holiday(let holiday, _):
      holiday.day.map { "XXXX-\(padded(holiday.month, 2))-\(padded($0, 2))" }
        ?? "XXXX-\(padded(holiday.month, 2))"
    case .part(let part, let base): value(of: base) + part.suffix
    case .overnight(let base): value(of: base) + DayPart.night.suffix
    case .clock(let text, let base): value(of: base) + text
    case .unit(let unit, _): value(of: unit)
    case .shift(_, let unit, _): value(of: unit)
    case .week: "XXXX-WXX"
    case .yearShift: "XXXX"
    case .day: "XXXX-XX-XX"
    case .period(let period): period.value
    case .duration(let duration): duration.value
    case .reference(let value): value
    }
  }

  private func value(of unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }
}
