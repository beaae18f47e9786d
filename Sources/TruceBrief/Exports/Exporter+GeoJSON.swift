import TruceModel

/// Incidents as GeoJSON (RFC 7946): points as the gazetteer has them, never moved.
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
    json.object { json in
      json.member("type", "Feature")
      json.member("id", incident.id.rawValue)
      json.key("geometry")
      if let latitude = place?.latitude, let longitude = place?.longitude {
        json.object { json in
          json.member("type", "Point")
          json.key("coordinates")
          json.array([longitude, latitude]) { $0.number($1, decimals: 5) }
        }
      } else {
        json.null()
      }
      json.key("properties")
      json.object { properties(of: incident, index, to: &$0) }
    }
  }

  private func properties(
    of incident: Incident, _ index: DossierIndex, to json: inout JSONWriter
  ) {
    let place = incident.places.first
    let assessment = index.assessment(of: incident.id)
    json.member("type", incident.type.rawValue)
    json.member("date_start", incident.time?.start?.description)
    json.member("date_end", incident.time?.end?.description)
    json.member("place", place?.name)
    json.member("relation", place?.relation)
    json.member("precision", place?.precision.rawValue)
    json.key("radius_km")
    json.number(place?.radiusKilometres, decimals: 1)
    json.member("grade", assessment?.grade.rawValue)
    json.member("origins", assessment?.origins.count)
    json.member("reports", incident.reports.count)
    let killed = assessment?.harms.first { $0.harm == .killed }
    json.member("killed_low", killed?.low)
    json.member("killed_high", killed?.high)
    json.member(
      "actors", assessment?.actors.map(\.entity.name).joined(separator: "; "))
  }
}
