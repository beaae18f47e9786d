import Testing
import TruceModel

@testable import TruceExtract

/// Who admits, and who denies what another is said to have done.
struct AdmissionTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("captured", "Azerbaijan said it had captured Hadrut.", "Azerbaijan"),
    ("killed", "Armenia said it had killed 20 Azerbaijani soldiers.", "Armenia"),
    ("shelled", "\"We have shelled their base,\" the rebel commander said.", "the rebel commander"),
    ("attack", "Dark Shadow also claimed the attack.", "Dark Shadow"),
    ("kidnapping", "The ELN took responsibility for the kidnapping.", "The ELN"),
    (
      "bombing", "In a leaflet left at the scene, the MRTA claimed responsibility for the bombing.",
      "the MRTA"
    ),
  ])
  func `whoever says so itself did it`(trigger: String, text: String, doer: String) throws {
    let told = try fixture.claim(trigger, in: text)
    #expect(told.stance == .admits)
    #expect(told.attribution.map { $0.speaker?.wording } == [doer])
    #expect(told.event.actors.count == 1)
  }

  @Test func `they in a quotation are not the speaker`() throws {
    let text = "\"We shot down the jet,\" the spokesman said. \"They shelled our village.\""
    let told = try fixture.claim("shelled", in: text)
    #expect(told.stance == .asserts)
    #expect(told.event.actors.isEmpty)
  }

  @Test(arguments: [
    ("it", "Kyiv said rebels had shelled the town; Moscow denied it."),
    ("which", "Kyiv said rebels had shelled the town, which Moscow denied."),
    ("charge", "Kyiv said rebels had shelled the town. Moscow denied the charge."),
  ])
  func `another may deny it for those accused`(trigger: String, text: String) throws {
    let accusation = try fixture.claim("shelled", in: text)
    let denial = try fixture.claim(trigger, in: text)
    #expect(denial.stance == .denies)
    #expect(denial.event.refersTo == accusation.id)
    #expect(denial.event.actors.isEmpty)
    #expect(denial.attribution.map { $0.speaker?.wording } == ["Moscow"])
  }

  @Test func `a rejected account of no act of force denies nothing`() {
    let text = "Turkey said families had fled to the border. Greece rejected this version."
    #expect(!fixture.claims(text).contains { $0.stance == .denies })
  }

  @Test func `the accused of an aside is not the accuser of the clause`() throws {
    let text = "Pakistan, which was accused by Kabul of shelling Kunar, denied the charge."
    let denial = try fixture.claim("charge", in: text)
    #expect(denial.attribution.map { $0.speaker?.wording } == ["Pakistan"])
  }

  @Test func `what had been done is told by whoever goes on to accuse`() throws {
    let text =
      "The mayor denied that his forces had shelled the city and accused rebels of shelling it."
    let charge = try #require(fixture.claims(text).last)
    #expect(charge.attribution.first?.speaker?.wording == "The mayor")
    #expect(charge.event.actors.map(\.wording) == ["rebels"])
  }

  @Test(arguments: [
    ("Croatia said Croatian Serbs had shelled Zadar.", "Croatian Serbs"),
    (
      "The Bosnian government said Bosnian Serb forces had shelled a hospital.",
      "Bosnian Serb forces"
    ),
  ])
  func `a people within a state is not the state`(text: String, doer: String) throws {
    let told = try fixture.claim("shelled", in: text)
    #expect(told.event.actors.map(\.wording) == [doer])
    #expect(told.event.actors.first?.value.id == nil)
    #expect(told.stance != .admits)
  }

  @Test(arguments: [
    ("fired on", "Rebels fired on a car near Horlivka.", ["Rebels"]),
    (
      "clashed", "Cossacks and Moldovan police clashed in Bendery.",
      ["Cossacks", "Moldovan police"]
    ),
    ("shelling", "Ukraine said it had lost three soldiers in shelling near Pisky.", []),
  ])
  func `a subject without a passive acts`(
    trigger: String, text: String, doers: [String]
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == doers)
  }
}
