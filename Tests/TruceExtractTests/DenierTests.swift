import Testing
import TruceModel

@testable import TruceExtract

/// What somebody denies, asks for or is asked about is no act that the words tell as done.
struct DenierTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("bombed", "Moscow denied its planes bombed the market.", "Moscow"),
    ("bombed", "The army denied having bombed the convoy.", "The army"),
    ("hit", "The ministry denied Russian jets hit the hospital.", "The ministry"),
    ("massacre", "The army said it was not responsible for the massacre.", "The army"),
    ("massacre", "The army said it was not involved in the massacre.", "The army"),
    ("murder", "The FMLN said it had nothing to do with the murder.", "The FMLN"),
    ("bombed", "Russia said Georgia's claim that it had bombed Gori was false.", "Russia"),
    ("killed", "The general denied a report that troops had killed six villagers.", "The general"),
    ("bombed", "The ministry rejected reports that its jets had bombed the town.", "The ministry"),
  ])
  func `whoever denies an act has not told it`(
    trigger: String, text: String, denier: String
  ) throws {
    let told = try fixture.claim(trigger, in: text)
    #expect(told.stance == .denies)
    #expect(told.event.status == .negated)
    #expect(told.attribution.map { $0.speaker?.wording } == [denier])
  }

  @Test(arguments: [
    (
      "opened fire", "Israel denied its troops fired at the crowd, saying gunmen had opened fire.",
      "gunmen"
    ),
    (
      "shelled", "Azerbaijan denied breaking the truce, saying Armenian forces had shelled Terter.",
      "Armenian forces"
    ),
    (
      "fired", "The army denied that it had struck the clinic, saying rebels had fired a rocket.",
      "rebels"
    ),
  ])
  func `what the denier says besides is told`(
    trigger: String, text: String, doer: String
  ) throws {
    let told = try fixture.claim(trigger, in: text)
    #expect(told.event.status == .occurred)
    #expect(told.event.actors.map(\.wording) == [doer])
  }

  @Test(arguments: [
    ("withdraw", "Russia called on Turkey to withdraw its artillery.", "Turkey"),
    ("release", "The mediators asked the rebels to release the hostages.", "the rebels"),
    ("release", "The UN told the rebels to release the hostages.", "the rebels"),
    ("withdraw", "The council asked that Rwanda withdraw its forces.", "Rwanda"),
  ])
  func `whoever is asked would do it`(trigger: String, text: String, asked: String) throws {
    let told = try fixture.claim(trigger, in: text)
    #expect(told.event.status == .demanded)
    #expect(told.event.actors.map(\.wording) == [asked])
  }

  @Test func `the accuser and not the accused goes on to demand`() throws {
    let text = "Turkey blamed Syria for the attack and called for a ceasefire."
    #expect(try fixture.claim("attack", in: text).event.actors.map(\.wording) == ["Syria"])
    let demand = try fixture.claim("called for", in: text)
    #expect(demand.event.actors.map(\.wording) == ["Turkey"])
    #expect(demand.stance == .asserts)
  }

  @Test(arguments: [
    "Asked whether the army had shelled the village, the spokesman declined to comment.",
    "The minister, asked whether the army had shelled the village, declined to comment.",
  ])
  func `whoever gives no answer declines`(text: String) throws {
    let asked = try fixture.claim("shelled", in: text)
    #expect(asked.stance == .declines)
    #expect(asked.attribution.count == 1)
  }

  @Test func `a question tells nothing`() {
    let text = "Asked about the raid, the general said his troops had left."
    #expect(!fixture.claims(text).contains { $0.event.trigger.wording == "raid" })
  }

  @Test func `an army without a nation is not that of the accused`() throws {
    let told = try fixture.claim(
      "shelled", in: "The army said Indian troops had shelled a village.")
    #expect(told.stance == .asserts)
    #expect(told.attribution.first?.speaker?.value.id == nil)
  }

  @Test(arguments: [
    "The Houthis said they had fired a missile at the airport.",
    "The RSF said it had fired a missile at the airport.",
  ])
  func `whoever says it did it admits it`(text: String) throws {
    #expect(try fixture.claim("fired", in: text).stance == .admits)
  }

  @Test(arguments: [
    (
      "firing", "Riyadh accused the Houthis, who control Sanaa, of firing a missile.", "the Houthis"
    ),
    (
      "shelling", "Sudan accused the RSF, which did not comment, of shelling the market.", "the RSF"
    ),
  ])
  func `the accused and not what a clause tells of them did it`(
    trigger: String, text: String, accused: String
  ) throws {
    #expect(try fixture.claim(trigger, in: text).event.actors.map(\.wording) == [accused])
  }

  @Test func `capitals deny as well`() throws {
    let told = try fixture.claim(
      "DEATH", in: "THE FMLN HAD NOTHING TO DO WITH THE DEATH OF LUIS GIL.")
    #expect(told.event.status == .negated)
  }

  @Test func `a ministry named before denies for its own state`() throws {
    let text =
      "The Russian defence ministry spoke on Monday. Russian jets did not carry out strikes, the ministry said."
    #expect(try fixture.claim("strikes", in: text).stance == .denies)
  }

  @Test(arguments: [
    "The army is investigating reports that its troops had shelled the school.",
    "The army said it was looking into claims that its troops had shelled the school.",
  ])
  func `whoever looks into an account does not tell it`(text: String) throws {
    let told = try fixture.claim("shelled", in: text)
    #expect(told.event.status == .hypothetical)
    #expect(told.stance != .admits)
  }
}
