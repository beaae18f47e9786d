import TruceModel

/// Tells what reports published on or after a day add to those before it.
///
/// A copy of an earlier report adds nothing, whenever it was published. A report without a date is
/// taken as known before: what it alone tells is never called new.
struct Freshness: Sendable {
  let since: CalendarDay
  /// Reports published on or after `since`, copies of earlier ones left out.
  let fresh: Set<ReportID>
  /// How many reports have no date.
  let undated: Int
  private let index: DossierIndex

  init(since: CalendarDay, _ index: DossierIndex) {
    self.since = since
    self.index = index
    var fresh: Set<ReportID> = []
    for report in index.dossier.reports {
      guard let day = report.published, day >= since else { continue }
      let original = index.copy(report.id).flatMap { index.report($0.original) }
      if let original, (original.published ?? since.adding(days: -1)) < since { continue }
      fresh.insert(report.id)
    }
    self.fresh = fresh
    undated = index.dossier.reports.filter { $0.published == nil }.count
  }

  /// Whether all of `claims`, and at least one, stand in fresh reports.
  func isNew(_ claims: some Collection<ClaimID>) -> Bool {
    let known = claims.compactMap { index.claim($0) }
    return !known.isEmpty && known.allSatisfy { fresh.contains($0.report) }
  }

  /// Whether only fresh reports tell of it.
  func isNew(_ incident: Incident) -> Bool { isNew(incident.claims) }

  /// The claims of `incident` in fresh reports.
  func freshClaims(of incident: Incident) -> [ClaimID] {
    incident.claims.filter { index.claim($0).map { fresh.contains($0.report) } ?? false }
  }
}
