import TruceModel

/// Tells attacks by people who come there from strikes from afar, where the bare word leaves it open.
///
/// "The attack on the embassy" is a ground assault in a report that tells of no aircraft, shells or
/// missiles: a building was its aim, and nothing else can have reached it.
enum AttackTyper {
  static func type(_ claims: inout [Claim]) {
    // By index: a claim that is handed on is copied with all it holds.
    guard claims.indices.contains(where: { isOpen($0, claims) }),
      !claims.indices.contains(where: { isFromAfar($0, claims) })
    else { return }
    for index in claims.indices where isOpen(index, claims) {
      claims[index].event.type = .groundAssault
    }
  }

  private static func isOpen(_ index: Int, _ claims: [Claim]) -> Bool {
    guard claims[index].event.type == .attack, !claims[index].event.isAggregate,
      Concord.isOfRecord(claims[index].event.status),
      claims[index].event.targets.contains(where: {
        $0.value.kind == .facility || $0.value.kind == .organization
      })
    else { return false }
    return claims[index].event.trigger.wording.lowercased().contains("attack")
  }

  /// Told of aircraft, shells or missiles, or called a strike; "hit by a splinter" is of anything.
  private static func isFromAfar(_ index: Int, _ claims: [Claim]) -> Bool {
    switch claims[index].event.type {
    case .airStrike, .droneStrike, .shelling, .missileAttack, .chemicalAttack: return true
    case .strike:
      let word = claims[index].event.trigger.wording.lowercased()
      return !["hit", "hits", "hitting", "rocked", "shook", "shaken"].contains(word)
    default: return false
    }
  }
}
