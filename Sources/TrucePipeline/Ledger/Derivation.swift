import TruceAssess
import TruceLink
import TruceModel
import TruceStore

/// Links and assesses: what reports, claims, agreements and judgements amount to.
///
/// The same function serves a folder and a ledger. A ledger is linked as a whole, since how rare a
/// word or a place is decides how much it says; see `docs/decisions/0003-linking-a-ledger.md`.
struct Derivation: Sendable {
  let directory: ActorDirectory

  /// `dossier` with incidents, copies, assessments, violations and standings.
  func completed(
    _ read: Dossier, respecting judgements: [Judgement],
    parts: [(part: ClaimID, whole: ClaimID)] = []
  ) -> Dossier {
    var dossier = read
    var linkage = IncidentLinker().linkage(
      of: read.claims, in: read.reports, directory: directory, respecting: judgements)
    linkage.place(parts)
    dossier.incidents = linkage.incidents
    dossier.copies = linkage.copies
    let findings = Assessor(agreements: read.agreements, directory: directory).findings(
      on: linkage, claims: read.claims, reports: read.reports, respecting: judgements)
    dossier.assessments = findings.assessments
    dossier.violations = findings.violations
    dossier.standings = findings.standings
    return dossier
  }

  /// The state of a ledger whose primary tables hold `material`.
  func state(of material: Material) -> DerivedState {
    let review = ReviewState(material.judgements)
    let dossier = completed(
      Dossier(
        reports: material.reports, claims: review.revised(material.claims), incidents: [],
        agreements: material.agreements),
      respecting: review.verdicts, parts: review.parts)
    let reviewed = review.reviewedClaims
    return DerivedState(
      linkage: Linkage(incidents: dossier.incidents, copies: dossier.copies),
      assessments: dossier.assessments, violations: dossier.violations,
      standings: dossier.standings,
      reviewed: Set(
        dossier.incidents.filter { $0.claims.contains(where: reviewed.contains) }.map(\.id)),
      journal: material.journal, version: StageVersion.link)
  }
}

extension Linkage {
  /// Makes incidents parts of others, as reviewers said; the last word on an incident counts.
  fileprivate mutating func place(_ parts: [(part: ClaimID, whole: ClaimID)]) {
    guard !parts.isEmpty else { return }
    var holder: [ClaimID: Int] = [:]
    for (index, incident) in incidents.enumerated() {
      for claim in incident.claims { holder[claim] = index }
    }
    for (part, whole) in parts {
      guard let a = holder[part], let b = holder[whole], a != b else { continue }
      incidents[a].partOf = incidents[b].id
    }
  }
}
