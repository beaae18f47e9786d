import TruceModel

/// Whether the places of incidents lie in the areas of the agreements, kept while many claims of
/// the same incidents are gone through.
struct AreaAnswers: Sendable {
  /// One answer for each agreement, in their order.
  var ofIncidents: [IncidentID: [AllegedViolation.Answer]] = [:]
}
