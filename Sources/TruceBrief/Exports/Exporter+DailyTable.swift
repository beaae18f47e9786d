import TruceModel

/// A daily table in the manner of the OSCE's Special Monitoring Mission: date, place, what was
/// reported how often, by whom, with what is not known left open.
extension Exporter {
  static let dailyColumns = [
    "date", "place", "precision", "means_of_reporting", "number", "event", "description", "weapon",
    "grade", "incident_id",
  ]

  func dailyTable(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: Self.dailyColumns)
    for incident in index.dossier.incidents where incident.type.family != .words {
      let claims = index.claims(of: incident)
      let assessment = index.assessment(of: incident.id)
      table.append([
        incident.time?.start?.description, incident.places.first?.name,
        incident.places.first?.precision.rawValue,
        assessment?.origins.map(\.name).joined(separator: "; "), number(in: claims),
        incident.type.rawValue, claims.first?.sentence.wording,
        unique(claims.flatMap(\.event.means).map(\.value)).joined(separator: "; "),
        assessment?.grade.rawValue, incident.id.rawValue,
      ])
    }
    return table.bytes
  }

  /// How many strikes, shells or the like the first claim that counts them gives; nil: none does.
  private func number(in claims: [Claim]) -> String? {
    claims.lazy.flatMap(\.event.quantities).first.map(\.wording)
  }

  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
