import TruceModel

/// How much an incident matters to a reviewer: the order of the queue.
///
/// Contested accounts come first, then an alleged breach, what the last run brought, many origins,
/// and links that barely hold. The points are set by hand: each line outweighs those below it.
struct ReviewWeight: Hashable, Sendable {
  let points: Int

  static let contested = 400
  static let alleged = 200
  static let new = 100
  static let origin = 8
  static let mostOrigins = 10
  static let uncertain = 40
  /// Links that score less than this barely hold: the threshold of joining is 1 in `TruceLink`.
  static let uncertainScore = 1.5

  init(_ incident: Incident, _ assessment: Assessment, isAlleged: Bool, isNew: Bool) {
    let isContested = assessment.grade == .contested || !assessment.contradictions.isEmpty
    let origins = assessment.origins.filter(\.isKnown).count
    let weakest = incident.links.map(\.score).min() ?? .infinity
    points =
      (isContested ? Self.contested : 0) + (isAlleged ? Self.alleged : 0) + (isNew ? Self.new : 0)
      + min(origins, Self.mostOrigins) * Self.origin
      + (weakest < Self.uncertainScore ? Self.uncertain : 0)
  }
}
