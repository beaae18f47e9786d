import TruceModel

/// Gives later mentions whose own word leaves the kind open the kind of the act that they refer to:
/// "A bomb went off. Nobody claimed the attack." Within one voice, since others may tell it otherwise;
/// of what the outlet itself tells, also whoever says who did it.
enum ReferenceTyper {
  static func type(_ claims: inout [Claim]) {
    var position: [ClaimID: Int] = [:]
    guard claims.contains(where: { isOpen($0.event) }) else { return }
    for index in claims.indices { position[claims[index].id] = index }
    for index in claims.indices where isOpen(claims[index].event) {
      guard let first = claims[index].event.refersTo.flatMap({ position[$0] }) else { continue }
      let type = claims[first].event.type
      guard isKind(type), claims[first].event.status != .negated,
        Concord.shareVoice(claims[index], claims[first]) || namesNoKind(claims[index].event)
          || claims[first].attribution.isEmpty && !claims[index].event.actors.isEmpty
      else { continue }
      claims[index].event.type = type
    }
  }

  /// "took part in the crime": whoever says so tells only whose deed it was.
  private static func namesNoKind(_ event: Event) -> Bool {
    !event.actors.isEmpty && DeedFinder.isDeed(event)
  }

  private static func isOpen(_ event: Event) -> Bool {
    guard event.type == .attack, event.refersTo != nil, !event.isAggregate,
      event.status != .negated
    else { return false }
    let wording = event.trigger.wording.lowercased()
    return wording.hasSuffix("attack") || DeedFinder.isDeed(event)
      || ["responsibility", "responsible", "involvement", "credit"].contains(wording)
  }

  private static func isKind(_ type: EventType) -> Bool {
    guard type != .attack, type != .strike, type != .territorySeized else { return false }
    return type.family == .explosion || type.family == .ground || type == .targetedKilling
      || type == .violenceAgainstCivilians || type == .abduction || type == .propertyDestroyed
  }
}
