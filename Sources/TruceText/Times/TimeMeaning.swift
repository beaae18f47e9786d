import TruceModel

/// What a time phrase says before it is placed on the calendar.
indirect enum TimeMeaning: Sendable {
  /// How a named or counted period stands to the day it is counted from.
  enum Relation: Sendable {
    /// No word says: "Friday", "in March".
    case bare
    /// The period that holds the publication day, or of its year: "this week".
    case this
    /// Against the publication day: "last month", "next Tuesday".
    case last, next
    /// Against the time that the text told last: "the previous day", "the following year".
    case previous, following
    /// The period that holds the time told last: "that day", "the same month".
    case same
    /// With an article alone: "the week", "the weekend".
    case the
  }

  /// What "ago" and its kin count from.
  enum Anchor: Sendable { case publication, narrative }

  case period(CalendarPeriod)
  /// A day of a month or the month (`day` nil), its year unsaid.
  case month(Int, day: Int?, Relation)
  case weekday(Int, Relation)
  case season(Season, Relation)
  /// 1...4
  case quarter(Int, Relation)
  /// 1 or 2: a half of the year that stands beside it.
  case half(Int)
  case unit(TimeUnit, Relation)
  /// `count` units after the anchor; negative: before.
  case shift(Int, TimeUnit, Anchor)
  /// Days from the publication day: "yesterday" -1.
  case day(Int)
  case part(DayPart, of: TimeMeaning)
  /// The night before the day: "overnight".
  case overnight(of: TimeMeaning)
  /// `text` is the TIMEX3 form behind the day, `T22:00`.
  case clock(String, of: TimeMeaning)
  /// A month, quarter, season or day of the year that the other phrase gives: "June last year".
  case inYear(TimeMeaning, of: TimeMeaning)
  /// The week or weekend that holds the other.
  case week(of: TimeMeaning)
  /// The quarter last told, so many years on; without one the year: "a year earlier".
  case yearShift(Int, Anchor)
  /// "the quarter", "the latest period": the quarter last told, or the last complete one.
  case latestQuarter
  case holiday(Holiday, Relation)
  case duration(TimeDuration)
  /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
  case reference(String)
  /// The value of a set.
  case set(String)
}
