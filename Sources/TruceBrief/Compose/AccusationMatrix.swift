import TruceModel

/// Who accuses whom: the same count for every party.
///
/// An accusation is an incident, or a claim that belongs to none; the same incident told by ten
/// reports is one. Sides stand for their ministries, commands and media.
struct AccusationMatrix: Sendable {
  /// Sorted by the number of accusations made, then by name.
  private(set) var accusers: [String] = []
  /// Sorted by the number of accusations received, then by name.
  private(set) var accused: [String] = []
  private var cells: [String: [String: [ClaimID]]] = [:]
  private var counts: [String: [String: Int]] = [:]

  /// Counts the claims of `index` that accuse a named actor.
  init(_ index: DossierIndex) {
    var seen: Set<String> = []
    for claim in index.dossier.claims where claim.stance == .accuses {
      let accuser = Self.accuser(of: claim, index)
      for actor in Set(claim.event.actors.map { Self.side(of: $0.value) }).sorted()
      where actor != accuser {
        cells[accuser, default: [:]][actor, default: []].append(claim.id)
        let subject = index.incident(of: claim.id)?.rawValue ?? claim.id.rawValue
        guard seen.insert("\(accuser)|\(actor)|\(subject)").inserted else { continue }
        counts[accuser, default: [:]][actor, default: 0] += 1
      }
    }
    accusers = Self.ranked(counts.mapValues { $0.values.reduce(0, +) })
    var received: [String: Int] = [:]
    for row in counts.values { for (name, count) in row { received[name, default: 0] += count } }
    accused = Self.ranked(received)
  }

  func count(_ accuser: String, _ accused: String) -> Int { counts[accuser]?[accused] ?? 0 }

  func claims(_ accuser: String, _ accused: String) -> [ClaimID] {
    cells[accuser]?[accused] ?? []
  }

  private static func accuser(of claim: Claim, _ index: DossierIndex) -> String {
    if let speaker = claim.attribution.last?.speaker?.value { return side(of: speaker) }
    return index.report(claim.report)?.outlet ?? "a report without an outlet"
  }

  private static func side(of entity: Entity) -> String { entity.side ?? entity.name }

  private static func ranked(_ totals: [String: Int]) -> [String] {
    totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
