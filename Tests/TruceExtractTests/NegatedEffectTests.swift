import Testing
import TruceModel

@testable import TruceExtract

/// What did not come of an act that was, and who did not do what was done.
struct NegatedEffectTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("blasts", "The blasts did not injure anyone, the mayor said."),
    ("strike", "The strike did not kill or injure anybody."),
    ("explosions", "The explosions did not cause any casualties in the town."),
    ("explosion", "Nobody was hurt in the explosion on Monday."),
    ("strike", "The strike did not kill civilians, the ministry said."),
  ])
  func `an act that hurt nobody was`(trigger: String, text: String) throws {
    let event = try fixture.claim(trigger, in: text).event
    #expect(event.status == .occurred)
    #expect(event.casualties.map(\.value.count.low).allSatisfy { $0 == 0 })
    #expect(!event.casualties.isEmpty)
    #expect(event.targets.isEmpty)
  }

  @Test func `an act that its doer did not do is negated`() throws {
    let event = try fixture.claim(
      "shell", in: "The army did not shell the town, a spokesman said."
    ).event
    #expect(event.status == .negated)
  }

  @Test(arguments: [
    ("air strikes", "The air strikes did not kill five people, the ministry said."),
    ("shelling", "The shelling did not affect the camp."),
    ("strike", "The strike did not hit the hospital, the army said."),
  ])
  func `what missed those who are named did not befall them`(trigger: String, text: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == .negated)
  }

  @Test(arguments: [
    "The group has not claimed responsibility for the attack.",
    "The group did not admit the attack.",
    "The attack was not claimed by the group.",
  ])
  func `whoever does not claim an attack has not admitted it`(text: String) throws {
    let told = try fixture.claim("attack", in: text)
    #expect(told.stance == .declines)
    #expect(told.event.actors.isEmpty)
  }

  @Test func `what came of an order that nobody obeyed was`() throws {
    let clash = try fixture.claim(
      "clash", in: "The driver did not obey the order to stop, which provoked a clash with troops.")
    #expect(clash.event.status == .occurred)
  }

  @Test(arguments: [
    ("explosions", "He has no evidence that those groups are responsible for the explosions."),
    ("bombing", "Police have found no evidence that the group was behind the bombing."),
    ("bombing", "Police have not found evidence that the group was behind the bombing."),
  ])
  func `guilt for which there is no evidence is none`(trigger: String, text: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == .negated)
  }

  @Test(arguments: [
    ("The truce was not broken by the army, the minister said.", EventStatus.negated),
    ("The army did not violate the truce, the minister said.", .negated),
    ("The army did not respect the truce, the minister said.", .occurred),
    ("The truce was broken by the army, the minister said.", .occurred),
  ])
  func `a breach that was not is negated, and what is not kept is broken`(
    text: String, status: EventStatus
  ) throws {
    let breach = try #require(
      fixture.claims(text).first { $0.event.type == .ceasefireViolated })
    #expect(breach.event.status == status)
    #expect(breach.event.actors.map(\.wording.localizedLowercase) == ["the army"])
  }

  @Test(arguments: [
    ("The chief of the gang ordered the assassination of two policemen.", "The chief of the gang"),
    ("The colonel resigned after being accused of ordering the assassination.", "The colonel"),
  ])
  func `whoever ordered a killing did it`(text: String, doer: String) throws {
    let event = try fixture.claim("assassination", in: text).event
    #expect(event.status == .occurred)
    #expect(event.actors.map(\.wording) == [doer])
  }

  @Test func `an arrest that is ordered is not yet made`() throws {
    let event = try fixture.claim("arrest", in: "The minister ordered the arrest of the mayor.")
      .event
    #expect(event.status == .demanded)
  }
}
