import Testing
import TruceModel

@testable import TruceExtract

struct AgreementTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    (
      "The truce, announced by Russia on Friday, came into force at noon.",
      EventType.ceasefireInEffect
    ),
    ("The truce in the south was over, the army said.", .ceasefireEnded),
    ("The incident put the ceasefire in jeopardy.", .ceasefireEndangered),
    ("The ceasefire does not cover the group.", .agreementTerm),
    ("The groups are not protected by the ceasefire.", .agreementTerm),
    ("The army will cease fire from noon.", .ceasefireDeclared),
    ("Rebels signed the truce and violated it ten times.", .ceasefireViolated),
    ("The truce held, and the front lines were quiet.", .ceasefireHolding),
  ])
  func `what becomes of a truce is read off verbs, states and pronouns`(
    text: String, type: EventType
  ) {
    #expect(fixture.claims(text).contains { $0.event.type == type }, "\(text)")
  }

  @Test(arguments: [
    "The companies signed a trade agreement in Geneva.", "The day in the office was calm.",
    "The court found a violation of human rights law.",
  ])
  func `agreements and calm of another kind are no truce`(text: String) {
    #expect(fixture.claims(text).allSatisfy { $0.event.type.family != .agreement }, "\(text)")
  }

  @Test(arguments: [
    "The army stands by the cessation of military operations agreed in Moscow.",
    "The cessation of all hostilities began at noon.",
  ])
  func `what a cessation ends is no act`(text: String) {
    let types = fixture.claims(text).map(\.event.type)
    #expect(!types.contains(.attack) && !types.contains(.armedClash), "\(text)")
  }

  @Test func `a truce told to begin by participle and verb gives both events`() {
    let types = fixture.claims("A truce brokered by Egypt took effect in Gaza on Friday.")
      .map(\.event.type)
    #expect(types.contains(.ceasefireAgreed) && types.contains(.ceasefireInEffect))
  }

  @Test func `what a deal asks to be stopped is neither told nor placed where it was agreed`() {
    let claims = fixture.claims(
      "The arrangement, agreed in Geneva on 9 September, asks the army and the armed opposition to "
        + "stop all attacks, including air strikes, for an initial 48 hours.")
    let acts = claims.filter { [.attack, .airStrike].contains($0.event.type) }
    #expect(acts.allSatisfy { $0.event.places.isEmpty && $0.event.time == nil }, "\(acts)")
    #expect(acts.allSatisfy { $0.event.status == .demanded }, "\(acts.map(\.event.status))")
  }

  @Test(arguments: [
    (
      "The truce was signed in Paris on Friday and took effect on Sunday.",
      [EventType.ceasefireAgreed, .ceasefireInEffect]
    ),
    (
      "The ceasefire was agreed in Doha and came into force at midnight.",
      [.ceasefireAgreed, .ceasefireInEffect]
    ),
    (
      "The ceasefire was agreed on Monday and broken within hours.",
      [.ceasefireAgreed, .ceasefireViolated]
    ),
  ])
  func `verbs that share the agreement as subject each tell of it`(
    sentence: String, types: [EventType]
  ) throws {
    #expect(try Fixture.shared.get().claims(sentence).map(\.event.type) == types)
  }
}
