import TruceModel

/// Which incidents matter to the reader of these reports, and in which order.
///
/// A rule of thumb for the length of a brief, not a measure of gravity: what somebody calls a breach
/// counts 20, each doubling of the known origins 4, each doubling of the killed 2, a contested grade
/// 6, each attribute on which accounts differ 2 (at most 8). A toll without an act does not count, since it may be that of
/// a war; what cannot be placed or dated loses 6. Background, words and what a reviewer set aside
/// weigh nothing.
struct IncidentWeights: Sendable {
  private let weights: [IncidentID: Int]
  private let background: Set<IncidentID>

  /// Incidents that ended so many days before the first report was published are background.
  private static let backgroundDays = 60
  /// Least weight that makes an incident one that matters.
  private static let threshold = 10

  init(_ index: DossierIndex) {
    let firstDay = index.dossier.reports.compactMap(\.published).min()
    let breaches = Set(
      ViolationGroup.groups(of: index).filter { $0.allegation == .breach }.map(\.incident))
    var weights: [IncidentID: Int] = [:]
    var background: Set<IncidentID> = []
    for incident in index.dossier.incidents {
      if let firstDay, let last = Self.lastDay(of: incident, index),
        last.ordinal < firstDay.ordinal - Self.backgroundDays
      {
        background.insert(incident.id)
      } else if !BriefDraft.isWords(incident), let assessment = index.assessment(of: incident.id) {
        let breach = breaches.contains(incident.id) ? 20 : 0
        weights[incident.id] = breach + Self.weight(of: incident, assessment)
      }
    }
    self.weights = weights
    self.background = background
  }

  /// Whether the reports tell of it as of something long past.
  func isBackground(_ incident: Incident) -> Bool { background.contains(incident.id) }

  func weight(of incident: Incident) -> Int { weights[incident.id] ?? 0 }

  /// At most `limit` of `incidents` of the weight `threshold` or more, the heaviest, in the order they
  /// came.
  func weightiest(
    _ incidents: [Incident], limit: Int, threshold: Int = threshold
  ) -> [Incident] {
    let weighed = incidents.enumerated()
      .map { (place: $0, weight: weight(of: $1), incident: $1) }
      .filter { $0.weight >= threshold }
    return weighed.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.prefix(limit)
      .sorted { $0.place < $1.place }.map(\.incident)
  }

  private static func lastDay(of incident: Incident, _ index: DossierIndex) -> CalendarDay? {
    guard let time = incident.time else { return nil }
    return time.end
      ?? (time.start == nil ? nil : index.dossier.reports.compactMap(\.published).max())
  }

  /// How often `number` can be halved until nothing is left.
  private static func doublings(_ number: Int) -> Int {
    Int.bitWidth - max(0, number).leadingZeroBitCount
  }

  private static func weight(of incident: Incident, _ assessment: Assessment) -> Int {
    guard assessment.grade != .discounted else { return 0 }
    let killed = incident.type == .casualties ? nil : assessment.range(of: .killed)
    let toll = killed.flatMap { $0.high ?? $0.low } ?? 0
    var weight = 2 * doublings(toll) + 4 * doublings(assessment.origins.filter(\.isKnown).count)
    weight += min(8, assessment.contradictions.count * 2)
    if assessment.grade == .contested { weight += 6 }
    if incident.places.isEmpty || incident.time == nil { weight -= 6 }
    return max(0, weight)
  }
}
