import Testing
import TruceModel

@testable import TruceExtract

/// Who speaks, who was hit and who came to harm in long sentences whose commas are lost.
struct RunOnSentenceTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func claim(_ type: EventType, in text: String) throws -> Claim {
    try #require(fixture.claims(text).first { $0.event.type == type })
  }

  private func speakers(_ claim: Claim) -> [String] {
    claim.attribution.compactMap { $0.speaker?.wording }
  }

  // MARK: Speakers

  @Test func `who defends an ally saying something speaks, not the ally`() throws {
    let claim = try claim(
      .airStrike,
      in: "Moscow defended its Damascus ally saying that Syrian aircraft had bombed a depot.")
    #expect(speakers(claim) == ["Moscow"])
  }

  @Test(arguments: [
    (
      "The air strikes on the town also wounded more than 60 people said the Syrian Observatory for "
        + "Human Rights a war monitor.", "Syrian Observatory for Human Rights"
    ),
    (
      "Russias military which has been fighting in support of the government since 2015 denied "
        + "carrying out any strikes near the town.", "military"
    ),
    (
      "The army put the number of dead at 60 in addition to six civilians killed in the clashes.",
      "The army"
    ),
    (
      "The official news agency SANA said Israel had struck an army position near Quneitra.", "SANA"
    ),
  ])
  func `who speaks is found without commas`(text: String, speaker: String) {
    let names = fixture.claims(text).flatMap { speakers($0) }
    #expect(!names.isEmpty && names.allSatisfy { $0.contains(speaker) }, "\(names)")
  }

  @Test func `an official who is quoted saying something speaks`() throws {
    let claim = try claim(
      .shelling, in: "The agency quoted an official saying that troops had shelled the village.")
    #expect(speakers(claim).last == "an official")
  }

  @Test func `what a relative clause says of an attack is its speaker's`() throws {
    let claim = try claim(
      .suicideAttack,
      in: "There was no claim of responsibility for the attack which local media said was carried "
        + "out by a suicide bomber.")
    #expect(speakers(claim) == ["local media"])
    #expect(claim.event.actors.map(\.wording) == ["a suicide bomber"])
  }

  @Test func `a denial in a relative clause ends where the main clause goes on`() throws {
    let text =
      "The government which denied its forces were behind the attack also agreed to hand over its "
      + "weapons."
    let claim = try claim(.attack, in: text)
    #expect(claim.stance == .denies)
    #expect(claim.event.status == .negated)
  }

  @Test func `an offensive that aims at a town is under way`() throws {
    let claim = try claim(
      .groundAssault, in: "The offensive by government troops seeks to retake Saraqib.")
    #expect(claim.event.status == .occurred)
  }

  @Test func `aircraft that are said to belong to someone act for him`() throws {
    let claim = try claim(
      .airStrike, in: "Jets believed to belong to the Turkish army struck the town of Saraqib.")
    #expect(claim.event.actors.map(\.wording) == ["Jets", "the Turkish army"])
  }

  @Test func `who accuses and fires is the one who fires`() throws {
    let claim = try claim(
      .missileAttack,
      in:
        "The United States has accused the regime of being behind the attack and fired missiles at "
        + "a Syrian army base.")
    #expect(claim.event.actors.map(\.value.name) == ["United States"])
  }

  // MARK: Targets

  @Test(arguments: [
    ("The mosque was destroyed by Russian airstrikes.", "The mosque"),
    ("Warplanes fired dozens of missiles against the base.", "the base"),
    ("A bomb exploded aboard a bus near Homs.", "a bus"),
    ("An attack by the rebel group on a depot near Saraqib failed.", "a depot"),
    ("A bomb hit a bus carrying workers near Homs.", "workers"),
    ("The clashes between rebels and the army left at least 11 soldiers dead.", "11 soldiers"),
    ("Women and children were among the dozens killed in the air strike.", "Women and children"),
  ])
  func `what was hit is found beside the event's noun`(text: String, target: String) {
    let targets = fixture.claims(text).flatMap(\.event.targets).map(\.wording)
    #expect(targets.contains { $0.contains(target) }, "\(targets)")
  }

  @Test func `those from whom a place was taken are its target`() throws {
    let claim = try claim(
      .territorySeized, in: "The army captured the air base from Ahrar al-Sham on Sunday.")
    #expect(claim.event.targets.contains { $0.wording == "Ahrar al-Sham" })
  }

  @Test func `who leaves a town is displaced`() throws {
    let claim = try claim(.displacement, in: "Thousands of residents evacuated the town of Madaya.")
    #expect(claim.event.actors.isEmpty)
    #expect(claim.event.targets.contains { $0.wording.contains("residents") })
  }

  // MARK: Harm

  private func tolls(_ text: String) -> [String] {
    fixture.claims(text).flatMap(\.event.casualties).map {
      "\($0.value.harm.rawValue) \($0.value.count.low ?? -1)"
    }
  }

  @Test(arguments: [
    ("The governor said five were killed and seven injured.", ["killed 5", "injured 7"]),
    ("The monitor counted 24 dead and dozens more wounded.", ["killed 24", "injured 12"]),
    ("Villagers found 22 bodies near the river on Monday.", ["killed 22"]),
    ("An official said 20 guards who watched the buses were killed.", ["killed 20"]),
    ("Six charred corpses were recovered from the house.", ["killed 6"]),
    ("The council and two other state bodies met on Monday.", []),
    (
      "The regime goes on with its crimes as more than 100 civilians were killed by an air strike.",
      ["killed 100"]
    ),
  ])
  func `numbers go with their own harm`(text: String, expected: [String]) {
    #expect(tolls(text) == expected)
  }

  @Test func `who came to harm is told without the question how many`() {
    let claims = fixture.claims(
      "The strike hit Saraqib, and the command did not say how many people were killed.")
    let people = claims.flatMap(\.event.casualties).compactMap(\.value.who)
    #expect(!people.isEmpty && people.allSatisfy { $0 == "people" }, "\(people)")
  }

  @Test func `a town that counts its dead is not dead`() {
    let claims = fixture.claims("Idlib counts its dead after a night of raids.")
    #expect(claims.allSatisfy { $0.event.targets.isEmpty })
  }

  // MARK: Time and place

  @Test func `the day of an argument about an attack is not the attack's`() throws {
    let text =
      "Both states traded assertions Wednesday about who launched a chemical attack in Idlib that "
      + "killed 72 people."
    #expect(try claim(.chemicalAttack, in: text).event.time == nil)
  }

  @Test func `a town that the gazetteer lacks keeps its name`() throws {
    let claim = try claim(
      .armedClash, in: "Ten fighters were killed in clashes in the town of Al Zubqah on Sunday.")
    #expect(claim.event.places.map(\.wording) == ["Al Zubqah"])
  }

  @Test func `a suicide bomber of no side is taken over whoever tells of him`() throws {
    let text =
      "A suicide car bomb killed ten people in Azaz on Sunday. The monitor said that the suicide "
      + "bomber detonated a car bomb in Azaz on Sunday."
    let first = try #require(fixture.claims(text).first)
    #expect(first.event.actors.map(\.value.name) == ["suicide bomber"])
  }
}
