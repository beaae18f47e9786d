import Testing
import TruceModel

@testable import TruceExtract

struct SituationTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("There were no army units in that area.", EventType.presence),
    ("Two jets entered Lebanese airspace.", .overflight),
    ("Soldiers blocked the road to the port.", .blockade),
    ("The army stopped an aid convoy at the crossing.", .accessDenied),
    ("The army let food into the town after the siege.", .accessGranted),
    ("The army informed Russia of its position.", .notification),
    ("Russian officers were told by Turkish officers.", .notification),
    ("The army accused Iran of supporting the rebels.", .support),
    ("The ministers of Russia and Turkey met in Sochi.", .consultation),
    ("Turkey urged Russia to act.", .demand),
  ])
  func `dealings, presence and access are read off a verb and what stands beside it`(
    text: String, type: EventType
  ) {
    #expect(fixture.claims(text).contains { $0.event.type == type }, "\(text)")
  }

  @Test(arguments: [
    "The minister told reporters that the talks went on.", "He supported the plan.",
    "The group was not asked for comment.", "The fans met the singer.",
  ])
  func `dealings of nobody armed are no events`(text: String) {
    #expect(fixture.claims(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("The ministry found no sign that jets had struck the lorries.", EventStatus.negated),
    ("The army carried out a raid without informing Russia.", .negated),
    ("The rebels refused to withdraw from the town.", .negated),
    ("Neither side shelled the town.", .negated),
  ])
  func `what did not happen is negated by whatever word`(text: String, status: EventStatus) {
    #expect(fixture.claims(text).contains { $0.event.status == status }, "\(text)")
  }
}
