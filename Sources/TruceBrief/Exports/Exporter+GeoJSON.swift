import TruceModel

/// Incidents as GeoJSON (RFC 7946): points as the gazetteer has them, never moved.
///
/// The geometry is null where no place is named, where it is not in the gazetteer, and where the
/// reports place the incident no closer than a country: a point in its middle would say more than
/// they do. `unplaced` says which.
extension Exporter {
  func geoJSON(_ index: DossierIndex) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "FeatureCollection")
      json.key("features")
      json.array(index.dossier.incidents) { write($1, index, to: &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ incident: Incident, _ index: DossierIndex, to json: inout JSONWriter) {
    let place = incident.places.first
    let unplaced = Self.unplaced(place)
    json.object { json in
      json.member("type", "Feature")
      json.member("id", incident.id.rawValue)
      json.key("geometry")
      if unplaced == nil, let position = place?.position {
        json.object { json in
          json.member("type", "Point")
          json.key("coordinates")
          json.array([position.longitude, position.latitude]) { $0.number($1, decimals: 5) }
        }
      } else {
        json.null()
      }
      json.key("properties")
      json.object { json in
        json.member("incident_id", incident.id.rawValue)
        json.member("type", incident.type.rawValue)
        self.place(of: incident, unplaced, to: &json)
        self.support(of: incident, index, to: &json)
      }
    }
  }

  /// Why `place` gives no point; nil: it gives one.
  private static func unplaced(_ place: PlaceReference?) -> String? {
    guard let place else { return "no place named" }
    if place.precision == .country { return "no closer than the country" }
    return place.position == nil ? "not in the gazetteer" : nil
  }

  private func place(
    of incident: Incident, _ unplaced: String?, to json: inout JSONWriter
  ) {
    let place = incident.places.first
    json.member("date_start", incident.time?.start?.description)
    json.member("date_end", incident.time?.end?.description)
    json.member("date_precision", incident.time?.precision.rawValue)
    json.member("place", place?.name)
    json.member("relation", place?.relation)
    json.member("province", place?.province)
    json.member("country", place?.country)
    json.member("precision", place?.precision.rawValue)
    json.key("radius_km")
    json.number(place?.radiusKilometres, decimals: 1)
    json.member("unplaced", unplaced)
  }

  private func support(
    of incident: Incident, _ index: DossierIndex, to json: inout JSONWriter
  ) {
    let assessment = index.assessment(of: incident.id)
    json.member("grade", assessment?.grade.rawValue)
    json.member("origins", assessment?.origins.filter(\.isKnown).count)
    json.member("reports", incident.reports.count)
    let killed = assessment?.range(of: .killed)
    json.member("killed_low", killed?.low)
    json.member("killed_high", killed?.high)
    json.member("killed_civilians_low", killed?.civilians?.low)
    json.member("killed_civilians_high", killed?.civilians?.high)
    json.member("killed_fighters_low", killed?.fighters?.low)
    json.member("killed_fighters_high", killed?.fighters?.high)
    json.member(
      "status_contested",
      (assessment?.contestedHarms ?? []).map(\.rawValue).joined(separator: "; "))
    json.member("actors", index.actors(of: incident).joined(separator: "; "))
    json.member(
      "contradictions",
      (assessment?.contradictions.map(\.about.rawValue) ?? []).joined(separator: "; "))
  }
}
