import TruceModel

/// A daily table in the manner of the OSCE's Special Monitoring Mission: date, place, what was
/// reported how often, by whom, with what is not known left open.
extension Exporter {
  func dailyTable(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.daily)
    for incident in Self.byDay(index.dossier.incidents) {
      let claims = index.claims(of: incident)
      let assessment = index.assessment(of: incident.id)
      table.append([
        .day(incident.time?.start), .words(incident.places.first?.name),
        .code(incident.places.first?.precision),
        .list(assessment?.origins.map(\.name).uniqued() ?? []), .words(number(in: claims)),
        .code(incident.type), .words(claims.first?.sentence.wording),
        .list(claims.flatMap(\.event.means).map(\.value).uniqued()), .code(assessment?.grade),
        .code(incident.id.rawValue),
      ])
    }
    return table.bytes
  }

  /// The acts in order of day, then place, then id; what has no day comes last.
  private static func byDay(_ incidents: [Incident]) -> [Incident] {
    incidents.filter { !BriefDraft.isWords($0) }.sorted { a, b in
      let days = (a.time?.start?.ordinal ?? .max, b.time?.start?.ordinal ?? .max)
      return (days.0, a.places.first?.name ?? "", a.id)
        < (days.1, b.places.first?.name ?? "", b.id)
    }
  }

  /// How many strikes, shells or the like the first claim that counts them gives; nil: none does.
  private func number(in claims: [Claim]) -> String? {
    claims.lazy.flatMap(\.event.quantities).first.map(\.wording)
  }
}
