import TruceModel

/// How actors stand to each other, by id, by parents and by name.
struct ActorRelations: Sendable {
  let directory: ActorDirectory

  /// The side of `entity`; nil: none or unknown.
  func side(of entity: Entity) -> String? {
    entity.side ?? entity.id.flatMap { directory.side(of: $0) }
  }

  /// Whether both are one, or one is part or proxy of the other.
  func areRelated(_ a: Entity, _ b: Entity) -> Bool {
    if let x = a.id, let y = b.id { return directory.isWithin(x, y) || directory.isWithin(y, x) }
    return NameKey.folded(a.name) == NameKey.folded(b.name)
  }

  /// Whether both speak or act for one side.
  func areOfOneSide(_ a: Entity, _ b: Entity) -> Bool {
    if areRelated(a, b) { return true }
    guard let x = side(of: a), let y = side(of: b) else { return false }
    return NameKey.folded(x) == NameKey.folded(y)
  }

  /// Whether `entity` speaks for a state: a state, its forces, its officials, or a body of a state
  /// whose side is the body's ("Russian defence ministry").
  func isOfficial(_ entity: Entity) -> Bool {
    switch entity.kind ?? entity.id.flatMap({ directory[$0]?.kind }) {
    case .state, .stateForce, .official: true
    case .organization: isStateBody(entity)
    default: false
    }
  }

  private func isStateBody(_ entity: Entity) -> Bool {
    guard let id = entity.id, let side = side(of: entity) else { return false }
    return directory.ancestors(of: id).contains { above in
      directory[above]?.kind == .state
        && directory.side(of: above).map(NameKey.folded) == NameKey.folded(side)
    }
  }

  /// An actor of the lexicon, of a side or of a kind, or a proper name: not a stray phrase, and no
  /// vehicle of which nobody says whose it is.
  func isSomebody(_ entity: Entity) -> Bool {
    if entity.kind == .vehicle, entity.id == nil, entity.side == nil { return false }
    return entity.id != nil || entity.side != nil || entity.kind != nil
      || entity.name.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// The entry of that folded name; the first by id. nil: none.
  func entry(named folded: String) -> ActorEntry? {
    directory.all.first { NameKey.folded($0.name) == folded }
  }

  /// What actors are grouped under: the side for a state and its forces, else id or name.
  func groupKey(of entity: Entity) -> String {
    if isOfficial(entity), let side = side(of: entity) { return "side:" + NameKey.folded(side) }
    return entity.id?.rawValue ?? "name:" + NameKey.folded(entity.name)
  }

  /// The entity that stands for `entity`'s group: the state for its forces and officials.
  func groupEntity(of entity: Entity) -> Entity {
    guard isOfficial(entity), let side = side(of: entity) else { return entity }
    let folded = NameKey.folded(side)
    if NameKey.folded(entity.name) == folded { return entity }
    let above = (entity.id.map { directory.ancestors(of: $0) } ?? []).compactMap { directory[$0] }
    let state =
      above.first { NameKey.folded($0.name) == folded } ?? above.last { $0.kind == .state }
    return Entity(name: side, id: state?.id, side: side, kind: .state)
  }
}

extension ActorRelations {
  /// How `entity` stands to a party of an agreement.
  enum Tie: Hashable, Sendable {
    /// The party itself.
    case same
    /// A part or proxy of the party.
    case under
    /// Of the party's side, but not known to be under it.
    case side
  }

  /// nil: nothing ties them.
  func tie(_ entity: Entity, to party: Agreement.Party) -> Tie? {
    let partyID = party.id
    if let id = entity.id, let partyID {
      if id == partyID { return .same }
      if directory.isWithin(id, partyID) { return .under }
    }
    let name = NameKey.folded(party.name)
    if NameKey.folded(entity.name) == name { return .same }
    guard let side = side(of: entity) else { return nil }
    let partySide = partyID.flatMap { directory.side(of: $0) }.map(NameKey.folded)
    guard NameKey.folded(side) == name || NameKey.folded(side) == partySide else { return nil }
    return isOfficial(entity) ? .under : .side
  }
}
