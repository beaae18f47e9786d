import TruceModel

/// The open list of names under which agencies are credited.
///
/// Read from `Resources/en/agencies.tsv`.
struct AgencyNames: Sendable {
  private let agencies: [String: String]
  /// Example texts of the table with the agency that each credits.
  let examples: [(text: String, agency: String)]

  init() throws(LexiconError) {
    let table = try LexiconTable(contentsOf: CleaningRules.file("en/agencies.tsv"))
    var agencies: [String: String] = [:]
    var examples: [(String, String)] = []
    for row in table.rows where row.count >= 3 {
      agencies[row[0]] = row[1]
      examples.append((row[2], row[1]))
    }
    self.agencies = agencies
    self.examples = examples
  }

  /// The agency that `name` credits, whatever its case; nil for an unknown one.
  func agency(_ name: some StringProtocol) -> String? {
    agencies[name.lowercased().filter { $0 != "." && $0 != "*" }]
  }

  /// The agencies in a list such as `TRT World and Agencies` or `AFP, Reuters`.
  func agencies(in list: some StringProtocol) -> [String] {
    list.split { ",/|;".contains($0) }.flatMap { part in
      // "A and B" are two, unless that is one name.
      agency(trimmed(part)).map { [$0] }
        ?? words(of: part).split(separator: "and").compactMap { agency($0.joined(separator: " ")) }
    }
  }

  private func words(of part: some StringProtocol) -> [String] {
    part.lowercased().split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private func trimmed(_ part: some StringProtocol) -> String {
    words(of: part).joined(separator: " ")
  }
}
