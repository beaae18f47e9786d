import TruceModel

/// The disputed areas of the world with their outlines, after Natural Earth.
struct DisputedAreas: Sendable {
  /// One area and its outline.
  private struct Outline: Sendable {
    var area: DisputedArea
    /// ISO codes of the claimants.
    var codes: [String]
    var rings: [[Coordinate]]
    var southWest: Coordinate
    var northEast: Coordinate

    func holds(_ point: Coordinate) -> Bool {
      point.latitude >= southWest.latitude && point.latitude <= northEast.latitude
        && point.longitude >= southWest.longitude && point.longitude <= northEast.longitude
        && Geography.contains(point, inAny: rings)
    }
  }

  private let outlines: [Outline]

  /// Takes the areas of `file`; `countryName` gives the name of an ISO code, nil where unknown.
  init(_ file: GazetteerFile, countryName: (String) -> String?) {
    var outlines: [Outline] = []
    for ring in file.disputedRings() {
      guard let south = ring.points.map(\.latitude).min(),
        let north = ring.points.map(\.latitude).max(),
        let west = ring.points.map(\.longitude).min(),
        let east = ring.points.map(\.longitude).max()
      else { continue }
      let area = DisputedArea(
        name: ring.name, claimants: ring.claimants.map { countryName($0) ?? $0 },
        administrator: ring.administrator.isEmpty
          ? nil : countryName(ring.administrator) ?? ring.administrator, basis: ring.basis)
      outlines.append(
        Outline(
          area: area, codes: ring.claimants, rings: [ring.points],
          southWest: Coordinate(latitude: south, longitude: west),
          northEast: Coordinate(latitude: north, longitude: east)))
    }
    self.outlines = outlines
  }

  /// The area that holds `place`; nil: none does, or the place is too large to lie in one. A country
  /// counts only where it is a claimant itself, as Western Sahara is.
  func area(of place: GazetteerPlace) -> DisputedArea? {
    guard let point = place.coordinate, place.kind != .continent, place.kind != .water else {
      return nil
    }
    // By index: handing out each outline would count references to its points.
    let index = outlines.indices.first { index in
      outlines[index].holds(point)
        && (place.kind != .country || outlines[index].codes.contains(place.country))
    }
    return index.map { outlines[$0].area }
  }
}
