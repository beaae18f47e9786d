import TruceModel

/// A place of an event, reduced to what linking compares.
struct PlaceTrait: Hashable, Sendable {
  /// How much ground the place covers, narrowest first.
  enum Level: UInt8, Sendable, Comparable {
    case settlement, district, province, country
    /// Roads, fronts and areas without known bounds.
    case unbounded

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// The gazetteer id, else the folded name.
  var key: Int32
  /// The folded name.
  var name: Int32
  /// The consonants of the name; nil: too few.
  var skeleton: Int32?
  var level: Level
  var latitude: Double?
  var longitude: Double?
  /// Folded name of the enclosing province, or of the place itself if it is one; nil: unknown.
  var province: Int32?
  /// Country code; nil: unknown.
  var country: Int32?

  init(_ place: PlaceReference, _ interner: inout Interner) {
    let folded = NameKey.folded(place.name)
    name = interner.number(of: "n:" + folded)
    key = interner.number(of: place.id.map { "i:" + $0.rawValue } ?? "n:" + folded)
    skeleton = NameKey.skeleton(place.name).map { interner.number(of: "s:" + $0) }
    level =
      switch place.precision {
      case .point, .settlement: .settlement
      case .district: .district
      case .province: .province
      case .country: .country
      case .road, .area: .unbounded
      }
    latitude = place.latitude
    longitude = place.longitude
    let provinceName = place.province.map(NameKey.folded) ?? (level == .province ? folded : nil)
    province = provinceName.map { interner.number(of: "n:" + $0) }
    country = place.country.map { interner.number(of: "c:" + $0) }
  }

  /// Whether both are one place: the same id, or names that agree where an id is missing.
  func isSame(as other: PlaceTrait) -> Bool {
    if key == other.key || (name == other.name && level == other.level) { return true }
    guard let skeleton, skeleton == other.skeleton, level == other.level else { return false }
    return (kilometres(to: other) ?? 0) <= 30
  }

  /// nil: one of them cannot be placed.
  func kilometres(to other: PlaceTrait) -> Double? {
    guard let latitude, let longitude, let otherLatitude = other.latitude,
      let otherLongitude = other.longitude
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
      .kilometres(to: Coordinate(latitude: otherLatitude, longitude: otherLongitude))
  }

  /// Whether the two are surely different ground: towns well apart, or provinces or countries that
  /// do not hold each other.
  func isApart(from other: PlaceTrait) -> Bool {
    guard !isSame(as: other), !isInside(other), !other.isInside(self) else { return false }
    if let country, let theirs = other.country, country != theirs { return true }
    if let province, let theirs = other.province, province != theirs { return true }
    guard max(level, other.level) == .settlement else { return false }
    return (kilometres(to: other) ?? 0) > Self.apartKilometres
  }

  /// Towns farther apart than this are two places.
  static let apartKilometres = 4.0

  /// Whether `other` is the province or country that holds this place.
  func isInside(_ other: PlaceTrait) -> Bool {
    guard level < other.level else { return false }
    switch other.level {
    case .province: return province == other.name || (province != nil && province == other.province)
    case .country: return country != nil && country == other.country
    case .settlement, .district, .unbounded: return false
    }
  }
}
