import Testing
import TruceModel

@testable import TruceExtract

/// Truces under other names, and truces that were not made.
struct AccordPauseTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("The humanitarian pause was observed by both sides.", EventType.ceasefireHolding),
    ("The army announced a humanitarian pause of five hours.", .ceasefireDeclared),
    ("The group announced the suspension of attacks.", .ceasefireDeclared),
    ("The rebels will hold their fire for two days.", .ceasefireDeclared),
    ("The two sides agreed to stop fighting at midnight.", .ceasefireAgreed),
    ("Two more groups have acceded to the ceasefire regime.", .ceasefireAgreed),
    ("Both sides put their names to the ceasefire deal.", .ceasefireAgreed),
    ("The rebels turned down the truce.", .ceasefireRejected),
    ("The army tore up the truce.", .ceasefireViolated),
    ("The truce is on the verge of collapse.", .ceasefireEndangered),
    ("The coalition listed 573 breaches by the rebels.", .ceasefireViolated),
  ])
  func `a truce is told in other words`(text: String, type: EventType) {
    #expect(fixture.claims(text).map(\.event.type) == [type])
  }

  @Test(arguments: [
    "The talks ended without a ceasefire.", "The talks have produced no truce.",
    "There is no truce in Idlib.",
  ])
  func `a truce that was not made is none`(text: String) {
    let claims = fixture.claims(text)
    #expect(claims.map(\.event.type) == [.ceasefireAgreed])
    #expect(claims.map(\.event.status) == [.negated])
  }

  @Test func `what an accord provides for is to come`() throws {
    let claim = try fixture.claim(
      "withdrawal", in: "The accord provides for the withdrawal of heavy weapons.")
    #expect(claim.event.status == .planned)
  }

  @Test(arguments: [
    "The firm announced the suspension of payments.", "The general will fire his staff.",
    "The striker will hold the ball.",
  ])
  func `other pauses are none`(text: String) {
    #expect(fixture.claims(text).isEmpty)
  }
}
