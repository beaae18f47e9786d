import TruceModel

/// Tests whether an incident falls into the time in which an agreement was in effect.
struct TimeTest: Sendable {
  let agreement: Agreement

  /// What is told without a day is taken to be at most this old, in days.
  static let newsDays = 90

  /// `time` is the incident's; `notAfter` the latest day it can have happened where it has none;
  /// `toldAfterStart` a claim that puts it after the start of a truce of that day.
  func answer(
    time: TimeReference?, notAfter: CalendarDay?, toldAfterStart: Claim? = nil
  ) -> AllegedViolation.Test {
    guard let effective = agreement.effective else {
      return .init(.unknown, evidence: "the day of effect of \(agreement.name) is not known")
    }
    guard let first = time?.start ?? time?.end, let last = time?.end ?? time?.start else {
      return undated(notAfter, effective)
    }
    let when = first == last ? "\(first)" : "between \(first) and \(last)"
    if last < effective.day {
      return .init(.no, evidence: "\(when) is before it took effect on \(words(effective))")
    }
    if first < effective.day {
      return .init(.unknown, evidence: "\(when) spans the day of effect, \(words(effective))")
    }
    if first == effective.day, let toldAfterStart, let words = toldAfterStart.event.time?.wording {
      return .init(
        .yes, evidence: "\(when) is the day of effect, and it is told as \"\(words)\"",
        claims: [toldAfterStart.id])
    }
    if first == effective.day, let minute = effective.minute, minute > 1 {
      return .init(
        .unknown,
        evidence: "\(when) is the day of effect, \(words(effective)); no hour of the act is known")
    }
    return ended(first, last, when, effective)
  }

  private func ended(
    _ first: CalendarDay, _ last: CalendarDay, _ when: String, _ effective: Agreement.Moment
  ) -> AllegedViolation.Test {
    if let ended = agreement.ended {
      if first > ended.day {
        return .init(.no, evidence: "\(when) is after its end on \(words(ended))")
      }
      if last >= ended.day {
        return .init(.unknown, evidence: "\(when) touches the day of its end, \(words(ended))")
      }
      return .init(
        .yes,
        evidence: "\(when) lies between effect (\(words(effective))) and end (\(words(ended)))")
    }
    if let reason = agreement.endReason {
      return .init(
        .unknown, evidence: "\(when) is after effect (\(words(effective))); of the end: \(reason)")
    }
    return .init(
      .yes, evidence: "\(when) is after effect (\(words(effective))); no end is recorded")
  }

  private func undated(
    _ notAfter: CalendarDay?, _ effective: Agreement.Moment
  ) -> AllegedViolation.Test {
    guard let notAfter else { return .init(.unknown, evidence: "no day is given") }
    if notAfter < effective.day {
      return .init(
        .no,
        evidence: "told by \(notAfter), before it took effect on \(words(effective))")
    }
    if let ended = agreement.ended, notAfter.ordinal - ended.day.ordinal > Self.newsDays {
      return .init(
        .no, evidence: "no day is given; told by \(notAfter), long after its end on \(words(ended))"
      )
    }
    return .init(.unknown, evidence: "no day is given; told by \(notAfter)")
  }

  private func words(_ moment: Agreement.Moment) -> String {
    guard let minute = moment.minute else { return "\(moment.day)" }
    let clock = "\(padded(minute / 60)):\(padded(minute % 60))"
    guard let offset = moment.utcOffset else { return "\(moment.day) \(clock), zone unknown" }
    let zone = "UTC\(offset < 0 ? "-" : "+")\(abs(offset) / 60)"
    let rest = abs(offset) % 60 == 0 ? "" : ":\(padded(abs(offset) % 60))"
    return "\(moment.day) \(clock) \(zone)\(rest)"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
