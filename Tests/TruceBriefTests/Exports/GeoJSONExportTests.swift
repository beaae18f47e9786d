import Foundation
import Testing
import TruceModel

@testable import TruceBrief

/// RFC 7946, and no point that the reports do not give.
struct GeoJSONExportTests {
  let exporter: Exporter

  init() throws { exporter = try Exporter() }

  private func features(of dossier: Dossier) throws -> [[String: Any]] {
    let file = try #require(exporter.files(of: dossier, as: .geojson).first)
    let root = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
    #expect(root?["type"] as? String == "FeatureCollection")
    #expect(root?["crs"] == nil, "RFC 7946 has no other reference system")
    return try #require(root?["features"] as? [[String: Any]])
  }

  private func dossier(_ place: PlaceReference?) -> Dossier {
    var dossier = SampleDossier.dossier
    dossier.incidents[0].places = place.map { [$0] } ?? []
    return dossier
  }

  private func first(_ place: PlaceReference?) throws -> (geometry: Any?, properties: [String: Any])
  {
    let feature = try #require(try features(of: dossier(place)).first)
    return (feature["geometry"], try #require(feature["properties"] as? [String: Any]))
  }

  @Test func `every incident is a feature with a geometry or null`() throws {
    let features = try features(of: SampleDossier.dossier)
    #expect(features.count == SampleDossier.dossier.incidents.count)
    for feature in features {
      #expect(feature["type"] as? String == "Feature")
      #expect(feature.keys.contains("geometry"))
      #expect(feature["id"] as? String != nil)
    }
  }

  @Test func `a point has longitude first and is where the gazetteer has it`() throws {
    let (geometry, properties) = try first(SampleDossier.idlib)
    let point = try #require(geometry as? [String: Any])
    #expect(point["type"] as? String == "Point")
    #expect(point["coordinates"] as? [Double] == [36.63, 35.93])
    #expect(properties["radius_km"] as? Double == 15)
    #expect(properties["precision"] as? String == "settlement")
    #expect(properties["relation"] as? String == "north-of")
    #expect(properties["unplaced"] is NSNull)
  }

  @Test(arguments: [(95.0, 36.0), (35.0, 181.0), (-91.0, 0.0), (Double.nan, 36.0)])
  func `numbers that are no degrees give no point`(latitude: Double, longitude: Double) throws {
    let place = PlaceReference(name: "Nowhere", latitude: latitude, longitude: longitude)
    let (geometry, properties) = try first(place)
    #expect(geometry is NSNull)
    #expect(properties["unplaced"] as? String == "not in the gazetteer")
  }

  @Test func `a country gives no point, and why is said`() throws {
    let country = PlaceReference(
      name: "Syria", latitude: 35, longitude: 38, precision: .country, country: "SY")
    let (geometry, properties) = try first(country)
    #expect(geometry is NSNull)
    #expect(properties["unplaced"] as? String == "no closer than the country")
    #expect(try first(nil).properties["unplaced"] as? String == "no place named")
  }

  @Test func `two incidents in one town have the same point`() throws {
    var dossier = SampleDossier.dossier
    dossier.incidents[1].places = [SampleDossier.idlib]
    let points = try features(of: dossier).prefix(2).map {
      ($0["geometry"] as? [String: Any])?["coordinates"] as? [Double]
    }
    #expect(points[0] != nil && points[0] == points[1])
  }

  @Test func `every feature has the same properties`() throws {
    let keys = try features(of: SampleDossier.dossier).map {
      Set(($0["properties"] as? [String: Any] ?? [:]).keys)
    }
    #expect(Set(keys).count == 1)
  }
}
