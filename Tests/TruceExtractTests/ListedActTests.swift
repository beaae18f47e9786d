import Testing
import TruceModel

@testable import TruceExtract

/// Acts told one after the other: each has its own harm.
struct ListedActTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test func `those who were killed are not those who were taken`() throws {
    let text = "Gunmen killed four farmers, kidnapped nine women and burned a church."
    let taken = try fixture.claim("kidnapped", in: text).event
    #expect(taken.casualties.isEmpty)
    #expect(taken.targets.map(\.wording) == ["nine women"])
    let killed = try fixture.claim("killed", in: text).event
    #expect(killed.casualties.map(\.value.count.low) == [4])
    #expect(killed.actors.map(\.wording) == ["Gunmen"])
    #expect(try fixture.claim("burned", in: text).event.casualties.isEmpty)
  }

  @Test func `a semicolon parts the dead from the captured`() throws {
    let text = "One woman died; two of the attackers were captured."
    #expect(try fixture.claim("died", in: text).event.casualties.map(\.value.count.low) == [1])
    #expect(
      !fixture.claims(text).contains {
        $0.event.trigger.wording == "captured" && !$0.event.casualties.isEmpty
      })
  }

  @Test func `soldiers who destroy vehicles and kill rebels did two things`() throws {
    let text = "Troops destroyed 14 vehicles and killed six rebels."
    #expect(try fixture.claim("destroyed", in: text).event.casualties.isEmpty)
    let killed = try fixture.claim("killed", in: text).event
    #expect(killed.actors.map(\.wording) == ["Troops"])
  }

  @Test func `what is said in a list is all said`() throws {
    let text = "The army said it killed 12 fighters, captured two others and destroyed a tank."
    #expect(try fixture.claim("captured", in: text).event.type == .arrest)
    #expect(try fixture.claim("captured", in: text).event.casualties.isEmpty)
    #expect(try fixture.claim("destroyed", in: text).event.casualties.isEmpty)
  }
}
