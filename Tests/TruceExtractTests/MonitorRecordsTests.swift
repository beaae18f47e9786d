import Testing
import TruceModel

@testable import TruceExtract

/// Whose counts of violations they are, and who calls whose charge a lie.
struct MonitorRecordsTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func speakers(_ claim: Claim) -> [String] {
    claim.attribution.compactMap { $0.speaker?.wording }
  }

  @Test(arguments: [
    ("The mission", "The mission recorded 23 violations of the ceasefire."),
    ("The mission", "The mission observed 23 ceasefire violations."),
    ("The army", "The army registered eight violations of the truce by the rebels."),
    ("The monitors", "The monitors counted 40 explosions on Monday."),
    ("The monitoring team", "The monitoring team logged three breaches of the truce."),
    ("the mission", "Twelve violations of the truce were recorded by the mission on Monday."),
    ("The Russian side", "The Russian side registered 12 cases of firing in the province."),
  ])
  func `what is recorded is told by who records it`(speaker: String, text: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(speakers(claim) == [speaker])
  }

  @Test(arguments: [
    "The north accused the south of shelling Jermuk, which the south called a lie.",
    "The north accused the south of shelling Jermuk, which the south described as false.",
  ])
  func `what is called a lie is denied by who calls it so alone`(text: String) throws {
    let claims = fixture.claims(text)
    #expect(claims.map(\.stance) == [.accuses, .denies])
    #expect(claims.map { speakers($0).count } == [1, 1])
    #expect(claims.first.map(speakers) == ["The north"])
  }

  @Test func `neither side's silence is a word`() throws {
    let text = "Neither the government nor the rebels commented on the shelling of Marib."
    #expect(try #require(fixture.claims(text).first).stance == .declines)
  }

  @Test(arguments: [
    ("release", "The group handed over four hostages to the mediators."),
    ("release", "The two sides exchanged 100 prisoners on Friday."),
  ])
  func `captives that change hands are released`(type: String, text: String) {
    #expect(fixture.claims(text).map(\.event.type.rawValue) == [type])
  }

  @Test func `whoever reports between commas speaks`() throws {
    let text =
      "A strike killed a commander in Tyre, state media reported, after the group said it would "
      + "stop."
    #expect(speakers(try #require(fixture.claims(text).first)) == ["state media"])
  }

  @Test(arguments: [
    ("The army", "the rebels", "The army and the rebels accused each other of breaking the truce."),
    ("Armenia", "Azerbaijan", "Armenia and Azerbaijan accused each other of breaking the truce."),
  ])
  func `two that accuse each other make two claims`(
    one: String, other: String, text: String
  ) {
    let claims = fixture.claims(text)
    #expect(claims.map(speakers) == [[one], [other]])
    #expect(claims.map { $0.event.actors.map(\.wording) } == [[other], [one]])
  }

  @Test func `behind a but another speaks`() throws {
    let text = "The army said it had stopped firing, but shells hit the market, residents said."
    let claim = try #require(fixture.claims(text).first { $0.event.trigger.wording == "hit" })
    #expect(speakers(claim) == ["residents"])
  }

  @Test func `the truce that begins shells nobody`() throws {
    let text =
      "The north accused Haftar's forces of violating the truce minutes after it began by shelling "
      + "Ain Zara."
    let claim = try #require(fixture.claims(text).first { $0.event.type == .shelling })
    #expect(claim.event.actors.map(\.wording) == ["Haftar's forces"])
  }

  @Test func `towns are taken by those who are armed`() {
    let took = fixture.claims("M23 rebels took the town of Minova on Tuesday.")
    #expect(took.map(\.event.type) == [.territorySeized])
    #expect(fixture.claims("The mayor took the town by surprise with his speech.").isEmpty)
  }

  @Test(arguments: [
    "Rebels advanced on the town.", "Rebels and militias advanced near Saraqib.",
    "Rebels advanced on three axes near Saraqib, activists said.",
  ])
  func `whoever advances is the doer`(text: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.actors.first?.wording == "Rebels")
    #expect(!claim.event.targets.contains { ["Rebels", "axes"].contains($0.wording) })
  }

  @Test func `what is told behind a second that is an act of its own`() throws {
    let text = "Rebels said five of their men were killed and that they had destroyed two tanks."
    let claims = fixture.claims(text)
    let killed = try #require(claims.first { $0.event.trigger.wording == "killed" })
    let destroyed = try #require(claims.first { $0.event.trigger.wording == "destroyed" })
    #expect(killed.event.type == .casualties)
    #expect(killed.stance == .asserts)
    #expect(destroyed.event.casualties.isEmpty)
  }
}
