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
