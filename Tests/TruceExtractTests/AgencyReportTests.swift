import Testing
import TruceModel

@testable import TruceExtract

/// Sentences in the manner of agencies: whose word is what where several speak, and what is only said to
/// be possible.
struct AgencyReportTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func claim(_ trigger: String, in text: String) throws -> Claim {
    try #require(fixture.claims(text).first { $0.event.trigger.wording == trigger })
  }

  private func speakers(_ claim: Claim) -> [String?] {
    claim.attribution.map { $0.speaker?.wording }
  }

  @Test(arguments: [
    "The minister warned that the rebels could attack the port.",
    "The minister warned that the port could be shelled.",
  ])
  func `what could be has not happened`(text: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.status == .hypothetical)
  }

  @Test func `what could be heard was`() throws {
    let claim = try #require(fixture.claims("Explosions could be heard in the port.").first)
    #expect(claim.event.status == .occurred)
  }

  @Test func `whoever speaks behind a semicolon speaks for himself`() throws {
    let text =
      "The army said rebels had fired at farmers near the river; the rebels condemned the killing of a farmer."
    let (fire, killing) = (try claim("fired at", in: text), try claim("killing", in: text))
    #expect(speakers(fire) == ["The army"])
    #expect(speakers(killing) == ["the rebels"])
  }

  @Test func `a denial behind a semicolon is not told by the accuser`() throws {
    let text = "The army said rebels had fired at farmers near the river; the rebels denied it."
    let denial = try #require(fixture.claims(text).first { $0.stance == .denies })
    #expect(speakers(denial) == ["the rebels"])
  }

  @Test func `an accuser speaks whom the other denies behind a relative pronoun`() throws {
    let text = "She accused Thailand of shelling a temple on Monday, which Bangkok denies."
    let claims = fixture.claims(text)
    let charge = try #require(claims.first)
    #expect(speakers(charge) == ["She"])
    #expect(charge.stance == .accuses)
    let denial = try #require(claims.first { $0.stance == .denies })
    #expect(speakers(denial) == ["Bangkok"])
    #expect(denial.event.refersTo == charge.id)
  }

  @Test func `harm charged ahead of a rejected claim is an act of its own`() throws {
    let text =
      "Azerbaijan accused Armenian forces of wounding two of its soldiers near the town, a claim Yerevan dismissed as disinformation."
    let charge = try claim("wounding", in: text)
    #expect(charge.stance == .accuses)
    #expect(speakers(charge) == ["Azerbaijan"])
    #expect(charge.event.actors.map(\.wording) == ["Armenian forces"])
    #expect(try claim("claim", in: text).event.casualties.isEmpty)
  }

  @Test(arguments: [
    "The militia rejected the accusations as fabricated.", "The militia rejected the allegation.",
    "The militia called the accusation ridiculous.", "The militia termed the charge baseless.",
    "The army's statement does not correspond to reality, the militia said.",
  ])
  func `a charge called untrue is denied by the accused`(denial: String) throws {
    let claims = fixture.claims("The army accused the militia of shelling the port. \(denial)")
    let last = try #require(claims.last)
    #expect(last.stance == .denies)
    #expect(last.event.status == .negated)
    #expect(last.event.refersTo == claims.first?.id)
    #expect(last.attribution.last?.speaker?.wording.lowercased() == "the militia")
  }

  @Test func `a denial refers to no act that nobody laid to the denier`() throws {
    let text =
      "Three men fired at the mayor from a car. The minister of defense denied the charge and left."
    #expect(
      fixture.claims(text).allSatisfy { $0.stance != .denies || $0.event.refersTo == nil })
  }

  @Test func `an outlet that is told something does not speak`() throws {
    let text =
      "A rebel official, who spoke on condition of anonymity, told Reuters that troops shelled the port."
    let told = try claim("shelled", in: text)
    #expect(speakers(told) == ["A rebel official"])
  }

  @Test func `a raid demands nothing`() throws {
    let text =
      "President Juan Mora said the kidnapping endangered the talks and demanded that the group release the hostages."
    let release = try claim("release", in: text)
    #expect(!speakers(release).contains("the kidnapping"))
  }

  @Test func `those who trade blame for an act did not do it for sure`() throws {
    let text = "The army and the rebels trade blame as shelling hits a market."
    #expect(fixture.claims(text).allSatisfy { $0.event.actors.isEmpty })
  }

  @Test func `who attributes an act accuses`() throws {
    let text = "Nobody has claimed the bombings, which police attribute to the rebels."
    let bombings = try claim("bombings", in: text)
    #expect(bombings.stance == .accuses)
    #expect(bombings.attribution.last?.speaker?.wording.hasSuffix("police") == true)
    #expect(bombings.event.actors.map(\.wording) == ["the rebels"])
  }

  @Test func `where people come from is no place of the act`() throws {
    let text = "Two peacekeepers from Nepal were wounded by mortar fire near Goma."
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.places.map(\.value.name) == ["Goma"])
  }

  @Test func `where a ministry sits is no place of the act`() throws {
    let text = "The foreign ministry in Damascus said rebels had shelled a village."
    #expect(try claim("shelled", in: text).event.places.isEmpty)
  }

  @Test func `the base that shells came from is not where they fell`() throws {
    let text = "The rebels accused the army of firing shells at the market from a base in Homs."
    #expect(fixture.claims(text).allSatisfy { $0.event.places.isEmpty })
  }

  @Test func `the killed of a list are all counted`() throws {
    let text = "Troops attacked a camp, killing a commander known as \"Lion\" and two others."
    let attack = try claim("attacked", in: text)
    #expect(attack.event.casualties.compactMap(\.value.count.low) == [1, 2])
  }

  @Test func `what is set on fire and looted is the clinic`() throws {
    let text = "Rebels looted and set fire to a clinic on Thursday."
    let looting = try claim("looted", in: text)
    #expect(looting.event.targets.map(\.wording) == ["a clinic"])
  }

  @Test func `a patrol that came under fire is no joint patrol`() {
    let text = "Two guards were wounded when their patrol came under fire near the river."
    #expect(fixture.claims(text).allSatisfy { $0.event.type != .jointPatrol })
  }

  @Test func `whoever tells of an act by a verb of saying is not its doer`() throws {
    let text =
      "Lt. Col. Juan Mora, a spokesman, said troops were on patrol when 30 gunmen led by a commander opened fire on them."
    let fire = try claim("opened fire", in: text)
    #expect(!fire.event.actors.contains { $0.value.name.contains("Mora") })
    #expect(fire.stance != .admits)
  }

  @Test func `a fire that burns houses is no gunfire`() {
    let text = "The rebels said a jet bombed the village, starting a fire that destroyed 50 houses."
    #expect(fixture.claims(text).allSatisfy { $0.event.type != .smallArmsFire })
  }

  @Test func `whoever drives over a mine is hit`() throws {
    let text = "Two peacekeepers were killed when their vehicle struck a mine near Goma."
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.actors.isEmpty)
  }

  @Test func `a denial behind a relative clause has its speaker`() throws {
    let text =
      "The militia, which runs the region, denied it and said federal troops had shelled the town."
    #expect(speakers(try claim("shelled", in: text)) == ["The militia"])
  }
}
