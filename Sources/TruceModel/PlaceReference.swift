/// A place as a report names it, resolved as far as the gazetteer reaches.
package struct PlaceReference: Hashable, Sendable, Codable {
  package enum Precision: String, Sendable, CaseIterable, Codable {
    case point, settlement, district, province, country, road, area
  }

  /// The canonical name, or the wording's.
  package var name: String
  /// nil: not in the gazetteer.
  package var id: PlaceID?
  /// How the event stands to the place: `in`, `near`, `north-of`, `outside`, `along`, `between`.
  package var relation: String
  /// Degrees north, WGS 84; nil: cannot be placed.
  package var latitude: Double?
  /// Degrees east, WGS 84.
  package var longitude: Double?
  package var precision: Precision
  /// ISO 3166-1 alpha-2; nil: unknown.
  package var country: String?
  /// Name of the enclosing province; nil: unknown.
  package var province: String?
  /// Inhabitants; nil: unknown (GeoNames' zero included).
  package var population: Int?
  /// The disputed area that the place lies in; nil: none by the map data.
  package var disputed: DisputedArea?

  package init(
    name: String, id: PlaceID? = nil, relation: String = "in", latitude: Double? = nil,
    longitude: Double? = nil, precision: Precision = .settlement, country: String? = nil,
    province: String? = nil, population: Int? = nil, disputed: DisputedArea? = nil
  ) {
    self.name = name
    self.id = id
    self.relation = relation
    self.latitude = latitude
    self.longitude = longitude
    self.precision = precision
    self.country = country
    self.province = province
    self.population = population
    self.disputed = disputed
  }
}
