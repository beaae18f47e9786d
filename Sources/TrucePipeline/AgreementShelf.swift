import Foundation
import TruceIngest
package import TruceModel

/// The agreements that a run tests incidents against.
package struct AgreementShelf: Sendable {
  package var agreements: [Agreement]
  /// What was wrong with files that are left out.
  package var issues: [Issue]

  /// The agreements that Truce ships, where `paths` is empty; else those in the files and folders
  /// at `paths`. `directory`: the actors whose ids the files may use.
  package init(paths: [String], directory: ActorDirectory) {
    let reader = AgreementReader(directory: directory)
    var agreements: [AgreementID: Agreement] = [:]
    var issues: [Issue] = []
    for url in paths.isEmpty ? [Self.shipped] : paths.map({ URL(fileURLWithPath: $0) }) {
      let found = reader.agreements(at: url)
      issues += found.issues
      for agreement in found.agreements { agreements[agreement.id] = agreement }
    }
    self.agreements = agreements.values.sorted { $0.id < $1.id }
    self.issues = issues
  }

  /// The folder of the agreements that Truce ships.
  private static var shipped: URL { AgreementReader.shippedFolder }
}

extension AgreementReader {
  /// A folder's agreements, or the one of a file, with the issues of those that cannot be used.
  fileprivate func agreements(at url: URL) -> (agreements: [Agreement], issues: [Issue]) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    if exists, isFolder.boolValue { return agreements(in: url) }
    do throws(AgreementError) {
      return ([try agreement(at: url)], [])
    } catch {
      return (
        [], error.lines.map { Issue(code: "agreement.invalid", message: $0, subject: url.path) }
      )
    }
  }
}
