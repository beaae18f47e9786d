import Testing
import TruceModel

@testable import TruceExtract

/// Verbs that tell an event only with what stands beside them.
struct ConstructionTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func types(_ text: String) -> [EventType] { fixture.claims(text).map(\.event.type) }

  @Test(arguments: [
    "The town of Hadrut was liberated on Friday.", "The army captured the town of Hadrut.",
    "They had taken the dam and the base beside it, the rebels said.",
    "The army wrested the village from the rebels.",
    "The village came under the control of the army.",
    "Rebels gained a foothold in the northern suburbs.",
  ])
  func `ground is taken`(text: String) {
    #expect(types(text).contains(.territorySeized))
  }

  @Test(arguments: [
    "The army abandoned its positions near the river.", "Soldiers fled their base.",
    "The rebels gave up the town.", "Fighters laid down their weapons.",
  ])
  func `forces give ground up`(text: String) {
    #expect(types(text).contains(.withdrawal))
  }

  @Test(arguments: [
    ("Tanks rolled into the town.", EventType.troopMovement),
    ("A column of tanks was seen moving towards the front.", .troopMovement),
    ("The militia hid weapons in a school.", .weaponsDeployed),
    ("The army is collaborating with the militia.", .support),
    ("The state has been flying weapons to the rebels.", .support),
    ("Rebels mined the road.", .bombing), ("Two women stepped on a landmine.", .bombing),
    ("Twenty houses were levelled.", .propertyDestroyed),
    ("Troops set their homes alight.", .propertyDestroyed),
    ("Militants took three soldiers captive.", .abduction),
    ("Soldiers took away four men.", .abduction),
    ("The army captured a sabotage group.", .arrest),
    ("The army secured the release of ten hostages.", .release),
    ("Rebels broke through to the airport.", .groundAssault),
  ])
  func `forces do what only the whole phrase tells`(text: String, type: EventType) {
    #expect(types(text).contains(type))
  }

  @Test(arguments: [
    ("A shell came through the roof of the house.", EventType.shelling),
    ("Shells were fired at the village.", .shelling),
    ("The enemy opened artillery fire on the town.", .shelling),
    ("A missile crashed into a building.", .missileAttack),
    ("A drone crashed into a hotel.", .droneStrike),
    ("The rebels were firing from the roof.", .smallArmsFire),
  ])
  func `what flies and falls tells who was fired at`(text: String, type: EventType) {
    #expect(types(text).contains(type))
  }

  @Test(arguments: [
    "Aid workers could not reach the village.", "The agency has been unable to enter the camp.",
    "The rebels refused to let civilians leave the town.",
    "Aid agencies have no access to the town.",
  ])
  func `what cannot be reached is denied`(text: String) throws {
    let claim = try #require(fixture.claims(text).first { $0.event.type == .accessDenied })
    #expect(claim.event.status == .occurred)
  }

  @Test(arguments: [
    "The rebels vowed revenge for the death of their leader.",
    "The army will take retaliatory measures against the launchers.",
    "Any attack will be met with a crushing response, the army said.",
  ])
  func `an answer that is promised is a threat`(text: String) throws {
    let claim = try #require(fixture.claims(text).first { $0.event.type == .threat })
    #expect(claim.event.status == .threatened)
  }

  @Test(arguments: [
    "The Security Council should impose an arms embargo.",
    "Both sides must protect civilians, the mission said.",
  ])
  func `what sides should do is demanded`(text: String) {
    #expect(types(text) == [.demand])
  }

  @Test(arguments: [
    "The storm system moved into the state.", "The hurricane flattened houses.",
    "The singer took the city by storm.", "The office may be reached by phone.",
    "The men were brought to justice.", "Several cars left at high speed.",
    "The economy left many behind.", "Congress took measures against inflation.",
    "The case was dropped.", "The team won the town's favour.",
  ])
  func `in ordinary senses they tell nothing`(text: String) {
    #expect(fixture.claims(text).isEmpty)
  }
}
