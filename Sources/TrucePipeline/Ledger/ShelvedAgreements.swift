import Foundation
import TruceIngest
package import TruceModel
package import TruceStore

/// Agreements with the files that they were read from, ready for a ledger.
package struct ShelvedAgreements: Sendable {
  package var files: [AgreementFile]
  /// What was wrong with files that are left out.
  package var issues: [Issue]

  /// None: the ledger keeps those that it has.
  package init() {
    files = []
    issues = []
  }

  /// The agreements at `paths`, or, where there are none, those that Truce ships.
  package init(paths: [String], directory: ActorDirectory) {
    let shelf = AgreementShelf(paths: paths, directory: directory)
    let reader = AgreementReader(directory: directory)
    var sources: [Agreement: AgreementFile] = [:]
    for url in Self.files(at: paths) {
      guard let yaml = try? Data(contentsOf: url),
        let agreement = try? reader.agreement(
          yaml: String(decoding: yaml, as: UTF8.self), path: url.path)
      else { continue }  // what is wrong with it is among the shelf's issues
      sources[agreement] = AgreementFile(
        agreement: agreement, name: url.lastPathComponent, yaml: yaml)
    }
    files = shelf.agreements.compactMap { sources[$0] }
    issues = shelf.issues
  }

  private static func files(at paths: [String]) -> [URL] {
    let places =
      paths.isEmpty ? [AgreementReader.shippedFolder] : paths.map { URL(fileURLWithPath: $0) }
    return places.flatMap { place -> [URL] in
      guard
        let entries = try? FileManager.default.contentsOfDirectory(
          at: place, includingPropertiesForKeys: nil)
      else { return [place] }
      return entries.filter { ["yaml", "yml"].contains($0.pathExtension.lowercased()) }
    }
  }
}
