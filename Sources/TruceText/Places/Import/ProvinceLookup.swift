import TruceModel

/// Finds the province of a place in a user's list: by its code in GeoNames, by name, or by outline.
struct ProvinceLookup: Sendable {
  private struct Box: Sendable {
    var name: String
    var country: String
    var south: Double
    var north: Double
    var west: Double
    var east: Double
    var rings: [[Coordinate]]
  }

  /// GeoNames' codes, `SY.12`, and the province's name for each.
  private let codes: [String: String]
  /// Names of a country's provinces by their folded form, `SY/idlib`.
  private let names: [String: String]
  private let boxes: [Box]
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) {
    codes = gazetteer.file.provincesByCode().mapValues { gazetteer.place($0).name }
    var names: [String: String] = [:]
    var boxes: [Box] = []
    for index in 0..<gazetteer.file.placeCount {
      guard gazetteer.file.sketch(index).kind == .province else { break }
      let place = gazetteer.place(index)
      names[Self.key(place.name, place.country)] = place.name
      let rings = gazetteer.outline(of: index)
      let points = rings.joined()
      guard let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max(),
        let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max()
      else { continue }
      boxes.append(
        Box(
          name: place.name, country: place.country, south: south, north: north, west: west,
          east: east, rings: rings))
    }
    self.gazetteer = gazetteer
    self.names = names
    self.boxes = boxes
  }

  /// The country and province of a row; empty where unknown. A row without a country takes that
  /// of the outline that holds it.
  func enclosing(_ row: GazetteerImporter.Row) -> (country: String, province: String) {
    if row.geonames != nil, let name = codes["\(row.country).\(row.province)"] {
      return (row.country, name)
    }
    if !row.province.isEmpty, row.geonames == nil {
      return (row.country, name(of: row.province, country: row.country) ?? "")
    }
    let point = Coordinate(latitude: row.latitude, longitude: row.longitude)
    for box in boxes
    where point.latitude >= box.south && point.latitude <= box.north
      && point.longitude >= box.west && point.longitude <= box.east
    {
      guard row.country.isEmpty || row.country == box.country,
        Geography.contains(point, inAny: box.rings)
      else { continue }
      return (box.country, box.name)
    }
    return (row.country, "")
  }

  /// The name by which the gazetteer knows a province, whichever of its names is given.
  private func name(of province: String, country: String) -> String? {
    if let known = names[Self.key(province, country)] { return known }
    return gazetteer.place(named: province, kind: .province, country: country)
      .map { gazetteer.place($0).name }
  }

  /// The province of `country` whose name begins like `name`; nil: none does.
  func nearest(_ name: String, country: String) -> String? {
    let wanted = PlaceNameFolding.words(name).joined()
    guard wanted.count > 2 else { return nil }
    let known = names.filter { $0.key.hasPrefix(country + "/") }.map(\.value)
    return known.filter { PlaceNameFolding.words($0).joined().starts(with: wanted.prefix(3)) }.min()
  }

  private static func key(_ name: String, _ country: String) -> String {
    country + "/"
      + PlaceNameFolding.words(name).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "-")
  }
}
