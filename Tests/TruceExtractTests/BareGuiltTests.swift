import Testing
import TruceModel

@testable import TruceExtract

/// Whoever is said to be responsible, where the words do not say again for what, did what was told before.
struct BareGuiltTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    (
      "A chapel in Loikaw was burned on Friday. Nuns said soldiers were responsible.",
      "soldiers", "Nuns"
    ),
    (
      "Gunmen shot six herders near Jos. A senator mourned the dead, saying a vigilante group was "
        + "responsible.", "a vigilante group", "A senator"
    ),
    (
      "A mine killed two boys in Bamyan. Elders said the Taliban were to blame.",
      "the Taliban", "Elders"
    ),
    (
      "A pipeline was blown up in Arauca. The governor said the ELN was behind it.",
      "the ELN", "The governor"
    ),
  ])
  func `who is said to be responsible did it`(text: String, doer: String, speaker: String) throws {
    let claims = fixture.claims(text)
    let act = try #require(claims.first)
    let guilt = try #require(claims.last)
    #expect(guilt.event.actors.map(\.wording) == [doer])
    #expect(guilt.attribution.map { $0.speaker?.wording } == [speaker])
    #expect(guilt.event.refersTo == act.event.refersTo ?? act.id)
  }

  @Test func `who was not responsible did not do it`() throws {
    let text = "A bazaar in Kunduz was bombed on Sunday. Kabul said its jets were not responsible."
    let guilt = try #require(fixture.claims(text).last)
    #expect(guilt.event.status == .negated)
    #expect(guilt.stance == .denies)
  }

  @Test func `they who were behind it are those blamed`() throws {
    let text = "A bomb went off in Cali. The mayor blamed the ELN, saying they were behind it."
    #expect(fixture.claims(text).allSatisfy { $0.stance != .admits })
    let guilt = try #require(fixture.claims(text).last)
    #expect(
      guilt.event.actors.map(\.value.name) == fixture.claims(text)[1].event.actors.map(\.value.name)
    )
  }

  @Test(arguments: [
    "The ministry is responsible for roads.",
    "Residents said the army was responsible.",
    "Shells hit a market. The council is responsible for repairs.",
  ])
  func `nobody is responsible for what nothing tells`(text: String) {
    #expect(!fixture.claims(text).contains { BareGuilt.isGuilt($0.event.trigger.wording) })
  }
}
