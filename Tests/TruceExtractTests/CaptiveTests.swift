import Testing
import TruceModel

@testable import TruceExtract

/// Those who were taken are others than those who were killed beside them.
struct CaptiveTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("captured", "Rebels killed three guards and captured five others.", EventType.abduction, 3),
    ("captured", "The army killed four rebels and captured three.", .arrest, 4),
    ("kidnapped", "Gunmen killed two nurses and kidnapped a third.", .abduction, 2),
    (
      "captured", "Two soldiers were killed and a third was captured by militants.", .abduction, 2
    ),
  ])
  func `killing and taking are two acts`(
    trigger: String, text: String, type: EventType, killed: Int
  ) throws {
    let taking = try fixture.claim(trigger, in: text)
    #expect(taking.event.type == type)
    #expect(taking.event.casualties.isEmpty)
    let killing = try fixture.claim("killed", in: text)
    #expect(killing.event.casualties.map(\.value.count.low) == [killed])
  }

  @Test func `those who were taken and killed are the same`() throws {
    let text = "Gunmen kidnapped and killed three men."
    #expect(fixture.claims(text).count == 1)
    #expect(try fixture.claim("kidnapped", in: text).event.casualties.count == 1)
  }

  @Test func `a bare number counts those who were taken`() throws {
    let text = "Some 20 soldiers were killed and 30 captured."
    let taken = try fixture.claim("captured", in: text)
    #expect(taken.event.targets.map(\.wording) == ["30"])
    #expect(taken.event.actors.isEmpty)
    #expect(taken.event.type == .abduction)
    #expect(try fixture.claim("killed", in: text).event.casualties.map(\.value.count.low) == [20])
  }

  @Test func `those of them who were killed were taken`() throws {
    let taken = try fixture.claim(
      "abducted", in: "Rebels abducted 12 villagers and killed four of them.")
    #expect(taken.event.casualties.map(\.value.count.low) == [4])
  }

  @Test func `an army arrests a rebel commander`() throws {
    let taken = try fixture.claim(
      "captured", in: "The army said it captured a rebel commander.")
    #expect(taken.event.type == .arrest)
  }

  @Test func `a town that is taken is no captive`() throws {
    let text = "Rebels attacked five posts and captured two."
    #expect(try fixture.claim("captured", in: text).event.type == .territorySeized)
    let taken = try fixture.claim(
      "captured", in: "Rebels captured the town and killed three soldiers.")
    #expect(taken.event.casualties.map(\.value.count.low) == [3])
  }

  @Test func `captives may be killed`() throws {
    let killing = try fixture.claim(
      "killed", in: "Armenian troops killed six captured Azeri soldiers.")
    #expect(killing.event.actors.map(\.wording) == ["Armenian troops"])
    #expect(killing.event.casualties.map(\.value.count.low) == [6])
  }
}
