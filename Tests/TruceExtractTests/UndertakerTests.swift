import Testing
import TruceModel

@testable import TruceExtract

/// Whoever halts, prepares or carries out acts, and several doers in one phrase.
struct UndertakerTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("The army halted air raids on the town.", "air raids", ["The army"]),
    ("Rwanda and the M23 are preparing a new offensive.", "offensive", ["Rwanda", "the M23"]),
    ("Russia suspended the bombing of the city.", "bombing", ["Russia"]),
    ("The army carried out a series of raids on the rebels.", "raids", ["The army"]),
    (
      "Sudan's army launched an air and ground operation.", "air and ground operation",
      ["Sudan's army"]
    ),
  ])
  func `whoever begins or ends acts does them`(
    text: String, trigger: String, actors: [String]
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == actors)
  }

  @Test func `whoever stops an attack need not have made it`() throws {
    #expect(try fixture.claim("attack", in: "The police stopped the attack.").event.actors.isEmpty)
    let offensive = try fixture.claim(
      "offensive", in: "The army halted the rebels' offensive.")
    #expect(!offensive.event.actors.contains { $0.wording == "The army" })
  }

  @Test func `fighters of two groups are of both`() throws {
    let claim = try fixture.claim(
      "attacked", in: "Fighters of Hamas and Islamic Jihad attacked the base.")
    #expect(claim.event.actors.count == 2)
    #expect(Set(claim.event.actors.map(\.value.name)).count == 2)
    #expect(Set(claim.event.actors.map(\.span)).count == 1)
  }

  @Test func `air defences shoot down what comes`() throws {
    let claim = try fixture.claim(
      "shot down", in: "The air defence systems shot down most of the drones.")
    #expect(claim.event.type == .interception)
    #expect(claim.event.actors.map(\.wording) == ["The air defence systems"])
    #expect(claim.event.targets.map(\.wording) == ["the drones"])
  }
}
