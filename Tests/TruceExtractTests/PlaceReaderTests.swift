import Testing
import TruceModel

@testable import TruceExtract

struct PlaceReaderTests {
  @Test(arguments: [
    "Rebels shelled the town of Saraqib, which Washington and Moscow condemned.",
    "The strike on Saraqib was a result of Washington's refusal to talk to Moscow.",
    "The accord, signed in Moscow on Thursday, was followed by shelling in Saraqib.",
  ])
  func `a capital that stands for a government is no place of the act`(sentence: String) throws {
    let claims = try Fixture.shared.get().claims(sentence)
    let places = claims.flatMap(\.event.places).map(\.wording)
    #expect(places.contains("Saraqib"))
    #expect(!places.contains("Moscow"))
    #expect(!places.contains("Washington"))
  }

  @Test func `a capital in which something happens is its place`() throws {
    let claims = try Fixture.shared.get().claims("A car bomb exploded in Damascus on Monday.")
    #expect(claims.contains { $0.event.places.contains { $0.wording == "Damascus" } })
  }
}
