import Testing
import TruceModel

@testable import TruceExtract

/// Acts that are told of and were not done, or not yet.
struct NotDoneTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    (
      "attack", "In the event of an attack on our soldiers, the army will respond.",
      EventStatus.hypothetical
    ),
    (
      "attack", "The army is ready to respond in the event of an attack by the rebels.",
      .hypothetical
    ),
    ("bombing", "Kiev plans to accuse the militia of bombing the bridge.", .hypothetical),
    ("shelling", "The militants want to accuse the army of shelling the hospital.", .hypothetical),
    ("arrest", "The government promised justice but has yet to arrest the killers.", .negated),
    ("withdraw", "The army has yet to withdraw from the town.", .negated),
    ("withdrawal", "The accord provides for the withdrawal of heavy weapons by Friday.", .planned),
    ("observing", "The army had no intention of observing the truce.", .negated),
    ("retake", "It took the army two hours to retake the airport.", .occurred),
    ("capture", "It took the rebels a week to capture the dam.", .occurred),
    ("air strikes", "The air strikes have all but stopped.", .ended),
    ("attack", "The ministry said claims of an attack on the mosque were baseless.", .negated),
    (
      "destroyed",
      "The stories about a hospital destroyed by Russian aircraft are an outright lie.",
      .negated
    ),
    (
      "broke",
      "The ministry's claims that rebels broke the truce do not hold water, the aide said.",
      .negated
    ),
  ])
  func `the words around an act tell what became of it`(
    trigger: String, text: String, status: EventStatus
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == status)
  }

  @Test(arguments: [
    "The talks ended without a ceasefire.", "The meeting ended without a ceasefire agreement.",
    "The talks broke up without a truce.", "The talks have produced no ceasefire.",
  ])
  func `talks without a truce agreed none`(text: String) {
    let claims = fixture.claims(text)
    #expect(claims.map(\.event.type) == [.ceasefireAgreed])
    #expect(claims.map(\.event.status) == [.negated])
  }

  @Test func `whoever holds fire does not shoot`() {
    let claims = fixture.claims("The rebels will hold their fire for two days.")
    #expect(claims.map(\.event.type) == [.ceasefireDeclared])
    #expect(claims.map(\.event.status) == [.planned])
  }

  @Test func `whoever disclaims an act denies it`() throws {
    let text = "The group disclaimed responsibility for the bombing."
    let claim = try fixture.claim("bombing", in: text)
    #expect(claim.stance == .denies)
  }

  @Test func `whoever is blamed for it is named`() throws {
    let blame = try fixture.claim(
      "blamed", in: "A bus was blown up. The rebels blamed it on the army.")
    #expect(blame.event.actors.map(\.wording) == ["the army"])
    #expect(blame.stance == .accuses)
  }

  @Test(arguments: [
    ("Under the deal, the militia moves its fighters north of the river.", "moves"),
    ("Under the agreement, Russian peacekeepers are deployed along the corridor.", "deployed"),
    ("Under the terms, each side releases its prisoners.", "releases"),
    ("Under the truce, the army would withdraw its guns.", "withdraw"),
  ])
  func `what the terms of a deal lay down is to come`(text: String, trigger: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == .planned)
  }

  @Test func `what was done under a deal was done`() throws {
    let text = "Under the deal, the militia withdrew its fighters in May."
    #expect(try fixture.claim("withdrew", in: text).event.status == .occurred)
  }

  @Test(arguments: [
    "The council asked the army not to attack the port.",
    "Norway urged both sides not to resume hostilities.",
  ])
  func `an act that is not to be done is not denied`(text: String) {
    let claims = fixture.claims(text).filter { $0.event.type != .demand }
    #expect(claims.map(\.event.status) == [.hypothetical])
  }

  @Test(arguments: [
    "Police said a bomb that did not explode was left at the town hall.",
    "A second bomb that failed to go off was found near the mosque.",
  ])
  func `a bomb that failed was an attempt`(text: String) throws {
    #expect(try fixture.claim("bomb", in: text).event.status == .attempted)
  }

  @Test func `talks that died killed nobody`() {
    #expect(fixture.claims("The talks died on Monday.").isEmpty)
  }
}
