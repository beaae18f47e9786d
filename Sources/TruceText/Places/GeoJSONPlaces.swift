import Foundation
import TruceModel

/// Reads places from the points of a GeoJSON feature collection (RFC 7946).
enum GeoJSONPlaces {
  private struct Collection: Decodable {
    var features: [Feature]
  }

  private struct Feature: Decodable {
    var geometry: Geometry?
    var properties: [String: Value]?
  }

  private struct Geometry: Decodable {
    var type: String
    var coordinates: [Double]?

    private enum Key: String, CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      type = try container.decode(String.self, forKey: .type)
      coordinates =
        type == "Point" ? try container.decode([Double].self, forKey: .coordinates) : nil
    }
  }

  /// A property as text; nil: it is no text or number.
  private struct Value: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { text = try container.decode(String.self) } catch { text = nil }
    }
  }

  /// The named points. Throws where `data` is no feature collection.
  static func rows(
    _ data: Data, path: String
  ) throws(LexiconError) -> (rows: [GazetteerImporter.Row], skipped: [String]) {
    let collection: Collection
    do { collection = try JSONDecoder().decode(Collection.self, from: data) } catch {
      throw LexiconError(
        path: path, reason: .malformed(line: 1, "not a GeoJSON feature collection"))
    }
    var rows: [GazetteerImporter.Row] = []
    var skipped: [String] = []
    for (number, feature) in collection.features.enumerated() {
      guard let row = row(feature) else {
        skipped.append("feature \(number + 1): no name, or not a point")
        continue
      }
      rows.append(row)
    }
    return (rows, skipped)
  }

  private static func row(_ feature: Feature) -> GazetteerImporter.Row? {
    func property(_ names: String...) -> String? {
      names.lazy.compactMap { feature.properties?[$0]?.text }.first
    }
    guard let point = feature.geometry?.coordinates, point.count >= 2, abs(point[1]) <= 90,
      abs(point[0]) <= 180, let name = property("name", "name:en", "NAME"), !name.isEmpty
    else { return nil }
    var row = GazetteerImporter.Row(name: name, latitude: point[1], longitude: point[0])
    row.alternates = ["name:en", "alt_name", "name:ar-Latn"].compactMap { property($0) }
      .filter { $0 != name }
    row.country = property("country", "iso2")?.uppercased() ?? ""
    row.province = property("province", "admin1") ?? ""
    if let kind = property("kind"), Gazetteer.kinds[kind] != nil { row.kind = kind }
    return row
  }
}
