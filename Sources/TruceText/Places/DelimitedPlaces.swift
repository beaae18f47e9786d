import TruceModel

/// Reads places from delimited text: a GeoNames dump or CSV.
enum DelimitedPlaces {
  typealias Row = GazetteerImporter.Row

  /// The rows of a GeoNames country dump: populated places, divisions, spots.
  static func geonames(_ text: String) -> (rows: [Row], skipped: [String]) {
    var rows: [Row] = []
    var skipped: [String] = []
    for (number, line) in lines(text).enumerated() where !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 9, let latitude = coordinate(cells[4], 90),
        let longitude = coordinate(cells[5], 180), !cells[1].isEmpty
      else {
        skipped.append("line \(number + 1): expected 19 columns with latitude and longitude")
        continue
      }
      let alternates = ([cells[2]] + cells[3].split(separator: ",").map(String.init))
        .filter { !$0.isEmpty && $0 != cells[1] }
      rows.append(
        Row(
          name: cells[1], alternates: alternates, kind: kind(ofClass: cells[6]), latitude: latitude,
          longitude: longitude, country: cells[8]))
    }
    return (rows, skipped)
  }

  /// GeoNames' feature classes as kinds.
  private static func kind(ofClass letter: String) -> String {
    switch letter {
    case "A": "district"
    case "P": "settlement"
    case "H": "water"
    case "R": "road"
    case "S": "point"
    default: "area"
    }
  }

  /// The rows of CSV with a header. Throws where the header lacks `name`, `lat` or `lon`.
  static func csv(
    _ text: String, path: String
  ) throws(LexiconError) -> (rows: [Row], skipped: [String]) {
    let lines = lines(text)
    let header = cells(lines.first ?? "").map { $0.lowercased() }
    func column(_ names: String...) -> Int? { header.firstIndex { names.contains($0) } }
    guard let name = column("name"), let lat = column("lat", "latitude"),
      let lon = column("lon", "lng", "long", "longitude")
    else {
      throw LexiconError(
        path: path, reason: .malformed(line: 1, "expected a header with name, lat and lon"))
    }
    var rows: [Row] = []
    var skipped: [String] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = cells(line)
      func cell(_ index: Int?) -> String {
        index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
      }
      guard let latitude = coordinate(cell(lat), 90), let longitude = coordinate(cell(lon), 180),
        !cell(name).isEmpty
      else {
        skipped.append("line \(number + 1): no name, latitude or longitude")
        continue
      }
      var row = Row(name: cell(name), latitude: latitude, longitude: longitude)
      row.country = cell(column("country", "iso2", "cc")).uppercased()
      row.province = cell(column("province", "admin1"))
      row.alternates = cell(column("alternates", "aliases", "other names"))
        .split(whereSeparator: { $0 == "|" || $0 == ";" }).map(String.init)
      let kind = cell(column("kind", "type")).lowercased()
      if Gazetteer.kinds[kind] != nil { row.kind = kind }
      rows.append(row)
    }
    return (rows, skipped)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  /// The cells of a line of CSV; quotation marks may enclose a cell and are doubled inside it.
  static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var previous: Character?
    for character in line {
      if character == "\"" {
        if !isQuoted, previous == "\"", !cell.isEmpty { cell.append("\"") }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
      previous = character
    }
    cells.append(cell)
    return cells.map { String($0.drop { $0 == " " }) }
  }

  /// A number of degrees within ±`limit`; nil: none.
  private static func coordinate(_ cell: String, _ limit: Double) -> Double? {
    guard let value = Double(cell), abs(value) <= limit else { return nil }
    return value
  }
}
