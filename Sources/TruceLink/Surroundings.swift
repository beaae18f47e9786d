import TruceModel

/// What the sentence before says of where an event without a place was.
struct Surroundings: Sendable {
  let space: LinkSpace

  /// More bytes between two sentences than this, and another paragraph has begun.
  static let widestGap = 4

  /// Places of the sentence right before the first of `claims` that has such a sentence, none
  /// narrower than an area: that the talk is of a town does not put the event into it.
  func places(of claims: [Claim]) -> [PlaceReference] {
    for claim in claims.sorted(by: { ($0.report, $0.sentence.span) < ($1.report, $1.sentence.span) }
    )
    where claim.zone == .body && claim.event.type.family != .agreement {
      let found = before(claim)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func before(_ claim: Claim) -> [PlaceReference] {
    guard let position = space.position(of: claim.id) else { return [] }
    let start = claim.sentence.span.start
    let near = space.positions[Int(space.report[position])].sorted().map { space.claims[$0] }
      .filter { other in
        (0...Self.widestGap).contains(start - other.sentence.span.end)
          && !other.event.ownPlaces.isEmpty
      }
    var seen: Set<String> = []
    return near.flatMap(\.event.ownPlaces).map(\.value).filter { seen.insert($0.name).inserted }
      .map(widened)
  }

  private func widened(_ place: PlaceReference) -> PlaceReference {
    var place = place
    switch place.precision {
    case .point, .settlement, .district, .road:
      place.precision = .area
      place.relation = "in"
    case .province, .country, .area: break
    }
    return place
  }
}
