import Testing
import TruceModel

@testable import TruceText

struct DisputedAreasTests {
  private static let gazetteer = Result { try Gazetteer.standard() }

  private func area(
    _ name: String, _ latitude: Double, _ longitude: Double,
    kind: GazetteerPlace.Kind = .settlement, country: String = ""
  ) throws -> DisputedArea? {
    try Self.gazetteer.get().disputedArea(
      of: GazetteerPlace(
        name: name, id: PlaceID("test:\(name)"), kind: kind, latitude: latitude,
        longitude: longitude, population: 0, country: country, province: -1, district: -1))
  }

  @Test(arguments: [
    ("Simferopol", 44.95, 34.1, "Crimea", "Ukraine", "Russia"),
    ("Yalta", 44.4952, 34.1663, "Crimea", "Ukraine", "Russia"),
    ("Majdal Shams", 33.27, 35.77, "Golan Heights", "Syria", "Israel"),
    ("Srinagar", 34.08, 74.8, "Jammu and Kashmir", "Pakistan", "India"),
    ("Muzaffarabad", 34.37, 73.47, "Azad Kashmir and Gilgit-Baltistan", "India", "Pakistan"),
    ("Sukhumi", 43.0, 41.02, "Abkhazia", "Georgia", ""),
    ("Tskhinvali", 42.23, 43.97, "South Ossetia", "Georgia", ""),
    ("Tiraspol", 46.84, 29.63, "Transnistria", "Moldova", ""),
    ("Stepanakert", 39.82, 46.75, "Nagorno-Karabakh", "", "Azerbaijan"),
    ("Laayoune", 27.15, -13.2, "Western Sahara west of the berm", "Western Sahara", "Morocco"),
    ("Abyei", 9.6, 28.43, "Abyei", "South Sudan", "Sudan"),
    ("Halaib", 22.22, 36.65, "Hala'ib triangle", "Sudan", "Egypt"),
    ("Kyrenia", 35.34, 33.32, "Northern Cyprus", "Cyprus", "Northern Cyprus"),
    ("Hebron", 31.53, 35.1, "West Bank", "Palestin", ""),
  ])
  func `a place in a disputed area names claimants and administrator`(
    name: String, latitude: Double, longitude: Double, area: String, claimant: String,
    administrator: String
  ) throws {
    let found = try #require(try self.area(name, latitude, longitude), "\(name)")
    #expect(found.name == area)
    #expect(found.claimants.contains { $0.contains(claimant) } || claimant.isEmpty)
    #expect((found.administrator ?? "").contains(administrator))
    #expect((found.administrator == nil) == administrator.isEmpty)
    #expect(!found.basis.isEmpty)
  }

  @Test(arguments: [
    ("Kramatorsk", 48.73, 37.55), ("Tiberias", 32.79, 35.53), ("Gori", 41.98, 44.11),
    ("Chisinau", 47.0, 28.86), ("Agadir", 30.4, -9.6), ("Nicosia", 35.16, 33.36),
    ("Aleppo", 36.2, 37.16), ("Kyiv", 50.45, 30.52), ("Sochi", 43.6, 39.73),
  ])
  func `a place beside a disputed area is not marked`(
    name: String, latitude: Double, longitude: Double
  ) throws {
    #expect(try area(name, latitude, longitude) == nil)
  }

  @Test func `a country is marked only where it claims the area itself`() throws {
    #expect(try area("Guyana", 5, -59, kind: .country, country: "GY") == nil)
    #expect(try area("Western Sahara", 25, -13.5, kind: .country, country: "EH") != nil)
  }

  @Test func `mentions carry the area`() throws {
    let tagger = PlaceTagger(gazetteer: try Self.gazetteer.get())
    for (text, area) in [
      ("Officials from Abkhazia met on Monday.", "Abkhazia"),
      ("Officials from Crimea met on Monday.", "Crimea"),
      ("Officials from the Golan Heights met on Monday.", "Golan Heights"),
      ("Clashes went on in Nagorno-Karabakh on Monday.", "Nagorno-Karabakh"),
      ("Officials from Transnistria met on Monday.", "Transnistria"),
      ("Clashes went on in Abyei on Monday.", "Abyei"),
    ] {
      let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
      #expect(tagger.places(in: document).first?.place.disputed?.name == area, "\(text)")
    }
  }
}
