import TruceModel

/// Tells who bombs from the ground from who bombs from the air, where the bare verb leaves it open.
///
/// "The shops were bombed" is an air strike only where the report tells of aircraft or of a state that
/// bombs; in a report of bombs that go off it is a bombing.
enum BombTyper {
  static func type(_ claims: inout [Claim]) {
    guard claims.contains(where: { isOpen($0.event) }),
      claims.contains(where: { $0.event.type == .bombing }),
      !claims.contains(where: { isFromTheAir($0.event) })
    else { return }
    for index in claims.indices where isOpen(claims[index].event) {
      claims[index].event.type = .bombing
    }
  }

  /// The bare verb, without doer and weapon.
  private static func isOpen(_ event: Event) -> Bool {
    event.type == .airStrike && event.actors.isEmpty && event.means.isEmpty
      && event.trigger.wording.lowercased() == "bombed"
  }

  private static func isFromTheAir(_ event: Event) -> Bool {
    guard event.type == .airStrike || event.type == .droneStrike else { return false }
    return !isOpen(event)
  }
}
