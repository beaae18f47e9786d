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

/// A length of time.
struct TimeDuration: Sendable {
  /// Which way it reaches from the publication day.
  enum Window: Sendable { case none, past, future }

  /// TIMEX3 value, `P3Y`.
  var value: String
  /// The coarsest unit.
  var unit: TimeUnit
  /// Days it spans, where it can be reckoned; nil: vague.
  var days: Int?
  /// Count of `unit`; nil: vague.
  var count: Int?
  var window: Window = .none

  /// `count` units, halves allowed; nil: an unknown count (`PXD`).
  init(_ count: Double?, _ unit: TimeUnit) {
    self.unit = unit
    let (prefix, letter) = unit.symbol
    guard let count, count < 1_000_000 else {
      value = unit == .century ? "PXC" : "\(prefix)X\(letter)"
      return
    }
    let scaled = count * Double(unit.factor)
    if scaled == scaled.rounded() {
      value = "\(prefix)\(Int(scaled))\(letter)"
    } else {
      value = Self.withFraction(scaled, unit)
    }
    self.count = count == count.rounded() ? Int(count) : nil
    days = Int((count * Double(unit.days)).rounded())
  }

  /// "two and a half years" is `P2Y6M`.
  private static func withFraction(_ count: Double, _ unit: TimeUnit) -> String {
    let whole = Int(count)
    let part = count - Double(whole)
    let (prefix, letter) = unit.symbol
    let smaller: (Double, String)? =
      switch unit {
      case .year: (12, "M")
      case .hour: (60, "M")
      case .minute: (60, "S")
      case .day: (24, "H")
      default: nil
      }
    guard let (size, smallLetter) = smaller else { return "\(prefix)\(count)\(letter)" }
    let rest = "\(Int((part * size).rounded()))\(smallLetter)"
    if unit == .day { return whole > 0 ? "P\(whole)DT\(rest)" : "PT\(rest)" }
    return whole > 0 ? "\(prefix)\(whole)\(letter)\(rest)" : "\(prefix)\(rest)"
  }
}

/// A stretch of tokens read as a time.
struct TimePhrase: Sendable {
  /// Index behind the last token.
  var end: Int
  var kind: TimeMention.Kind
  /// TIMEX3 `mod`.
  var modifier: String?
  var meaning: TimeMeaning
  /// The rule that read it.
  var rule: Rule
  /// Set where "from", "since" or "until" do not stand ahead but the words themselves say that it
  /// lasts ("throughout").
  var isExtent = false

  init(
    end: Int, kind: TimeMention.Kind, modifier: String? = nil, meaning: TimeMeaning, rule: Rule
  ) {
    self.end = end
    self.kind = kind
    self.modifier = modifier
    self.meaning = meaning
    self.rule = rule
  }
}
