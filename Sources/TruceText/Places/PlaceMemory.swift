import TruceModel

/// What the gazetteer said of the words that a group of documents has shown so far: each look-up
/// touches memory that nothing else does, and reports of one war name the same places.
struct PlaceMemory: Sendable {
  /// Distinct words that are remembered; a fuller memory begins anew with the next document.
  private static let limit = 100_000

  private(set) var facts = KeyTable<PlaceWordFacts.Fact>()
  /// The places that a word of `facts` alone names, by its number; nil: none.
  private var words: ContiguousArray<NamedPlaces?> = []
  private var phrases = KeyTable<Name>()
  /// By place.
  private var references = KeyTable<PlaceReference>()
  /// The places of names that no table spells so, by the bytes of the name.
  private var spellings = KeyTable<[Int]>()

  /// What is known of a name.
  struct Name: Sendable {
    /// What it stands for; nil: nothing.
    var places: NamedPlaces?
    /// It is no place.
    var isBlocked: Bool
  }

  /// What is known of the word with this number as a name by itself.
  func name(_ number: Int) -> Name {
    Name(places: words[number], isBlocked: facts[number: number].isBlocked)
  }

  /// What is known of a name of several words; nil: it is none.
  mutating func name(_ hash: PlaceNameHash, _ gazetteer: Gazetteer) -> Name? {
    guard gazetteer.mayHold(hash) else { return nil }
    if let known = phrases[hash.bits] { return known }
    let found = Name(
      places: gazetteer.places(named: hash), isBlocked: gazetteer.isBlocked(hash))
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

  /// Looks up the words of `scan` that may open a name and are new, all at once, so that the
  /// processor fetches what is known of many words at a time. The number of each word among
  /// `facts`; -1: it opens no name.
  mutating func learn(_ scan: PlaceScan, _ gazetteer: Gazetteer) -> [Int32] {
    makeRoom()
    var numbers = [Int32](repeating: -1, count: scan.tokens.count)
    var new: [(number: Int, hash: PlaceNameHash)] = []
    for index in numbers.indices where scan.opensName(index) {
      let word = scan.tokens[index].hash
      var number = facts.number(of: word)
      if number < 0 {
        number = facts.count
        facts.set(word, PlaceWordFacts.Fact())
        words.append(nil)
        let hash = PlaceNameHash(word: word)
        gazetteer.file.fetchIndex(hash)
        new.append((number, hash))
      }
      numbers[index] = Int32(number)
    }
    for word in new { gazetteer.file.fetchNames(word.hash) }
    for word in new {
      facts[number: word.number] = Self.fact(word.hash, gazetteer)
      words[word.number] = gazetteer.places(named: word.hash)
    }
    return numbers
  }

  private mutating func makeRoom() {
    if facts.count > Self.limit {
      facts = KeyTable()
      words = []
    }
    if phrases.count > Self.limit { phrases = KeyTable() }
    if references.count > Self.limit { references = KeyTable() }
    if spellings.count > Self.limit { spellings = KeyTable() }
  }

  private static func fact(
    _ hash: PlaceNameHash, _ gazetteer: Gazetteer
  ) -> PlaceWordFacts.Fact {
    PlaceWordFacts.Fact(
      flags: gazetteer.file.flags(of: hash), opensLongerName: gazetteer.opensLongerName(hash),
      opensAddedName: gazetteer.opensAddedName(hash), isBlocked: gazetteer.isBlocked(hash))
  }
}
