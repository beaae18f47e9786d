/// What was added to a ledger since some entry of its journal, counted.
package struct LedgerAdditions: Hashable, Sendable {
  package var reports: Int
  package var hasAgreements: Bool

  package init(reports: Int, hasAgreements: Bool) {
    self.reports = reports
    self.hasAgreements = hasAgreements
  }

  /// Those that `material` holds.
  package init(_ material: Material) {
    self.init(reports: material.reports.count, hasAgreements: !material.agreements.isEmpty)
  }
}
