import Testing
import TruceModel

@testable import TruceExtract

/// Whom and what acts hit: people under one name, buildings, lists, and what was only near.
struct TargetTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func event(_ text: String) throws -> Event {
    try #require(fixture.claims(text).first).event
  }

  @Test(arguments: [
    "The mayor, Juan Mora Diaz, left the hall at noon.\nMora was shot by gunmen.",
    "MAYOR JUAN MORA DIAZ LEFT THE HALL AT NOON.\nMORA WAS SHOT BY GUNMEN.",
  ])
  func `a person told by a part of the name is told of by the whole`(text: String) throws {
    let names = try event(text).targets.map(\.wording)
    #expect(names.map { $0.uppercased() } == ["JUAN MORA DIAZ"])
  }

  @Test func `a part that two people share stays as it is`() throws {
    let event = try event(
      "JUAN MORA AND PEDRO MORA LEFT THE HALL AT NOON.\nMORA WAS SHOT BY GUNMEN.")
    #expect(event.targets.map(\.wording) == ["MORA"])
  }

  @Test func `what is called the target of attacks was hit`() throws {
    let event = try event("THE SCHOOL HAS BEEN THE TARGET OF 10 BOMB ATTACKS.")
    #expect(event.targets.map(\.wording) == ["THE SCHOOL"])
  }

  @Test func `headquarters are a building`() throws {
    let event = try event("A BOMB DAMAGED THE HEADQUARTERS OF THE PARTY.")
    #expect(event.targets.first?.value.kind == .facility)
  }

  @Test func `the car that a bomb is thrown from is not hit`() throws {
    #expect(try event("EXPLOSIVE DEVICES WERE HURLED FROM A CAR.").targets.isEmpty)
  }

  @Test func `places behind the subject of a passive are not hit`() throws {
    let event = try event(
      "THE POLICE BASE IN TOCACHE, SAN MARTIN DEPARTMENT, WAS ATTACKED BY GUNMEN.")
    #expect(event.targets.map(\.wording) == ["THE POLICE BASE"])
  }

  @Test func `an attack on a building is one on the ground where nothing comes from afar`() throws {
    #expect(try event("The attack on the embassy was condemned.").type == .groundAssault)
  }

  @Test func `what is told to come after a murder leaves it done`() throws {
    let claims = fixture.claims(
      "AFTER THE MURDER OF THE MAYOR, THE GOVERNMENT ORDERED TROOPS TO PATROL THE TOWN.")
    let murder = try #require(claims.first { $0.event.type == .targetedKilling })
    #expect(murder.event.status == .occurred)
  }

  @Test func `an attack on somebody's home is meant for them`() throws {
    let event = try event("REBELS ATTACKED THE HOME OF MAYOR JUAN MORA DIAZ.")
    #expect(event.targets.contains { $0.value.kind == .facility })
    #expect(event.targets.contains { $0.wording.hasSuffix("JUAN MORA DIAZ") })
  }

  @Test func `who comes through an attack unhurt was its aim`() throws {
    let event = try event("GENERAL JUAN MORA DIAZ EMERGED UNSCATHED FROM A DYNAMITE ATTACK.")
    #expect(event.targets.map(\.wording) == ["GENERAL JUAN MORA DIAZ"])
  }

  @Test(arguments: [
    "The army raided a farm and arrested two men.", "THE UNIONS HAVE BEEN ON STRIKE SINCE MONDAY.",
  ])
  func `searches and strikes of labour are no strikes`(text: String) {
    #expect(!fixture.claims(text).contains { $0.event.type == .strike })
  }

  @Test(arguments: [
    ("The rebels handed over 12 prisoners to the Red Cross.", "12 prisoners"),
    ("The rebels set free 21 soldiers on Friday.", "21 soldiers"),
    ("Gunmen killed 40-year-old Ahmed Ali in Mosul.", "Ahmed Ali"),
  ])
  func `particles, receivers and ages are no part of who it is done to`(
    sentence: String, target: String
  ) throws {
    let claim = try #require(try Fixture.shared.get().claims(sentence).first)
    #expect(claim.event.targets.map(\.wording) == [target])
  }

  @Test func `whoever is not involved in an act is not present in it`() throws {
    let claims = try Fixture.shared.get().claims(
      "The army was not involved in the shelling of the school.")
    #expect(claims.allSatisfy { $0.event.type == .shelling && $0.event.status == .negated })
  }
}
