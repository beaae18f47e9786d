import Foundation
import TruceModel

/// Reads places from CSV (RFC 4180) with a header row, divided by commas, semicolons or tabs.
enum DelimitedPlaces {
  /// The names that a column may have.
  private enum Field: String, CaseIterable {
    case name, lat, lon, country, province, kind, alternates, population

    var names: [String] {
      switch self {
      case .name: ["name"]
      case .lat: ["lat", "latitude"]
      case .lon: ["lon", "lng", "long", "longitude"]
      case .country: ["country", "iso2", "cc"]
      case .province: ["province", "admin1"]
      case .kind: ["kind", "type"]
      case .alternates: ["alternates", "aliases", "other names"]
      case .population: ["population"]
      }
    }
  }

  /// Hands on the rows. Throws where the header lacks `name`, `lat` or `lon`.
  static func read(
    _ bytes: Data.SubSequence, path: String, row: (GazetteerImporter.Row, Int) -> Void,
    fault: (PlaceFault) -> Void
  ) throws(LexiconError) {
    var records = CSVRecords(bytes)
    let header = (records.next()?.cells ?? []).map {
      $0.lowercased().trimmingCharacters(in: .whitespaces)
    }
    var columns: [Field: Int] = [:]
    for field in Field.allCases { columns[field] = header.firstIndex(where: field.names.contains) }
    for field in [Field.name, .lat, .lon] where columns[field] == nil {
      throw LexiconError(
        path: path,
        reason: .malformed(
          line: 1, "no column \"\(field.rawValue)\"; the first line must name name, lat and lon"))
    }
    var number = 0
    while let (cells, line) = records.next() {
      number += 1
      let place = Self.place(cells, columns, "line \(line)", fault: fault)
      if let place { row(place, number) }
    }
    if let line = records.openQuote {
      fault(
        .skipped(
          row: "line \(line)", field: "quotation mark",
          "never closed, so that the rest of the file is one cell; close it"))
    }
  }

  private static func place(
    _ cells: [String], _ columns: [Field: Int], _ line: String, fault: (PlaceFault) -> Void
  ) -> GazetteerImporter.Row? {
    func cell(_ field: Field) -> String {
      columns[field].flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    }
    guard !cell(.name).isEmpty else {
      fault(.skipped(row: line, field: "name", "empty; give the place a name"))
      return nil
    }
    guard let latitude = PlaceFault.degrees(cell(.lat), within: 90) else {
      fault(.coordinate(cell(.lat), row: line, field: "lat", limit: 90))
      return nil
    }
    guard let longitude = PlaceFault.degrees(cell(.lon), within: 180) else {
      fault(.coordinate(cell(.lon), row: line, field: "lon", limit: 180))
      return nil
    }
    var row = GazetteerImporter.Row(
      name: cell(.name), latitude: latitude, longitude: longitude,
      country: cell(.country).uppercased(), province: cell(.province),
      population: Int(cell(.population)) ?? 0)
    row.alternates = cell(.alternates).split { $0 == "|" || $0 == ";" }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    if !row.country.isEmpty, PlaceSketch.number(of: row.country) == 0 {
      fault(
        .ignored(
          row: line, field: "country",
          "\"\(row.country)\" is no ISO code of two letters, such as SY"))
      row.country = ""
    }
    let kind = cell(.kind).lowercased()
    if Gazetteer.kinds[kind] != nil {
      row.kind = kind
    } else if !kind.isEmpty {
      let known = Gazetteer.kinds.keys.sorted().joined(separator: ", ")
      fault(
        .ignored(
          row: line, field: "kind", "\"\(kind)\" is read as a settlement; known are \(known)"))
    }
    return row
  }
}
