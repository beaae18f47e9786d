import TruceModel

/// An actor or target, reduced to what linking compares.
struct EntityTrait: Hashable, Sendable {
  /// The lexicon's id, else the folded name.
  var key: Int32
  /// Keys of those above it.
  var ancestors: [Int32]
  /// nil: none or unknown.
  var side: Int32?

  init(_ entity: Entity, _ directory: ActorDirectory, _ interner: inout Interner) {
    if let id = entity.id {
      key = interner.number(of: "a:" + id.rawValue)
      ancestors = directory.ancestors(of: id).map { interner.number(of: "a:" + $0.rawValue) }
    } else {
      key = interner.number(of: "e:" + NameKey.folded(entity.name))
      ancestors = []
    }
    let side = entity.side ?? entity.id.flatMap { directory.side(of: $0) }
    self.side = side.map { interner.number(of: "d:" + $0) }
  }

  /// Whether both are one, or one stands above the other.
  func isRelated(to other: EntityTrait) -> Bool {
    key == other.key || ancestors.contains(other.key) || other.ancestors.contains(key)
  }
}
