import TruceModel

/// Claims in which two sides accuse each other in one breath ("both accuse each other of shelling").
///
/// Such an exchange is no act of a third, however near in time and place.
struct MutualAccusations: Sendable {
  /// Where the words of the act stand, for each position of a claim of an exchange.
  private let triggers: [Int: Span]

  /// `positions`: places in `claims` of one report's claims.
  init(_ positions: [Int], _ claims: [Claim]) {
    var groups: [Span: [Int]] = [:]
    for position in positions
    where claims[position].stance == .accuses && !claims[position].event.actors.isEmpty {
      groups[claims[position].event.trigger.span, default: []].append(position)
    }
    var triggers: [Int: Span] = [:]
    for (span, members) in groups where members.count > 1 {
      for one in members
      where members.contains(where: { Self.accuseEachOther(claims[one], claims[$0]) }) {
        triggers[one] = span
      }
    }
    self.triggers = triggers
  }

  private static func accuseEachOther(_ a: Claim, _ b: Claim) -> Bool {
    guard let x = a.attribution.last?.speaker?.value.name,
      let y = b.attribution.last?.speaker?.value.name, x != y
    else { return false }
    return a.event.actors.contains { $0.value.name == y }
      && b.event.actors.contains { $0.value.name == x }
  }

  /// Whether one of the two is an exchange and the other the act of somebody else.
  func part(_ a: Telling, _ b: Telling) -> Bool {
    guard !triggers.isEmpty else { return false }
    let first = Set(a.claims.compactMap { triggers[$0] })
    let second = Set(b.claims.compactMap { triggers[$0] })
    guard !(first.isEmpty && second.isEmpty), first.isDisjoint(with: second),
      !a.actors.isEmpty, !b.actors.isEmpty
    else { return false }
    return !a.actors.contains { one in
      b.actors.contains { one.isRelated(to: $0) || (one.side != nil && one.side == $0.side) }
    }
  }
}
