import Foundation
import Testing
import TruceModel

@testable import TruceText

struct GazetteerTests {
  private static let gazetteer = Result { try Gazetteer.standard() }

  /// The rows of a table of places: the column of the names and the example in the last.
  private func rows(_ file: String) throws -> [[String]] {
    try LexiconTable(contentsOf: Gazetteer.standardFolder().appendingPathComponent(file)).rows
  }

  @Test(arguments: ["countries.tsv", "regions.tsv", "abbreviations.tsv", "theatres.tsv"])
  func `every example sentence names a place`(file: String) throws {
    let tagger = PlaceTagger(gazetteer: try Self.gazetteer.get())
    let rows = try rows(file)
    #expect(rows.count > 30)
    for row in rows {
      let text = try #require(row.last)
      let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
      #expect(!tagger.places(in: document).isEmpty, "\(text)")
    }
  }

  @Test func `names that only resemble places are none`() throws {
    let tagger = PlaceTagger(gazetteer: try Self.gazetteer.get())
    for row in try rows("non-places.tsv") {
      let text = try #require(row.last)
      let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
      #expect(tagger.places(in: document).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ("Idlib", "geonames:169389"), ("kafranbel", "geonames:"), ("São Tomé", "geonames:"),
    ("SARAQIB", "geonames:"), ("Shayrat", "theatre:shayrat-air-base"),
  ])
  func `names are found whatever their case and accents`(name: String, id: String) throws {
    let gazetteer = try Self.gazetteer.get()
    let ids = gazetteer.places(named: name).map { gazetteer.place($0).id.rawValue }
    #expect(ids.contains { $0.hasPrefix(id) })
  }

  @Test(arguments: [
    ("Syrias army shelled the town on Monday.", "Syria"),
    ("The attack hit Ukraines largest port.", "Ukraine"),
  ])
  func `a possessive that lost its apostrophe names its country`(text: String, name: String) throws
  {
    let tagger = PlaceTagger(gazetteer: try Self.gazetteer.get())
    let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
    let mention = try #require(tagger.places(in: document).first)
    #expect(mention.place.name == name)
    #expect(document.wording(mention.span) == name)
  }

  @Test func `a town lies in the outline of its province`() throws {
    let gazetteer = try Self.gazetteer.get()
    let idlib = try #require(gazetteer.place(named: "Idlib", kind: .province, country: "SY"))
    let outline = gazetteer.outline(of: idlib)
    #expect(Geography.contains(Coordinate(latitude: 35.93, longitude: 36.63), inAny: outline))
    #expect(!Geography.contains(Coordinate(latitude: 33.5, longitude: 36.3), inAny: outline))
  }

  @Test func `a file of another version or cut off is refused`() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).gazetteer")
    defer { try? FileManager.default.removeItem(at: url) }
    for bytes in [Data(), Data("TRUCEGAZ".utf8), Data(repeating: 7, count: 4096)] {
      try bytes.write(to: url)
      #expect(throws: LexiconError.self) { try GazetteerFile(contentsOf: url) }
    }
  }
}
