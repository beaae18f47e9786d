import TruceModel

/// What the gazetteer said of the words that a group of documents has shown so far: each look-up
/// touches memory that nothing else does, and reports of one war name the same places.
struct PlaceMemory: Sendable {
  /// Distinct words that are remembered; a fuller memory begins anew with the next document.
  private static let limit = 100_000

  private(set) var facts = KeyTable<PlaceWordFacts.Fact>()
  private var phrases = KeyTable<Name>()
  /// By place.
  private var references = KeyTable<PlaceReference>()
  /// The places of names that no table spells so, by the bytes of the name.
  private var spellings = KeyTable<[Int]>()

  /// What is known of a name.
  struct Name: Sendable {
    /// What it stands for.
    var entries: [Gazetteer.Entry]
    /// It is no place.
    var isBlocked: Bool
  }

  /// What is known of a name of several words.
  mutating func name(_ hash: PlaceNameHash, _ gazetteer: Gazetteer) -> Name {
    if let known = phrases[hash.bits] { return known }
    let found = Name(
      entries: gazetteer.entries(named: hash), isBlocked: gazetteer.isBlocked(hash))
    phrases.set(hash.bits, found)
    return found
  }

  /// The places with a name spelled like `bytes`.
  mutating func places(spelledLike bytes: ArraySlice<UInt8>, _ gazetteer: Gazetteer) -> [Int] {
    var hash = StableHash()
    for byte in bytes { hash.combine(byte) }
    if let known = spellings[hash.value] { return known }
    let found = gazetteer.transliterated.places(spelledLike: bytes)
    spellings.set(hash.value, found)
    return found
  }

  /// The reference to the place with number `place`, which `make` makes.
  mutating func reference(_ place: Int, _ make: (Int) -> PlaceReference) -> PlaceReference {
    let key = UInt64(place) &* 0x9e37_79b9_7f4a_7c15
    if let known = references[key] { return known }
    let made = make(place)
    references.set(key, made)
    return made
  }

  /// Looks up those of `words` that are new, all at once, so that the processor fetches what is
  /// known of many words at a time.
  mutating func learn(_ words: [UInt64], _ gazetteer: Gazetteer) {
    if facts.count > Self.limit { facts = KeyTable() }
    if phrases.count > Self.limit { phrases = KeyTable() }
    if references.count > Self.limit { references = KeyTable() }
    if spellings.count > Self.limit { spellings = KeyTable() }
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
          opensLongerName: gazetteer.opensLongerName(hash),
          opensAddedName: gazetteer.opensAddedName(hash), isBlocked: gazetteer.isBlocked(hash)))
    }
  }
}
