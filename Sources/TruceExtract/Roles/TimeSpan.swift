import TruceModel
import TruceText

/// Joins two days into the time between them: "from April 16 to 22", "between March 1 and 5".
enum TimeSpan {
  /// The time from one expression to the next where that at `index` is either of the two; nil: it stands
  /// by itself.
  static func reference(
    with index: Int, in reading: SentenceReading
  ) -> Attested<TimeReference>? {
    joined(index, index + 1, in: reading) ?? joined(index - 1, index, in: reading)
  }

  private static func joined(
    _ first: Int, _ second: Int, in reading: SentenceReading
  ) -> Attested<TimeReference>? {
    guard reading.times.indices.contains(first), reading.times.indices.contains(second) else {
      return nil
    }
    let (one, two) = (reading.times[first], reading.times[second])
    guard one.kind == .date, two.kind == .date,
      let head = reading.range(of: one.span), let tail = reading.range(of: two.span),
      tail.lowerBound == head.upperBound + 2, head.lowerBound > 0,
      isSpan(opener: head.lowerBound - 1, joiner: head.upperBound + 1, in: reading),
      let stated = one.time.start, let end = two.time.end,
      let start = start(stated, before: end)
    else { return nil }
    let span = one.span.union(two.span)
    var time = two.time
    time.value = one.time.value + "/" + two.time.value
    time.start = start
    time.end = end
    time.isExtent = true
    return Attested(time, wording: reading.wording(span), span: span, rule: two.rule)
  }

  /// "From May 3 to 9, 2019": the first day is of the year that the second gives; nil: it is no earlier.
  private static func start(_ stated: CalendarDay, before end: CalendarDay) -> CalendarDay? {
    if stated < end { return stated }
    return CalendarDay(year: end.year, month: stated.month, day: stated.day)
      .flatMap { $0 < end ? $0 : nil }
  }

  private static func isSpan(
    opener: Int, joiner: Int, in reading: SentenceReading
  ) -> Bool {
    switch reading.keys[opener] {
    case "from": ["to", "until", "till", "through"].contains(reading.keys[joiner])
    case "between": reading.keys[joiner] == "and"
    default: false
    }
  }
}
