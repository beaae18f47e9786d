import Testing
import TruceModel

@testable import TruceExtract

/// Who did what to whom with what, in wire text in capitals.
struct FillerTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func event(_ text: String) throws -> Event {
    try #require(fixture.claims(text).first).event
  }

  @Test(arguments: [
    "A BOMB EXPLODED ON 7TH AVENUE.", "THE CLASHES TOOK PLACE ON THE OUTSKIRTS OF SAN MARCOS.",
  ])
  func `ground that an act was on is no target`(text: String) throws {
    #expect(try event(text).targets.isEmpty)
  }

  @Test func `a village that is attacked stays a target`() throws {
    let event = try event("THE GUERRILLAS ATTACKED THE VILLAGE.")
    #expect(event.targets.map(\.wording) == ["THE VILLAGE"])
  }

  @Test func `a murder hits people, not the building it was in`() throws {
    let event = try event("TWO GUARDS WERE MURDERED AT A FARM BY UNKNOWN MEN.")
    #expect(event.targets.map(\.wording) == ["TWO GUARDS"])
    #expect(event.actors.map(\.wording) == ["UNKNOWN MEN"])
  }

  @Test func `shots at a house hit the house`() throws {
    let event = try event("GUNMEN FIRED ON THE HOUSE OF THE MAYOR.")
    #expect(event.targets.map(\.wording) == ["THE HOUSE OF THE MAYOR"])
  }

  @Test func `a bomb is what a blast was caused with, not by whom`() throws {
    let event = try event("THE BLAST WAS CAUSED BY A BOMB.")
    #expect(event.actors.isEmpty)
    #expect(event.means.map(\.wording) == ["BOMB"])
  }

  @Test func `doubt about who it was is no part of the name`() throws {
    let event = try event("SUSPECTED URBAN GUERRILLAS BURNED A BUS.")
    #expect(event.actors.map(\.wording) == ["URBAN GUERRILLAS"])
  }

  @Test func `a part is hit with the whole`() throws {
    let event = try event("A BOMB EXPLODED ON THE ROOF OF THE BANK.")
    #expect(event.targets.map(\.wording) == ["THE BANK"])
  }

  @Test(arguments: [
    ("SEVERAL MEN RIDING IN A JEEP THREW A GRENADE AT THE BANK.", "SEVERAL MEN"),
    ("A GANG, APPARENTLY DESERTERS, SEIZED THE MAYOR.", "A GANG"),
  ])
  func `a doer may stand away from its verb`(text: String, doer: String) throws {
    #expect(try event(text).actors.map(\.wording) == [doer])
  }

  @Test(arguments: [
    ("THE KILLING OF THE TWO PRIESTS WAS CLAIMED BY A LEFTIST GROUP.", "A LEFTIST GROUP"),
    ("THREE STUDENTS ARE RESPONSIBLE FOR THE KILLING OF TWO TOURISTS.", "THREE STUDENTS"),
  ])
  func `who claims or bears a killing did it`(text: String, doer: String) throws {
    #expect(try event(text).actors.map(\.wording) == [doer])
  }

  @Test func `nobody else acts where a killing is told of by somebody`() throws {
    #expect(try event("THE POLICE SAID THAT A MAN IN A JEEP WAS SHOT.").actors.isEmpty)
  }

  @Test func `whoever is found murdered has not murdered`() throws {
    let event = try event("BUSINESSMAN PEDRO MORA DIAZ WAS FOUND MURDERED TODAY.")
    #expect(event.actors.isEmpty)
    #expect(event.targets.map(\.wording) == ["PEDRO MORA DIAZ"])
  }

  @Test func `a participle behind a comma tells of the person before it`() throws {
    let event = try event(
      "CHILE ASKED FOR THE RELEASE OF THE CITIZEN PEDRO MORA, KIDNAPPED LAST TUESDAY BY A "
        + "GUERRILLA GROUP.")
    #expect(event.targets.map(\.wording) == ["PEDRO MORA"])
    #expect(event.actors.map(\.wording) == ["A GUERRILLA GROUP"])
  }

  @Test func `a list behind a colon or a form of "be" names those harmed`() throws {
    let behindBe = try event(
      "THOSE WHO WERE KIDNAPPED ARE JOSE MORA, 55, FROM SPAIN; ROBERTO DIAZ, 52, FROM FRANCE; AND "
        + "LUIS ROSSI, 35, FROM ITALY.")
    #expect(behindBe.targets.map(\.wording) == ["JOSE MORA", "ROBERTO DIAZ", "LUIS ROSSI"])
    let among = try event("AMONG THE PRIESTS MURDERED WAS FATHER IGNACIO MORA.")
    #expect(among.targets.map(\.wording) == ["THE PRIESTS", "FATHER IGNACIO MORA"])
  }

  @Test func `an apposition behind the victim is not another victim`() throws {
    let event = try event(
      "GENERAL JUAN MORA, THE HEAD OF THE ARMY UNDER PRESIDENT DIAZ, WAS ASSASSINATED IN LIMA.")
    #expect(event.targets.map(\.wording) == ["GENERAL JUAN MORA"])
  }

  @Test func `a name that no list knows is read in a list of names`() throws {
    let event = try event("PEDRO QUILCA, OLINDO CARCAMO, AND JUAN MORA WERE KILLED.")
    #expect(event.targets.map(\.wording) == ["PEDRO QUILCA", "OLINDO CARCAMO", "JUAN MORA"])
  }

  @Test func `who has a residence is not what was attacked`() throws {
    let event = try event("REBELS ATTACKED THE BANK AND PRESIDENT JUAN MORA'S RESIDENCE.")
    #expect(event.targets.map(\.wording) == ["THE BANK", "PRESIDENT JUAN MORA'S RESIDENCE"])
  }

  @Test func `a phrase of place stands between what was destroyed and the verb`() throws {
    let event = try event("A TELEPHONE BOOTH IN SOUTHERN AYALA WAS DESTROYED BY A BOMB.")
    #expect(event.targets.map(\.wording) == ["A TELEPHONE BOOTH"])
  }

  @Test func `a compound is part of what a weapon is called`() throws {
    let event = try event("THEY THREW A HIGH-POWER BOMB AT THE EMBASSY.")
    #expect(event.means.map(\.wording) == ["HIGH-POWER BOMB"])
  }

  @Test func `a building may be known by the end of its noun`() throws {
    let event = try event("A MAN PLACED AN EXPLOSIVE DEVICE IN A PRINTSHOP.")
    #expect(event.targets.map(\.wording) == ["A PRINTSHOP"])
  }

  @Test func `people killed without an object have not killed`() throws {
    let event = try event("FOUR PEOPLE KILLED, FIVE INJURED IN AN EXPLOSION.")
    #expect(event.actors.isEmpty)
  }

  @Test func `whoever has been shot has not shot`() throws {
    let event = try event(
      "SENATOR JUAN MORA WAS TAKEN TO THE HOSPITAL, AFTER HAVING BEEN SHOT SEVERAL TIMES.")
    #expect(event.actors.isEmpty)
  }

  @Test func `rebels that kill guards go on acting`() throws {
    let event = try event("REBELS KILLED TWO GUARDS IN THE TOWN.")
    #expect(event.actors.map(\.wording) == ["REBELS"])
  }

  @Test func `a compound ahead of a weapon tells its kind, a weight does not`() throws {
    let kind = try event("THEY THREW TWO MEDIUM-SIZED BOMBS AT THE EMBASSY.")
    #expect(kind.means.map(\.wording) == ["MEDIUM-SIZED BOMBS"])
  }

  @Test func `a participle names the weapon of the attack before it`() throws {
    let event = try event("REBELS ATTACKED THE MEETING, THROWING GRENADES AND SHOUTING.")
    #expect(event.means.map(\.wording) == ["GRENADES"])
  }

  @Test func `whose a truck is belongs to no truck`() throws {
    let event = try event("GUNMEN FIRED ON HIS TRUCK.")
    #expect(event.targets.map(\.wording) == ["TRUCK"])
  }

  @Test func `who is blamed is named without the act`() throws {
    let event = try event("HE BLAMED THE LEFTIST GROUPS FOR THE MURDER OF THE PRIESTS.")
    #expect(event.actors.map(\.wording) == ["THE LEFTIST GROUPS"])
  }
}
