/// The actors that Truce knows by id: what they are, to whom they belong, who stands behind them.
///
/// Linking and assessing look actors up here; the names stage fills it from its lexicon. An actor
/// that is not in it has no side, no parents and no family: nothing is guessed.
package struct ActorDirectory: Sendable {
  private let entries: [ActorID: ActorEntry]

  /// An entry given twice is the later one.
  package init(_ entries: [ActorEntry] = []) {
    self.entries = Dictionary(entries.map { ($0.id, $0) }) { _, later in later }
  }

  /// nil: not known.
  package subscript(id: ActorID) -> ActorEntry? { entries[id] }

  package var count: Int { entries.count }

  /// Sorted by id.
  package var all: [ActorEntry] { entries.values.sorted { $0.id < $1.id } }

  /// Everyone above `id`: its parents, theirs, and so on, nearest first, each once, without `id`.
  package func ancestors(of id: ActorID) -> [ActorID] {
    var found: [ActorID] = []
    var queue = entries[id]?.parents ?? []
    while !queue.isEmpty {
      let next = queue.removeFirst()
      guard next != id, !found.contains(next) else { continue }
      found.append(next)
      queue += entries[next]?.parents ?? []
    }
    return found
  }

  /// Whether `id` is `other` or stands under it.
  package func isWithin(_ id: ActorID, _ other: ActorID) -> Bool {
    id == other || ancestors(of: id).contains(other)
  }

  /// The side of `id`, else of the nearest ancestor that has one; nil: none known.
  package func side(of id: ActorID) -> String? {
    if let side = entries[id]?.side { return side }
    return ancestors(of: id).lazy.compactMap { entries[$0]?.side }.first
  }
}

/// One actor of the directory.
package struct ActorEntry: Hashable, Sendable {
  package var id: ActorID
  package var name: String
  /// The bloc it belongs to ("Russia", "Syrian government"); nil: none or unknown.
  package var side: String?
  package var kind: Entity.Kind?
  /// Whom it is a part, proxy or subordinate of, nearest first.
  package var parents: [ActorID]
  /// The owner that its outlets are counted under ("rt" and "sputnik" of one house); nil: none.
  package var family: String?
  /// The side whose state medium it is; nil: not a state medium.
  package var stateAffiliation: String?

  package init(
    id: ActorID, name: String, side: String? = nil, kind: Entity.Kind? = nil,
    parents: [ActorID] = [], family: String? = nil, stateAffiliation: String? = nil
  ) {
    self.id = id
    self.name = name
    self.side = side
    self.kind = kind
    self.parents = parents
    self.family = family
    self.stateAffiliation = stateAffiliation
  }
}
