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

  init(sentences: [[NamePiece]], lexicon: ActorLexicon) {
    var counts: [Int: Int] = [:]
    var named: Set<Int> = []
    for pieces in sentences {
      for index in pieces.indices where pieces[index].isCapitalised {
        Self.count(pieces, at: index, lexicon: lexicon, in: &counts, &named)
      }
    }
    self.named = Set(named.map { lexicon.states[$0].id })
    let homes = counts.filter { !Self.outsiders.contains(lexicon.states[$0.key].id) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let first = homes.first else {
      home = nil
      return
    }
    let second = homes.dropFirst().first?.value ?? 0
    home = first.value * 2 >= second * 3 ? lexicon.states[first.key] : nil
  }

  private static func count(
    _ pieces: [NamePiece], at index: Int, lexicon: ActorLexicon, in counts: inout [Int: Int],
    _ named: inout Set<Int>
  ) {
    let longest = lexicon.phrases.longest(from: pieces[index].hash)
    guard longest > 0 else { return }
    let end = min(pieces.count, index + min(longest, 3))
    for length in stride(from: end - index, to: 0, by: -1) {
      let words = pieces[index..<(index + length)].map(\.hash)
      for entry in lexicon.phrases.entries(for: words[...]) {
        switch entry.meaning {
        case .state(let state), .adjective(let state), .national(let state),
          .capital(let state):
          if entry.form == .acronym, !pieces[index].isUpper { continue }
          counts[state, default: 0] += 1
          named.insert(state)
          return
        case .actor(let actor):
          if entry.form == .any { continue }
          let home = lexicon.actors[actor].theatre.first.flatMap { lexicon.stateIndex(of: $0) }
          if let home, length > 1 || pieces[index].length > 5 { counts[home, default: 0] += 1 }
          return
        case .generic: continue
        }
      }
    }
  }
}
