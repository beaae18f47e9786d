import Testing
import TruceModel

@testable import TruceExtract

/// A patrol is those who are out, or the event of a joint patrol.
struct PatrolTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("ambushed", "An army patrol was ambushed near Bor.", "An army patrol"),
    ("attacked", "Gunmen attacked a UN patrol near Gao.", "a UN patrol"),
    ("ambushed", "Fighters ambushed a police patrol.", "a police patrol"),
    ("came under fire", "A police patrol came under fire near Gao.", "A police patrol"),
  ])
  func `a patrol that is attacked is the target`(
    trigger: String, text: String, target: String
  ) throws {
    let act = try fixture.claim(trigger, in: text)
    #expect(act.event.targets.map(\.wording) == [target])
    #expect(act.event.targets.first?.value.flags.contains(.patrol) == true)
    #expect(fixture.claims(text).allSatisfy { $0.event.type != .jointPatrol })
  }

  @Test func `a patrol may act`() throws {
    let text = "Rebels blew up a bridge. An army patrol killed nine of them."
    let killing = try fixture.claim("killed", in: text)
    #expect(killing.event.actors.map(\.wording) == ["An army patrol"])
    #expect(
      fixture.claims("The patrol saw no violations of the truce.").allSatisfy {
        $0.event.type != .jointPatrol
      })
  }

  @Test(arguments: [
    "The tenth joint patrol took place on Monday.",
    "Russian and Turkish troops held a joint patrol on the M4 highway.",
    "A Russian-Turkish patrol was held on the M4 highway.",
    "The army said the patrol was cut short.",
  ])
  func `a patrol that is held is an event`(text: String) {
    #expect(fixture.claims(text).contains { $0.event.type == .jointPatrol })
  }
}
