package import TruceModel

extension DayChart {
  /// Families of incident, as the chart stacks them.
  package static let families: [[EventFamily]] = [
    [.explosion], [.ground], [.persons, .harm], [.posture, .access], [.agreement, .words],
  ]
  /// Days without incidents that are still drawn one by one.
  private static let longestGap = 6
  /// Most days drawn; the densest are kept by cutting at the far end.
  package static let dayLimit = 120

  /// What the stacks are called, in the order of `families`.
  package static func names(of phrases: Phrases) -> [String] {
    ["explosion", "ground", "people", "posture", "words"].map { phrases["series", $0] }
  }

  /// The last days that have incidents, with one count for each of `families`, and the days of short
  /// gaps between them.
  package static func days(_ counts: [CalendarDay: [Int]]) -> [Day] {
    var days: [Day] = []
    let empty = Array(repeating: 0, count: families.count)
    for day in counts.keys.sorted().suffix(dayLimit) {
      let gap = days.last.map { day.ordinal - $0.day.ordinal - 1 } ?? 0
      if gap > 0, gap <= longestGap, let last = days.last?.day {
        for step in 1...gap {
          days.append(Day(day: last.adding(days: step), counts: empty, gapBefore: 0))
        }
      }
      days.append(
        Day(day: day, counts: counts[day] ?? empty, gapBefore: gap > longestGap ? gap : 0))
    }
    return days
  }
}
