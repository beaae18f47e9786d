import Testing
import TruceModel

@testable import TruceExtract

/// Whether acts came to pass: arranged, brought about, named, repelled; and whose losses are told.
struct OutcomeTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("Rwandan troops are to withdraw by Friday.", "withdraw"),
    ("Joint patrols are to begin on Monday.", "Joint patrols"),
    ("Russian and Turkish troops are to begin joint patrols on Monday.", "joint patrols"),
  ])
  func `what is to be done is planned`(text: String, trigger: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == .planned)
  }

  @Test(arguments: [
    ("A blast killed ten guards, allowing the rebels to overrun the base.", "overrun"),
    ("The raid allowed fighters to storm the prison.", "storm"),
    ("The raid allowed fighters to storm the prison.", "raid"),
    ("Kigali was accused of using the border to arm the rebels.", "arm"),
    ("Rebels used mortars to attack the base.", "attack"),
  ])
  func `what one act brought about was`(text: String, trigger: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == .occurred)
  }

  @Test func `what somebody calls an act is no demand`() throws {
    let claim = try fixture.claim(
      "breach", in: "The army said rebels shelled the town in what it called a breach of the truce."
    )
    #expect(claim.event.status == .occurred)
  }

  @Test(arguments: [
    "Rebels tried to storm the barracks but were repulsed.",
    "Rebels attacked the barracks and were repelled.",
  ])
  func `an assault that is repelled is one act`(text: String) {
    #expect(fixture.claims(text).count == 1)
  }

  @Test(arguments: [
    "The ministry acknowledged that six of its soldiers were killed.",
    "The militia admitted that two of its men were killed in the shelling.",
  ])
  func `who acknowledges losses of its own admits no deed`(text: String) throws {
    let claim = try #require(fixture.claims(text).first)
    #expect(claim.stance == .asserts)
  }

  @Test func `who acknowledges to have killed admits it`() throws {
    let claim = try fixture.claim(
      "killed", in: "The army acknowledged that it killed six farmers.")
    #expect(claim.stance == .admits)
  }

  @Test func `losses are no harm that the losers did`() throws {
    let claims = fixture.claims(
      "The attackers used rockets but withdrew, having lost nine fighters.")
    let loss = try #require(claims.first { !$0.event.casualties.isEmpty })
    #expect(loss.event.type == .casualties)
    #expect(loss.event.actors.isEmpty)
  }

  @Test func `a toll of no fewer than a number is at least that`() throws {
    let claim = try fixture.claim(
      "death toll", in: "The hospital put the death toll at no fewer than 40.")
    #expect(claim.event.casualties.map(\.value.count.low) == [40])
    #expect(claim.event.casualties.map(\.value.count.qualifier) == [.atLeast])
  }
}
