import TruceModel
import TrucePipeline
import TruceStore

/// Incidents and judgements in words, for a terminal.
struct ReviewCard {
  func line(_ incident: IncidentSummary) -> String {
    line(
      incident.id, incident.grade, incident.isContested, incident.type, incident.firstDay,
      incident.place, claims: incident.claims, origins: incident.origins)
  }

  func line(_ file: IncidentFile) -> String {
    let (incident, assessment) = (file.incident, file.assessment)
    return line(
      incident.id, assessment.grade, !assessment.contradictions.isEmpty, incident.type,
      incident.time?.start, incident.places.first?.name, claims: incident.claims.count,
      origins: assessment.origins.filter(\.isKnown).count)
  }

  func line(_ judgement: RecordedJudgement, _ review: ReviewState) -> String {
    let standing =
      review.retracted.contains(judgement.number)
      ? " [undone]"
      : review.waiting.contains { $0.number == judgement.number }
        ? " [waits for a second person]" : ""
    let all =
      judgement.act.claims.map(\.rawValue) + (judgement.act.judgement.map { ["\($0)"] } ?? [])
    let rest = all.count > 4 ? " and \(all.count - 4) more" : ""
    let claims = all.prefix(4).joined(separator: " ") + rest
    return "\(judgement.number) \(judgement.madeAt) \(judgement.reviewer): \(judgement.act.name) "
      + "\(claims)\(standing): \(judgement.reason)"
  }

  /// An incident with its claims, in the reports' words, and its history.
  func text(_ file: IncidentFile, _ review: ReviewState) -> String {
    var lines = [line(file), ""]
    for claim in file.claims {
      let speaker = claim.attribution.last?.speaker?.value.name ?? "the outlet"
      lines.append("\(claim.id) \(claim.report) \(speaker) \(claim.stance.rawValue)")
      lines.append(
        "  \(claim.sentence.wording.split(whereSeparator: \.isNewline).joined(separator: " "))")
    }
    if !file.history.isEmpty { lines.append("") }
    lines += file.history.map { line($0, review) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(
    _ id: IncidentID, _ grade: Grade?, _ isContested: Bool, _ type: EventType?, _ day: CalendarDay?,
    _ place: String?, claims: Int, origins: Int
  ) -> String {
    let contest = isContested && grade != .contested ? ", accounts differ" : ""
    return "\(id) \(day?.description ?? "undated") \(place ?? "no place"): "
      + "\(type?.rawValue ?? "unknown"), \(grade?.rawValue ?? "ungraded")\(contest), "
      + "claims: \(claims), known origins: \(origins)"
  }
}
