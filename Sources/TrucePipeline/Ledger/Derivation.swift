import TruceAssess
import TruceLink
import TruceModel
import TruceStore

/// Links and assesses: what reports, claims, agreements and judgements amount to.
///
/// The same function serves a folder and a ledger; see `docs/decisions/0003-linking-a-ledger.md`.
struct Derivation: Sendable {
  let directory: ActorDirectory
  var base = LinkBase()

  /// `dossier` with incidents, copies, assessments, violations and standings.
  func completed(_ read: Dossier, respecting judgements: [Judgement]) -> Dossier {
    var dossier = read
    let linkage = IncidentLinker(base: base).linkage(
      of: read.claims, in: read.reports, directory: directory, respecting: judgements)
    dossier.incidents = linkage.incidents
    dossier.copies = linkage.copies
    let findings = Assessor(agreements: read.agreements, directory: directory).findings(
      on: linkage, claims: read.claims, reports: read.reports, respecting: judgements)
    dossier.assessments = findings.assessments
    dossier.violations = findings.violations
    dossier.standings = findings.standings
    return dossier
  }

  /// The state of a ledger whose primary tables hold `material`, and what judgements and further
  /// reports need to be worked into it.
  func state(of material: Material) -> (DerivedState, LinkedLedger) {
    let review = ReviewState(material.judgements)
    let revised = review.revised(material.claims)
    let found = review.findings
    let assessor = Assessor(agreements: material.agreements, directory: directory)
    let (linked, (copies, prepared)) = concurrently {
      LinkState.linked(
        material.claims, in: material.reports, directory: directory,
        revised: revised.filter { found[$0.id] != nil }, respecting: review.verdicts, base: base)
    } _: {
      let copies = CopyState(material.reports, base: base)
      return (
        copies,
        AssessmentState(
          assessor: assessor, claims: revised, reports: material.reports,
          copies: copies.relations)
      )
    }
    let link = linked.0
    let incidents = review.placed(linked.1) { link.incidentID(holding: $0) }
    var assessment = prepared
    assessment.take(incidents, respecting: review.verdicts)
    let state = DerivedState(
      incidents: assessment.derived(incidents, reviewed: review.reviewedClaims),
      copies: copies.relations,
      counts: assessment.counts(among: assessment.claimsOnAgreements)
        .map { DerivedCount(claim: $0.claim, violations: $0.violations) },
      standings: assessment.standings, journal: material.journal, version: StageVersion.link)
    return (
      state,
      LinkedLedger(
        link: link, copies: copies, assessment: assessment, judgements: material.judgements,
        reports: material.reports.count, journal: material.journal, base: base)
    )
  }
}

extension AssessmentState {
  /// `incidents` with what assessing makes of them. `reviewed`: claims of which a judgement speaks.
  func derived(_ incidents: [Incident], reviewed: Set<ClaimID>) -> [DerivedIncident] {
    zip(incidents, assessed(incidents)).map { incident, assessed in
      DerivedIncident(
        incident: incident, assessment: assessed.assessment, violations: assessed.violations,
        accusations: Set(
          accusations(in: incident).map { Accusation(accuser: $0.accuser, accused: $0.accused) }),
        isReviewed: incident.claims.contains(where: reviewed.contains))
    }
  }
}

extension ReviewState {
  /// `incidents`, those that reviewers made parts of others with these; the last word on an incident
  /// counts. `holder`: the incident of a claim.
  func placed(_ incidents: [Incident], _ holder: (ClaimID) -> IncidentID?) -> [Incident] {
    var wholes: [IncidentID: IncidentID] = [:]
    for (part, whole) in parts {
      guard let a = holder(part), let b = holder(whole), a != b else { continue }
      wholes[a] = b
    }
    guard !wholes.isEmpty else { return incidents }
    return incidents.map { incident in
      guard let whole = wholes[incident.id] else { return incident }
      var incident = incident
      incident.partOf = whole
      return incident
    }
  }
}
