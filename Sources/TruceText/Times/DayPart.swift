/// A named part of a day.
enum DayPart: Sendable {
  case dawn, morning, noon, afternoon, evening, night, midnight, daytime

  /// The words for it, lower case, singular.
  static let words: [(String, DayPart)] = [
    ("dawn", .dawn), ("daybreak", .dawn), ("sunrise", .dawn), ("morning", .morning),
    ("afternoon", .afternoon), ("evening", .evening), ("dusk", .evening), ("sunset", .evening),
    ("night", .night), ("nighttime", .night), ("daytime", .daytime),
  ]

  /// What TIMEX3 writes behind the day.
  var suffix: String {
    switch self {
    case .dawn, .morning: "TMO"
    case .noon: "T12:00"
    case .afternoon: "TAF"
    case .evening: "TEV"
    case .night: "TNI"
    case .midnight: "T24:00"
    case .daytime: "TDT"
    }
  }
}

/// A season of the northern year.
enum Season: Int, Sendable {
  case spring, summer, autumn, winter

  static let words: [(String, Season)] = [
    ("spring", .spring), ("summer", .summer), ("autumn", .autumn), ("fall", .autumn),
    ("winter", .winter), ("summers", .summer), ("winters", .winter),
  ]

  /// TIMEX3: `SP`, `SU`, `FA`, `WI`.
  var symbol: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  /// First month; a winter belongs to the year of its December.
  var firstMonth: Int { 3 + rawValue * 3 }
}
