package import TruceModel

/// A noun for actors without a name: *rebels*, *government forces*, *witnesses*.
package struct GenericActor: Hashable, Sendable {
  /// To whom the noun belongs in a report about one state's war.
  package enum Side: Hashable, Sendable {
    /// To nobody known.
    case unknown
    /// To that state's government.
    case state
    /// To the named bloc, in reports about that state alone.
    case bloc(String, of: ActorID)
  }

  package var id: ActorID
  package var name: String
  package var kind: Entity.Kind?
  package var side: Side

  /// The actor meant in a report about the war of `state`; nil: about no single war.
  package func entity(in state: StateName?) -> Entity {
    switch side {
    case .unknown: return Entity(name: name, kind: kind)
    case .state:
      guard let state else { return Entity(name: name, kind: kind) }
      return Entity(
        name: "\(state.adjective) \(name)", id: ActorID("\(state.id)-\(suffix)"),
        side: state.side, kind: kind)
    case .bloc(let bloc, let owner):
      guard let state, state.id == owner else { return Entity(name: name, kind: kind) }
      return Entity(
        name: "\(state.adjective) \(name)", id: ActorID("\(state.id)-\(suffix)"), side: bloc,
        kind: kind)
    }
  }

  /// What follows the state's id in the actor's id.
  private var suffix: String {
    switch id.rawValue {
    case "government-forces": "forces"
    case "rebels": "opposition-forces"
    default: id.rawValue
    }
  }
}
