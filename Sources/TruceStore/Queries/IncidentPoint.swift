package import TruceModel

/// An incident as a point on the map.
package struct IncidentPoint: Hashable, Sendable {
  package var id: IncidentID
  package var type: EventType?
  package var firstDay: CalendarDay?
  package var grade: Grade?
  package var isContested: Bool
  package var origins: Int
  package var place: PlaceReference

  package init(
    id: IncidentID, type: EventType?, firstDay: CalendarDay?, grade: Grade?, isContested: Bool,
    origins: Int, place: PlaceReference
  ) {
    self.id = id
    self.type = type
    self.firstDay = firstDay
    self.grade = grade
    self.isContested = isContested
    self.origins = origins
    self.place = place
  }
}
