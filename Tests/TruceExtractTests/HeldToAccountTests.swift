import Testing
import TruceModel

@testable import TruceExtract

/// Who is held to have done an act by a longer phrase, and what was hit by a list.
struct HeldToAccountTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func event(_ trigger: String, in text: String) throws -> Event {
    try #require(
      fixture.claims(text).first { $0.event.trigger.wording == trigger }?.event,
      "\(fixture.claims(text).map(\.event.trigger.wording))")
  }

  @Test(arguments: [
    (
      "The opposition held the government and its allies responsible for the massacre.",
      "massacre", ["the government", "its allies"]
    ),
    (
      "The government condemns the murder of Ana Mora, carried out this morning by rebels.",
      "murder", ["rebels"]
    ),
    (
      "Eight members of the army involved in the massacre of six priests were arrested.",
      "massacre", ["Eight members of the army"]
    ),
  ])
  func `all who are held to have done it are its doers`(
    text: String, trigger: String, doers: [String]
  ) throws {
    #expect(try event(trigger, in: text).actors.map(\.wording) == doers)
  }

  @Test func `what they are blamed for is no part of who they are`() throws {
    let text =
      "We blame the ruling party, the regime of Hamid Karam, and its armed forces for this detestable assassination."
    let doers = try event("assassination", in: text).actors.map(\.wording)
    #expect(doers.contains("its armed forces"))
    #expect(!doers.contains { $0.contains("assassination") })
  }

  @Test(arguments: [
    "A bomb placed in a parked car exploded near a school, killing two people.",
    "A bomb hidden in a bag exploded near a school, killing two people.",
  ])
  func `what a bomb is carried in is not what it hit`(text: String) throws {
    #expect(try event("bomb", in: text).targets.map(\.wording) == ["a school", "two people"])
  }

  @Test func `a bomb among passengers is meant for them`() throws {
    let event = try event("bomb", in: "A bomb hidden in a bus killed six passengers.")
    #expect(event.targets.map(\.wording).contains("a bus"))
  }

  @Test func `each thing that a list names was hit`() throws {
    let text = "The rebels burned two vehicles -- an ambulance and a fuel truck."
    #expect(
      try event("burned", in: text).targets.map(\.wording)
        == ["vehicles", "an ambulance", "a fuel truck"])
  }

  @Test func `shells that fall at random have no such target`() throws {
    let event = try event("fired", in: "They fired three mortar rounds at random.")
    #expect(event.targets.isEmpty)
  }
}
