import TruceModel

/// Tests whether places lie in the area of an agreement.
struct AreaTest: Sendable {
  let area: Area

  /// Nearer to an edge than this, a place cannot be told to be inside or outside.
  static let edgeKilometres = 2.0

  /// By the narrowest of `places`, an incident's, most specific first.
  func answer(for places: [PlaceReference]) -> AllegedViolation.Test {
    guard let narrowest = places.first else {
      return .init(.unknown, evidence: "no place is given")
    }
    let level = Self.rank(narrowest.precision)
    let peers = places.filter { Self.rank($0.precision) == level }
    let answers = peers.map { (place: $0, answer: answer(for: $0)) }
    let first = answers[0].answer
    let isAgreed = answers.allSatisfy { $0.answer == first }
    let names = peers.map(\.name).joined(separator: ", ")
    let verb =
      switch isAgreed ? first : .unknown {
      case .yes: "lies in"
      case .no: "lies outside"
      case .unknown, .disputed: isAgreed ? "cannot be told to lie in or outside" : "lies partly in"
      }
    let precision = peers.count == 1 ? " (known to the \(narrowest.precision.rawValue))" : ""
    return .init(
      isAgreed ? first : .unknown, evidence: "\(names)\(precision) \(verb) \(area.description)")
  }

  private func answer(for place: PlaceReference) -> AllegedViolation.Answer {
    let answers = [countries(place), provinces(place), polygons(place), corridor(place)]
      .compactMap { $0 }
    if answers.contains(.yes) { return .yes }
    if answers.isEmpty || answers.contains(.unknown) { return .unknown }
    return .no
  }

  /// nil: the area names no countries.
  private func countries(_ place: PlaceReference) -> AllegedViolation.Answer? {
    guard !area.countries.isEmpty else { return nil }
    guard let country = place.country else { return .unknown }
    return area.countries.contains(country) ? .yes : .no
  }

  /// nil: the area names no provinces.
  private func provinces(_ place: PlaceReference) -> AllegedViolation.Answer? {
    guard !area.provinces.isEmpty || !area.partialProvinces.isEmpty else { return nil }
    guard place.precision != .country else { return .unknown }
    guard let province = Self.province(of: place) else { return .unknown }
    let name = Self.bare(province)
    let skeleton = NameKey.skeleton(name)
    let isSame = { (other: String) in
      let other = Self.bare(other)
      return other == name || skeleton != nil && NameKey.skeleton(other) == skeleton
    }
    if area.provinces.contains(where: isSame) { return .yes }
    return area.partialProvinces.contains(where: isSame) ? .unknown : .no
  }

  /// Whether all of the place, as wide as it may be, lies in one. nil: the area draws no polygons.
  private func polygons(_ place: PlaceReference) -> AllegedViolation.Answer? {
    guard !area.polygons.isEmpty else { return nil }
    guard let point = place.coordinate, place.precision != .country else { return .unknown }
    let margin = Self.rank(place.precision) <= 1 ? Self.edgeKilometres : place.radiusKilometres
    if area.polygons.contains(where: { point.isNearEdge(of: $0, margin) }) {
      return .unknown
    }
    return area.polygons.contains { point.isInside($0) } ? .yes : .no
  }

  /// nil: the area is no corridor, or its line is not drawn.
  private func corridor(_ place: PlaceReference) -> AllegedViolation.Answer? {
    guard let corridor = area.corridor else { return nil }
    guard let point = place.coordinate, Self.rank(place.precision) <= 1,
      let distance = point.kilometres(toLine: corridor.line)
    else { return .unknown }
    if abs(distance - corridor.widthKilometres) <= Self.edgeKilometres { return .unknown }
    return distance < corridor.widthKilometres ? .yes : .no
  }

  /// Name of the province that holds the place, or that it is.
  private static func province(of place: PlaceReference) -> String? {
    place.province ?? (place.precision == .province ? place.name : nil)
  }

  /// Without the words for the kind of division.
  private static func bare(_ name: String) -> String {
    NameKey.folded(name).split(separator: " ")
      .filter { !["province", "governorate", "region", "oblast", "muhafazat"].contains($0) }
      .joined(separator: " ")
  }

  private static func rank(_ precision: PlaceReference.Precision) -> Int {
    switch precision {
    case .point: 0
    case .settlement: 1
    case .district: 2
    case .road, .area: 3
    case .province: 4
    case .country: 5
    }
  }
}

extension Coordinate {
  /// Source: ray casting, Shimrat, "Algorithm 112: Position of point relative to polygon", CACM 5
  /// (1962), on degrees.
  func isInside(_ ring: [Coordinate]) -> Bool {
    guard var previous = ring.last else { return false }
    var isInside = false
    for point in ring {
      let crosses = (point.latitude > latitude) != (previous.latitude > latitude)
      if crosses {
        let share = (latitude - point.latitude) / (previous.latitude - point.latitude)
        if longitude < point.longitude + share * (previous.longitude - point.longitude) {
          isInside.toggle()
        }
      }
      previous = point
    }
    return isInside
  }

  func isNearEdge(of ring: [Coordinate], _ limit: Double) -> Bool {
    guard let first = ring.first, let distance = kilometres(toLine: ring + [first]) else {
      return false
    }
    return distance <= limit
  }
}
