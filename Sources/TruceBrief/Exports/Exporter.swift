package import TruceModel

/// Writes a dossier in the forms that other tools load.
///
/// Every format is one pure function of the dossier: the same dossier, the same bytes. Columns and
/// keys are in `docs/exports.md`; a test holds the files against it.
package struct Exporter: Sendable {
  let crosswalk: Crosswalk

  package init() throws(LexiconError) {
    crosswalk = try Crosswalk()
  }

  /// The files of one format, in a fixed order; `csv` has five, the others one.
  package func files(of dossier: Dossier, as format: ExportFormat) -> [ExportFile] {
    let index = DossierIndex(dossier)
    switch format {
    case .jsonl: return [ExportFile(name: "incidents.jsonl", bytes: jsonLines(index))]
    case .csv: return tables(index)
    case .geojson: return [ExportFile(name: "incidents.geojson", bytes: geoJSON(index))]
    case .plover: return [ExportFile(name: "plover.jsonl", bytes: plover(index))]
    case .cameo: return [ExportFile(name: "cameo.csv", bytes: cameo(index))]
    case .acledLabels: return [ExportFile(name: "acled-labels.csv", bytes: acledLabels(index))]
    case .smm: return [ExportFile(name: "daily-table.csv", bytes: dailyTable(index))]
    case .w3cAnnotations:
      return [ExportFile(name: "annotations.jsonld", bytes: annotations(index))]
    }
  }
}
