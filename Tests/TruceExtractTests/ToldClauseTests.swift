import Testing
import TruceModel

@testable import TruceExtract

/// Who does and who speaks in the orders of words that a quick parse gets wrong most often.
struct ToldClauseTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("shelled", "Ukrainian forces shelled Horlivka, the DPR said.", ["Ukrainian forces"]),
    ("shelled", "Serb forces shelled Gorazde, the UN said.", ["Serb forces"]),
    ("shelled", "Israeli tanks shelled Markaba.", ["Israeli tanks"]),
    ("hit", "A Turkish drone hit a car near Qamishli, killing two people.", ["Turkish drone"]),
    ("killed", "Troops arrived and gunmen killed six villagers.", ["gunmen"]),
    ("burned", "Rebels fled the town and the army burned their houses.", ["the army"]),
    ("killed", "Men disguised as soldiers killed a peasant leader.", ["Men"]),
    (
      "killed", "Armenia said two soldiers had been killed by Azerbaijani troops.",
      ["Azerbaijani troops"]
    ),
    ("fighting", "Two Israeli soldiers were killed in fighting in Rafah, the army said.", []),
    ("shelling", "Three soldiers were killed in shelling near Avdiivka on Friday.", []),
  ])
  func `the doer is whoever the order of words gives`(
    trigger: String, text: String, doers: [String]
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == doers)
  }

  @Test func `an aircraft made in a country is not that country's`() throws {
    #expect(try fixture.claim("hit", in: "An Iranian-made drone hit the port.").event.actors == [])
  }

  @Test func `two acts with a doer each stay two`() throws {
    let text = "Rebels killed six soldiers and the army shelled two villages."
    #expect(try fixture.claim("killed", in: text).event.actors.map(\.wording) == ["Rebels"])
    let shelling = try fixture.claim("shelled", in: text)
    #expect(shelling.event.actors.map(\.wording) == ["the army"])
    #expect(shelling.event.casualties.isEmpty)
  }

  @Test(arguments: [
    ("A farmer who lives near the base said rebels had shelled it.", ["A farmer"]),
    ("A businessman who deals with the junta said rebels had shelled it.", ["A businessman"]),
    ("Villagers reached by telephone said rebels had shelled them.", ["Villagers"]),
    (
      "An official, speaking on condition of anonymity, said rebels had shelled the port.",
      ["An official"]
    ),
    ("Then rebels shelled the base, residents and doctors said.", ["residents and doctors"]),
    ("State TV cited the army as saying rebels had shelled Hama.", ["State TV", "the army"]),
    (
      "Interfax quoted the general as saying that rebels had shelled Horlivka.",
      ["Interfax", "the general"]
    ),
    ("The UN mission found that rebels had shelled the hospital.", ["The UN mission"]),
    ("Investigators suspect that rebels shelled the hospital.", ["Investigators"]),
    ("NEW DELHI: India said rebels had shelled a post.", ["India"]),
  ])
  func `the speaker is whoever the order of words gives`(
    text: String, speakers: [String]
  ) throws {
    let told = try fixture.claim("shelled", in: text)
    #expect(told.attribution.map { $0.speaker?.wording } == speakers)
    #expect(told.event.actors.map(\.wording) == ["rebels"])
  }
}
