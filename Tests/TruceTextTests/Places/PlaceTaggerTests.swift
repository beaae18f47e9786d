import Foundation
import Testing
import TruceModel

@testable import TruceText

struct PlaceTaggerTests {
  private static let gazetteer = Result { try Gazetteer.standard() }

  private func tagger() throws -> PlaceTagger { PlaceTagger(gazetteer: try Self.gazetteer.get()) }

  private func places(_ text: String) throws -> [(wording: String, place: PlaceReference)] {
    let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
    return try tagger().places(in: document).map { (document.wording($0.span), $0.place) }
  }

  private func form(_ wording: String, in text: String) throws -> PlaceMention.Form? {
    let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
    return try tagger().places(in: document).first { document.wording($0.span) == wording }?.form
  }

  @Test(arguments: [
    ("Shelling hit Kafranbel and the town of Saraqib on Monday.", ["Kafranbel", "Saraqib"]),
    ("Jets struck Khan Sheikhoun in Idlib province.", ["Khan Sheikhoun", "Idlib"]),
    ("The U.S. envoy flew from Doha to Sana'a.", ["U.S.", "Doha", "Sana'a"]),
    ("Officials in Paris, Texas, said the road is open.", ["Paris", "Texas"]),
    ("CLASHES WENT ON IN ALEPPO AND HOMS ON FRIDAY, STATE TELEVISION SAID.", ["ALEPPO", "HOMS"]),
    ("He was born in Milwaukee, Wis., in 1950.", ["Milwaukee", "Wis."]),
    ("A convoy passed the Bab al-Hawa crossing.", ["Bab al-Hawa crossing"]),
  ])
  func `names of places are found with their exact words`(text: String, expected: [String]) throws {
    #expect(try places(text).map(\.wording) == expected)
  }

  @Test(arguments: [
    "Mr. Washington thanked Michael Jordan for the gift.",
    "Reading is a nice thing to do, and man likes it.",
    "The couple married in March, and may move on.",
    "George Lincoln spoke first. Lincoln said nothing new.",
    "A case of West Nile virus was found.",
  ])
  func `persons and ordinary words are no places`(text: String) throws {
    #expect(try places(text).map(\.wording) == [])
  }

  @Test(arguments: [
    ("Syrian jets were seen.", "Syrian", PlaceMention.Form.adjective),
    ("Many Syrians fled.", "Syrians", .demonym),
    ("He studied at the University of Aleppo for a year.", "Aleppo", .embedded),
    ("Rebels left Aleppo.", "Aleppo", .name),
  ])
  func `the form tells how a place is named`(
    text: String, wording: String, form: PlaceMention.Form
  ) throws {
    #expect(try self.form(wording, in: text) == form)
  }

  @Test(arguments: [
    ("Paris", "A fire broke out in Paris, Texas, on Monday.", 33.66, -95.55),
    ("Paris", "Leaders of France met in Paris on Monday.", 48.85, 2.35),
    ("Alexandria", "Police in Alexandria, Va., made an arrest.", 38.8, -77.05),
    ("Tripoli", "Clashes in Tripoli, Lebanon, left two dead.", 34.43, 35.85),
    ("Hmeimim", "The jet took off from Hmeimim in Syria.", 35.41, 35.95),
  ])
  func `a place of several is chosen by what stands beside it`(
    wording: String, text: String, latitude: Double, longitude: Double
  ) throws {
    let place = try #require(try places(text).first { $0.wording == wording }?.place)
    let found = Coordinate(latitude: place.latitude ?? 0, longitude: place.longitude ?? 0)
    #expect(found.kilometres(to: Coordinate(latitude: latitude, longitude: longitude)) < 20)
  }

  @Test func `spans are exact and in order in any text`() throws {
    let text = "Zürich, “Köln”—São Paulo’s mayor\u{85}U.S.-led… Al-Bab\nHayʼat Idlib’s 東京 end Homs"
    let document = Document(text: text, paragraphs: [Paragraph(Span(0, text.utf8.count))])
    var last = 0
    for mention in try tagger().places(in: document) {
      #expect(mention.span.start >= last)
      #expect(text.utf8.index(text.startIndex, offsetBy: mention.span.end) <= text.endIndex)
      #expect(!document.wording(mention.span).contains("\u{fffd}"))
      last = mention.span.end
    }
  }
}
