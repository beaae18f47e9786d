import Testing
import TruceModel

@testable import TruceExtract

struct AttributionTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test func `a quotation goes on in the next sentence`() {
    let found = fixture.quotations(
      "“The plan has failed,” Ms. Ruritz said. “I think it will never work in this town.”")
    #expect(found.contains { $0.content.contains("failed") && $0.content.contains("never work") })
  }

  @Test func `a turn of a transcript is its speaker's`() {
    let found = fixture.quotations("RURITZ: Well, look, the plan has failed. It never worked.")
    #expect(found.first?.speaker == "RURITZ")
    #expect(found.first?.content.hasSuffix("worked.") == true)
  }

  @Test func `a source stands ahead of a colon in a headline`() {
    let found = fixture.quotations("Report: rebels shelled the town for weeks")
    #expect(found.contains { $0.speaker == "Report" && $0.content.contains("shelled") })
  }

  @Test func `brackets behind a name are stepped over`() {
    let found = fixture.quotations("“The plan has failed,” John Ruritz (R-Ohio) said.")
    #expect(found.first?.speaker?.contains("Ruritz") == true)
  }

  @Test func `a relative pronoun speaks`() {
    let found = fixture.quotations("The camp holds many families who said that they were hungry.")
    #expect(found.first?.speaker == "who")
  }

  @Test func `a toll that someone puts is theirs`() throws {
    let claims = fixture.claims("The monitor put the death toll at 58.")
    #expect(claims.first?.attribution.first?.speaker?.wording == "The monitor")
  }

  @Test func `a sentence that only names the speaker takes the quotation before it`() {
    let found = fixture.quotations(
      "“Why was the town shelled for a week without a pause?” Jane Ruritz said.")
    #expect(
      found.contains { $0.speaker?.contains("Ruritz") == true && $0.content.contains("shelled") })
  }

  @Test func `what a quoted person says of others is not the report's attribution`() {
    let found = fixture.quotations("“I think the army said that it would leave,” the mayor said.")
    #expect(found.map(\.speaker) == ["the mayor"])
  }

  @Test func `what is expected of someone has two pieces and no speaker`() throws {
    let found = try #require(fixture.quotations("The talks are expected to fail.").first)
    #expect(found.speaker == nil)
    #expect(found.content == "The talks … to fail")
  }

  @Test func `a party that names its opponent accuses it`() throws {
    let claims = fixture.claims("Russia said that Turkish troops shelled a village near Idlib.")
    #expect(claims.first?.stance == .accuses)
    let own = fixture.claims("US officials said that the military fired missiles at the base.")
    #expect(own.allSatisfy { $0.stance != .accuses })
  }

  @Test func `the object of a participle does not act`() {
    let claims = fixture.claims(
      "The army said it had hit a camp, targeting leaders that were responsible for attacks.")
    #expect(
      claims.allSatisfy { claim in
        claim.event.actors.allSatisfy { !$0.wording.contains("targeting") }
      })
  }
}
