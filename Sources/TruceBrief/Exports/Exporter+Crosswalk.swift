import TruceModel

/// Incidents in the labels of PLOVER, CAMEO and ACLED, each row with what is lost.
extension Exporter {
  static let cameoColumns = [
    "incident_id", "date_start", "date_end", "actors", "targets", "cameo", "truce_type", "loss",
  ]
  static let acledColumns = [
    "incident_id", "event_date", "time_precision", "event_type", "sub_event_type", "actors",
    "location", "latitude", "longitude", "geo_precision", "fatalities_low", "fatalities_high",
    "truce_type", "loss",
  ]

  func plover(_ index: DossierIndex) -> [UInt8] {
    var json = JSONWriter()
    for incident in index.dossier.incidents {
      let labels = crosswalk.labels(for: incident.type)
      json.object { json in
        json.member("id", incident.id.rawValue)
        json.member("date", incident.time?.start?.description)
        json.member("enddate", incident.time?.end?.description)
        json.member("event", labels?.ploverEvent)
        json.member("mode", labels?.ploverMode)
        json.member("context", strings: labels?.ploverContexts ?? [])
        json.member("actor", strings: actors(of: incident, index))
        json.member("recipient", strings: targets(of: incident, index))
        json.member("event_loc", incident.places.first?.name)
        json.member("loc_resolution", incident.places.first.map(Self.ploverResolution))
        json.member("truce_type", incident.type.rawValue)
        json.member("loss", labels?.loss)
      }
      json.newline()
    }
    return json.bytes
  }

  func cameo(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.cameoColumns)
    for incident in index.dossier.incidents {
      let labels = crosswalk.labels(for: incident.type)
      table.append([
        incident.id.rawValue, incident.time?.start?.description,
        incident.time?.end?.description, actors(of: incident, index).joined(separator: "; "),
        targets(of: incident, index).joined(separator: "; "), labels?.cameo,
        incident.type.rawValue, labels?.loss,
      ])
    }
    return table.bytes
  }

  func acledLabels(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.acledColumns)
    for incident in index.dossier.incidents {
      let labels = crosswalk.labels(for: incident.type)
      let place = incident.places.first
      let killed = index.assessment(of: incident.id)?.harms.first { $0.harm == .killed }
      table.append([
        incident.id.rawValue, incident.time?.start?.description,
        Self.acledTimePrecision(incident.time), labels?.acledEvent, labels?.acledSubEvent,
        actors(of: incident, index).joined(separator: "; "), place?.name,
        place?.latitude.map { "\($0)" }, place?.longitude.map { "\($0)" },
        place.map(Self.acledPlacePrecision), killed?.low.map(String.init),
        killed?.high.map(String.init), incident.type.rawValue, labels?.loss,
      ])
    }
    return table.bytes
  }

  private func actors(of incident: Incident, _ index: DossierIndex) -> [String] {
    index.assessment(of: incident.id)?.actors.map(\.entity.name) ?? []
  }

  /// Names of the targets in the incident's claims, each once, in the claims' order.
  private func targets(of incident: Incident, _ index: DossierIndex) -> [String] {
    var seen: Set<String> = []
    return index.claims(of: incident).flatMap(\.event.targets).map(\.value.name)
      .filter { seen.insert($0).inserted }
  }

  /// PLOVER's location resolution, 5 sub-city to 1 country.
  private static func ploverResolution(_ place: PlaceReference) -> Int {
    switch place.precision {
    case .point: 5
    case .settlement: 4
    case .district, .road: 3
    case .province, .area: 2
    case .country: 1
    }
  }

  /// ACLED's time precision: 1 the day, 2 the week, 3 the month; nothing for what is coarser.
  private static func acledTimePrecision(_ time: TimeReference?) -> String? {
    switch time?.precision {
    case .part, .day: "1"
    case .week: "2"
    case .month: "3"
    case .season, .year, .vague, nil: nil
    }
  }

  /// ACLED's geographic precision: 1 the town, 2 near it, 3 the region.
  private static func acledPlacePrecision(_ place: PlaceReference) -> String {
    switch place.precision {
    case .point, .settlement: place.relation == "in" ? "1" : "2"
    case .district, .road: "2"
    case .province, .area, .country: "3"
    }
  }
}
