import TruceModel

/// Tells attacks by people who come there from strikes from afar, where the bare word leaves it open.
///
/// "The attack on the embassy" is a ground assault in a report that tells of no aircraft, shells or
/// missiles: a building was its aim, and nothing else can have reached it.
enum AttackTyper {
  static func type(_ claims: inout [Claim]) {
    guard claims.contains(where: { isOpen($0.event) }),
      !claims.contains(where: { isFromAfar($0.event.type) })
    else { return }
    for index in claims.indices where isOpen(claims[index].event) {
      claims[index].event.type = .groundAssault
    }
  }

  private static func isOpen(_ event: Event) -> Bool {
    guard event.type == .attack, !event.isAggregate, Concord.isOfRecord(event.status),
      event.trigger.wording.lowercased().contains("attack")
    else { return false }
    return event.targets.contains { $0.value.kind == .facility }
  }

  private static func isFromAfar(_ type: EventType) -> Bool {
    switch type {
    case .airStrike, .droneStrike, .shelling, .missileAttack, .strike, .chemicalAttack: true
    default: false
    }
  }
}
