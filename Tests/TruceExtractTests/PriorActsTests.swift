import Testing
import TruceModel

@testable import TruceExtract

struct PriorActsTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func claim(_ trigger: String, in text: String) throws -> Claim {
    try #require(fixture.claims(text).last { $0.event.trigger.wording == trigger })
  }

  @Test(arguments: [
    "The navy shelled the port of Latakia on Saturday in response to the raid.",
    "The raid prompted the army to shell Latakia on Saturday.",
  ])
  func `an act that was answered has neither the day nor the town of the answer`(
    text: String
  ) throws {
    let raid = try claim("raid", in: "Jets carried out a raid near Azaz.\n" + text)
    #expect(raid.event.time == nil)
    #expect(raid.event.places.isEmpty)
  }

  @Test func `an act told before another does not refer to it`() throws {
    let claims = fixture.claims(
      "An air strike hit Saraqib on Sunday.\nArtillery shelled the town after the attack.")
    let attack = try #require(claims.last { $0.event.trigger.wording == "attack" })
    #expect(attack.event.refersTo == claims.first?.id)
  }

  @Test func `the day of a statement is not the day of the attack that it is about`() throws {
    let text =
      "The attack in Idlib killed ten people, the agency said in a statement on Sunday."
    #expect(try claim("attack", in: text).event.time == nil)
  }

  @Test func `one attack is rather the one told as one than attacks in general`() throws {
    let claims = fixture.claims(
      "A gas attack killed ten people in Saraqib on Sunday.\n"
        + "Medics train for chemical attacks in Saraqib.\nThe attack shocked the town.")
    let last = try #require(claims.last { $0.event.trigger.wording == "attack" })
    #expect(last.event.refersTo == claims.first?.id)
  }

  @Test func `an offensive is not the strike told before it`() throws {
    let claims = fixture.claims(
      "A strike hit a camp near Idlib on Sunday.\nThe offensive has killed hundreds of people.")
    let last = try #require(claims.last { $0.event.trigger.wording == "offensive" })
    #expect(last.event.refersTo == nil)
  }

  @Test func `whoever denies any part denies nothing that stands before`() throws {
    let claims = fixture.claims(
      "A bombing killed ten people in Azaz on Sunday.\n"
        + "Nobody claimed responsibility for the bombing though the Northern Front denied any part."
    )
    let told = claims.filter { $0.event.trigger.wording == "bombing" }
    #expect(told.allSatisfy { $0.stance != .denies })
  }

  @Test func `what missiles were fired at is the target`() throws {
    let fired = try claim("fired", in: "The navy fired missiles at an air base on Sunday.")
    #expect(fired.event.targets.map(\.wording) == ["an air base"])
  }

  @Test func `people granted passage are displaced`() throws {
    let told = try claim(
      "safe passage", in: "Hundreds of residents were granted safe passage out of Madaya.")
    #expect(told.event.targets.contains { $0.wording.contains("residents") })
  }

  @Test func `a raid did not kill who was killed weeks after it`() throws {
    let text = "Two weeks after the raid, three men were shot dead in Cali."
    #expect(try claim("raid", in: text).event.casualties.isEmpty)
    #expect(try claim("shot", in: text).event.casualties.map(\.value.count.low) == [3])
  }
}
