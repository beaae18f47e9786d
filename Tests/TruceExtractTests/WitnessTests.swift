import Testing
import TruceModel

@testable import TruceExtract

/// What those who watch a truce hear, see and record.
struct WitnessTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func speakers(_ claim: Claim) -> [String] {
    claim.attribution.compactMap { $0.speaker?.wording }
  }

  @Test(arguments: [
    ("The Mission heard 17 explosions north of Popasna.", "The Mission"),
    ("Three OSCE monitors heard six explosions near Shyrokyne.", "Three OSCE monitors"),
    ("An SMM camera recorded two explosions in Krymske.", "An SMM camera"),
    ("Observers heard shelling near Terter on Sunday.", "Observers"),
  ])
  func `what watchers hear they tell`(sentence: String, speaker: String) throws {
    let claim = try #require(fixture.claims(sentence).first)
    #expect(speakers(claim) == [speaker])
  }

  @Test func `what a farmer hears the outlet tells`() throws {
    let claim = try #require(fixture.claims("A farmer heard two explosions near Terter.").first)
    #expect(speakers(claim).isEmpty)
  }

  @Test(arguments: [
    "The Mission recorded 21 explosions assessed as incoming mortar fire.",
    "Monitors heard 21 explosions assessed as outgoing artillery fire.",
  ])
  func `explosions are of the kind that they are taken for`(sentence: String) throws {
    let claims = fixture.claims(sentence)
    let claim = try #require(claims.first)
    #expect(claims.count == 1)
    #expect(claim.event.type == .shelling)
    #expect(claim.event.quantities.map(\.value.count.low) == [21])
    #expect(speakers(claim).count == 1)
  }

  @Test func `bursts of fire are counted`() throws {
    let claim = try fixture.claim(
      "small-arms fire", in: "The Mission heard 33 bursts of small-arms fire near Zolote.")
    #expect(claim.event.quantities.map(\.value.count.low) == [33])
  }

  @Test func `a weapon behind the line breaks its withdrawal`() throws {
    let claim = try fixture.claim(
      "violation", in: "The Mission saw two howitzers in violation of withdrawal lines at Sokil.")
    #expect(claim.event.type == .ceasefireViolated)
    #expect(claim.event.actors.allSatisfy { $0.wording.contains("howitzers") })
    #expect(speakers(claim) == ["The Mission"])
  }
}
