import Testing
import TruceModel

@testable import TruceExtract

/// What becomes of agreements and of the duties that they lay on the parties.
struct AccordDutyTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("A truce began in May. Kyiv said Russia had not met its commitments.", "met", "Russia"),
    (
      "A truce began in May. Rebels accused the army of failing to observe it and the truce.",
      "observe", "the army"
    ),
    (
      "The truce began on Monday. Both sides have violated all agreements since 2014.",
      "violated", "Both sides"
    ),
    (
      "The truce began on Monday. The separatists broke their obligations.",
      "broke", "The separatists"
    ),
    (
      "Eritrea has not fulfilled its obligations under the Algiers agreement.",
      "fulfilled", "Eritrea"
    ),
  ])
  func `duties that are not met are breaches`(text: String, verb: String, actor: String) throws {
    let claim = try fixture.claim(verb, in: text)
    #expect(claim.event.type == .ceasefireViolated)
    #expect(claim.event.status == .occurred)
    #expect(claim.event.actors.map(\.wording) == [actor])
  }

  @Test func `this one stands for a truce that is broken`() throws {
    let claim = try fixture.claim(
      "violate", in: "The truce began on Monday. The separatists will violate this one too.")
    #expect(claim.event.type == .ceasefireViolated)
    #expect(claim.event.status == .planned)
  }

  @Test func `duties where no truce is spoken of are of other matters`() {
    #expect(fixture.claims("The bank failed to meet its obligations.").isEmpty)
    #expect(fixture.claims("Russia has not met its climate commitments.").isEmpty)
  }

  @Test(arguments: [
    "The truce seems to hold.", "The ceasefire appeared to be holding on Friday.",
    "The truce looked to be holding.",
  ])
  func `what seems to hold is told to hold`(text: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.event.type == .ceasefireHolding)
    #expect(claim.event.status == .occurred)
  }

  @Test(arguments: [
    (
      "The ceasefire, signed in Juba on Friday, came into force at noon.",
      EventType.ceasefireAgreed, EventType.ceasefireInEffect
    ),
    (
      "The truce, brokered in Doha after weeks of talks, collapsed.",
      .ceasefireAgreed, .ceasefireEnded
    ),
    (
      "The ceasefire, due to begin on Monday, was announced by the junta.",
      .ceasefireInEffect, .ceasefireDeclared
    ),
  ])
  func `a clause between commas and the one behind it are two events`(
    text: String, first: EventType, second: EventType
  ) {
    #expect(
      fixture.claims(text).map(\.event.type).filter { $0.family == .agreement } == [first, second])
  }

  @Test func `the second party of a truce is no subject`() throws {
    let claim = try fixture.claim(
      "came", in: "A truce between Armenia and Azerbaijan came into force on Monday.")
    #expect(claim.event.type == .ceasefireInEffect)
  }

  @Test(arguments: [
    "Ethiopia and rebels agreed to create a demilitarised zone along the border.",
    "The parties agreed to turn the province into a de-escalation zone.",
    "The generals agreed on a buffer zone at the front.",
  ])
  func `zones without fighting are agreed on`(text: String) throws {
    let claim = try fixture.claim("agreed", in: text)
    #expect(claim.event.type == .ceasefireAgreed)
    #expect(claim.event.status == .occurred)
  }

  @Test func `other zones are none`() {
    #expect(fixture.claims("The states agreed to create a free trade zone.").isEmpty)
  }
}
