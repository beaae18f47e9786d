/// Everything that a run knows: what the brief, the exports and the JSON are written from.
package struct Dossier: Sendable {
  /// In input order.
  package var reports: [Report]
  /// In the order of their reports, then of their triggers.
  package var claims: [Claim]
  /// In order of time, then id.
  package var incidents: [Incident]
  package var copies: [CopyRelation]
  /// One for each incident, in the order of `incidents`.
  package var assessments: [Assessment]
  package var violations: [AllegedViolation]
  /// One for each agreement, in the order of `agreements`.
  package var standings: [AgreementStanding]
  /// Sorted by id.
  package var agreements: [Agreement]
  package var issues: [Issue]
  package var directory: ActorDirectory

  package init(
    reports: [Report], claims: [Claim], incidents: [Incident], copies: [CopyRelation] = [],
    assessments: [Assessment] = [], violations: [AllegedViolation] = [],
    standings: [AgreementStanding] = [], agreements: [Agreement] = [], issues: [Issue] = [],
    directory: ActorDirectory = ActorDirectory()
  ) {
    self.reports = reports
    self.claims = claims
    self.incidents = incidents
    self.copies = copies
    self.assessments = assessments
    self.violations = violations
    self.standings = standings
    self.agreements = agreements
    self.issues = issues
    self.directory = directory
  }
}
