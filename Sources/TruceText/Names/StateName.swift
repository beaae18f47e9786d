package import TruceModel

/// A state with the words made from its name.
package struct StateName: Hashable, Sendable {
  package var id: ActorID
  package var name: String
  package var aliases: [String]
  /// *Turkish*; the first makes the names of its forces and ministries.
  package var adjectives: [String]
  /// *Turks*.
  package var nationals: [String]
  /// Cities used for the government.
  package var capitals: [String]
  /// The bloc of its government: its name, or "Syrian government" where the war is inside it.
  package var side: String

  /// The state as an actor.
  package var actor: Actor { Actor(id: id, name: name, kind: .state, side: side) }

  /// The adjective for names of its organs; the name where it has none.
  package var adjective: String {
    adjectives.first { $0.count > 3 } ?? name
  }
}

/// A noun behind a state's adjective or name that makes an actor: *forces*, *foreign ministry*.
package struct StateRole: Hashable, Sendable {
  /// What follows the state's id: `forces`.
  package var suffix: String
  /// The canonical name, `{A}` for the state's adjective.
  package var pattern: String
  package var kind: Entity.Kind?

  /// The pattern with `adjective` in its place; by hand, since `replacing` costs a hundred times as
  /// much and this is done for every organ of every state.
  private func name(with adjective: String) -> String {
    guard let mark = pattern.utf8.firstIndex(of: UInt8(ascii: "{")) else { return pattern }
    let rest = pattern.utf8.index(mark, offsetBy: 3)
    return String(pattern[..<mark]) + adjective + String(pattern[rest...])
  }

  /// The organ of `state`; people and insurgents do not take its side.
  package func actor(of state: StateName) -> Actor {
    let isOfSide = kind != .population && kind != .person && kind != .armedGroup
    return Actor(
      id: ActorID("\(state.id)-\(suffix)"),
      name: name(with: state.adjective), kind: kind,
      side: isOfSide ? state.side : nil, parents: isOfSide ? [state.id] : [])
  }
}
