import Testing
import TruceModel

@testable import TruceExtract

/// Whoever does not confirm an act has not told it, and what is not ruled out is no denial.
struct WithheldWordTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("strike", "The army did not confirm the strike."),
    ("raid", "The army has yet to confirm the raid."),
    ("killed", "The UN said it could not independently confirm that soldiers had killed the men."),
    ("bombed", "The ministry refused to confirm that its planes had bombed the camp."),
    ("bombed", "The army could neither confirm nor deny that its planes had bombed the camp."),
    ("strike", "The ministry would not confirm or deny the strike."),
    ("shelled", "The agency was unable to verify reports that rebels had shelled the town."),
    ("drone strike", "The government said it was not aware of any drone strike in Amhara."),
    ("shelling", "The army said it had no information about the shelling of the school."),
  ])
  func `whoever does not confirm gives no word`(trigger: String, text: String) throws {
    let told = try fixture.claim(trigger, in: text)
    #expect(told.stance == .declines)
    #expect(told.event.status == .occurred)
    #expect(told.attribution.count == 1)
  }

  @Test func `who else is unaware says nothing of the speaker`() throws {
    let text = "The army said residents were not aware of the shelling of the school."
    #expect(try fixture.claim("shelling", in: text).stance == .asserts)
  }

  @Test(arguments: [
    ("shelled", "The observatory confirmed that rebels had shelled the town."),
    ("used", "Inspectors verified that the army had used sarin."),
  ])
  func `whoever confirms does`(trigger: String, text: String) throws {
    let told = try fixture.claim(trigger, in: text)
    #expect(told.stance == .asserts)
    #expect(told.event.status == .occurred)
  }

  @Test(arguments: [
    ("shelled", "The mayor did not rule out that rebels had shelled the town."),
    ("bombed", "The army did not exclude the possibility that its planes had bombed the camp."),
    ("shelling", "There was no independent confirmation of the shelling."),
  ])
  func `what may be so is open`(trigger: String, text: String) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == .hypothetical)
  }

  @Test func `what is ruled out is not`() throws {
    let told = try fixture.claim(
      "shelled", in: "The mayor ruled out that rebels had shelled the town.")
    #expect(told.event.status == .negated)
  }

  @Test func `a mistake does nothing`() throws {
    let told = try fixture.claim(
      "hit", in: "The plane hit the school by mistake, the ministry said.")
    #expect(!told.event.actors.contains { $0.wording.contains("mistake") })
  }

  @Test func `a group of gunmen behind a word of death are the doers`() throws {
    let told = try fixture.claim("shot", in: "The four men were shot dead by a group of rebels.")
    #expect(told.event.actors.map(\.wording) == ["a group of rebels"])
  }

  @Test func `an act blamed on somebody was not on them`() throws {
    let told = try fixture.claim("attack", in: "The government blamed the attack on the Maoists.")
    #expect(told.event.actors.map(\.wording) == ["the Maoists"])
    #expect(told.event.targets.isEmpty)
  }
}
