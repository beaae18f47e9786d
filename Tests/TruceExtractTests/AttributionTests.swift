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

  @Test(arguments: [
    "According to the hospital, soldiers shelled a village near Idlib on Thursday.",
    "According to the head of the hospital, soldiers shelled a village near Idlib.",
  ])
  func `whoever stands behind the comma of according-to does not speak`(text: String) throws {
    let claim = try #require(fixture.claims(text).first { $0.event.type == .shelling })
    let speaker = try #require(claim.attribution.first?.speaker)
    #expect(speaker.wording.contains("hospital"), "\(speaker)")
    #expect(claim.event.actors.map(\.wording) == ["soldiers"])
  }

  @Test func `coordinates and other things do not speak`() {
    let claims = fixture.claims(
      "According to the coordinates, troops had shelled a village near Idlib.")
    #expect(claims.allSatisfy { $0.attribution.isEmpty })
  }

  @Test(arguments: [
    "The Observatory reported shelling by government forces in Quneitra.",
    "The front was quiet, although the Observatory reported shelling by government forces.",
    "The Syrian Observatory for Human Rights said that most front lines were quiet, although it "
      + "reported shelling by government forces in southern Quneitra.",
  ])
  func `whoever reports shelling did not shell`(text: String) throws {
    let claim = try #require(fixture.claims(text).first { $0.event.type == .shelling })
    #expect(claim.event.actors.map(\.wording) == ["government forces"], "\(claim.event)")
    #expect(claim.event.targets.isEmpty)
  }

  @Test func `whoever denies shelling a town is said to have shelled it`() throws {
    let claim = try #require(fixture.claims("Russia denied shelling the town of Quneitra.").first)
    #expect(claim.event.actors.map(\.value.name) == ["Russia"])
    #expect(claim.stance == .denies)
  }

  @Test(arguments: [
    "Neither side has denied that there was shelling in Quneitra.",
    "Nobody denied that the army had shelled Quneitra.",
  ])
  func `what nobody denied is not denied`(text: String) throws {
    let claim = try #require(fixture.claims(text).first { $0.event.type == .shelling })
    #expect(claim.stance == .asserts)
    #expect(claim.event.status == .occurred)
    #expect(claim.attribution.isEmpty)
  }

  @Test func `what the army did not deny is not denied`() throws {
    let claim = try #require(
      fixture.claims("The army did not deny that it had shelled Quneitra.").first)
    #expect(claim.event.status == .occurred)
  }

  @Test func `in its account is the account of whoever spoke last`() throws {
    let claims = fixture.claims(
      "The Russian Ministry of Defence denied the report. What was filmed was, in its account, a "
        + "fire that broke out when armed groups attacked the depot in Aleppo.")
    let claim = try #require(claims.first { $0.event.trigger.wording == "attacked" })
    #expect(claim.attribution.last?.speaker?.value.name.contains("efence") == true, "\(claim)")
  }

  @Test func `neither nor in front of a verb denies what it tells`() throws {
    let claim = try #require(
      fixture.claims(
        "The Russian military said that neither Russian nor Syrian aircraft had carried out any "
          + "raids near Idlib since Saturday."
      ).first { $0.event.type == .airStrike })
    #expect(claim.event.status == .negated)
    #expect(claim.stance != .accuses)
  }

  @Test func `who does not say how many were killed tells of nobody killed`() {
    let claims = fixture.claims(
      "The army said it had hit a camp near Idlib. It did not say what weapons were used or how "
        + "many people were killed.")
    #expect(claims.filter { $0.stance != .declines }.count == 1, "\(claims)")
    #expect(claims.allSatisfy { $0.event.targets.allSatisfy { !$0.wording.hasPrefix("how") } })
  }

  @Test func `whoever is named between comma and said speaks`() throws {
    let claims = fixture.claims(
      "The United States carried out an air strike in the Idlib de-escalation zone on 31 August "
        + "without informing Russia or Turkey, the Russian Ministry of Defence said on Sunday, "
        + "accusing Washington of breaking earlier agreements.")
    let claim = try #require(claims.first { $0.event.type == .airStrike })
    #expect(claim.attribution.first?.speaker?.wording == "the Russian Ministry of Defence")
    #expect(claim.event.targets.allSatisfy { !$0.wording.contains("Ministry") })
    #expect(
      claims.allSatisfy { one in
        one.attribution.allSatisfy { $0.speaker?.wording.contains("31") != true }
      })
  }

  @Test(arguments: [
    "Before the truce, air raids on the opposition-held city of Idlib continued.",
    "A correspondent near Saraqib reported that regime forces opened fire with mortars and that "
      + "Turkish troops responded in self-defence.",
  ])
  func `going on and responding with arms are no words`(text: String) {
    let speakers = fixture.claims(text).flatMap { claim in
      claim.attribution.compactMap { $0.speaker?.wording }
    }
    #expect(speakers.allSatisfy { $0 == "A correspondent near Saraqib" || $0 == "A correspondent" })
  }

  @Test func `the next clause is not what the one before hit`() {
    let claims = fixture.claims(
      "Residents said that the army had tried to advance; state media say the fighters attacked "
        + "first.")
    #expect(
      claims.allSatisfy { $0.event.targets.allSatisfy { !$0.wording.contains("media") } })
  }

  @Test func `a fighting position is no fight`() {
    let claims = fixture.claims(
      "The pilots said that they were hitting an Islamic State fighting position.")
    #expect(claims.allSatisfy { $0.event.type != .armedClash }, "\(claims.map(\.event.type))")
  }

  @Test func `attacks that one may answer have not happened`() throws {
    let claim = try #require(
      fixture.claims(
        "Turkey said it reserves the right to retaliate in the strongest way against attacks on its "
          + "forces."
      ).first { $0.event.type == .attack })
    #expect(claim.event.status == .hypothetical)
    let known = try #require(
      fixture.claims("The army vowed to respond to the attacks on Saraqib.")
        .first { $0.event.type == .attack })
    #expect(known.event.status == .occurred)
  }
}
