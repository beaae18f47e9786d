import TruceModel

/// Reading the hand-made tables; the columns are named in each file's header.
extension Gazetteer {
  private static func broken(
    _ table: LexiconTable, _ row: Int, _ what: String
  ) -> LexiconError {
    LexiconError(path: table.name, reason: .malformed(line: row + 1, what))
  }

  mutating func addCountries(_ table: LexiconTable) throws(LexiconError) {
    for (number, row) in table.rows.enumerated() {
      guard row.count >= 6, let latitude = Double(row[4]), let longitude = Double(row[5]) else {
        throw Self.broken(
          table, number, "expected seven columns with numbers in the fifth and sixth")
      }
      let names = LexiconTable.parts(of: row[1])
      var known: Int?
      for name in names where known == nil {
        known = place(named: name, kind: .country, country: row[0])
      }
      let country =
        known
        ?? add(
          GazetteerPlace(
            name: names.first ?? row[0], id: PlaceID("naturalearth:\(row[0])"), kind: .country,
            latitude: latitude, longitude: longitude, population: 0, country: row[0], province: -1,
            district: -1))
      setCountry(country, code: row[0])
      correct(country, to: Coordinate(latitude: latitude, longitude: longitude))
      addForms(country, names: names, adjectives: row[2], demonyms: row[3])
      for name in names { addBarePossessive(name, country) }
    }
  }

  /// *Syrias army*: wire texts lose apostrophes. Left out where the form is a word or a name.
  private mutating func addBarePossessive(_ name: String, _ country: Int) {
    let words = PlaceNameFolding.words(name)
    guard words.count == 1, words[0].count >= 5, words[0].last != UInt8(ascii: "s") else { return }
    let form = PlaceNameFolding.hash(name + "s")
    guard file.flags(of: form).isEmpty, entries(named: form).isEmpty,
      !file.flags(of: PlaceNameFolding.hash(name)).contains(.english)
    else { return }
    self.name(name + "s", Entry(place: country, form: .name, isPossessive: true))
  }

  private mutating func addForms(
    _ place: Int, names: [String], adjectives: String, demonyms: String
  ) {
    for name in names { self.name(name, Entry(place: place, form: .name)) }
    for word in LexiconTable.parts(of: adjectives) {
      name(word, Entry(place: place, form: .adjective))
    }
    for word in LexiconTable.parts(of: demonyms) { name(word, Entry(place: place, form: .demonym)) }
  }

  mutating func addRegions(_ table: LexiconTable) throws(LexiconError) {
    for (number, row) in table.rows.enumerated() {
      guard row.count >= 8, let kind = Self.kinds[row[2]] else {
        throw Self.broken(table, number, "expected nine columns with a kind of place in the third")
      }
      let names = LexiconTable.parts(of: row[1])
      let region = add(
        GazetteerPlace(
          name: names.first ?? row[0], id: PlaceID("theatre:\(row[0])"), kind: kind,
          latitude: Double(row[3]), longitude: Double(row[4]), population: 0, country: row[5],
          province: -1, district: -1))
      addForms(region, names: names, adjectives: row[6], demonyms: row[7])
    }
  }

  /// What the kinds of the tables are called.
  static let kinds: [String: GazetteerPlace.Kind] = [
    "settlement": .settlement, "capital": .capital, "province": .province, "district": .district,
    "country": .country, "area": .area, "road": .road, "point": .point, "water": .water,
    "continent": .continent,
  ]

  mutating func addAbbreviations(_ table: LexiconTable) throws(LexiconError) {
    for (number, row) in table.rows.enumerated() {
      guard row.count >= 6, let province = place(named: row[1], kind: .province, country: row[0])
      else { throw Self.broken(table, number, "the gazetteer has no such province") }
      for word in LexiconTable.parts(of: row[2]) {
        name(word, Entry(place: province, form: .name, isAbbreviation: word.contains(".")))
      }
      for word in LexiconTable.parts(of: row[3]) {
        name(word, Entry(place: province, form: .name, isCode: true))
      }
      addForms(province, names: [], adjectives: row[4], demonyms: row[5])
    }
  }

  mutating func addTheatres(_ table: LexiconTable) throws(LexiconError) {
    for (number, row) in table.rows.enumerated() {
      guard row.count >= 7, let kind = Self.kinds[row[3]] else {
        throw Self.broken(table, number, "expected nine columns with a kind of place in the fourth")
      }
      addPlace(
        id: "theatre:\(row[0])", names: [row[1]] + LexiconTable.parts(of: row[2]), kind: kind,
        latitude: Double(row[4]), longitude: Double(row[5]), province: row[6])
    }
  }

  /// Adds a place of a hand-made table. `province` is `SY/Idlib` or `SY`.
  private mutating func addPlace(
    id: String, names: [String], kind: GazetteerPlace.Kind, latitude: Double?, longitude: Double?,
    province: String
  ) {
    let country = String(province.prefix(2))
    if kind == .settlement, let known = nearby(names, latitude, longitude, country) {
      for name in names { self.name(name, Entry(place: known, form: .name)) }
      rename(known, names[0])
      return
    }
    let enclosing =
      province.count > 3
      ? self.place(named: String(province.dropFirst(3)), kind: .province, country: country) : nil
    let place = add(
      GazetteerPlace(
        name: names[0], id: PlaceID(id), kind: kind, latitude: latitude, longitude: longitude,
        population: 0, country: country, province: enclosing ?? -1, district: -1))
    for name in names { self.name(name, Entry(place: place, form: .name)) }
  }

  /// The settlement of the file that bears one of `names` within 12 km; nil: none does.
  private func nearby(
    _ names: [String], _ latitude: Double?, _ longitude: Double?, _ country: String
  ) -> Int? {
    guard let latitude, let longitude else { return nil }
    let point = PlaceSketch(
      kind: .settlement, latitude: latitude, longitude: longitude, population: 0,
      country: PlaceSketch.number(of: country), province: -1, district: -1)
    for name in names {
      for place in places(named: name) where place < file.placeCount {
        let sketch = sketch(place)
        let isTown = sketch.kind == .settlement || sketch.kind == .capital
        if isTown, sketch.country == point.country, sketch.kilometres(to: point) < 12 {
          return place
        }
      }
    }
    return nil
  }

  /// Adds the places of a file that `GazetteerImporter` wrote. `known` holds the places added so
  /// far from the user's files; a place that two of them hold is added once.
  mutating func addUserPlaces(
    _ table: LexiconTable, known: inout Set<String>
  ) throws(LexiconError) {
    for (number, row) in table.rows.enumerated() {
      guard row.count >= 8, let kind = Self.kinds[row[3]], let latitude = Double(row[4]),
        let longitude = Double(row[5])
      else { throw Self.broken(table, number, "expected nine columns; add the source file again") }
      let isGeoNames = row[0].hasPrefix("geonames:")
      let identity = isGeoNames ? row[0] : "\(row[1])\t\(row[3])\t\(row[4])\t\(row[5])"
      guard known.insert(identity).inserted else { continue }
      let place = GazetteerPlace(
        name: row[1], id: PlaceID(isGeoNames ? row[0] : "user:\(row[0])"), kind: kind,
        latitude: latitude, longitude: longitude,
        population: row.count > 8 ? Int(row[8]) ?? 0 : 0, country: row[6],
        province: row[7].isEmpty
          ? -1 : self.place(named: row[7], kind: .province, country: row[6]) ?? -1,
        district: -1)
      addUserPlace(place, others: LexiconTable.parts(of: row[2]), isCurated: !isGeoNames)
    }
  }

  /// Adds one place of the user's with its `others` names. The names of a dump of a whole country
  /// are no more certain than those of the file: many are words and people's names too.
  private mutating func addUserPlace(_ place: GazetteerPlace, others: [String], isCurated: Bool) {
    let known =
      place.kind == .settlement
      ? nearby([place.name] + others, place.latitude, place.longitude, place.country) : nil
    let index = known ?? add(place)
    name(place.name, Entry(place: index, form: .name), isCurated: isCurated)
    for other in others {
      name(other, Entry(place: index, form: .name, isAlternate: !isCurated), isCurated: isCurated)
    }
  }
}
