import Foundation
package import TruceModel

/// The labels of other ontologies for each event type, with what is lost on the way.
package struct Crosswalk: Sendable {
  /// One event type in the others' terms; nil: they have no label for it.
  package struct Labels: Hashable, Sendable {
    package var ploverEvent: String?
    package var ploverMode: String?
    package var ploverContexts: [String]
    package var cameo: String?
    package var acledEvent: String?
    package var acledSubEvent: String?
    /// nil: nothing is lost.
    package var loss: String?
  }

  private let labels: [EventType: Labels]

  /// Loads `crosswalk.tsv`. Throws where the file is missing or names an unknown type.
  package init() throws(LexiconError) {
    let table = try Self.table()
    var labels: [EventType: Labels] = [:]
    for (index, row) in table.rows.enumerated() {
      guard row.count >= 8, let type = EventType(rawValue: row[0]) else {
        throw LexiconError(
          path: table.name, reason: .malformed(line: index + 1, "no event type with 8 columns"))
      }
      labels[type] = Labels(
        ploverEvent: row[1].nonEmpty, ploverMode: row[2].nonEmpty,
        ploverContexts: row[3].split(separator: ";").map(String.init), cameo: row[4].nonEmpty,
        acledEvent: row[5].nonEmpty, acledSubEvent: row[6].nonEmpty, loss: row[7].nonEmpty)
    }
    self.labels = labels
  }

  private static func table() throws(LexiconError) -> LexiconTable {
    guard
      let url = Bundle.module.url(
        forResource: "crosswalk", withExtension: "tsv", subdirectory: "Resources/en")
    else { throw LexiconError(path: "Resources/en/crosswalk.tsv", reason: .missing) }
    return try LexiconTable(contentsOf: url)
  }

  package func labels(for type: EventType) -> Labels? { labels[type] }
}

extension String {
  /// nil where the string is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
