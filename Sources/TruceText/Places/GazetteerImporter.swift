package import Foundation
package import TruceModel

/// Turns a user's list of places into a gazetteer file that Truce merges at start.
///
/// Reads a GeoNames country dump (tab-separated, 19 columns), CSV with a header row
/// (`name,lat,lon` and, where wanted, `country,province,kind,alternates`) or GeoJSON points.
package struct GazetteerImporter: Sendable {
  /// What an import did.
  package struct Summary: Hashable, Sendable {
    /// Places written.
    package var places: Int
    /// The file written.
    package var path: String
    /// Rows left out, each with the reason, such as `line 7: no latitude`.
    package var skipped: [String]
  }

  /// A place read from the user's file.
  struct Row: Hashable, Sendable {
    var name: String
    var alternates: [String] = []
    var kind = "settlement"
    var latitude: Double
    var longitude: Double
    var country = ""
    var province = ""
  }

  /// The folder of the user's gazetteers: `truce/gazetteer` in `XDG_DATA_HOME`, or in
  /// `.local/share` of the home folder.
  package static func standardFolder(environment: [String: String]) -> URL {
    let home = URL(fileURLWithPath: environment["HOME"] ?? ".")
    let data = environment["XDG_DATA_HOME"].map { URL(fileURLWithPath: $0) }
    return (data ?? home.appendingPathComponent(".local/share"))
      .appendingPathComponent("truce/gazetteer")
  }

  /// The user's gazetteer files in `folder`, sorted by name; empty where there is no such folder.
  package static func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { $0.hasSuffix(".tsv") && !$0.contains("/") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  package init() {}

  /// Reads `source` and writes `<its name>.tsv` into `folder`, which is made if need be.
  ///
  /// Throws `LexiconError` where the file cannot be read, no row of it can be used, or the folder
  /// cannot be written.
  package func add(_ source: URL, to folder: URL) throws(LexiconError) -> Summary {
    let data: Data
    do { data = try Data(contentsOf: source) } catch {
      throw LexiconError(path: source.path, reason: .unreadable(String(describing: error)))
    }
    let (rows, skipped) = try rows(of: data, path: source.path)
    guard !rows.isEmpty else {
      let first = skipped.first ?? "no rows"
      throw LexiconError(
        path: source.path, reason: .malformed(line: 1, "no place in it (\(first))"))
    }
    let name = source.deletingPathExtension().lastPathComponent
    let target = folder.appendingPathComponent(name + ".tsv")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(Self.table(rows, source: source.lastPathComponent).utf8).write(to: target)
    } catch {
      throw LexiconError(path: target.path, reason: .unreadable(String(describing: error)))
    }
    return Summary(places: rows.count, path: target.path, skipped: skipped)
  }

  private func rows(
    of data: Data, path: String
  ) throws(LexiconError) -> (rows: [Row], skipped: [String]) {
    let text = String(decoding: data, as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{feff}" }
    if start.hasPrefix("{") || start.hasPrefix("[") {
      return try GeoJSONPlaces.rows(data, path: path)
    }
    let firstLine = start.prefix { !$0.isNewline }
    if firstLine.split(separator: "\t", omittingEmptySubsequences: false).count >= 15 {
      return DelimitedPlaces.geonames(String(start))
    }
    return try DelimitedPlaces.csv(String(start), path: path)
  }

  /// The rows as the file that `Gazetteer` reads.
  static func table(_ rows: [Row], source: String) -> String {
    var lines = [
      "# User gazetteer made by truce from \(source).",
      "# Columns: key, name, other names, kind, latitude, longitude, country, province",
    ]
    var used: [String: Int] = [:]
    for row in rows {
      let words = PlaceNameFolding.words(row.name).map { String(decoding: $0, as: UTF8.self) }
      let base = words.isEmpty ? "place" : words.joined(separator: "-")
      used[base, default: 0] += 1
      let key = used[base] == 1 ? base : "\(base)-\(used[base] ?? 0)"
      let cells = [
        key, row.name, row.alternates.joined(separator: "|"), row.kind, "\(row.latitude)",
        "\(row.longitude)", row.country, row.province,
      ]
      lines.append(cells.map(clean).joined(separator: "\t"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A cell without the characters that divide cells.
  private static func clean(_ cell: String) -> String {
    String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
