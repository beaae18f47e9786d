package import TruceModel

/// A noun for actors without a name: *rebels*, *government forces*, *witnesses*.
package struct GenericActor: Hashable, Sendable {
  /// Whom the noun means.
  package enum Meaning: Hashable, Sendable {
    /// People of its kind; the words as written are the name.
    case asWritten
    /// People of its kind; the noun of the lexicon is the name, being more neutral.
    case canonical
    /// The organ with this suffix of the state whose war the report is about.
    case organ(String)
    /// An actor, in reports about the war of one state.
    case actor(ActorID, inWarOf: ActorID)
  }

  package var id: ActorID
  package var name: String
  package var kind: Entity.Kind?
  package var meaning: Meaning

  /// Id of the actor meant in a report about the war of `state`; nil: nobody in particular.
  package func actor(in state: StateName?) -> ActorID? {
    switch meaning {
    case .asWritten, .canonical: nil
    case .organ(let suffix): state.map { ActorID("\($0.id)-\(suffix)") }
    case .actor(let actor, let owner): state?.id == owner ? actor : nil
    }
  }

  /// People of its kind named as in `wording`.
  package func entity(wording: String) -> Entity {
    Entity(name: meaning == .canonical ? name : wording.lowercased(), kind: kind)
  }
}
