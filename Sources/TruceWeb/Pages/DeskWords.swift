import Foundation
import TruceBrief
import TruceModel

/// Values in plain English, as the brief writes them, and moments in the ledger's time zone.
struct DeskWords: Sendable {
  let wording: Wording
  let timeZone: TimeZone

  init(timeZone: TimeZone) throws {
    wording = Wording(phrases: try Phrases())
    self.timeZone = timeZone
  }

  /// The phrase of a category's value, such as "air strike".
  func phrase<Value: RawRepresentable<String>>(_ category: String, _ value: Value) -> String {
    wording.phrases[category, value.rawValue]
  }

  /// The same with a capital letter.
  func title<Value: RawRepresentable<String>>(_ category: String, _ value: Value) -> String {
    Wording.capitalized(phrase(category, value))
  }

  /// "31 Aug 2019"
  func day(_ day: CalendarDay?) -> String? { day.map { Wording.day($0, months: .short) } }

  /// "30 to 31 Aug 2019"; nil: no day is known.
  func days(_ first: CalendarDay?, _ last: CalendarDay?) -> String? {
    switch (first, last) {
    case (let first?, let last?): Wording.days(first, last, months: .short)
    case (let one?, nil), (nil, let one?): Wording.day(one, months: .short)
    case (nil, nil): nil
    }
  }

  /// An ISO 8601 instant as "21 Nov 2026, 10:15" in the time zone; what is no instant stays.
  func moment(_ iso: String) -> String {
    guard let date = try? Date(iso, strategy: .iso8601) else { return iso }
    return moment(date)
  }

  func moment(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    guard
      let day = CalendarDay(
        year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    else { return date.ISO8601Format() }
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(Wording.day(day, months: .short)), \(two(parts.hour)):\(two(parts.minute))"
  }

  /// "1 report", "2,000 reports".
  func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(Wording.grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A name or title of a report, cleaned and bounded.
  func shown(_ text: String?) -> String? {
    text.map(CleanText.value).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// "1,000+" where counting stopped there.
  func total(_ number: Int, most: Int) -> String {
    number >= most ? "\(Wording.grouped(most - 1))+" : Wording.grouped(number)
  }
}
