package import TruceModel

/// A place of the gazetteer.
package struct GazetteerPlace: Hashable, Sendable {
  /// What kind of place; raw values are those of `world.gazetteer`.
  package enum Kind: UInt8, Sendable, CaseIterable {
    case settlement, capital, province, district, country, area, road, point, water, continent
  }

  package var name: String
  package var id: PlaceID
  package var kind: Kind
  /// Degrees north, WGS 84; nil: not placed.
  package var latitude: Double?
  /// Degrees east, WGS 84.
  package var longitude: Double?
  /// Inhabitants; zero: unknown.
  package var population: Int
  /// ISO 3166-1 alpha-2; empty: in none or in several.
  package var country: String
  /// Index of the enclosing province in the gazetteer; -1: unknown.
  package var province: Int
  /// Index of the enclosing second-order division; -1: unknown.
  package var district: Int

  /// Where it is, if known.
  package var coordinate: Coordinate? {
    guard let latitude, let longitude else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
