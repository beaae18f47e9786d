package import TruceModel

/// How many incidents of a type begin on a day.
package struct DayCount: Hashable, Sendable {
  package var day: CalendarDay
  package var type: EventType
  package var count: Int
}
