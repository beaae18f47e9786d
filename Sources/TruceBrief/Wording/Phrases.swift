import Foundation
package import TruceModel

/// The words for Truce's categories, from `Resources/en/phrases.tsv`.
package struct Phrases: Sendable {
  private let phrases: [String: String]

  /// Where the file is installed.
  static var url: URL {
    // Not `resourceURL`: on Linux that already points into a folder named `Resources`.
    Bundle.module.bundleURL.appendingPathComponent("Resources/en/phrases.tsv")
  }

  package init() throws(LexiconError) {
    let url = Self.url
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw LexiconError(path: "Resources/en/phrases.tsv", reason: .missing)
    }
    self.init(try LexiconTable(contentsOf: url))
  }

  init(_ table: LexiconTable) {
    phrases = Dictionary(
      table.rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in
        first
      })
  }

  /// The phrase of `value` in `category`; without a row, the value with blanks for hyphens.
  package subscript(category: String, value: String) -> String {
    phrases["\(category).\(value)"]
      ?? value.split(separator: "-").joined(separator: " ")
  }

  /// Whether the file has a row for it.
  func contains(_ category: String, _ value: String) -> Bool {
    phrases["\(category).\(value)"] != nil
  }
}
