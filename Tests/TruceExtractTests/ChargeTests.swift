import Testing
import TruceModel

@testable import TruceExtract

/// Charges, denials and statements of the parties to a truce: whose word is what.
struct ChargeTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func claim(_ trigger: String, in text: String) throws -> Claim {
    try #require(fixture.claims(text).first { $0.event.trigger.wording == trigger })
  }

  private func speakers(_ claim: Claim) -> [String?] {
    claim.attribution.map { $0.speaker?.wording }
  }

  @Test func `a denial by a pronoun is of what the denier is accused of`() throws {
    let claims = fixture.claims(
      "The army accused the militia of shelling the port. The militia denied this.")
    let (charge, denial) = (try #require(claims.first), try #require(claims.last))
    #expect(denial.stance == .denies)
    #expect(denial.event.type == .shelling)
    #expect(denial.event.status == .negated)
    #expect(denial.event.refersTo == charge.id)
    #expect(denial.event.actors.map(\.wording) == ["The militia"])
  }

  @Test func `a pronoun that stands for no accusation is denied by nobody`() {
    #expect(fixture.claims("The price of bread has doubled. The minister denied this.").isEmpty)
  }

  @Test(arguments: [
    "Troops shelled the port after Moscow announced a ceasefire.",
    "Troops shelled the port before the ministry declared a truce.",
  ])
  func `what stands before a subordinate clause is nothing that its speaker said`(text: String)
    throws
  {
    let told = try claim("shelled", in: text)
    #expect(told.attribution.isEmpty)
    #expect(told.stance == .asserts)
    #expect(told.event.actors.map(\.wording) == ["Troops"])
  }

  @Test func `who announces a truce in a subordinate clause declared it`() throws {
    let truce = try claim(
      "announced", in: "Troops shelled the port after Moscow announced a ceasefire.")
    #expect(truce.event.actors.map(\.wording) == ["Moscow"])
  }

  @Test func `a number of violations is a charge against the accused`() throws {
    let text = "The coalition accused the rebels of 21 violations since the truce began."
    let charge = try claim("violations", in: text)
    #expect(charge.event.type == .ceasefireViolated)
    #expect(charge.stance == .accuses)
    #expect(charge.event.actors.map(\.wording) == ["the rebels"])
    let start = try claim("began", in: text)
    #expect(start.stance == .asserts)
    #expect(start.event.actors.isEmpty)
  }

  @Test func `what somebody condemns as a breach is a breach by that word alone`() throws {
    let breach = try claim(
      "breach", in: "Egypt condemned the strikes as a breach of the truce on Sunday.")
    #expect(speakers(breach) == ["Egypt"])
    #expect(breach.stance == .accuses)
    #expect(breach.event.actors.isEmpty)
  }

  @Test func `who does not comment on an act neither says nor denies it`() throws {
    let text = "A strike hit the port on Sunday. The army did not comment on the strike."
    #expect(try #require(fixture.claims(text).last).stance == .declines)
  }

  @Test func `the counted subject of what is said is no object of the saying`() throws {
    let claim = try claim("died", in: "The defence ministry said 50 of its soldiers died.")
    #expect(claim.event.casualties.map(\.value.count.low) == [50])
    #expect(speakers(claim) == ["The defence ministry"])
  }

  @Test func `the part of those killed does not stand for all`() throws {
    let claim = try claim(
      "killed", in: "The mayor said nine people, among them two children, had been killed.")
    #expect(claim.event.casualties.contains { $0.value.count.low == 9 })
  }

  @Test func `who storms stands right before the verb`() throws {
    let storm = try claim(
      "stormed", in: "Schools remained closed after militiamen stormed the town.")
    #expect(storm.event.actors.map(\.wording) == ["militiamen"])
  }

  @Test func `the day of a text dates no act that is said to breach it`() throws {
    let shelling = try claim(
      "shelling",
      in:
        "The minister said that the shelling of the port breached the agreement of 9 January 2019.")
    #expect(shelling.event.time == nil)
  }

  @Test func `the town where a text was signed is no place of a breach`() throws {
    let breach = try claim("breached", in: "The rebels breached the Minsk agreement, he said.")
    #expect(breach.event.places.isEmpty)
  }

  @Test func `opening fire with artillery is shelling`() throws {
    let fire = try claim(
      "opened fire", in: "Soldiers opened fire with artillery on positions near Goris.")
    #expect(fire.event.type == .shelling)
    let rifles = try claim("opened fire", in: "Soldiers opened fire with rifles on a farm.")
    #expect(rifles.event.type == .smallArmsFire)
  }

  @Test func `those killed since a day are of no single act`() throws {
    let harm = try claim(
      "killed",
      in: "Army aircraft bombed a camp in Saraqib on Sunday, the rebels said. Doctors said five "
        + "people had been killed since Friday.")
    #expect(harm.event.type == .casualties)
    #expect(harm.event.actors.isEmpty)
  }

  @Test func `a charge that somebody rejects stays the accuser's and is denied by the accused`()
    throws
  {
    let claims = fixture.claims(
      "Erewhon accused Ruritania of shelling the port, a charge Ruritania rejects.")
    let charge = try #require(claims.first { $0.stance == .accuses })
    #expect(speakers(charge) == ["Erewhon"])
    #expect(charge.event.status == .occurred)
    let denial = try #require(claims.first { $0.stance == .denies })
    #expect(speakers(denial) == ["Ruritania"])
    #expect(denial.event.refersTo == charge.id)
  }

  @Test func `who says that others were hit is not who was hit`() throws {
    let fire = try claim(
      "small-arms fire",
      in: "The defence ministry said a car carrying observers came under small-arms fire.")
    #expect(!fire.event.targets.contains { $0.wording.contains("ministry") })
  }

  @Test func `what could be heard has happened`() throws {
    let claims = fixture.claims("Explosions could be heard in Saraqib on Monday.")
    #expect(claims.map(\.event.status) == [.occurred])
  }

  @Test func `who does not report losses tells of none and denies none`() throws {
    let claims = fixture.claims(
      "The offensive began on Monday near Saraqib. The army did not report its own losses.")
    #expect(
      claims.filter { $0.event.trigger.wording == "losses" }.allSatisfy { $0.stance == .declines })
  }

  @Test func `nobody admits where neither side does`() {
    let claims = fixture.claims("Neither side admitted firing at the drone of the observers.")
    #expect(claims.allSatisfy { $0.stance != .admits && $0.event.actors.isEmpty })
  }

  @Test func `the sides of a clash are no targets, nor is a truce`() throws {
    let clash = try claim(
      "clash", in: "The army and M23 rebels clash near the border despite a ceasefire.")
    #expect(clash.event.targets.isEmpty)
  }

  @Test func `no day counts from a year of birth`() throws {
    let shelling = try claim(
      "shelled", in: "The dead man was born in 1957. Rebels shelled the port the previous day.")
    #expect(shelling.event.time?.value.start == CalendarDay(year: 2020, month: 3, day: 1))
  }

  @Test(arguments: [
    ("raid", "Police arrested two men suspected of having taken part in the raid on the bank."),
    ("murdering", "The soldiers accused of murdering the priests were acquitted."),
    ("killing", "Three students have been charged with the killing of the mayor."),
  ])
  func `whoever is only accused is accused by somebody else`(trigger: String, text: String) throws {
    let told = try claim(trigger, in: text)
    #expect(told.stance == .accuses)
    #expect(!told.event.actors.isEmpty)
    #expect(speakers(told) == [nil])
  }

  @Test func `whoever is cleared of a murder did not do it`() throws {
    let told = try claim(
      "murder", in: "The army was cleared of any role in the murder of the priests.")
    #expect(told.event.actors.isEmpty)
  }
}
