package import TruceModel

/// All that the ledger holds on one incident.
package struct IncidentFile: Hashable, Sendable {
  package var incident: Incident
  package var assessment: Assessment
  /// As the reports were read, in their order; empty: not asked for.
  package var claims: [Claim]
  package var violations: [AllegedViolation]
  /// The judgements on its claims, in the order of making, retracted ones too.
  package var history: [RecordedJudgement]
}

/// All that the ledger holds on one report.
package struct ReportFile: Hashable, Sendable {
  package var report: Report
  /// In the order of their triggers.
  package var claims: [Claim]
  /// The incident of each claim that is in one.
  package var incidents: [ClaimID: IncidentID]
  /// Where it is the copy or the original.
  package var copies: [CopyRelation]
}
