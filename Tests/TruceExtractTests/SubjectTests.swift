import Testing
import TruceModel

@testable import TruceExtract

/// Who does and who suffers, where quick trees go wrong.
struct SubjectTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func claim(_ trigger: String, in text: String) throws -> Claim {
    try #require(fixture.claims(text).first { $0.event.trigger.wording == trigger })
  }

  private func actors(_ claim: Claim) -> [String] { claim.event.actors.map(\.wording) }
  private func targets(_ claim: Claim) -> [String] { claim.event.targets.map(\.wording) }

  @Test func `of several subjects the one beside the verb acts`() throws {
    let told = try claim(
      "ambushed", in: "The Peace and Security Council said rebels ambushed a barge.")
    #expect(actors(told) == ["rebels"])
    #expect(told.stance != .admits)
  }

  @Test func `those captured are not who captures`() throws {
    let told = try claim("captured", in: "Ruritania said 12 of its soldiers had been captured.")
    #expect(actors(told).isEmpty)
    #expect(told.event.type == .abduction)
  }

  @Test func `a day ahead of the doer is no part of the doer`() throws {
    let told = try claim("shot", in: "On Sunday Israeli troops shot dead 24 people at the border.")
    #expect(actors(told) == ["Israeli troops"])
    #expect(targets(told) == ["24 people"])
    #expect(told.event.time?.wording == "Sunday")
    #expect(told.event.casualties.first?.value.who == "people")
  }

  @Test func `the parties of clashes may stand behind the verb`() throws {
    let told = try claim("Clashes", in: "Clashes broke out between the army and rebels near Kobo.")
    #expect(actors(told) == ["the army", "rebels"])
  }

  @Test func `a gerund that opens a sentence is an event`() throws {
    let told = try claim("Fighting", in: "Fighting erupted on Wednesday around the town of Kobo.")
    #expect(told.event.type == .armedClash)
  }

  @Test func `the work of somebody is that somebody's`() throws {
    let told = try claim(
      "car bomb",
      in: "A car bomb outside a police station was the work of the Kobo Front, police said.")
    #expect(actors(told) == ["the Kobo Front"])
  }

  @Test func `who is forced to flee has fled`() throws {
    let told = try claim(
      "flee", in: "Soldiers looted and burned homes in Mundri, forcing 600 people to flee.")
    #expect(told.event.status == .occurred)
    #expect(targets(told) == ["600 people"])
  }

  @Test func `whoever denies goes on to speak behind the comma`() throws {
    let text =
      "The minister denied that the air force had bombed the port, saying rebels shelled it."
    let told = try claim("shelled", in: text)
    #expect(told.attribution.map { $0.speaker?.wording } == ["The minister"])
  }

  @Test func `parties who agree to halt fire agree to a truce`() throws {
    let told = try claim(
      "halt fire", in: "The sides agreed to halt fire from 6:30 p.m. local time.")
    #expect(told.event.type == .ceasefireDeclared)
  }

  @Test func `a truce agreed somewhere can hold elsewhere`() throws {
    let told = try claim(
      "held",
      in: "In Kobo, where a ceasefire agreed in May has largely held, rebels fired mortars.")
    #expect(told.event.type == .ceasefireHolding)
  }

  @Test func `a clause with while is another speaker's`() throws {
    let text =
      "The Kobo Front said three fighters were killed by snipers, while the army said it had"
      + " repelled an assault."
    let told = try claim("assault", in: text)
    #expect(told.attribution.map { $0.speaker?.wording } == ["the army"])
  }

  @Test func `losses behind a semicolon are counted apart and done by nobody`() throws {
    let claims = fixture.claims(
      "One serviceman was confirmed dead; the other side put its own losses at seven killed.")
    #expect(claims.count == 2)
    #expect(claims.allSatisfy { $0.event.actors.isEmpty })
  }

  @Test func `the hour of one act dates no other`() throws {
    let claims = fixture.claims(
      "Troops shelled the port at 6 a.m. on 1 March 2020. The army bombarded the town.")
    #expect(claims.last?.event.time?.value.value == "2020-03-01")
  }

  @Test func `a body named after a ceasefire speaks`() throws {
    let told = try claim(
      "ambushed", in: "The Ceasefire and Security Mechanism, CSM, said rebels ambushed a barge.")
    #expect(told.attribution.count == 1)
    #expect(actors(told) == ["rebels"])
  }

  @Test func `who reports a fight did not fight`() throws {
    let text =
      "The Ceasefire and Transitional Security Arrangements Mechanism, CTSAM, reported that"
      + " Ruritanian fighters loyal to Adam Moor ambushed a barge on the river."
    let told = try claim("ambushed", in: text)
    #expect(told.event.actors.allSatisfy { !$0.wording.contains("Mechanism") })
    #expect(told.stance != .admits)
  }

  @Test func `who does the next thing was not hit by the first`() throws {
    let told = try claim("attacked", in: "Rebels attacked a barge, government troops burned homes.")
    #expect(targets(told) == ["a barge"])
  }
}
