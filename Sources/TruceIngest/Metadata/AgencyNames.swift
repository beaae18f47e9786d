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
    let name = name.lowercased()
    guard name.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "*") }) else {
      return agencies[name]
    }
    return agencies[name.filter { $0 != "." && $0 != "*" }]
  }

  /// The agencies in a list such as `TRT World and Agencies` or `AFP, Reuters`.
  func agencies(in list: some StringProtocol) -> [String] {
    parts(of: list).flatMap { part in
      let words = words(of: part)
      // "A and B" are two, unless that is one name.
      return agency(words.joined(separator: " ")).map { [$0] }
        ?? words.split(separator: "and").compactMap { agency($0.joined(separator: " ")) }
    }
  }

  private func parts(of list: some StringProtocol) -> [String] {
    guard Self.isPlain(list) else {
      return list.split(whereSeparator: { ",/|;".contains($0) }).map { String($0) }
    }
    return list.utf8.split(whereSeparator: Self.parts).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ";"): true
    default: false
    }
  }

  private func words(of part: String) -> [String] {
    let part = part.lowercased()
    guard Self.isPlain(part) else {
      return part.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    return part.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// ASCII without carriage returns, in which every byte is a character.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
  }
}
