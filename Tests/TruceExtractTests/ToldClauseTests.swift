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
    (
      "captured", "The observatory said government forces, backed by jets, captured the village.",
      ["government forces"]
    ),
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

  @Test func `what has a subject is no attribute`() throws {
    let told = try fixture.claim(
      "killed", in: "Gunmen killed labor leader Jose Gomez and his wife.")
    #expect(told.event.actors.map(\.wording) == ["Gunmen"])
    #expect(told.event.targets.contains { $0.wording.hasSuffix("Jose Gomez") })
  }

  @Test func `backed forces back nobody`() {
    let text = "Russia-backed government forces have been pressing an offensive since April."
    #expect(!fixture.claims(text).contains { $0.event.type == .support })
  }

  @Test func `whoever is taken hostage is the target`() throws {
    let text = "Rebels took four policemen hostage."
    let told = try #require(fixture.claims(text).first)
    #expect(told.event.targets.map(\.wording) == ["four policemen"])
  }

  @Test func `whoever issues a statement speaks in it`() throws {
    let text =
      "A bomb exploded in Lima. The front issued a statement denying responsibility for the attack."
    let denial = try fixture.claim("attack", in: text)
    #expect(denial.attribution.map { $0.speaker?.wording } == ["The front"])
  }

  @Test func `harm in a town of its own has no doer from another act`() throws {
    let text = "The FMLN attacked a barracks. A judge was killed in San Salvador."
    #expect(try fixture.claim("killed", in: text).event.actors.isEmpty)
  }
}
