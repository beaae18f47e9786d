package import Foundation
import TruceModel
import TruceText

/// The user's own gazetteers, which are laid over the one that Truce ships.
package struct UserGazetteers: Sendable {
  /// What an import did.
  package struct Addition: Sendable {
    /// The file written.
    package var path: String
    package var places: Int
    /// What was wrong with rows, each with its line, field and remedy: first those of rows left
    /// out, then of rows read in part; at most a thousand each.
    package var faults: [String]
    /// Rows left out for faults.
    package var skipped: Int
    /// Rows left out because another row is the same.
    package var duplicates: Int
    /// Rows left out as kinds that reports do not name.
    package var unwanted: Int
  }

  /// The folder that holds them.
  package let folder: URL

  /// The folder named, else the user's standard one by `environment`.
  package init(folder: String?, environment: [String: String]) {
    self.folder =
      folder.map { URL(fileURLWithPath: $0) }
      ?? GazetteerImporter.standardFolder(environment: environment)
  }

  /// Their files, sorted by name; empty where there are none.
  package var files: [URL] { GazetteerImporter.files(in: folder) }

  /// Imports a GeoNames dump, CSV or GeoJSON file; `progress` is told now and then how many rows
  /// were read. Throws `LexiconError` where nothing of it can be used or the folder cannot be
  /// written.
  package func add(_ source: URL, progress: (Int) -> Void = { _ in }) throws -> Addition {
    let summary = try GazetteerImporter().add(source, to: folder, progress: progress)
    return Addition(
      path: summary.path, places: summary.places, faults: summary.skipped + summary.notes,
      skipped: summary.skippedCount, duplicates: summary.duplicates, unwanted: summary.unwanted)
  }
}
