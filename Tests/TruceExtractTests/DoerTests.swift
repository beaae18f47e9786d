import Testing
import TruceModel

@testable import TruceExtract

/// Who did it, by the order of words where trees break up, and who is not to be named.
struct DoerTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func events(_ text: String) -> [Event] { fixture.claims(text).map(\.event) }

  @Test(arguments: [
    ("SEVERAL ARMED INDIVIDUALS SHOT REPEATEDLY AT THE SCHOOL.", "SEVERAL ARMED INDIVIDUALS"),
    ("TWO MEN LAST NIGHT WOUNDED A WATCHMAN IN THE PORT.", "TWO MEN"),
    ("JUAN MORA WAS KILLED ON 1 AUGUST, APPARENTLY BY GUERRILLAS.", "GUERRILLAS"),
    ("TWO GUARDS WERE WOUNDED BY A BOMB, PLANTED BY UNIDENTIFIED PERSONS.", "UNIDENTIFIED PERSONS"),
    ("TWO OFFICIALS WERE HELD HOSTAGE BY MEMBERS OF THE FEDERATION.", "MEMBERS OF THE FEDERATION"),
    ("SPOKESMEN SAID CARLOS PEREZ MASTERMINDED THE MURDER OF THE JUDGE.", "CARLOS PEREZ"),
  ])
  func `the doer is found by the order of words`(text: String, doer: String) {
    #expect(events(text).contains { $0.actors.map(\.wording) == [doer] })
  }

  @Test(arguments: [
    "The attack was condemned by the United Nations.",
    "THE ATTACK WAS CONDEMNED BY THE UNITED NATIONS.",
    "NO ORGANIZATION OR INDIVIDUAL HAS CLAIMED RESPONSIBILITY FOR THE ATTACK.",
  ])
  func `whoever condemns an act, and nobody, did not do it`(text: String) {
    #expect(events(text).allSatisfy { $0.actors.isEmpty })
  }

  @Test func `rebels of a country are not its state`() throws {
    let event = try #require(events("SALVADORAN GUERRILLAS DESTROYED TWO BRIDGES.").first)
    #expect(event.actors.map(\.value.kind) == [.armedGroup])
    #expect(event.actors.allSatisfy { $0.value.name != "El Salvador" && $0.value.side == nil })
  }

  @Test func `an insertion does not claim what its clause claims`() {
    let found = events(
      "THE PATRIOTIC FRONT, A GROUP WITH A BASE IN INDIA, HAS CLAIMED RESPONSIBILITY FOR THE BOMBING."
    )
    #expect(found.flatMap(\.actors).allSatisfy { $0.wording.hasSuffix("PATRIOTIC FRONT") })
  }

  @Test(arguments: [
    (
      "A BOMB EXPLODED IN THE PORT. THE CRIME WAS COMMITTED BY HEAVILY ARMED MEN.",
      "HEAVILY ARMED MEN"
    ),
    ("GUNMEN KILLED A PRIEST. THE OFFICIALS BLAMED THE ARMY FOR THE CRIME.", "THE ARMY"),
  ])
  func `"the crime" is the act told before`(text: String, doer: String) throws {
    let found = events(text)
    let crime = try #require(found.last)
    #expect(crime.trigger.wording == "CRIME")
    #expect(crime.refersTo != nil)
    #expect(crime.type == found[0].type)
    #expect(crime.actors.map(\.wording) == [doer])
  }

  @Test func `a crime without an act is no claim`() {
    #expect(events("THE COURT SAID THE CRIME WAS COMMITTED BY HEAVILY ARMED MEN.").isEmpty)
  }

  @Test(arguments: [
    "THE TERRORIST ATTACK KILLED TWO WOMEN.", "This criminal attack killed two women.",
    "THE JUDGE CHARGED THEM WITH PARTICIPATING IN THE MURDER OF THE SENATOR.",
  ])
  func `words that judge, and judges, are no doers`(text: String) {
    #expect(events(text).allSatisfy { $0.actors.isEmpty })
  }

  @Test(arguments: [
    (
      "THE POLICE ARRESTED TWO MEN SUSPECTED OF BEING INVOLVED IN THE MURDER OF THE JUDGE.",
      "TWO MEN"
    ),
    ("THE CONFERENCE SPOKE OF THE SOLDIERS ACCUSED OF MURDERING THE PRIESTS.", "THE SOLDIERS"),
    (
      "THE FRONT DESCRIBED THE ARREST OF FIVE SOLDIERS ACCUSED OF COMMITTING THE MASSACRE AS A MANEUVER.",
      "FIVE SOLDIERS"
    ),
    (
      "WHEN THE CHURCH MET IN MEDELLIN, DEATH SQUADS IN THE COUNTRY MURDERED A PRIEST.",
      "DEATH SQUADS"
    ),
  ])
  func `the accused are the doers, not whoever speaks of them`(text: String, doer: String) throws {
    #expect(try #require(events(text).last).actors.map(\.wording) == [doer])
  }

  @Test(arguments: [
    ("Rebels exploded a claymore mine near a post.", "Rebels"),
    ("Tamil rebels exploded a landmine near a post.", "Tamil rebels"),
  ])
  func `whoever sets a weapon off does the act`(sentence: String, doer: String) throws {
    let event = try #require(fixture.claims(sentence).first { $0.event.type == .bombing }).event
    #expect(event.actors.map(\.wording) == [doer])
  }

  @Test func `a state behind the noun of its deed did it`() throws {
    let event = try fixture.claim(
      "aggression", in: "The military aggression of Armenia killed 12 civilians."
    ).event
    #expect(event.actors.map(\.wording) == ["Armenia"])
    #expect(event.places.isEmpty)
  }

  @Test func `those who take people are not taken`() throws {
    let event = try fixture.claim(
      "taken by", in: "The villagers were taken by armed men on motorbikes."
    ).event
    #expect(event.targets.map(\.wording) == ["The villagers"])
  }

  @Test func `harm in a sentence behind a fight is no fight told again`() throws {
    let claims = try Fixture.shared.get().claims(
      "Rebels stormed the base on Monday. Five soldiers were killed.")
    #expect(claims.map(\.event.type) == [.groundAssault, .casualties])
  }

  @Test func `daughters sent abroad are no troops`() throws {
    #expect(fixture.claims("The general has sent her two daughters into China.").isEmpty)
  }
}
