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
    #expect(event.targets.map(\.wording) == ["SHOPS", "A SCHOOL", "THE POST OFFICE"])
    #expect(event.quantities.map(\.value.count.low) == [2])
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
    #expect(event.targets.map(\.wording) == ["BUSES"])
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
    #expect(event.targets.first?.wording == "THE HOUSE OF MINISTER JUAN SOTO")
  }

  @Test func `a past form between two phrases is a clause whatever the tree says`() throws {
    let event = try event(
      "THE POLICE SAID THAT ON 26 MAY MASKED TERRORISTS MURDERED BROTHERS JUAN AND PEDRO SOTO.")
    #expect(event.actors.map(\.wording) == ["MASKED TERRORISTS"])
    #expect(event.targets.map(\.wording).contains("PEDRO SOTO"))
  }

  @Test func `what burns may stand inside the words for burning`() throws {
    let event = try event("GUERRILLAS SET THE TOWN HALL ON FIRE.")
    #expect(event.type == .propertyDestroyed)
    #expect(event.targets.map(\.wording) == ["THE TOWN HALL"])
  }

  @Test func `a description gives way to the name behind it`() throws {
    let event = try event("GUNMEN MURDERED THE CHAIRMAN OF THE UNION, JUAN SOTO, IN LIMA.")
    #expect(event.targets.map(\.wording) == ["JUAN SOTO"])
  }

  @Test func `the names of several stand beside what they are`() throws {
    let event = try event("GUNMEN MURDERED TWO REPORTERS, JUAN SOTO AND PEDRO DIAZ, IN LIMA.")
    #expect(event.targets.map(\.wording) == ["TWO REPORTERS", "JUAN SOTO", "PEDRO DIAZ"])
  }

  @Test func `a car is no country`() throws {
    let event = try event("GUNMEN MACHINEGUNNED THE MINISTER'S CAR AS HE WAS LEAVING HIS HOME.")
    #expect(event.targets.map(\.wording) == ["THE MINISTER'S CAR"])
  }

  @Test func `what is damaged in a blast is its target`() throws {
    let event = try event("A BOMB INJURED TWO PEOPLE AND THREE BUSES WERE DAMAGED.")
    #expect(event.targets.map(\.wording).contains("BUSES"))
  }

  @Test func `an idea is nobody's target`() throws {
    let claims = fixture.claims("TERRORISTS ATTACKED THE PROFESSIONALISM OF THE JUDGES YESTERDAY.")
    #expect(claims.allSatisfy { $0.event.targets.isEmpty })
  }

  @Test(arguments: [
    "GUERRILLAS USED MORTARS TO ATTACK THE ARMY BASE.",
    "TEACHERS MARCHED TO PROTEST THE MURDER OF A COLLEAGUE.",
    "GUERRILLAS SET OFF A BOMB IN THE BASEMENT OF THE BANK.",
  ])
  func `what is used, protested or set off has happened`(text: String) throws {
    #expect(try event(text).status == .occurred)
  }

  @Test func `soldiers who kill civilians use violence against them`() throws {
    #expect(try event("SOLDIERS KILLED FIVE PEASANTS.").type == .violenceAgainstCivilians)
  }
}
