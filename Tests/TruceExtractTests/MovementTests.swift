import Testing
import TruceModel

@testable import TruceExtract

/// Forces that move or surround, arms that change hands, people who leave.
struct MovementTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("A Russian military convoy entered Mariupol on Friday.", "entered"),
    ("A convoy of Ethiopian troops entered Mekelle.", "entered"),
    ("The army moved tanks to the border.", "moved"),
    ("The junta shifted three battalions to the front.", "shifted"),
    ("Rwanda brought up reinforcements.", "brought up"),
    ("Troops headed towards Aleppo.", "headed towards"),
  ])
  func `forces move`(text: String, trigger: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.type == .troopMovement)
  }

  @Test func `a convoy of aid is let through`() throws {
    let claim = try fixture.claim("entered", in: "An aid convoy entered Mariupol on Friday.")
    #expect(claim.event.type == .accessGranted)
  }

  @Test(arguments: [
    "The family moved furniture to the house.", "Israel moves towards its anniversary.",
    "The town is surrounded by hills.", "The charity provided schools with books.",
    "The bank sent letters to its clients.",
    "Half a million people have moved to Texas because of taxes.",
  ])
  func `other moves and gifts are none`(text: String) {
    #expect(fixture.claims(text).isEmpty)
  }

  @Test(arguments: [
    ("The village has been surrounded by rebel fighters.", "rebel fighters"),
    ("Russian forces surrounded Mariupol.", "Russian forces"),
  ])
  func `forces surround a town`(text: String, actor: String) throws {
    let claim = try fixture.claim("surrounded", in: text)
    #expect(claim.event.type == .blockade)
    #expect(claim.event.actors.map(\.wording) == [actor])
  }

  @Test(arguments: [
    ("Russia delivered ammunition to the separatists.", "delivered", "Russia", "the separatists"),
    ("Rwanda sent tons of weapons to the rebels.", "sent", "Rwanda", "the rebels"),
    (
      "The United States provided Ukraine with missiles.", "provided", "The United States",
      "Ukraine"
    ),
    ("Jordan supplied the opposition with rockets.", "supplied", "Jordan", "the opposition"),
  ])
  func `arms go to a party`(
    text: String, trigger: String, actor: String, target: String
  ) throws {
    let claim = try fixture.claim(trigger, in: text)
    #expect(claim.event.type == .support)
    #expect(claim.event.actors.map(\.wording) == [actor])
    #expect(claim.event.targets.map(\.wording) == [target])
  }

  @Test func `people move away from fighting`() throws {
    let claim = try fixture.claim(
      "moved", in: "Half a million people have moved to the border because of the fighting.")
    #expect(claim.event.type == .displacement)
  }

  @Test func `documents that are released set nobody free`() {
    let claims = fixture.claims(
      "Documents released by the government show that rebels shelled the town.")
    #expect(claims.map(\.event.type) == [.shelling])
  }
}
