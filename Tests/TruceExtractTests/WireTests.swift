import Testing
import TruceModel

@testable import TruceExtract

/// Doers, victims and kinds of act in wire text in capitals, and words that tell no event there.
struct WireTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func event(_ text: String) throws -> Event {
    try #require(fixture.claims(text).first?.event)
  }

  @Test(arguments: [
    (
      "THE MINISTRY GAVE ITS REPORT AFTER A COLONEL, A JUDGE, AND SENATOR JUAN CARLOS MORA WERE "
        + "MURDERED LAST WEEK.", "JUAN CARLOS MORA"
    ),
    ("THE COMMANDER'S WIFE, STELA TORRES DE MORA, WAS KILLED ON MONDAY.", "STELA TORRES DE MORA"),
    ("TWO OF HER BODYGUARDS, JUAN SOTO AND PEDRO DIAZ, WERE KILLED INSTANTLY.", "PEDRO DIAZ"),
    ("A FOREIGNER NAMED ERIKA LEMAN WAS KILLED IN THE ATTACK.", "ERIKA LEMAN"),
    ("TERRORISTS HAVE KILLED APPROXIMATELY 12 MINERS, INCLUDING SAUL MORA.", "SAUL MORA"),
    ("GUERRILLAS HAVE DESTROYED AT LEAST 10 POWER TOWERS.", "POWER TOWERS"),
    ("CANDIDATE ALBERTO MORA ESCAPED A DYNAMITE ATTACK BY A GUERRILLA CELL.", "ALBERTO MORA"),
    ("GUNMEN FIRED AT A CAR. THE VICTIMS WERE IDENTIFIED AS JUAN SOTO AND ANA DIAZ.", "ANA DIAZ"),
    (
      "THE BOMBS DAMAGED AN OFFICE AT MAIN STREET, A BANK AT PARK STREET, AND A CHURCH.", "A CHURCH"
    ),
    ("JUAN DIAZ AND PEDRO SOTO, MEMBERS OF A UNION, WERE ABDUCTED AND MURDERED.", "JUAN DIAZ"),
    ("A CAR EXPLODED IN FRONT OF THE ECONOMY MINISTRY, KILLING TWO PEOPLE.", "ECONOMY MINISTRY"),
    ("THE PARTY REPORTS THE DISAPPEARANCE AND KIDNAPPING OF JUAN DIAZ MORA.", "JUAN DIAZ MORA"),
  ])
  func `whom and what an act befell is found by the order of words`(
    text: String, target: String
  ) {
    let targets = fixture.claims(text).flatMap(\.event.targets).map(\.wording)
    #expect(targets.contains { $0.contains(target) }, "\(targets)")
  }

  @Test(arguments: [
    ("THE JUDGE IMPLICATED FOUR OFFICERS IN THE MURDER OF THE PRIESTS.", "FOUR OFFICERS"),
    ("HE CONFIRMED THE INVOLVEMENT OF TROOPS IN THE MURDER OF THE PRIESTS.", "TROOPS"),
    ("HE CONDEMNED THE MURDER OF THE MINISTER AND HIS TWO GUARDS PERPETRATED BY REBELS.", "REBELS"),
  ])
  func `who had a part in an act is its doer`(text: String, doer: String) {
    let actors = fixture.claims(text).flatMap(\.event.actors).map(\.wording)
    #expect(actors.contains(doer), "\(actors)")
  }

  @Test func `a car in capitals is no state`() throws {
    let hit = try event("GUNMEN FIRED AT A CAR IN LIMA.")
    #expect(hit.targets.map(\.wording) == ["A CAR"])
    let blast = try event("A CAR BOMB EXPLOSION WOUNDED TEN PERSONS.")
    #expect(blast.actors.isEmpty)
  }

  @Test func `two verbs share the doer before them, not who reports it`() throws {
    let text =
      "THE POLICE REPORTED THAT YESTERDAY SHINING PATH TERRORISTS ATTACKED RESIDENTS AND BURNED THE "
      + "OFFICES."
    let claims = fixture.claims(text).filter { $0.event.type == .propertyDestroyed }
    #expect(claims.flatMap(\.event.actors).allSatisfy { !$0.wording.contains("POLICE") })
  }

  @Test func `what is bombed where bombs go off is bombed from the ground`() {
    let text = "A BOMB EXPLODED NEAR THE BANK. THREE SHOPS WERE BOMBED."
    #expect(fixture.claims(text).allSatisfy { $0.event.type == .bombing })
  }

  @Test(arguments: [
    "The plane landed in the capital on Monday.",
    "The admiral harshly attacked the president on Monday.",
    "The march ended at a camp for displaced persons.",
    "The pilot reported the loss of an engine.",
    "Each bomb weighed 227 kilograms.",
    "The aircraft was used to carry food to the town.",
    "The group issued a statement against the death squads.",
    "The policy shows the political hostility of the administration.",
  ])
  func `ordinary senses are no events`(text: String) {
    #expect(fixture.claims(text).allSatisfy { $0.event.type.family == .words })
  }

  @Test func `bombs that are seized do not go off`() throws {
    #expect(try event("Police seized a large quantity of bombs on Monday.").type == .interception)
  }

  @Test(arguments: [
    "The rebels plan to burn cars, raid shops, and bomb telephone lines.",
    "The army needed equipment to fight the guerrillas.",
  ])
  func `all infinitives of one plan are planned`(text: String) {
    let violent = fixture.claims(text).filter { Concord.isViolent($0.event.type) }
    #expect(!violent.isEmpty)
    #expect(violent.allSatisfy { $0.event.status != .occurred })
  }
}
