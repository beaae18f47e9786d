import TruceModel

/// Which states a document is about, for nouns and abbreviations that mean different actors in
/// different wars.
struct NameContext {
  /// Ids of the states named.
  let named: Set<ActorID>
  /// The state whose war the document is about; nil: none or several.
  let home: StateName?

  /// States that take part in wars abroad: their names do not tell where the war is.
  private static let outsiders: Set<ActorID> = [
    "united-states", "russia", "united-kingdom", "france", "turkey", "iran", "saudi-arabia",
    "united-arab-emirates", "germany", "china", "qatar", "egypt", "jordan",
  ]

  /// Most states of a theatre whose actors tell which war it is; larger ones are parts of the world.
  private static let ofOneWar = 3

  init(sentences: [[NamePiece]], lexicon: borrowing ActorLexicon) {
    let states = lexicon.states
    var counts: [Int: Int] = [:]
    var actors: [Int] = []
    for pieces in sentences { Self.count(pieces, lexicon: lexicon, in: &counts, &actors) }
    let named = Set(counts.keys.map { states[$0].id })
    self.named = named
    var voters: [Int: Set<Int>] = [:]
    for actor in actors {
      let theatre = lexicon.actors[actor].theatre
      guard theatre.count <= Self.ofOneWar else { continue }
      let wars = theatre.contains(where: named.contains) ? theatre.filter(named.contains) : theatre
      if let home = wars.first.flatMap({ lexicon.stateIndex(of: $0) }) {
        counts[home, default: 0] += 1
        voters[home, default: []].insert(actor)
      }
    }
    // One actor's name alone, which may be a common word elsewhere, makes no war.
    counts = counts.filter { named.contains(states[$0.key].id) || voters[$0.key]?.count ?? 0 > 1 }
    let homes = counts.filter { !Self.outsiders.contains(states[$0.key].id) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let first = homes.first else {
      home = nil
      return
    }
    let second = homes.dropFirst().first?.value ?? 0
    home = first.value * 2 >= second * 3 ? states[first.key] : nil
  }

  /// Counts the states that a sentence names, and gathers the actors of one theatre.
  private static func count(
    _ pieces: [NamePiece], lexicon: borrowing ActorLexicon, in counts: inout [Int: Int],
    _ actors: inout [Int]
  ) {
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      guard pieces[index].isCapitalised, let found = phrase(pieces, at: index, lexicon: lexicon)
      else { continue }
      switch found.meaning {
      case .state(let state), .adjective(let state), .national(let state), .capital(let state):
        counts[state, default: 0] += 1
        // "South Sudan" does not name Sudan.
        index += found.length - 1
      case .actor(let actor):
        // "The Observatory" may be anybody's.
        let isOwn =
          pieces[index].length > 5 && !lexicon.cues.trailing.contains(pieces[index].hash)
        if found.length > 1 || isOwn { actors.append(actor) }
      case .generic: break
      }
    }
  }

  /// The longest phrase at `index`, of at most three words, that tells whom a document is about.
  private static func phrase(
    _ pieces: [NamePiece], at index: Int, lexicon: borrowing ActorLexicon
  ) -> (meaning: NameMeaning, length: Int)? {
    let longest = Int(pieces[index].known.phrases)
    guard longest > 0 else { return nil }
    var key = PhraseKey()
    var found: (meaning: NameMeaning, length: Int)?
    for place in index..<min(pieces.count, index + min(longest, 3)) {
      key.append(pieces[place].hash)
      let entry = lexicon.phrases.entries(for: key).first { isTelling($0, pieces[index]) }
      if let entry { found = (entry.meaning, place + 1 - index) }
    }
    return found
  }

  /// True for an entry that tells whom a document is about, written as it must be.
  private static func isTelling(
    _ entry: PhraseTable<NameMeaning>.Entry, _ piece: NamePiece
  ) -> Bool {
    switch entry.meaning {
    case .state, .adjective, .national, .capital: entry.form != .acronym || piece.isUpper
    case .actor: entry.form != .any
    case .generic: false
    }
  }
}
