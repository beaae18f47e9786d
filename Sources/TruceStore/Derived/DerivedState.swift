package import TruceModel

/// An incident with what assessing made of it.
package struct DerivedIncident: Sendable {
  package var incident: Incident
  package var assessment: Assessment
  /// In the order of agreements and provisions.
  package var violations: [AllegedViolation]
  /// Who lays it at whose door.
  package var accusations: Set<Accusation>
  /// A judgement in force speaks of one of its claims.
  package var isReviewed: Bool

  package init(
    incident: Incident, assessment: Assessment, violations: [AllegedViolation],
    accusations: Set<Accusation>, isReviewed: Bool
  ) {
    self.incident = incident
    self.assessment = assessment
    self.violations = violations
    self.accusations = accusations
    self.isReviewed = isReviewed
  }
}

/// That one side or speaker says that another did it.
package struct Accusation: Hashable, Sendable {
  package var accuser: String
  package var accused: String

  package init(accuser: String, accused: String) {
    self.accuser = accuser
    self.accused = accused
  }
}

/// The breaches that a claim counts which is in no incident; none: it counts none.
package struct DerivedCount: Sendable {
  package var claim: ClaimID
  package var violations: [AllegedViolation]

  package init(claim: ClaimID, violations: [AllegedViolation]) {
    self.claim = claim
    self.violations = violations
  }
}

/// What linking and assessing made of the ledger's material.
package struct DerivedState: Sendable {
  /// In order of time, then id.
  package var incidents: [DerivedIncident]
  package var copies: [CopyRelation]
  package var counts: [DerivedCount]
  package var standings: [AgreementStanding]
  /// The journal's entry up to which everything is in it.
  package var journal: Int
  /// Of the stages that made it.
  package var version: String

  package init(
    incidents: [DerivedIncident], copies: [CopyRelation], counts: [DerivedCount],
    standings: [AgreementStanding], journal: Int, version: String
  ) {
    self.incidents = incidents
    self.copies = copies
    self.counts = counts
    self.standings = standings
    self.journal = journal
    self.version = version
  }
}

/// What judgements and reports change in a derived state.
package struct DerivedChange: Sendable {
  /// The journal's entry whose state it changes.
  package var base: Int
  /// Incidents that are no more.
  package var removed: [IncidentID]
  /// New ones, and those that may read otherwise.
  package var written: [DerivedIncident]
  /// Claims that are in no incident now.
  package var released: [ClaimID]
  /// All relations of the copies of which one is new, in order of copy, closest original first.
  package var copies: [CopyRelation]
  /// Claims that may count otherwise.
  package var counts: [DerivedCount]
  /// Standings that may read otherwise.
  package var standings: [AgreementStanding]
  /// The journal's entry up to which everything is in it.
  package var journal: Int
  /// Of the stages that made it.
  package var version: String

  package init(
    base: Int, removed: [IncidentID], written: [DerivedIncident], released: [ClaimID],
    copies: [CopyRelation], counts: [DerivedCount], standings: [AgreementStanding], journal: Int,
    version: String
  ) {
    self.base = base
    self.removed = removed
    self.written = written
    self.released = released
    self.copies = copies
    self.counts = counts
    self.standings = standings
    self.journal = journal
    self.version = version
  }
}
