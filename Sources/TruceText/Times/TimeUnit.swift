/// A unit in which times are counted.
enum TimeUnit: Int, Sendable, Comparable {
  case second, minute, hour, day, week, weekend, fortnight, month, quarter, year, decade, century

  static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rawValue < b.rawValue }

  /// The letter of TIMEX3 durations, with its `T` for parts of a day.
  var symbol: (prefix: String, letter: String) {
    switch self {
    case .second: ("PT", "S")
    case .minute: ("PT", "M")
    case .hour: ("PT", "H")
    case .day: ("P", "D")
    case .week, .fortnight: ("P", "W")
    case .weekend: ("P", "WE")
    case .month: ("P", "M")
    case .quarter: ("P", "Q")
    case .year, .decade, .century: ("P", "Y")
    }
  }

  /// How many of `symbol`'s units one of these is.
  var factor: Int {
    switch self {
    case .fortnight: 2
    case .decade: 10
    case .century: 100
    default: 1
    }
  }

  /// Days that one counts for where an interval is reckoned; 0: less than a day.
  var days: Int {
    switch self {
    case .second, .minute, .hour: 0
    case .day: 1
    case .week, .weekend: 7
    case .fortnight: 14
    case .month: 30
    case .quarter: 91
    case .year: 365
    case .decade: 3652
    case .century: 36_524
    }
  }
}
