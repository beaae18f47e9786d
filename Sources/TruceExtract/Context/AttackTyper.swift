import TruceModel

/// Tells attacks by people who come there from strikes from afar, where the bare word leaves it open.
///
/// "The attack on the embassy" is a ground assault in a report that tells of no aircraft, shells or
/// missiles: a building was its aim, and nothing else can have reached it.
enum AttackTyper {
  static func type(_ claims: inout [Claim]) {
    guard claims.contains(where: { isOpen($0.event) }),
      !claims.contains(where: { isFromAfar($0.event) })
    else { return }
    for index in claims.indices where isOpen(claims[index].event) {
      claims[index].event.type = .groundAssault
    }
  }

  private static func isOpen(_ event: Event) -> Bool {
    guard event.type == .attack, !event.isAggregate, Concord.isOfRecord(event.status),
      event.trigger.wording.lowercased().contains("attack")
    else { return false }
    return event.targets.contains { $0.value.kind == .facility || $0.value.kind == .organization }
  }

  /// Told of aircraft, shells or missiles, or called a strike; "hit by a splinter" is of anything.
  private static func isFromAfar(_ event: Event) -> Bool {
    switch event.type {
    case .airStrike, .droneStrike, .shelling, .missileAttack, .chemicalAttack: return true
    case .strike:
      let word = event.trigger.wording.lowercased()
      return !["hit", "hits", "hitting", "rocked", "shook", "shaken"].contains(word)
    default: return false
    }
  }
}
