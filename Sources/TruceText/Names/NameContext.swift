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

  init(sentences: [[NamePiece]], lexicon: borrowing ActorLexicon) {
    let states = lexicon.states
    var counts: [Int: Int] = [:]
    var named: Set<Int> = []
    for pieces in sentences {
      for index in pieces.indices where pieces[index].isCapitalised {
        Self.count(pieces, at: index, lexicon: lexicon, in: &counts, &named)
      }
    }
    self.named = Set(named.map { states[$0].id })
    let homes = counts.filter { !Self.outsiders.contains(states[$0.key].id) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let first = homes.first else {
      home = nil
      return
    }
    let second = homes.dropFirst().first?.value ?? 0
    home = first.value * 2 >= second * 3 ? states[first.key] : nil
  }

  private static func count(
    _ pieces: [NamePiece], at index: Int, lexicon: ActorLexicon, in counts: inout [Int: Int],
    _ named: inout Set<Int>
  ) {
    let longest = Int(pieces[index].known.phrases)
    guard longest > 0 else { return }
    var key = PhraseKey()
    var found: (meaning: NameMeaning, length: Int)?
    for place in index..<min(pieces.count, index + min(longest, 3)) {
      key.append(pieces[place].hash)
      let entry = lexicon.phrases.entries(for: key).first { isTelling($0, pieces[index]) }
      if let entry { found = (entry.meaning, place + 1 - index) }
    }
    switch found?.meaning {
    case .state(let state), .adjective(let state), .national(let state), .capital(let state):
      counts[state, default: 0] += 1
      named.insert(state)
    case .actor(let actor):
      let home = lexicon.actors[actor].theatre.first.flatMap { lexicon.stateIndex(of: $0) }
      let isLong = (found?.length ?? 0) > 1 || pieces[index].length > 5
      if let home, isLong { counts[home, default: 0] += 1 }
    case .generic, nil: break
    }
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
