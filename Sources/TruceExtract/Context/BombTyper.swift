import TruceModel

/// Tells who bombs from the ground from who bombs from the air, where the bare verb leaves it open.
///
/// "The shops were bombed" is an air strike only where the report tells of aircraft or of a state that
/// bombs; in a report of bombs that go off it is a bombing.
enum BombTyper {
  static func type(_ claims: inout [Claim]) {
    guard claims.indices.contains(where: { claims[$0].event.type == .bombing }) else { return }
    let ofAir = claims.indices.filter {
      claims[$0].event.type == .airStrike || claims[$0].event.type == .droneStrike
    }
    guard ofAir.allSatisfy({ isOpen(claims[$0].event) }) else { return }
    for index in ofAir { claims[index].event.type = .bombing }
  }

  /// The bare verb, without doer and weapon.
  private static func isOpen(_ event: Event) -> Bool {
    event.type == .airStrike && event.actors.isEmpty && event.means.isEmpty
      && event.trigger.wording.lowercased() == "bombed"
  }
}
