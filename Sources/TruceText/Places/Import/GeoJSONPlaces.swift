import Foundation
import TruceModel

/// Reads places from a GeoJSON feature collection (RFC 7946): points, and the middle of lines and
/// areas.
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
    /// Longitude and latitude of the point that stands for it; nil: none can be told.
    var point: [Double]?

    private enum Key: String, CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      type = try container.decode(String.self, forKey: .type)
      func value<Shape: Decodable>(_ shape: Shape.Type) throws -> Shape {
        try container.decode(shape, forKey: .coordinates)
      }
      switch type {
      case "Point": point = try value([Double].self)
      case "MultiPoint": point = try value([[Double]].self).first
      case "LineString":
        let line = try value([[Double]].self)
        point = line.isEmpty ? nil : line[line.count / 2]
      case "Polygon": point = try value([[[Double]]].self).first.flatMap(GeoJSONPlaces.centre)
      case "MultiPolygon":
        let rings = try value([[[[Double]]]].self).compactMap(\.first)
        point = rings.max { GeoJSONPlaces.size($0) < GeoJSONPlaces.size($1) }
          .flatMap(GeoJSONPlaces.centre)
      default: point = nil
      }
    }
  }

  /// A property as text or number; nil: it is neither.
  private struct Value: Decodable {
    var text: String?
    var number: Double?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { text = try container.decode(String.self) } catch { text = nil }
      if text == nil { do { number = try container.decode(Double.self) } catch { number = nil } }
    }
  }

  /// Hands on the named features. Throws where `data` is no feature collection.
  static func read(
    _ data: Data, path: String, row: (GazetteerImporter.Row, Int) -> Void,
    fault: (PlaceFault) -> Void
  ) throws(LexiconError) {
    let collection: Collection
    do { collection = try JSONDecoder().decode(Collection.self, from: data) } catch {
      throw LexiconError(
        path: path,
        reason: .malformed(line: 1, "not a GeoJSON feature collection (\(cause(error)))"))
    }
    for (number, feature) in collection.features.enumerated() {
      if let place = place(feature, "feature \(number + 1)", fault: fault) {
        row(place, number + 1)
      }
    }
  }

  /// Which field of the file is not as it must be.
  private static func cause(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "no JSON" }
    switch error {
    case .keyNotFound(let key, _): return "it has no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      return path.isEmpty ? "no JSON" : path.joined(separator: " ")
    @unknown default: return "no JSON"
    }
  }

  private static func place(
    _ feature: Feature, _ line: String, fault: (PlaceFault) -> Void
  ) -> GazetteerImporter.Row? {
    func property(_ names: String...) -> String? {
      names.lazy.compactMap { feature.properties?[$0]?.text }.first { !$0.isEmpty }
    }
    guard let name = property("name", "name:en", "NAME") else {
      fault(.skipped(row: line, field: "name", "none; give the feature a property \"name\""))
      return nil
    }
    guard let point = feature.geometry?.point, point.count >= 2 else {
      fault(
        .skipped(
          row: line, field: "geometry",
          "\(feature.geometry?.type ?? "none"); give a point, a line or an area"))
      return nil
    }
    guard abs(point[1]) <= 90, abs(point[0]) <= 180 else {
      fault(
        .skipped(
          row: line, field: "coordinates",
          "[\(point[0]), \(point[1])]; give longitude, then latitude, in degrees"))
      return nil
    }
    var row = GazetteerImporter.Row(name: name, latitude: point[1], longitude: point[0])
    row.alternates = ["name:en", "alt_name", "name:ar-Latn"].compactMap { property($0) }
      .filter { $0 != name }
    row.country = property("country", "iso2").map { $0.uppercased() } ?? ""
    if PlaceSketch.number(of: row.country) == 0 { row.country = "" }
    row.province = property("province", "admin1") ?? ""
    row.population = Int(feature.properties?["population"]?.number ?? 0)
    if let kind = property("kind"), Gazetteer.kinds[kind] != nil { row.kind = kind }
    return row
  }

  // MARK: Middles

  /// Twice the signed area of a ring.
  private static func area(_ ring: [[Double]]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { sum, pair in
      guard pair.0.count >= 2, pair.1.count >= 2 else { return sum }
      return sum + pair.0[0] * pair.1[1] - pair.1[0] * pair.0[1]
    }
  }

  private static func size(_ ring: [[Double]]) -> Double { abs(area(ring)) }

  /// The centroid of a closed ring; the mean of its points where it encloses nothing.
  private static func centre(_ ring: [[Double]]) -> [Double]? {
    let points = ring.filter { $0.count >= 2 }
    guard let first = points.first else { return nil }
    let near = points.map { [$0[0] - first[0], $0[1] - first[1]] }
    let area = area(near)
    guard abs(area) > 1e-12 else {
      let count = Double(points.count)
      return [points.reduce(0) { $0 + $1[0] } / count, points.reduce(0) { $0 + $1[1] } / count]
    }
    var x = 0.0
    var y = 0.0
    for (a, b) in zip(near, near.dropFirst()) {
      let cross = a[0] * b[1] - b[0] * a[1]
      x += (a[0] + b[0]) * cross
      y += (a[1] + b[1]) * cross
    }
    return [first[0] + x / (3 * area), first[1] + y / (3 * area)]
  }
}
