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
}
