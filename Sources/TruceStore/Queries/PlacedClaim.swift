package import TruceModel

/// A claim with where it stands.
package struct PlacedClaim: Hashable, Sendable {
  package var claim: Claim
  package var incident: IncidentID?
  package var reportTitle: String?
  package var outlet: String?
  package var published: CalendarDay?
}
