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
    /// Rows left out, each with its line and the reason.
    package var skipped: [String]
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

  /// Imports a GeoNames dump, CSV or GeoJSON file. Throws `LexiconError` where nothing of it can be
  /// used or the folder cannot be written.
  package func add(_ source: URL) throws -> Addition {
    let summary = try GazetteerImporter().add(source, to: folder)
    return Addition(path: summary.path, places: summary.places, skipped: summary.skipped)
  }
}
