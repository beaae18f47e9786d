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
  /// "the past two days" reaches back, "the next two days" ahead.
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
