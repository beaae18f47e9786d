import Foundation
import Testing
import TruceTestSupport

/// `truce gazetteer add`, from a file of the user's to the place of an event.
struct GazetteerTests {
  private let truce: BuiltProgram
  private let folder: TemporaryFolder

  init() throws {
    truce = try BuiltProgram()
    folder = try TemporaryFolder()
  }

  /// One line of a GeoNames dump.
  private static func dumpLine(
    _ id: Int, _ name: String, _ others: String, _ latitude: String, _ longitude: String,
    _ feature: String, code: String = "12", population: Int = 0
  ) -> String {
    let kind = feature.split(separator: ".")
    return [
      "\(id)", name, name, others, latitude, longitude, String(kind[0]), String(kind[1]), "SY", "",
      code, "1201", "", "", "\(population)", "", "412", "Asia/Damascus", "2019-07-01",
    ].joined(separator: "\t")
  }

  /// Invented places of realistic shape. 12 is GeoNames' code of Idlib, 09 that of Aleppo.
  private static let dump =
    [
      dumpLine(
        9_990_001, "Kafr Zamrīn", "Kafr Zamrin,Kafr Zamreen,كفر زمرين", "35.7312", "36.6021",
        "P.PPL", population: 2100),
      dumpLine(9_990_002, "Jabal Zurmān", "Jabal Zurman", "35.9", "36.5", "T.MT"),
      dumpLine(
        9_990_003, "Maţār Zurmān al ‘Askarī", "Zurman Air Base", "36.1", "36.9", "S.AIRB",
        code: "09"),
      dumpLine(9_990_004, "Bi’r Zurmān", "", "35.8", "36.7", "H.WLL"),
      dumpLine(9_990_005, "Nāḩiyat Zamrīn", "Nahiyat Zamrin", "35.72", "36.61", "A.ADM3"),
    ].joined(separator: "\n") + "\n"

  private func add(_ file: URL) throws -> BuiltProgram.Run {
    try truce.run([
      "gazetteer", "add", "--to", folder.url.appendingPathComponent("own").path, file.path,
    ])
  }

  private func table(_ name: String) throws -> String {
    try String(
      contentsOf: folder.url.appendingPathComponent("own/\(name)"), encoding: .utf8)
  }

  /// The places that `truce annotate` finds in `text` with the added gazetteer.
  private func annotated(_ text: String) throws -> String {
    let line = #"{"id":"r","published":"2020-03-05","text":"\#(text)"}"#
    return try truce.run(
      ["annotate", "--gazetteers", folder.url.appendingPathComponent("own").path, "-"],
      input: Data(line.utf8)
    ).output
  }

  @Test func `a dump of GeoNames gives villages with their province`() throws {
    let run = try add(try folder.file("SY.txt", Self.dump))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("added 4 places"))
    #expect(run.errors.contains("1 of kinds that reports do not name"))
    let rows = try table("SY.tsv").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let village = try #require(rows.first { $0[0] == "geonames:9990001" })
    #expect(village[2] == "Kafr Zamrin|Kafr Zamreen")
    #expect(Array(village[3...]) == ["settlement", "35.7312", "36.6021", "SY", "Idlib", "2100"])
    #expect(rows.first { $0[0] == "geonames:9990002" }?[3] == "area")
    #expect(rows.first { $0[0] == "geonames:9990003" }?[3] == "point")
    #expect(rows.first { $0[0] == "geonames:9990003" }?[7] == "Aleppo")
    #expect(rows.first { $0[0] == "geonames:9990005" }?[3] == "district")
  }

  @Test func `a report that names an added village is placed there`() throws {
    _ = try add(try folder.file("SY.txt", Self.dump))
    let report = try folder.file(
      "report.txt",
      "Government forces shelled the village of Kafr Zamreen in Idlib province on 3 March 2020, "
        + "killing two people, the Syrian Observatory for Human Rights said.\n")
    let own = folder.url.appendingPathComponent("own").path
    let run = try truce.run(["read", "--gazetteers", own, report.path])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(#""id":"geonames:9990001""#), "\(run.output)")
    #expect(run.output.contains(#""latitude":35.7312"#))
    let without = try truce.run(["read", "--gazetteers", own + "-none", report.path])
    #expect(!without.output.contains("9990001"))
  }

  @Test func `a dump that is added again doubles nothing`() throws {
    let file = try folder.file("SY.txt", Self.dump + Self.dump)
    let first = try add(file)
    #expect(first.errors.contains("added 4 places"))
    #expect(first.errors.contains("4 given twice"))
    let before = try table("SY.tsv")
    _ = try add(file)
    #expect(try table("SY.tsv") == before)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("own").path)
    #expect(names == ["SY.tsv"])
  }

  @Test func `places of a CSV file are found and faults name line, field and remedy`() throws {
    let file = try folder.file(
      "posts.csv",
      """
      name;lat;lon;country;province;kind;alternates
      "Zurman crossing; north";36.2;36.4;SY;Idleb;point;Bab al-Zurman|Zurman gate
      Zamrin farm;north;36.4;SY;Idlib;;
      ;35.2;36.4;SY;Idlib;;
      Zamrin quarry;35.3;36.4;SY;Atlantis;quarry;

      """)
    let run = try add(file)
    #expect(run.status == 2)
    #expect(run.errors.contains("added 2 places"))
    for words in [
      "posts.csv: line 3, lat: \"north\" is no such number; give degrees",
      "posts.csv: line 4, name: empty; give the place a name",
      "posts.csv: line 5, kind: \"quarry\" is read as a settlement; known are area",
      "Zamrin quarry, province: \"Atlantis\" is not a province",
    ] {
      #expect(run.errors.contains(words), "\(words) is missing in: \(run.errors)")
    }
    #expect(try annotated("Trucks crossed at Bab al-Zurman on Monday.").contains("user:zurman"))
  }

  @Test func `features of GeoJSON count by their middle and take the province around them`() throws
  {
    let file = try folder.file(
      "camps.geojson",
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "Zamrin camp", "kind": "point"}, "geometry":
          {"type": "Polygon", "coordinates": [[[36.6, 35.8], [36.7, 35.8], [36.7, 35.9], [36.6, 35.9], [36.6, 35.8]]]}},
        {"type": "Feature", "properties": {"name": "Zurman post"}, "geometry":
          {"type": "Point", "coordinates": [36.62, 95.0]}},
        {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [36.62, 35.0]}}
      ]}
      """)
    let run = try add(file)
    #expect(run.status == 2)
    #expect(run.errors.contains("feature 2, coordinates:"))
    #expect(run.errors.contains("feature 3, name: none;"))
    let cells = try #require(try table("camps.tsv").split(separator: "\n").last)
      .split(separator: "\t", omittingEmptySubsequences: false)
    #expect(Double(cells[4]).map { abs($0 - 35.85) < 1e-6 } == true)
    #expect(cells[6...7] == ["SY", "Idlib"])
  }

  @Test func `a file of nothing usable leaves what was there before`() throws {
    _ = try add(try folder.file("SY.txt", Self.dump))
    let before = try table("SY.tsv")
    let run = try add(try folder.file("SY.txt", Self.dumpLine(1, "X", "", "north", "1", "P.PPL")))
    #expect(run.status == 1)
    #expect(run.errors.contains("latitude"))
    #expect(try table("SY.tsv") == before)
    #expect(try truce.run(["gazetteer", "add", "no-such.csv"]).status == 1)
    #expect(try truce.run(["gazetteer", "add"]).status == 64)
  }

  /// The run is broken off early; whenever that happens, the table is the old one or the new one.
  @Test func `a run that is broken off loses nothing`() throws {
    let file = try folder.file("SY.txt", Self.dump)
    _ = try add(file)
    let before = try table("SY.tsv")
    let many = (1...60_000).map {
      Self.dumpLine($0, "Village \($0)", "", "35.\($0)", "36.5", "P.PPL")
    }
    _ = try folder.file("SY.txt", many.joined(separator: "\n"))
    let run = try truce.run(
      ["gazetteer", "add", "--to", folder.url.appendingPathComponent("own").path, file.path],
      interruptedAfter: 0.2)
    let after = try table("SY.tsv")
    #expect(after == before || after.split(separator: "\n").count == 60_002, "\(run.errors)")
    #expect(try add(file).status == 0)
    #expect(try table("SY.tsv").split(separator: "\n").count == 60_002)
  }

  @Test func `a place in a disputed area is marked with claimants and administrator`() throws {
    let output = try annotated("Shells fell on Simferopol and on Aleppo on Monday.")
    #expect(
      output.contains(
        #""disputed":{"area":"Crimea","claimants":["Ukraine"],"administrator":"Russia""#),
      "\(output)")
    #expect(output.components(separatedBy: "disputed").count == 2)
  }
}
