/// A season of the northern year.
enum Season: Int, Sendable {
  case spring, summer, autumn, winter

  /// The words for it, lower case.
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
