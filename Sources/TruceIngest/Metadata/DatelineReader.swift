import TruceModel

/// Reads `CITY, March 5 (Agency) —` at the head of the reporting.
struct DatelineReader: Sendable {
  func read(_ draft: inout Draft, published: CalendarDay?) {}
}
