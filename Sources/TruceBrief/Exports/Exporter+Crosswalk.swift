import TruceModel

/// Incidents in the labels of PLOVER, CAMEO and ACLED, each row with what is lost.
extension Exporter {
  // MARK: PLOVER

  func plover(_ index: DossierIndex) -> [UInt8] {
    var json = JSONWriter()
    for incident in index.dossier.incidents {
      let labels = crosswalk.labels(for: incident.type)
      let notes = LossNotes(ontology: .plover, labels: labels)
      json.object { json in
        json.member("id", incident.id.rawValue)
        json.member("date", incident.time?.start?.description)
        json.member("enddate", incident.time?.end?.description)
        json.member("event", labels?.ploverEvent)
        json.member("mode", labels?.ploverMode)
        json.member("context", strings: labels?.ploverContexts ?? [])
        json.member("actor", strings: index.actors(of: incident))
        json.member("recipient", strings: index.targets(of: incident))
        ploverPlace(incident.places.first, to: &json)
        json.member("truce_type", incident.type.rawValue)
        json.member("loss", notes.text(on: incident, index))
      }
      json.newline()
    }
    return json.bytes
  }

  private func ploverPlace(_ place: PlaceReference?, to json: inout JSONWriter) {
    json.member("event_loc", place?.name)
    json.member("lat", degrees: place?.position?.latitude)
    json.member("lon", degrees: place?.position?.longitude)
    json.member("loc_resolution", place.map(Self.ploverResolution))
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

  // MARK: CAMEO

  func cameo(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.cameo)
    for incident in index.dossier.incidents {
      let labels = crosswalk.labels(for: incident.type)
      let notes = LossNotes(ontology: .cameo, labels: labels)
      table.append([
        .code(incident.id.rawValue), .day(incident.time?.start), .day(incident.time?.end),
        .list(index.actors(of: incident)), .list(index.targets(of: incident)),
        .code(labels?.cameo.map { "CAMEO:\($0)" }), .code(incident.type),
        .words(notes.text(on: incident, index)),
      ])
    }
    return table.bytes
  }

  // MARK: ACLED

  func acledLabels(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.acled)
    for incident in index.dossier.incidents {
      let labels = crosswalk.labels(for: incident.type)
      let notes = LossNotes(ontology: .acled, labels: labels)
      let killed = index.assessment(of: incident.id)?.range(of: .killed)
      table.append(
        [
          .code(incident.id.rawValue), .day(incident.time?.start),
          .number(Self.acledTimePrecision(incident.time)), .code(labels?.acledEvent),
          .code(labels?.acledSubEvent), .list(index.actors(of: incident)),
          .list(index.targets(of: incident)),
        ] + Self.acledPlace(incident.places.first) + [
          .number(killed?.low), .number(killed?.high), .code(incident.type),
          .words(notes.text(on: incident, index)),
        ])
    }
    return table.bytes
  }

  private static func acledPlace(_ place: PlaceReference?) -> [CSVCell] {
    [
      .words(place?.name), .decimal(place?.position?.latitude),
      .decimal(place?.position?.longitude), .number(place.map(acledPlacePrecision)),
    ]
  }

  /// ACLED's time precision: 1 the day, 2 the week, 3 the month; nothing for what is coarser.
  private static func acledTimePrecision(_ time: TimeReference?) -> Int? {
    switch time?.precision {
    case .part, .day: 1
    case .week: 2
    case .month: 3
    case .season, .year, .vague, nil: nil
    }
  }

  /// ACLED's geographic precision: 1 the town, 2 near it, 3 the region.
  private static func acledPlacePrecision(_ place: PlaceReference) -> Int {
    switch place.precision {
    case .point, .settlement: place.relation == "in" ? 1 : 2
    case .district, .road: 2
    case .province, .area, .country: 3
    }
  }
}
