package import TruceModel

extension Wording {
  /// "in Idlib province, Syria": the place as the reports give it, no closer.
  package func place(_ place: PlaceReference) -> BriefLine {
    // A road is a line: things happen on it.
    let relation = place.relation == "in" && place.precision == .road ? "on" : place.relation
    return BriefLine(runs: [.phrase(phrases["relation", relation])]) + " " + name(of: place)
  }

  /// The place's name with its province where that is another name.
  package func name(of place: PlaceReference) -> BriefLine {
    if let kind = kind(of: place) { return "\(place.name) \(phrase: kind)" }
    guard let province = place.province, place.precision.radiusKilometres < 50,
      province != place.name,
      !place.name.contains(province)
    else { return "\(place.name)" }
    return "\(place.name) (\(province))"
  }

  /// "province" or "area" where the name alone would read as that of a town; nil: it would not.
  private func kind(of place: PlaceReference) -> String? {
    let kind: String
    switch place.precision {
    case .province: kind = "province"
    case .area: kind = "area"
    case .point, .settlement, .district, .road, .country: return nil
    }
    guard place.relation == "in" else { return nil }
    let words = place.name.lowercased()
    return Self.areaWords.contains { words.contains($0) } ? nil : kind
  }

  private static let areaWords = [
    "province", "governorate", "region", "area", "zone", "state", "district", "oblast", "front",
    "countryside", "desert", "valley", "mount", "jabal", "sea", "plain", "ghouta", "qalamoun",
    "east", "europe", "africa", "asia", "heights", "strip", "bank", "border",
  ]

  /// How closely the reports place it.
  package func precision(_ place: PlaceReference) -> BriefLine {
    guard place.latitude != nil, place.longitude != nil else {
      return "not on the map that Truce carries"
    }
    return phrase("precision", place.precision)
  }

  /// That a place lies in a disputed area, with claimants and administrator; nil: it does not.
  package func disputed(_ place: PlaceReference) -> BriefLine? {
    guard let area = place.disputed else { return nil }
    var line: BriefLine =
      area.name == place.name ? "disputed area" : "in the disputed area \(area.name)"
    let claimants = area.claimants.filter { $0 != area.administrator }
    if !claimants.isEmpty { line = line + ", claimed by " + list(claimants.map { "\($0)" }) }
    if let administrator = area.administrator {
      line = line + ", administered by \(administrator)"
    }
    return line
  }

  /// The most specific place of an incident; nil where no report names one.
  func place(of places: [PlaceReference]) -> BriefLine? { places.first.map { place($0) } }
}

extension PlaceReference {
  /// How far from its point the event may have been: that of the precision, and more where the
  /// event is only near the place or on one side of it.
  package var radiusKilometres: Double {
    let isInside = relation == "in" || relation == "at" || relation == "on"
    return isInside ? precision.radiusKilometres : max(15, precision.radiusKilometres)
  }
}

extension PlaceReference.Precision {
  /// How far from its point an event placed so may have been. A convention for drawing, not a
  /// measurement: a village and its fields, an average district and province of Syria.
  package var radiusKilometres: Double {
    switch self {
    case .point: 1
    case .settlement: 4
    case .road: 20
    case .district: 18
    case .area: 30
    case .province: 50
    case .country: 300
    }
  }
}
