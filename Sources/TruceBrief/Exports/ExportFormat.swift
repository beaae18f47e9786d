/// The forms in which a dossier leaves Truce for other tools; columns and keys are in
/// `docs/exports.md`.
package enum ExportFormat: String, Sendable, CaseIterable {
  /// Incidents with their claims, one line of JSON each.
  case jsonl
  /// Five tables: incidents, claims, quantities, alleged violations, reports.
  case csv
  /// Incidents as points, precision and radius in the properties.
  case geojson
  /// PLOVER records with a loss note each.
  case plover
  /// CAMEO codes with a loss note each.
  case cameo
  /// ACLED's event and sub-event labels with a loss note each; not ACLED's data.
  case acledLabels = "acled-labels"
  /// A daily table in the manner of the OSCE's monitors.
  case smm
  /// The evidence of every claim as W3C Web Annotations.
  case w3cAnnotations = "w3c-annotations"
}

/// One file of an export.
package struct ExportFile: Hashable, Sendable {
  /// Such as `incidents.csv`.
  package var name: String
  /// UTF-8.
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
