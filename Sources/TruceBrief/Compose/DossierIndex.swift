import TruceModel

/// Finds what belongs together in a dossier.
struct DossierIndex: Sendable {
  let dossier: Dossier
  private let claims: [ClaimID: Claim]
  private let reports: [ReportID: Report]
  private let assessments: [IncidentID: Assessment]
  private let numbers: [IncidentID: Int]
  private let incidentsByClaim: [ClaimID: IncidentID]
  private let copies: [ReportID: CopyRelation]
  private let positions: [ClaimID: Int]
  private let reportNumbers: [ReportID: Int]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    claims = Dictionary(dossier.claims.map { ($0.id, $0) }) { first, _ in first }
    reports = Dictionary(dossier.reports.map { ($0.id, $0) }) { first, _ in first }
    assessments = Dictionary(dossier.assessments.map { ($0.incident, $0) }) { first, _ in first }
    numbers = Dictionary(dossier.incidents.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first
    }
    incidentsByClaim = Dictionary(
      dossier.incidents.flatMap { incident in incident.claims.map { ($0, incident.id) } }
    ) { first, _ in first }
    positions = Dictionary(dossier.claims.enumerated().map { ($1.id, $0) }) { first, _ in first }
    reportNumbers = Dictionary(dossier.reports.enumerated().map { ($1.id, $0 + 1) }) { first, _ in
      first
    }
    copies = Dictionary(dossier.copies.map { ($0.copy, $0) }) { first, _ in first }
  }

  func claim(_ id: ClaimID) -> Claim? { claims[id] }
  func report(_ id: ReportID) -> Report? { reports[id] }
  /// The report's place in the list of what was read, from 1; nil: not in the dossier.
  func number(of report: ReportID) -> Int? { reportNumbers[report] }
  func incident(of claim: ClaimID) -> IncidentID? { incidentsByClaim[claim] }
  func assessment(of incident: IncidentID) -> Assessment? { assessments[incident] }
  func copy(_ report: ReportID) -> CopyRelation? { copies[report] }

  /// The incident's number in the brief, from 1 in order of time; nil: not in the dossier.
  func number(of incident: IncidentID) -> Int? { numbers[incident] }

  func incident(_ id: IncidentID) -> Incident? {
    numbers[id].map { dossier.incidents[$0 - 1] }
  }

  func claims(of incident: Incident) -> [Claim] { incident.claims.compactMap { claims[$0] } }

  /// Claims in the order of the dossier.
  func sorted(_ ids: some Sequence<ClaimID>) -> [ClaimID] {
    ids.sorted { (positions[$0] ?? .max, $0) < (positions[$1] ?? .max, $1) }
  }
}
