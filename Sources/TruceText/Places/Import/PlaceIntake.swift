import TruceModel

/// Collects the rows of one list of places: counts, finds rows that are the same, fills in the
/// province, and writes each as a line of a user gazetteer.
struct PlaceIntake {
  typealias Row = GazetteerImporter.Row

  /// How many faults are kept in words.
  private static let shown = 1000

  private let provinces: ProvinceLookup
  private var seen: Set<UInt64> = []
  private var keys: [String: Int] = [:]
  private var unknownProvinces: Set<String> = []
  var summary = GazetteerImporter.Summary()

  init(provinces: ProvinceLookup) { self.provinces = provinces }

  mutating func note(_ fault: PlaceFault) {
    switch fault {
    case .unwanted: summary.unwanted += 1
    case .skipped(let row, let field, let what):
      summary.skippedCount += 1
      if summary.skipped.count < Self.shown { summary.skipped.append("\(row), \(field): \(what)") }
    case .ignored(let row, let field, let what):
      if summary.notes.count < Self.shown { summary.notes.append("\(row), \(field): \(what)") }
    }
  }

  /// The line of a row, with its line end; nil: an earlier row is the same.
  mutating func line(of row: Row) -> String? {
    let place = "\(row.name)\t\(row.kind)\t\(row.latitude)\t\(row.longitude)"
    let identity = row.geonames.map { "\($0)" } ?? place
    guard seen.insert(PlaceNameHash.word(identity.utf8)).inserted else {
      summary.duplicates += 1
      return nil
    }
    summary.places += 1
    let enclosing = provinces.enclosing(row)
    if row.geonames == nil, !row.province.isEmpty, enclosing.province.isEmpty,
      unknownProvinces.insert(row.country + row.province).inserted
    {
      let near = provinces.nearest(row.province, country: row.country)
      note(
        .ignored(
          row: row.name, field: "province",
          "\"\(row.province)\" is not a province that Truce knows"
            + (near.map { "; did you mean \"\($0)\"?" } ?? "; name the country too")))
    }
    let cells = [
      key(of: row), row.name, row.alternates.joined(separator: "|"), row.kind, "\(row.latitude)",
      "\(row.longitude)", enclosing.country, enclosing.province,
      row.population > 0 ? "\(row.population)" : "",
    ]
    return cells.map(Self.clean).joined(separator: "\t") + "\n"
  }

  private mutating func key(of row: Row) -> String {
    if let number = row.geonames { return "geonames:\(number)" }
    let words = PlaceNameFolding.words(row.name).map { String(decoding: $0, as: UTF8.self) }
    let base = words.isEmpty ? "place" : words.joined(separator: "-")
    let count = keys[base, default: 0] + 1
    keys[base] = count
    return count == 1 ? base : "\(base)-\(count)"
  }

  /// A cell without the characters that divide cells.
  private static func clean(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 < 0x20 }) else { return cell }
    return String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
