import TruceModel

/// What the gazetteer said of the words that a group of documents has shown so far: each look-up
/// touches memory that nothing else does, and reports of one war name the same places.
struct PlaceMemory: Sendable {
  /// Distinct words that are remembered; a fuller memory begins anew with the next document.
  private static let limit = 100_000

  private(set) var facts = KeyTable<PlaceWordFacts.Fact>()
  private var phrases = KeyTable<[Gazetteer.Entry]>()

  /// What a name of several words stands for.
  mutating func entries(named hash: PlaceNameHash, _ gazetteer: Gazetteer) -> [Gazetteer.Entry] {
    if let known = phrases[hash.bits] { return known }
    let found = gazetteer.entries(named: hash)
    phrases.set(hash.bits, found)
    return found
  }

  /// Looks up those of `words` that are new, all at once, so that the processor fetches what is
  /// known of many words at a time.
  mutating func learn(_ words: [UInt64], _ gazetteer: Gazetteer) {
    if facts.count > Self.limit { facts = KeyTable() }
    if phrases.count > Self.limit { phrases = KeyTable() }
    var new: [UInt64] = []
    for word in words where !facts.contains(word) {
      facts.set(word, PlaceWordFacts.Fact(flags: [], entries: [], opensLongerName: false))
      gazetteer.file.fetchIndex(PlaceNameHash([word]))
      new.append(word)
    }
    for word in new { gazetteer.file.fetchNames(PlaceNameHash([word])) }
    for word in new {
      let hash = PlaceNameHash([word])
      facts.set(
        word,
        PlaceWordFacts.Fact(
          flags: gazetteer.file.flags(of: hash), entries: gazetteer.entries(named: hash),
          opensLongerName: gazetteer.opensLongerName(hash)))
    }
  }
}
