import TruceModel

/// Gives later mentions whose own word leaves the kind open the kind of the act that they refer to:
/// "A bomb went off. Nobody claimed the attack." Within one voice, since others may tell it otherwise;
/// of what the outlet itself tells, also whoever says who did it.
enum ReferenceTyper {
  static func type(_ claims: inout [Claim]) {
    guard claims.indices.contains(where: { isOpen($0, claims) }) else { return }
    let position = ClaimPositions(claims)
    for index in claims.indices where isOpen(index, claims) {
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

  private static func isOpen(_ index: Int, _ claims: [Claim]) -> Bool {
    guard claims[index].event.type == .attack, claims[index].event.refersTo != nil else {
      return false
    }
    let event = claims[index].event
    guard !event.isAggregate, event.status != .negated else { return false }
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
