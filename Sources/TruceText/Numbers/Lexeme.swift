/// What the closed vocabulary of numbers and times knows of a word.
enum Lexeme: Equatable, Sendable {
  case other
  /// `zero` … `nineteen`.
  case small(Int)
  /// `twenty` … `ninety`.
  case tens(Int)
  case hundred(isPlural: Bool)
  /// Thousand, million, billion, trillion: the number itself.
  case scale(Int, isPlural: Bool)
  case dozen(isPlural: Bool)
  case score(isPlural: Bool)
  /// `first` … `thirty-first`, `nineteenth`; the tens among them too.
  case ordinal(Int)
  case month(Int, isAbbreviated: Bool)
  /// 1 Monday … 7 Sunday.
  case weekday(Int, WeekdayForm)
  case unit(TimeUnit, isPlural: Bool)
  case part(DayPart, isPlural: Bool)
  case season(Season)
  /// `daily`, `weekly`: the TIMEX3 value.
  case frequency(TimeUnit)
  /// The first word of an entry of an open list, such as a holiday.
  case listed
  /// A time zone's letters.
  case zone
  case key(Keyword)

  /// "Friday", "Fridays", "Fri".
  enum WeekdayForm: Sendable { case full, plural, abbreviated }

  /// What may begin with or hang on this word; the open lists are those of times alone.
  @inline(__always)
  var hints: QuantityHints {
    switch self {
    case .other, .zone: []
    case .key(let word): word.isTrigger ? .all : []
    case .listed: .time
    default: .all
    }
  }
}

extension Lexeme {
  /// Every word of the closed vocabulary, lower case.
  static var vocabulary: [(word: String, value: Lexeme)] {
    numerals + ordinals + calendarNames + units
      + Keyword.allCases.map { ($0.rawValue, .key($0)) }
  }

  private static var numerals: [(word: String, value: Lexeme)] {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = [
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    let scales = [("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000)]
    return small.enumerated().map { ($1, .small($0)) }
      + tens.enumerated().map { ($1, .tens(($0 + 2) * 10)) }
      + [("fourty", .tens(40)), ("hundred", .hundred(isPlural: false))]
      + [("hundreds", .hundred(isPlural: true)), ("dozen", .dozen(isPlural: false))]
      + [("dozens", .dozen(isPlural: true)), ("scores", .score(isPlural: true))]
      + [("score", .score(isPlural: false)), ("mln", .scale(1_000_000, isPlural: false))]
      + scales.map { ($0.0, .scale($0.1, isPlural: false)) }
      + scales.map { ($0.0 + "s", .scale($0.1, isPlural: true)) }
  }

  private static var ordinals: [(word: String, value: Lexeme)] {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    return words.enumerated().map { ($1, .ordinal($0 + 1)) } + [("thirtieth", .ordinal(30))]
  }

  private static var calendarNames: [(word: String, value: Lexeme)] {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let short = [
      ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
      ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ]
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let shortDays = [
      ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("weds", 3), ("thu", 4), ("thur", 4),
      ("thurs", 4), ("fri", 5), ("sat", 6), ("sun", 7),
    ]
    return months.enumerated().map { ($1, .month($0 + 1, isAbbreviated: false)) }
      + short.map { ($0.0, .month($0.1, isAbbreviated: true)) }
      + days.enumerated().map { ($1, .weekday($0 + 1, .full)) }
      + days.enumerated().map { ($1 + "s", .weekday($0 + 1, .plural)) }
      + shortDays.map { ($0.0, .weekday($0.1, .abbreviated)) }
      + Season.words.map { ($0.0, .season($0.1)) }
      + [
        "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet",
        "cest", "eet", "eest", "msk", "et", "pt", "ct", "ist", "jst",
      ].map { ($0, .zone) }
  }

  private static var units: [(word: String, value: Lexeme)] {
    let singular: [(String, TimeUnit)] = [
      ("minute", .minute), ("hour", .hour), ("day", .day), ("week", .week),
      ("fortnight", .fortnight), ("weekend", .weekend), ("month", .month),
      ("quarter", .quarter), ("year", .year), ("decade", .decade), ("century", .century),
    ]
    let plural: [(String, TimeUnit)] = [
      ("seconds", .second), ("minutes", .minute), ("mins", .minute), ("hours", .hour),
      ("hrs", .hour), ("days", .day), ("weeks", .week), ("fortnights", .fortnight),
      ("weekends", .weekend), ("months", .month), ("quarters", .quarter), ("years", .year),
      ("decades", .decade), ("centuries", .century),
    ]
    let frequencies: [(String, TimeUnit)] = [
      ("hourly", .hour), ("daily", .day), ("nightly", .day), ("weekly", .week),
      ("monthly", .month), ("yearly", .year), ("annually", .year),
    ]
    return singular.map { ($0.0, .unit($0.1, isPlural: false)) }
      + plural.map { ($0.0, .unit($0.1, isPlural: true)) }
      + DayPart.words.map { ($0.0, .part($0.1, isPlural: false)) }
      + DayPart.words.map { ($0.0 + "s", .part($0.1, isPlural: true)) }
      + frequencies.map { ($0.0, .frequency($0.1)) }
  }
}
