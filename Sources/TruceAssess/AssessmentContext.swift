import TruceModel

/// The values of one run, indexed for assessing.
struct AssessmentContext: Sendable {
  let claims: [ClaimID: Claim]
  /// In order of id.
  let allClaims: [Claim]
  let reports: [ReportID: Report]
  let relations: ActorRelations
  /// Incident of each claim.
  let incidents: [ClaimID: IncidentID]
  /// Claims of each incident.
  let members: [IncidentID: [ClaimID]]
  /// Whose word each claim is.
  let voices: [ClaimID: Voice]
  /// Grades that reviewers gave, by incident.
  let grades: [IncidentID: (grade: Grade, reviewer: String, reason: String)]
  /// The last day that a report was published or tells of; nil: none is dated.
  let lastDay: CalendarDay?

  init(
    linkage: Linkage, claims: [Claim], reports: [Report], directory: ActorDirectory,
    judgements: [Judgement]
  ) {
    self.claims = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    allClaims = self.claims.values.sorted { $0.id < $1.id }
    let byID = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
    self.reports = byID
    relations = ActorRelations(directory: directory)
    var incidents: [ClaimID: IncidentID] = [:]
    for incident in linkage.incidents {
      for claim in incident.claims { incidents[claim] = incident.id }
    }
    self.incidents = incidents
    members = Dictionary(linkage.incidents.map { ($0.id, $0.claims) }) { first, _ in first }
    let finder = OriginFinder(
      reports: byID, copies: linkage.copies, relations: ActorRelations(directory: directory))
    voices = self.claims.mapValues(finder.voice)
    grades = Self.grades(judgements, incidents)
    lastDay = reports.compactMap(\.published).max()
  }

  func voice(of claim: Claim) -> Voice { voices[claim.id] ?? .unknown(claim.report) }

  /// The day a claim's event is of, else the latest it can be of; nil: unknown.
  func day(of claim: Claim) -> CalendarDay? {
    claim.event.time?.value.end ?? claim.event.time?.value.start ?? claim.event.notAfter
      ?? reports[claim.report]?.published
  }

  private static func grades(
    _ judgements: [Judgement], _ incidents: [ClaimID: IncidentID]
  ) -> [IncidentID: (grade: Grade, reviewer: String, reason: String)] {
    var grades: [IncidentID: (grade: Grade, reviewer: String, reason: String)] = [:]
    for judgement in judgements {
      guard case .grade(let claim, let grade) = judgement.verdict,
        let incident = incidents[claim]
      else { continue }
      grades[incident] = (grade, judgement.reviewer, judgement.reason)
    }
    return grades
  }
}
