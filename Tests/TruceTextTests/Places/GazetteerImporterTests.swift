import Foundation
import Testing
import TruceModel

@testable import TruceText

struct GazetteerImporterTests {
  /// Writes `text` as a file, imports it, and returns the summary and the gazetteer with it.
  private func imported(
    _ text: String, name: String
  ) throws -> (GazetteerImporter.Summary, Gazetteer) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: source)
    let target = folder.appendingPathComponent("gazetteer")
    let summary = try GazetteerImporter().add(source, to: target)
    return (summary, try Gazetteer.standard(userFiles: GazetteerImporter.files(in: target)))
  }

  @Test(arguments: [
    (
      "places.csv", "user:qastelborg",
      "name,lat,lon,country,alternates\nQastelborg,35.1,36.2,SY,Kastelborg|Qastalborg\n"
    ),
    (
      "SY.txt", "geonames:9",
      "9\tQastelborg\tQastelborg\tKastelborg,Qastalborg\t35.1\t36.2\tP\tPPL\tSY\t\t12\t\t\t\t0\t\t400\tAsia/Damascus\t2020-01-01\n"
    ),
    (
      "places.geojson", "user:qastelborg",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[36.2,35.1]},"properties":{"name":"Qastelborg","alt_name":"Kastelborg"}}]}"#
    ),
  ])
  func `places of a user's file are found by name`(name: String, id: String, text: String) throws {
    let (summary, gazetteer) = try imported(text, name: name)
    #expect(summary.places == 1)
    let place = try #require(gazetteer.places(named: "Kastelborg").first.map(gazetteer.place))
    #expect(place.id == PlaceID(id))
    #expect(place.latitude == 35.1)
    #expect(place.longitude == 36.2)
  }

  @Test func `rows without coordinates are reported with their line`() throws {
    let (summary, _) = try imported("name,lat,lon\nA-town,1,2\nB-town,,\n", name: "x.csv")
    #expect(summary.places == 1)
    #expect(summary.skipped.count == 1)
    #expect(summary.skipped.first?.hasPrefix("line 3, lat:") == true)
  }

  @Test func `a file without the columns is refused`() {
    #expect(throws: LexiconError.self) { try imported("town;x;y\nA;1;2\n", name: "x.csv") }
  }
}
