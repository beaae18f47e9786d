import Foundation
import TruceModel

/// Reads a GeoNames country dump: <https://download.geonames.org/export/dump/readme.txt>.
///
/// 19 tab-separated columns: number, name, ASCII name, other names by commas, latitude, longitude,
/// feature class, feature code, country, other countries, four codes of divisions, population,
/// two elevations, time zone, date of change.
enum GeoNamesPlaces {
  static let columns = 19

  static func read(
    _ bytes: Data.SubSequence, row: (GazetteerImporter.Row, Int) -> Void,
    fault: (PlaceFault) -> Void
  ) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      var number = 0
      while start < buffer.count {
        let end = buffer[start...].firstIndex(of: 0x0a) ?? buffer.count
        number += 1
        let isReturn = end > start && buffer[end - 1] == 0x0d
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<(isReturn ? end - 1 : end)])
        if !line.isEmpty { read(line, number, row: row, fault: fault) }
        start = end + 1
      }
    }
  }

  private static func read(
    _ line: UnsafeRawBufferPointer, _ number: Int, row: (GazetteerImporter.Row, Int) -> Void,
    fault: (PlaceFault) -> Void
  ) {
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
    let place = "line \(number)"
    guard cells.count == columns else {
      return fault(
        .skipped(
          row: place, field: "columns",
          "\(cells.count) instead of \(columns); unpack the dump of GeoNames again"))
    }
    func text(_ index: Int) -> String { String(decoding: cells[index], as: UTF8.self) }
    guard let kind = kind(cells[6].first ?? 0, code: text(7)) else { return fault(.unwanted) }
    guard let geonames = Int(text(0)), geonames > 0 else {
      return fault(
        .skipped(row: place, field: "geonameid", "\"\(text(0))\" is no number; correct the line"))
    }
    guard let latitude = PlaceFault.degrees(text(4), within: 90) else {
      return fault(.coordinate(text(4), row: place, field: "latitude", limit: 90))
    }
    guard let longitude = PlaceFault.degrees(text(5), within: 180) else {
      return fault(.coordinate(text(5), row: place, field: "longitude", limit: 180))
    }
    let name = text(1)
    guard !name.isEmpty else {
      return fault(.skipped(row: place, field: "name", "empty; give the place a name"))
    }
    row(
      GazetteerImporter.Row(
        geonames: geonames, name: name, alternates: alternates(text(3), besides: name, text(2)),
        kind: kind, latitude: latitude, longitude: longitude, country: text(8), province: text(10),
        population: Int(text(14)) ?? 0), number)
  }

  /// The other names that a report in English may use: Latin letters, capitalised, no codes.
  private static func alternates(_ list: String, besides name: String, _ plain: String) -> [String]
  {
    var kept: [String] = []
    for other in [plain] + list.split(separator: ",").map(String.init)
    where other != name && !kept.contains(other) {
      let isLatin = other.unicodeScalars.allSatisfy {
        $0.value < 0x370 || (0x1e00..<0x1f00).contains($0.value)
          || (0x2000..<0x2070).contains($0.value)
      }
      let isCode = other.utf8.count <= 4 && other == other.uppercased()
      if isLatin, !isCode, other.first?.isUppercase == true { kept.append(other) }
    }
    return kept
  }

  /// The kind of a feature, by its class and code; nil: of no use in reports of war.
  private static func kind(_ letter: UInt8, code: String) -> String? {
    switch letter {
    case UInt8(ascii: "P"): code == "PPLH" ? nil : "settlement"
    case UInt8(ascii: "A"):
      code.hasPrefix("ADM1") || code.hasPrefix("PC") || code.hasSuffix("H") ? nil : "district"
    default: kinds[code]
    }
  }

  /// Features other than settlements and divisions that reports name.
  private static let kinds: [String: String] = {
    let codes = [
      "point": """
      AIRB AIRF AIRH AIRP AIRQ BDG BRKS CAVE CMP CMPL CMPQ CMPRF CSTM DAM FT GATE HSP INSM MILB MN \
      NVB OILF OILR OILW PASS PORT PRN PRT PS PSN PSTB PSTC PSTP PT RDJCT STNB TNL TNLRD TOWR TRIG
      """,
      "road": "RD RDA RDB RR PTGE TRL",
      "water": "BAY CHN CNL GULF LGN LK LKS RSV SEA STM STMI STRT WAD WADS",
      "area": """
      AREA BTL CAPE DSRT GRGE HLL HLLS IND ISL ISLS LCTY MT MTS MVA PEN PK PKS PLAT PLN RDGE RES \
      RGN RGNE RGNL VAL
      """,
    ]
    var kinds: [String: String] = [:]
    for (kind, list) in codes {
      for code in list.split(separator: " ") { kinds[String(code)] = kind }
    }
    return kinds
  }()
}
