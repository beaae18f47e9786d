import Testing
import TruceModel

@testable import TruceExtract

/// Headlines leave out articles and auxiliaries, put verbs in the present and commas for "and".
struct HeadlineTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("Mine blast injures three in Kasese", EventType.bombing),
    ("Gunmen storm jail, free inmates in Owerri", .groundAssault),
    ("Government forces shell rebel-held suburb", .shelling),
    ("Militants down drone near Horlivka", .interception),
    ("Ugandan army strikes rebel camp", .strike),
    ("Police fire on crowd in Conakry", .smallArmsFire),
    ("Sniper wounds soldier on contact line", .smallArmsFire),
    ("Fighting erupts near capital despite truce", .armedClash),
    ("UN: Both sides in Yemen breach truce", .ceasefireViolated),
  ])
  func `a verb that looks like a noun is the verb`(headline: String, type: EventType) {
    let claims = fixture.claims(headline: headline)
    #expect(claims.map(\.event.type).contains(type), "\(claims.map(\.event.type))")
  }

  @Test(arguments: [
    ("Grain prices rise in Nairobi", 0), ("War crimes trial opens in The Hague", 0),
    ("Market prices shell out in Nairobi", 0),
  ])
  func `other headlines tell no act`(headline: String, count: Int) {
    #expect(fixture.claims(headline: headline).count == count)
  }

  @Test(arguments: [
    ("Two reporters arrested in Khartoum raid", "Two reporters"),
    ("Opposition leader detained in Goma", "Opposition leader"),
    ("Nurse kidnapped in Tillaberi", "Nurse"),
    ("Rebel leader shot dead in Bogota", "Rebel leader"),
    ("Idlib clinic hit as talks stall", "Idlib clinic"),
  ])
  func `a past form without an object tells what befell its subject`(
    headline: String, target: String
  ) throws {
    let claim = try #require(fixture.claims(headline: headline).first)
    #expect(claim.event.actors.isEmpty)
    #expect(claim.event.targets.map(\.wording) == [target])
  }

  @Test(arguments: [
    ("Pakistan, India exchange fire along border", ["Pakistan", "India"]),
    ("Philippine troops, rebels clash in Samar", ["Philippine troops", "rebels"]),
  ])
  func `a comma joins two subjects`(headline: String, actors: [String]) throws {
    let claim = try #require(fixture.claims(headline: headline).first)
    #expect(claim.event.actors.map(\.wording) == actors)
  }

  @Test func `two who blame each other each accuse`() {
    let claims = fixture.claims(headline: "Army, rebels blame each other for truce breach")
    #expect(claims.map { $0.event.actors.map(\.wording) } == [["rebels"], ["Army"]])
    #expect(claims.allSatisfy { $0.stance == .accuses })
  }

  @Test func `people arrested in a sentence are no doers either`() throws {
    let claim = try fixture.claim(
      "arrested", in: "Two drivers arrested in Goma were freed on Monday.")
    #expect(claim.event.actors.isEmpty)
    #expect(claim.event.targets.map(\.wording) == ["Two drivers"])
  }
}
