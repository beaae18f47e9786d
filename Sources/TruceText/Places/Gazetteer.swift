package import Foundation
package import TruceModel

/// Every place that Truce knows: the world file, the hand-made tables and the user's own places.
///
/// Places are numbered: first those of `world.gazetteer`, then the rest in the order in which they
/// were read.
package struct Gazetteer: Sendable {
  /// What a name stands for.
  struct Entry: Hashable, Sendable {
    var place: Int
    var form: PlaceMention.Form
    /// A postal code or the like that counts only behind a place and a comma.
    var isCode = false
    /// Written with a full stop: *Calif.*
    var isAbbreviation = false
    /// All in capitals: *UAE*, which *uae* or *Uae* is not.
    var isAcronym = false
    /// Named in a hand-made table or by the user, so that it is no accident.
    var isCurated = false
    /// Not the usual name: another language's, or a former one.
    var isAlternate = false
    /// A possessive whose apostrophe is missing: *Syrias*; its last letter is no part of the name.
    var isPossessive = false
  }

  let file: GazetteerFile
  /// Places that are not in the file; those behind the file's count.
  private(set) var additions: [GazetteerPlace] = []
  private(set) var entries = KeyTable<[Entry]>()
  /// Word hashes that open a longer name of the additions.
  private var openings = KeySet()
  /// Countries by ISO code.
  private var countries: [String: Int] = [:]
  /// Names of countries of Arabic script, for other spellings.
  private(set) var transliterated = TransliteratedNames()
  /// What reports call places that the file spells otherwise.
  private var usualNames: [Int: String] = [:]
  /// Names that are no places.
  private var blocked = KeySet()
  /// The names of the file, the added and the blocked ones.
  private var filter = PlaceNameFilter()
  /// Better points for places of the file.
  private var corrections = KeyTable<Coordinate>()
  private var disputed: DisputedAreas?

  /// Reads the built-in tables from `folder`, the `places` folder of the resources, and then each
  /// of `userFiles`, as `GazetteerImporter` writes them. Throws `LexiconError` where one of them
  /// is missing, damaged or of another version.
  package init(folder: URL, userFiles: [URL] = []) throws(LexiconError) {
    file = try GazetteerFile(contentsOf: folder.appendingPathComponent("world.gazetteer"))
    filter = PlaceNameFilter(file)
    func table(_ name: String) throws(LexiconError) -> LexiconTable {
      try LexiconTable(contentsOf: folder.appendingPathComponent(name))
    }
    try addCountries(table("countries.tsv"))
    try addRegions(table("regions.tsv"))
    try addAbbreviations(table("abbreviations.tsv"))
    try addTheatres(table("theatres.tsv"))
    for row in try table("non-places.tsv").rows {
      if let name = row.first { block(name) }
    }
    addTransliterated()
    let named = self
    disputed = DisputedAreas(file) { code in named.country(code).map { named.place($0).name } }
    var known: Set<String> = []
    for url in userFiles { try addUserPlaces(LexiconTable(contentsOf: url), known: &known) }
  }

  /// The tables that come with Truce and the user's own in `userFiles`.
  package static func standard(userFiles: [URL] = []) throws(LexiconError) -> Gazetteer {
    try Gazetteer(folder: standardFolder(), userFiles: userFiles)
  }

  /// Where the tables that come with Truce lie.
  static func standardFolder() throws(LexiconError) -> URL {
    guard let folder = Bundle.module.url(forResource: "Resources/places", withExtension: nil) else {
      throw LexiconError(path: "Resources/places", reason: .missing)
    }
    return folder
  }

  // MARK: Looking up

  /// False: the name is neither a place nor blocked.
  @inline(__always)
  func mayHold(_ hash: PlaceNameHash) -> Bool { filter.mayHold(hash) }

  /// True for a name that is no place although the gazetteer may hold it.
  func isBlocked(_ hash: PlaceNameHash) -> Bool { blocked.contains(hash.bits) }

  /// What a name stands for; the additions first.
  func entries(named hash: PlaceNameHash) -> [Entry] {
    guard filter.mayHold(hash) else { return [] }
    let known = file.entries(named: hash)
    guard let added = entries[hash.bits] else { return known }
    return added + known.filter { entry in !added.contains { $0.place == entry.place } }
  }

  /// The places that a name may stand for; nil: it is none.
  func places(named hash: PlaceNameHash) -> NamedPlaces? {
    let entries = entries(named: hash)
    return entries.isEmpty ? nil : NamedPlaces(entries.map(reading))
  }

  /// What an entry tells of its place.
  func reading(_ entry: Entry) -> NamedPlaces.Reading {
    NamedPlaces.Reading(entry: entry, sketch: sketch(entry.place))
  }

  /// True where a hand-made or user name of several words may begin with this word.
  func opensAddedName(_ hash: PlaceNameHash) -> Bool { openings.contains(hash.bits) }

  /// True where a name of several words may begin with this word.
  func opensLongerName(_ hash: PlaceNameHash) -> Bool {
    openings.contains(hash.bits) || file.opensLongerName(hash)
  }

  /// The place of a number.
  package func place(_ index: Int) -> GazetteerPlace {
    guard index < file.placeCount else { return additions[index - file.placeCount] }
    var place = file.place(index)
    if let usual = usualNames[index] {
      place.name = usual
    } else if TransliteratedNames.countries.contains(PlaceSketch.number(of: place.country)) {
      place.name = PlainName.plain(place.name)
    }
    if let better = corrections[UInt64(index)] {
      place.latitude = better.latitude
      place.longitude = better.longitude
    }
    return place
  }

  func sketch(_ index: Int) -> PlaceSketch {
    guard index >= file.placeCount else {
      var sketch = file.sketch(index)
      if let better = corrections[UInt64(index)] {
        sketch.latitude = better.latitude
        sketch.longitude = better.longitude
      }
      return sketch
    }
    let place = additions[index - file.placeCount]
    return PlaceSketch(
      kind: place.kind, latitude: place.latitude ?? .nan, longitude: place.longitude ?? .nan,
      population: place.population, country: PlaceSketch.number(of: place.country),
      province: place.province, district: place.district)
  }

  /// The numbers of all places that bear `name`, spelled so up to case and accents.
  package func places(named name: String) -> [Int] {
    entries(named: PlaceNameFolding.hash(name)).filter { $0.form == .name && !$0.isCode }
      .map(\.place)
  }

  /// The first place of this name, kind and country; nil: there is none.
  package func place(named name: String, kind: GazetteerPlace.Kind, country: String) -> Int? {
    places(named: name).first { index in
      let sketch = sketch(index)
      return sketch.kind == kind && sketch.country == PlaceSketch.number(of: country)
    }
  }

  /// The outer rings of a province's outline; empty: none is known.
  package func outline(of province: Int) -> [[Coordinate]] {
    province < file.placeCount ? file.outline(of: province) : []
  }

  /// The disputed area that `place` lies in; nil: none.
  func disputedArea(of place: GazetteerPlace) -> DisputedArea? { disputed?.area(of: place) }

  // MARK: Adding

  /// Indexes the names of the file in countries of Arabic script.
  private mutating func addTransliterated() {
    for (country, places) in file.countryRuns()
    where TransliteratedNames.countries.contains(country) {
      for place in places { transliterated.add(file.name(place), place: place) }
    }
  }

  mutating func add(_ place: GazetteerPlace) -> Int {
    additions.append(place)
    return file.placeCount + additions.count - 1
  }

  mutating func correct(_ place: Int, to coordinate: Coordinate) {
    corrections.set(UInt64(place), coordinate)
  }

  /// Gives a place of the file the name that reports use.
  mutating func rename(_ place: Int, _ name: String) { usualNames[place] = name }

  mutating func setCountry(_ place: Int, code: String) { countries[code] = place }

  /// The country of an ISO 3166-1 alpha-2 code; nil: unknown.
  package func country(_ code: String) -> Int? { countries[code] }

  private mutating func block(_ name: String) {
    let words = PlaceNameFolding.hashes(name)
    guard let first = words.first else { return }
    blocked.insert(PlaceNameHash(words).bits)
    filter.insert(PlaceNameHash(words).bits)
    if words.count > 1 { openings.insert(PlaceNameHash([first]).bits) }
  }

  mutating func name(_ name: String, _ entry: Entry, isCurated: Bool = true) {
    let words = PlaceNameFolding.hashes(name)
    guard let first = words.first else { return }
    var entry = entry
    entry.isCurated = isCurated
    entry.isAcronym = name.utf8.count <= 4 && name.utf8.allSatisfy { (0x41...0x5a).contains($0) }
    entries.update(PlaceNameHash(words).bits, default: []) { $0.append(entry) }
    filter.insert(PlaceNameHash(words).bits)
    if words.count > 1 { openings.insert(PlaceNameHash([first]).bits) }
    let country = entry.form == .name ? sketch(entry.place).country : 0
    if TransliteratedNames.countries.contains(country) {
      transliterated.add(name, place: entry.place)
    }
  }
}
