import Testing
import TruceModel

@testable import TruceExtract

/// What is meant, practised, called for or denied is not told as done.
struct UnrealTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func status(_ type: EventType, in sentence: String) -> EventStatus? {
    fixture.claims(sentence).first { $0.event.type == type }?.event.status
  }

  @Test(arguments: [
    ("The spy had the mission of killing the mayor.", EventType.targetedKilling),
    ("He was given the mission of assassinating the president.", .targetedKilling),
    ("They have a plan that includes the murder of two officials.", .targetedKilling),
    ("The offensive scheduled for tomorrow worries the town.", .groundAssault),
  ])
  func `missions and plans are planned`(sentence: String, type: EventType) {
    #expect([EventStatus.planned, nil].contains(status(type, in: sentence)))
  }

  @Test func `what a policy is of is no act`() {
    #expect(status(.targetedKilling, in: "The party has a policy of murder.") != .occurred)
  }

  @Test func `an account that is false denies its act`() {
    let sentence = "The report that gunmen kidnapped the consul is false."
    #expect([EventStatus.negated, nil].contains(status(.abduction, in: sentence)))
    #expect(
      status(.abduction, in: "The report that gunmen kidnapped the consul is true.") == .occurred)
  }

  @Test func `the subject none is shared by later verbs`() {
    let sentence = "No priest was ever jailed, kidnapped or exiled here."
    #expect(status(.abduction, in: sentence) != .occurred)
  }

  @Test func `the purpose of these attacks leaves them attacks`() {
    #expect(
      status(.bombing, in: "The purpose of these car bombings in the city is clear.") == .occurred)
  }

  @Test func `those of whom there are none suffered nothing`() {
    #expect(
      status(.abduction, in: "There are no foreigners being held hostage by the rebels.")
        != .occurred)
    #expect(
      status(.abduction, in: "There are two foreigners being held hostage by the rebels.")
        != .negated)
  }

  @Test func `what was encouraged is not told as done`() {
    let sentence = "The battalion was accused of encouraging the murder of politicians."
    #expect(status(.targetedKilling, in: sentence) != .occurred)
  }

  @Test func `an attempt is tried and a miss is none`() {
    #expect(
      status(.targetedKilling, in: "There was an attempt to murder the mayor.") == .attempted)
    #expect(status(.targetedKilling, in: "The attempt on the mayor shocked us.") != .planned)
  }

  @Test func `what stands behind but is not negated with the first`() {
    let sentence =
      "It was not only an attack on the mayor but also an assault by rebels on the town."
    #expect(status(.groundAssault, in: sentence) != .negated)
  }

  @Test func `bombs that were set off went off`() {
    #expect(status(.bombing, in: "There were riots and bombs were set off.") == .occurred)
  }
}
