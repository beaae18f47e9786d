import Foundation
import TruceModel

/// The open lists of numbers and times, `Resources/en/<name>.tsv` of this target.
enum QuantityResources {
  /// Throws `LexiconError` where the list is missing or unreadable.
  static func table(_ name: String) throws(LexiconError) -> LexiconTable {
    let root = Bundle.module.bundleURL
    guard FileManager.default.fileExists(atPath: root.path) else {
      throw LexiconError(path: "Resources/en/\(name).tsv", reason: .missing)
    }
    return try LexiconTable(contentsOf: root.appending(path: "Resources/en/\(name).tsv"))
  }
}
