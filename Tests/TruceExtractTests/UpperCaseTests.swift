import Testing
import TruceModel

@testable import TruceExtract

/// Wire text in capitals, whose trees break phrases up.
struct UpperCaseTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func event(_ text: String) throws -> Event {
    try #require(fixture.claims(text).first).event
  }

  @Test func `the phrase right before the verb acts, not the night before it`() throws {
    let event = try event(
      "ON THE NIGHT OF 3 JUNE UNKNOWN INDIVIDUALS PLACED TWO BOMBS AT A BANK.")
    #expect(event.actors.map(\.wording) == ["UNKNOWN INDIVIDUALS"])
    #expect(event.targets.map(\.wording) == ["A BANK"])
  }

  @Test func `titles and names are one phrase`() throws {
    let event = try event("JUDGE RAMON SOTO WAS SHOT TO DEATH BY GUNMEN OUTSIDE HIS HOME.")
    #expect(event.actors.map(\.wording) == ["GUNMEN"])
    #expect(event.targets.map(\.wording) == ["JUDGE RAMON SOTO"])
    #expect(event.casualties.map(\.value.harm) == [.killed])
  }

  @Test func `a list is read to its end`() throws {
    let event = try event("THE BLAST DAMAGED TWO SHOPS, A SCHOOL, AND THE POST OFFICE.")
    #expect(event.targets.map(\.wording) == ["TWO SHOPS", "A SCHOOL", "THE POST OFFICE"])
  }

  @Test func `a clause behind "and" is no part of a list`() throws {
    let event = try event("REBELS KILLED TWO SOLDIERS AND THE GUERRILLAS FLED.")
    #expect(event.targets.map(\.wording) == ["TWO SOLDIERS"])
  }

  @Test func `what a preposition of the trigger governs is hit`() throws {
    let event = try event("REBELS SET FIRE TO THE TOWN HALL AND THE MARKET.")
    #expect(event.targets.map(\.wording) == ["THE TOWN HALL", "THE MARKET"])
  }

  @Test func `two verbs share their object`() throws {
    let event = try event("GUERRILLAS ATTACKED AND BURNED THREE BUSES.")
    #expect(event.targets.map(\.wording) == ["THREE BUSES"])
  }

  @Test(arguments: [
    ("POLICE ATTRIBUTE THE BOMBING TO A DRUG GANG.", "A DRUG GANG"),
    ("TWO OFFICERS ARE SUSPECTED OF INVOLVEMENT IN THE MURDER OF THE PRIEST.", "TWO OFFICERS"),
  ])
  func `who is held responsible is the doer`(text: String, doer: String) throws {
    #expect(try event(text).actors.map(\.wording) == [doer])
  }

  @Test func `a building near a blast is its target wherever the tree hangs it`() throws {
    let event = try event(
      "A BOMB EXPLODED EARLY THIS MORNING NEAR THE HOUSE OF MINISTER JUAN SOTO.")
    #expect(event.targets.map(\.wording) == ["THE HOUSE OF MINISTER JUAN SOTO"])
  }
}
