import Testing
import TruceModel

@testable import TruceExtract

/// Doers and speakers that something inserted, joined or subordinate parts from their verbs.
struct InsertionTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("shelled", "The SSA, which holds most of the valley, shelled Ayala.", ["The SSA"]),
    ("shelled", "Rwanda, a backer of the rebels, shelled army posts.", ["Rwanda"]),
    ("shelled", "Kenya, whose soldiers were hurt, shelled army posts.", ["Kenya"]),
    ("attacked", "The army, with the help of Russian jets, attacked the base.", ["The army"]),
    ("shelled", "Gunmen, according to the ministry, shelled three villages.", ["Gunmen"]),
    (
      "shelled", "Mortars killed five fighters in Goma while government forces shelled Sake.",
      ["government forces"]
    ),
    ("shelled", "A mine killed two soldiers in Goma and gunmen shelled Sake.", ["gunmen"]),
    (
      "bombed", "Militants killed ten soldiers near Goma, and Rwandan warplanes bombed Sake.",
      ["Rwandan warplanes"]
    ),
    (
      "deaths",
      "The party, listed as terrorist by Kenya and the African Union, has been responsible for the "
        + "deaths of dozens.", ["The party"]
    ),
    (
      "bombed", "The report, released by the United Nations, says army jets bombed hospitals.",
      ["army jets"]
    ),
    ("attack", "The rebels planned an attack on the town.", ["The rebels"]),
    ("attacks", "The groups used the lull to prepare attacks on Goma.", ["The groups"]),
    ("raids", "The coalition halted the raids on Monday.", ["The coalition"]),
    (
      "end", "It came hours after the army in Khartoum announced the end of the truce.",
      ["the army"]
    ),
  ])
  func `the doer stands ahead of what parts it from the verb`(
    trigger: String, text: String, doers: [String]
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == doers)
  }

  @Test func `what another did in the same sentence harmed others`() throws {
    let text = "Turkish artillery killed five fighters in Manbij while the army shelled Saraqib."
    #expect(try fixture.claim("shelled", in: text).event.casualties.isEmpty)
    #expect(
      try fixture.claim("killed", in: text).event.actors.map(\.wording) == ["Turkish artillery"])
  }

  @Test func `what was destroyed besides killed nobody`() throws {
    let text = "The rebels said they had killed 20 soldiers and destroyed two tanks."
    #expect(try fixture.claim("destroyed", in: text).event.casualties.isEmpty)
    #expect(try fixture.claim("killed", in: text).event.casualties.first?.value.count.low == 20)
  }

  @Test(arguments: [
    ("shelled", "On 3 May, according to the general staff, rebels shelled Horlivka."),
    ("shelled", "In Donetsk, according to the general staff, rebels shelled a school."),
    ("shelled", "Rebels, according to the general staff, shelled three villages."),
    (
      "shelled",
      "The general staff said the army had stopped when Moscow warned it, adding that "
        + "rebels had shelled a school."
    ),
    (
      "shelling",
      "The general staff said that “our jets have carried out no strikes” and blamed gunmen for the "
        + "shelling."
    ),
  ])
  func `one voice speaks, wherever it stands`(trigger: String, text: String) throws {
    let speakers = try fixture.claim(trigger, in: text).attribution.compactMap(\.speaker?.wording)
    #expect(Set(speakers.map { $0.lowercased() }) == ["the general staff"])
  }

  @Test(arguments: [
    ("Residents and a war monitor said jets bombed the town.", "Residents and a war monitor"),
    (
      "Two commanders and a resident told Reuters that jets had bombed the camp.",
      "Two commanders and a resident"
    ),
    (
      "“Jets bombed the camp,” Abu Omar, a teacher sheltering there, told Al Jazeera.", "Abu Omar"
    ),
  ])
  func `the whole phrase speaks`(text: String, speaker: String) throws {
    let told = try fixture.claim("bombed", in: text)
    #expect(told.attribution.map { $0.speaker?.wording } == [speaker])
  }

  @Test func `a truce that was declared makes nobody speak`() throws {
    let text = "Rebels shelled Misrata in a direct violation of the ceasefire declared on Friday."
    #expect(try fixture.claim("shelled", in: text).attribution.isEmpty)
  }

  @Test func `who is asked to stop does what is to stop`() throws {
    let asked = try fixture.claim(
      "attacks", in: "The alliance urged Russia and Turkey to end their attacks on hospitals.")
    #expect(asked.event.actors.map(\.value.name) == ["Russia", "Turkey"])
    let both = try fixture.claim(
      "shelling", in: "The mission asked the rebels to halt their shelling of Goma.")
    #expect(both.event.actors.map(\.value.name) == ["rebels"])
  }

  @Test func `a raid that endangers the truce is not its speaker's deed`() throws {
    let text =
      "The strike hit a depot near Saraqib, the Russian army said. It endangered the ceasefire, a "
      + "statement added."
    #expect(try fixture.claim("endangered", in: text).event.actors.isEmpty)
  }

  @Test func `either of two states may have done it`() throws {
    let told = try fixture.claim("bombed", in: "Syrian or Russian aircraft bombed the convoy.")
    #expect(told.event.actors.map(\.value.side) == ["Syrian government", "Russia"])
  }

  @Test func `allies are others than those they stand by`() throws {
    let told = try fixture.claim("bombed", in: "The United States and its allies bombed Raqqa.")
    #expect(told.event.actors.map(\.value.name) == ["United States", "allies"])
    let proxies = try fixture.claim("attacked", in: "Rwanda's proxies attacked the army near Goma.")
    #expect(proxies.event.actors.allSatisfy { $0.value.side == nil })
  }

  @Test func `each of two speakers tells of its own forces`() throws {
    let claims = try fixture.claims(
      "Australia and Denmark said that their aircraft had bombed the base.")
    #expect(
      claims.filter { $0.stance == .admits }.map { $0.event.actors.map(\.value.name) }
        == [["Australia"], ["Denmark"]])
  }

  @Test func `what is told beside a breach is none of its acts`() throws {
    let text =
      "The staff said rebels had violated the truce 302 times since it came into force, and that 63 "
      + "civilians had been killed in that period."
    #expect(try fixture.claim("violated", in: text).event.acts.isEmpty)
    #expect(try fixture.claim("killed", in: text).event.isAggregate)
  }
}
