import Testing
import TruceModel

@testable import TruceExtract

/// Threats in set phrases, threats of named acts, and acts of nobody in particular.
struct ThreatTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("If it is broken, Armenia will have every right to retaliate.", "Armenia"),
    ("\"We will not remain silent,\" the Armenian minister said.", "We"),
    ("\"Our army will not hesitate to respond,\" the general said.", "Our army"),
    ("\"We will not stop until the last village is free,\" a rebel commander said.", "We"),
    ("The rebels will be left with no choice but to fight on.", "The rebels"),
    ("The junta would not stand idly by, it said.", "The junta"),
  ])
  func `set phrases threaten where a truce is spoken of`(text: String, actor: String) throws {
    let claims = fixture.claims("The truce began on Monday. " + text)
    let threat = try #require(claims.first { $0.event.type == .threat })
    #expect(threat.event.status == .threatened)
    #expect(threat.event.actors.map(\.wording) == [actor])
  }

  @Test(arguments: [
    "\"Those who shell our cities will pay dearly,\" the general said.",
    "Whoever attacks our troops will be punished, the junta said.",
    "Anyone who bombs the camp will pay a heavy price.",
  ])
  func `whoever may attack is threatened and has not attacked`(text: String) throws {
    let claims = fixture.claims(text)
    #expect(claims.map(\.event.status) == [.hypothetical, .threatened])
    #expect(claims.last?.event.type == .threat)
  }

  @Test(arguments: [
    "Consumers will pay a heavy price, the bank said.",
    "The court said the men would be punished.",
    "The club will not stop until it wins.",
    "The mayor will have no choice but to resign.",
  ])
  func `elsewhere they threaten nobody`(text: String) {
    #expect(fixture.claims(text).isEmpty)
  }

  @Test func `who attacked is told as having done so`() throws {
    let claim = try fixture.claim("attacked", in: "Anyone who attacked the base was punished.")
    #expect(claim.event.status == .occurred)
  }

  @Test func `a right reserved against any attack is a threat, the attack may come`() throws {
    let text = "Rwanda reserves the right to strike back against any attack by the militia."
    #expect(fixture.claims(text).map(\.event.status) == [.threatened, .hypothetical])
  }

  @Test(arguments: [
    "The junta threatened twice to shell the town.",
    "The junta threatened in May to shell the town.",
    "The junta has threatened more than once to shell the town.",
  ])
  func `adverbs between do not hide what is threatened`(text: String) throws {
    let claim = try fixture.claim("shell", in: text)
    #expect(claim.event.status == .threatened)
    #expect(claim.event.actors.map(\.wording) == ["The junta"])
  }

  @Test func `what was not threatened is negated`() throws {
    let claim = try fixture.claim("attack", in: "The group did not threaten to attack the town.")
    #expect(claim.event.status == .negated)
  }

  @Test(arguments: [
    ("We expect Rwanda to stop these raids, the Congolese minister said.", "raids"),
    ("\"We expect Moscow to put an end to these attacks,\" the president said.", "attacks"),
  ])
  func `whoever is expected to stop acts is asked to`(text: String, act: String) throws {
    #expect(try fixture.claim(act, in: text).event.status == .demanded)
  }

  @Test func `whoever is asked to condemn a raid has not done so`() throws {
    let text = "Lebanon calls on the Security Council to condemn the raids."
    let claims = try Fixture.shared.get().claims(text)
    #expect(claims.map(\.event.type) == [.demand, .strike])
    #expect(claims.allSatisfy { $0.stance == .asserts })
    let speakers = claims.flatMap(\.attribution).compactMap { $0.speaker?.wording }
    #expect(!speakers.contains("the Security Council"))
  }
}
