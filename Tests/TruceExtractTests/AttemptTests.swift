import Testing
import TruceModel

@testable import TruceExtract

/// What was only tried, put off, called off or made a condition has not happened.
struct AttemptTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("murder", "Hooded men tried to murder the bishop."),
    ("kill", "Two men attempted to kill a reporter, but he escaped."),
    ("kidnap", "Gunmen tried to kidnap a farmer."),
    ("attack", "The rebels attempted an attack on the base."),
    ("seize", "Fighters tried to seize the hill but were driven off."),
    ("attempt on the life", "An attempt on the life of the prosecutor was foiled."),
    ("attempt on his life", "The minister escaped an attempt on his life."),
    ("assassination attempt", "The general survived an assassination attempt."),
  ])
  func `what was tried harmed nobody`(trigger: String, text: String) throws {
    let tried = try fixture.claim(trigger, in: text)
    #expect(tried.event.status == .attempted)
    #expect(tried.event.casualties.isEmpty)
  }

  @Test(arguments: [
    ("shelling", "Farmers tried to escape the shelling of the village.", EventStatus.occurred),
    ("murder", "Two men were tried for the murder of a bishop.", .occurred),
    ("seize", "The fighters did not try to seize the hill.", .negated),
    ("seize", "The fighters will try to seize the hill.", .planned),
    ("seize", "The army managed to seize the hill.", .occurred),
  ])
  func `what is told beside a try is not tried`(
    trigger: String, text: String, status: EventStatus
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == status)
  }

  @Test func `an attempt on a life has a doer and a target`() throws {
    let attempt = try fixture.claim(
      "attempt on the governor's life", in: "Rebels made an attempt on the governor's life.")
    #expect(attempt.event.status == .attempted)
    #expect(attempt.event.actors.map(\.wording) == ["Rebels"])
    #expect(attempt.event.targets.map(\.wording) == ["the governor"])
  }

  @Test func `whoever is kept from an act would have done it`() throws {
    let kept = try fixture.claim(
      "blowing up", in: "Troops prevented the rebels from blowing up a dam.")
    #expect(kept.event.actors.map(\.wording) == ["the rebels"])
    #expect(kept.event.status != .occurred)
  }

  @Test(arguments: [
    ("offensive", "The cabinet approved a wider ground offensive.", EventStatus.planned),
    ("offensive", "The offensive was postponed.", .planned),
    ("offensive", "The army cancelled the offensive on Mosul.", .negated),
    ("offensive", "The offensive was called off.", .negated),
    ("offensive", "The army put off the offensive.", .planned),
    ("attack", "The minister said the attack would be punished.", .occurred),
    ("begin", "The ceasefire was due to begin at noon.", .planned),
    ("withdrawal", "The withdrawal was supposed to be completed by 5 June.", .planned),
    ("air strikes", "The ministry ruled out air strikes on Idlib.", .negated),
    ("attack", "Should the rebels attack the base, the army will respond.", .hypothetical),
    ("attacked", "Had the army attacked the camp, many would have died.", .hypothetical),
    ("attack", "The minister said Russia was preparing a pretext for an attack.", .hypothetical),
    ("offensive", "The offensive is expected to last for weeks.", .occurred),
    ("attack", "The army should attack the camp.", .demanded),
  ])
  func `the words above an act tell whether it was`(
    trigger: String, text: String, status: EventStatus
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.status == status)
  }

  @Test func `an ultimatum threatens`() throws {
    let threat = try fixture.claim(
      "air strikes", in: "The army told the rebels to leave the town or face air strikes.")
    #expect(threat.event.status == .threatened)
    #expect(threat.event.actors.map(\.wording) == ["The army"])
    let murder = try fixture.claim("murder", in: "The gang threatened to murder ten judges.")
    #expect(murder.event.status == .threatened)
  }
}
