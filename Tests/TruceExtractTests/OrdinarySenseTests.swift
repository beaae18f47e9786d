import Testing
import TruceModel

@testable import TruceExtract

/// Words of violence in senses that are none, and the same words where they tell an act.
struct OrdinarySenseTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private static let violent: Set<EventFamily> = [.explosion, .ground]

  private func tells(_ sentence: String) -> Bool {
    fixture.claims(sentence).contains {
      Self.violent.contains($0.event.type.family) || $0.event.type == .propertyDestroyed
    }
  }

  @Test(arguments: [
    "Police raided a farm near the town.",
    "Detectives raided two houses owned by the smuggler.",
    "The unions called a strike for Monday.",
    "The strike of the bus drivers went on.",
    "The army is fighting corruption.",
    "The warring sides reached a settlement.",
    "Students burned two flags.",
    "The police destroyed a ton of cocaine.",
    "A reporter was shooting video footage.",
    "The scandal shook the army.",
    "They did it in reprisal for the arrests.",
    "The rebels placed snipers on the roofs.",
  ])
  func `no violence is told`(sentence: String) {
    #expect(!tells(sentence), "\(sentence)")
  }

  @Test(arguments: [
    "Warplanes raided the camp.",
    "The raid on the camp killed six.",
    "The strike on the camp killed six drivers.",
    "The army is fighting rebels near the dam.",
    "Fighters reached the outskirts of the town.",
    "Militants burned two buses.",
    "The rebels placed a bomb in a bank.",
    "An explosion shook the capital.",
  ])
  func `violence is told`(sentence: String) {
    #expect(tells(sentence), "\(sentence)")
  }

  @Test func `who burned to death died`() throws {
    let claim = try #require(fixture.claims("Two guards burned to death in the car.").first)
    #expect(claim.event.type == .casualties)
    #expect(claim.event.casualties.first?.value.harm == .killed)
  }

  @Test func `a band that bombs has no aircraft`() {
    let types = { (text: String) in fixture.claims(text).map(\.event.type) }
    #expect(types("THE MORAZAN FRONT BOMBED THREE OFFICES TODAY.").contains(.bombing))
    #expect(types("The air force bombed three offices today.").contains(.airStrike))
  }

  @Test func `the year of the doing dates a murder named as known`() throws {
    let claims = fixture.claims("In 1984 Juan Mora organized the assassination of the judge.")
    #expect(claims.first?.event.time?.value.value == "1984")
  }

  @Test func `deaths in an accident are no claim`() {
    #expect(fixture.claims("The pilot died in the accident.").isEmpty)
    #expect(!fixture.claims("The pilot died in the clash.").isEmpty)
  }

  @Test func `the police arrest and kidnappers abduct`() {
    let types = { (text: String) in fixture.claims(text).map(\.event.type) }
    #expect(types("Police captured two men.").contains(.arrest))
    #expect(types("The suspects were captured at dawn.").contains(.arrest))
    #expect(types("Guerrillas captured two engineers.").contains(.abduction))
    #expect(!types("The families have been occupied in this business.").contains(.abduction))
  }
}
