package import TruceModel

/// An actor that the lexicon knows by name: a row of its files.
package struct Actor: Hashable, Sendable {
  package var id: ActorID
  /// The neutral name that Truce writes.
  package var name: String
  package var kind: Entity.Kind?
  /// The bloc it belongs to; nil: none.
  package var side: String?
  /// Whom it is a part or proxy of, nearest first.
  package var parents: [ActorID]
  /// Why agreements leave it out, such as "UNSC-listed (2014-05-14)"; nil: no designation known.
  package var designation: String?
  /// The owner that its outlets are counted under; nil: not an outlet.
  package var family: String?
  /// The side whose state medium it is; nil: none.
  package var stateAffiliation: String?
  /// Ids of the states in whose reports its short names are understood; empty: in any.
  package var theatre: [ActorID]

  package init(
    id: ActorID, name: String, kind: Entity.Kind?, side: String? = nil, parents: [ActorID] = [],
    designation: String? = nil, family: String? = nil, stateAffiliation: String? = nil,
    theatre: [ActorID] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.side = side
    self.parents = parents
    self.designation = designation
    self.family = family
    self.stateAffiliation = stateAffiliation
    self.theatre = theatre
  }

  /// The value that claims carry.
  package var entity: Entity { Entity(name: name, id: id, side: side, kind: kind) }

  /// The value that linking and assessing look up.
  package var entry: ActorEntry {
    ActorEntry(
      id: id, name: name, side: side, kind: kind, parents: parents, family: family,
      stateAffiliation: stateAffiliation)
  }
}
