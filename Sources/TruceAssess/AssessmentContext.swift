import TruceModel

/// The values of one run, indexed for assessing.
struct AssessmentContext: Sendable {
  private(set) var claims: [ClaimID: Claim]
  private(set) var reports: [ReportID: Report]
  let relations: ActorRelations
  /// Incident of each claim.
  private(set) var incidents: [ClaimID: IncidentID]
  /// Claims of each incident.
  private(set) var members: [IncidentID: [ClaimID]]
  /// Whose word each claim is.
  private(set) var voices: [ClaimID: Voice]
  /// Grades that reviewers gave, by incident.
  private(set) var grades: [IncidentID: (grade: Grade, reviewer: String, reason: String)]
  /// The last day that a report was published or tells of; nil: none is dated.
  private(set) var lastDay: CalendarDay?
  private var finder: OriginFinder
  /// Claims of each report.
  private var told: [ReportID: [ClaimID]]

  init(
    linkage: Linkage, claims: [Claim], reports: [Report], directory: ActorDirectory,
    judgements: [Judgement]
  ) {
    self.init(claims: claims, reports: reports, copies: linkage.copies, directory: directory)
    take(linkage.incidents, judgements)
  }

  /// All but what hangs on the incidents.
  init(
    claims: [Claim], reports: [Report], copies: [CopyRelation], directory: ActorDirectory
  ) {
    self.claims = Dictionary(minimumCapacity: claims.count)
    for claim in claims where self.claims[claim.id] == nil { self.claims[claim.id] = claim }
    let byID = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
    self.reports = byID
    relations = ActorRelations(directory: directory)
    let finder = OriginFinder(
      reports: byID, copies: copies, relations: ActorRelations(directory: directory))
    self.finder = finder
    voices = self.claims.mapValues(finder.voice)
    lastDay = reports.compactMap(\.published).max()
    told = self.claims.values.reduce(into: [:]) { $0[$1.report, default: []].append($1.id) }
    (incidents, members, grades) = ([:], [:], [:])
  }

  /// Takes over all incidents.
  mutating func take(_ incidents: [Incident], _ judgements: [Judgement]) {
    var holders: [ClaimID: IncidentID] = [:]
    for incident in incidents {
      for claim in incident.claims { holders[claim] = incident.id }
    }
    self.incidents = holders
    members = Dictionary(incidents.map { ($0.id, $0.claims) }) { first, _ in first }
    grades = Self.grades(judgements, holders)
  }

  /// Takes in reports, before their claims, and copies among all reports. Returns the claims whose
  /// voice may be another now, sorted.
  mutating func add(_ reports: [Report], _ copies: [CopyRelation]) -> [ClaimID] {
    for report in reports { self.reports[report.id] = report }
    lastDay = ([lastDay] + reports.map(\.published)).compactMap { $0 }.max()
    let changed = finder.add(reports, copies).flatMap { told[$0] ?? [] }.sorted()
    for claim in changed { voices[claim] = claims[claim].map(finder.voice) }
    return changed
  }

  func voice(of claim: Claim) -> Voice { voices[claim.id] ?? .unknown(claim.report) }

  /// The day a claim's event is of, else the latest it can be of; nil: unknown.
  func day(of claim: Claim) -> CalendarDay? {
    claim.event.time?.value.end ?? claim.event.time?.value.start ?? claim.event.notAfter
      ?? reports[claim.report]?.published
  }

  /// The ids of the claims on the standing of an agreement, sorted.
  var claimsOnAgreements: [ClaimID] {
    claims.values.filter { $0.event.type.family == .agreement }.map(\.id).sorted()
  }

  /// Takes over claims that read otherwise, and incidents in place of others.
  mutating func change(
    _ changed: [Claim], removed: [IncidentID], written: [Incident], released: [ClaimID],
    _ judgements: [Judgement]
  ) {
    for claim in changed {
      if claims.updateValue(claim, forKey: claim.id) == nil {
        told[claim.report, default: []].append(claim.id)
      }
      voices[claim.id] = finder.voice(of: claim)
    }
    for id in removed { members[id] = nil }
    for claim in released { incidents[claim] = nil }
    for incident in written {
      members[incident.id] = incident.claims
      for claim in incident.claims { incidents[claim] = incident.id }
    }
    grades = Self.grades(judgements, incidents)
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
