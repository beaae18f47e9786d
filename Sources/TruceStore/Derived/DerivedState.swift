package import TruceModel

/// What linking and assessing made of the ledger's material.
package struct DerivedState: Sendable {
  package var linkage: Linkage
  /// One for each incident, in their order.
  package var assessments: [Assessment]
  package var violations: [AllegedViolation]
  package var standings: [AgreementStanding]
  /// Incidents of which a judgement in force speaks.
  package var reviewed: Set<IncidentID>
  /// The journal's entry up to which everything is in it.
  package var journal: Int
  /// Of the stages that made it.
  package var version: String

  package init(
    linkage: Linkage, assessments: [Assessment], violations: [AllegedViolation],
    standings: [AgreementStanding], reviewed: Set<IncidentID>, journal: Int, version: String
  ) {
    self.linkage = linkage
    self.assessments = assessments
    self.violations = violations
    self.standings = standings
    self.reviewed = reviewed
    self.journal = journal
    self.version = version
  }
}
