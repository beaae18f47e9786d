package import Foundation
package import TruceModel

/// The actors, states, titles and name cues that the name tagger knows, loaded once.
///
/// Read from `Resources/actors/*.tsv`. The organs of states (*Russian forces*, *Turkish foreign
/// ministry*) are made by rule from `states.tsv` and `roles.tsv`; a row with the same id replaces
/// the made one.
package struct ActorLexicon: Sendable {
  /// Rows in the order of the files.
  package let actors: [Actor]
  /// Sorted by id.
  package let states: [StateName]
  let generics: [GenericActor]
  let roles: [StateRole]
  let phrases: PhraseTable<NameMeaning>
  /// By transliteration key, articles left out.
  let foldedPhrases: PhraseTable<NameMeaning>
  let rolePhrases: PhraseTable<Int>
  let titles: PhraseTable<Entity.Kind>
  let cues: NameCues
  /// Hashes of words that stand in names, to tell a lost apostrophe (*Syrias*) from a plural.
  let properWords: KeySet
  /// What is known of single words, by hash; a word that is missing opens nothing.
  let words: KeyTable<NameWord>
  private let actorIndex: [ActorID: Int]
  private let stateIndex: [ActorID: Int]
  private let roleIndex: [String: Int]

  /// Reads the files installed with the program.
  package init() throws(LexiconError) {
    try self.init(resources: Self.installed)
  }

  /// The folder of this target's resource files.
  package static var installed: URL {
    Bundle.module.bundleURL.appendingPathComponent("Resources")
  }

  /// Reads `actors/*.tsv` under `resources`; throws where a file is missing or malformed.
  package init(resources: URL) throws(LexiconError) {
    let files = try ActorFiles(folder: resources.appendingPathComponent("actors"))
    actors = files.actors
    states = files.states
    generics = files.generics
    roles = files.roles
    cues = files.cues
    actorIndex = Dictionary(files.actors.indices.map { (files.actors[$0].id, $0) }) { first, _ in
      first
    }
    stateIndex = Dictionary(files.states.indices.map { (files.states[$0].id, $0) }) { first, _ in
      first
    }
    roleIndex = Dictionary(files.roles.indices.map { (files.roles[$0].suffix, $0) }) { first, _ in
      first
    }
    var index = NameIndex()
    index.add(files)
    phrases = index.phrases
    foldedPhrases = index.foldedPhrases
    rolePhrases = index.rolePhrases
    titles = index.titles
    properWords = index.properWords
    words = Self.words(index, files.cues)
  }

  private static func words(_ index: NameIndex, _ cues: NameCues) -> KeyTable<NameWord> {
    var words = KeyTable<NameWord>()
    func note(_ longest: KeyTable<Int>, _ set: (inout NameWord, UInt8) -> Void) {
      longest.visit { word, count in
        words.update(word, default: NameWord()) { set(&$0, UInt8(min(count, 255))) }
      }
    }
    note(index.phrases.longest) { $0.phrases = $1 }
    note(index.rolePhrases.longest) { $0.roles = $1 }
    note(index.titles.longest) { $0.titles = $1 }
    note(cues.leading.longest) { $0.leading = $1 }
    for (hashes, trait) in NameReading.closedLists + [(cues.givenNames, .givenName)] {
      for word in hashes { words.update(word, default: NameWord()) { $0.traits.insert(trait) } }
    }
    return words
  }

  /// The actor with `id`: a row, a state, or a state's organ; nil: not known.
  package func actor(_ id: ActorID) -> Actor? {
    if let index = actorIndex[id] { return actors[index] }
    if let index = stateIndex[id] { return states[index].actor }
    return organ(id)
  }

  /// The value that claims carry for `id`; nil: not known.
  package func entity(for id: ActorID) -> Entity? { actor(id)?.entity }

  package func state(_ id: ActorID) -> StateName? { stateIndex[id].map { states[$0] } }

  /// The state of an adjective or noun such as *Turkish* or *Syrians*; nil: none.
  package func state(ofDemonym demonym: String) -> StateName? {
    let words = PieceScanner.pieces(of: demonym).map(\.hash)
    for entry in phrases.entries(for: PhraseKey(words)) {
      switch entry.meaning {
      case .adjective(let state), .national(let state): return states[state]
      case .actor, .generic, .state, .capital: continue
      }
    }
    return nil
  }

  /// Why agreements leave `id` or someone above it out, with the actor that is designated;
  /// nil: no designation known.
  package func designation(of id: ActorID) -> (actor: ActorID, basis: String)? {
    for candidate in [id] + ancestors(of: id) {
      if let basis = actor(candidate)?.designation { return (candidate, basis) }
    }
    return nil
  }

  /// Everyone above `id`, nearest first, each once.
  package func ancestors(of id: ActorID) -> [ActorID] {
    var found: [ActorID] = []
    var queue = actor(id)?.parents ?? []
    while !queue.isEmpty {
      let next = queue.removeFirst()
      guard next != id, !found.contains(next) else { continue }
      found.append(next)
      queue += actor(next)?.parents ?? []
    }
    return found
  }

  /// The side of `id`, else of the nearest actor above it; nil: none known.
  package func side(of id: ActorID) -> String? {
    if let side = actor(id)?.side { return side }
    return ancestors(of: id).lazy.compactMap { actor($0)?.side }.first
  }

  /// All actors for the stages that do not read text: rows, states and the states' organs.
  package var directory: ActorDirectory {
    let organs = states.flatMap { state in roles.map { $0.actor(of: state).entry } }
    return ActorDirectory(organs + states.map(\.actor.entry) + actors.map(\.entry))
  }

  /// The organ of `state` in `role`; the row where one has its id or its plain name, such as
  /// *Israeli army*.
  func organ(_ role: Int, of state: Int) -> Actor {
    let made = roles[role].actor(of: states[state])
    if let index = actorIndex[made.id] { return actors[index] }
    let words = PieceScanner.pieces(of: made.name).map(\.hash)
    for entry in phrases.entries(for: PhraseKey(words)) {
      if case .actor(let index) = entry.meaning { return actors[index] }
    }
    return made
  }

  /// Index of the state with `id`; nil: not a state.
  func stateIndex(of id: ActorID) -> Int? { stateIndex[id] }

  /// The state's organ named by an id such as `russia-forces`.
  private func organ(_ id: ActorID) -> Actor? {
    let text = id.rawValue
    for cut in text.indices where text[cut] == "-" {
      guard let state = stateIndex[ActorID(String(text[..<cut]))] else { continue }
      let suffix = String(text[text.index(after: cut)...])
      if let role = roleIndex[suffix] { return roles[role].actor(of: states[state]) }
    }
    return nil
  }
}
