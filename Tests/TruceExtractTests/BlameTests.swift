import Testing
import TruceModel

@testable import TruceExtract

/// Whoever is blamed for an act that an earlier sentence tells is accused of that act.
struct BlameTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("Gunmen shot the mayor on Tuesday. Police blamed the Maoists.", "Police", "the Maoists"),
    ("Shells hit a market, killing three. Kyiv blamed Russia.", "Kyiv", "Russia"),
    ("A bomb killed ten people. Officials blamed the rebels for it.", "Officials", "the rebels"),
    (
      "A bomb killed ten people. The government blamed Israel and vowed to respond.",
      "The government", "Israel"
    ),
  ])
  func `who is blamed is accused of the act told before`(
    text: String, accuser: String, accused: String
  ) throws {
    let claims = fixture.claims(text)
    let act = try #require(claims.first)
    #expect(act.event.actors.allSatisfy { $0.wording != accuser && $0.wording != accused })
    let charge = try fixture.claim("blamed", in: text)
    #expect(charge.stance == .accuses)
    #expect(charge.event.actors.map(\.wording) == [accused])
    #expect(charge.attribution.map { $0.speaker?.wording } == [accuser])
    #expect(charge.event.refersTo == act.id)
    #expect(charge.event.type == act.event.type)
  }

  @Test func `nobody need be named who blames`() throws {
    let charge = try fixture.claim(
      "blamed", in: "Shells hit a market, killing three. The rebels were blamed.")
    #expect(charge.stance == .accuses)
    #expect(charge.attribution.map { $0.speaker?.wording } == [nil])
  }

  @Test(arguments: [
    "A helicopter crashed. Police blamed bad weather.",
    "Shells hit a market, killing three. Each side blamed the other.",
    "Residents blamed the government for rising prices.",
    "The minister blamed the rebels.",
  ])
  func `nobody is accused of an act that nothing tells`(text: String) {
    #expect(!fixture.claims(text).contains { $0.event.trigger.wording == "blamed" })
  }
}
