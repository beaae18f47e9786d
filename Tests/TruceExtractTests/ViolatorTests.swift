import Testing
import TruceModel

@testable import TruceExtract

/// Who breaks a truce by what the clause tells, and for whom an act is claimed.
struct ViolatorTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("Georgia moved howitzers into the gorge in violation of the truce with Abkhazia.", "Georgia"),
    ("The rebels moved mortars to the bridge in breach of the ceasefire.", "The rebels"),
    ("In violation of the truce, Sudanese jets bombed Heglig.", "Sudanese jets"),
  ])
  func `whoever does what the clause tells breaks the truce`(
    sentence: String, doer: String
  ) throws {
    let claim = try #require(
      fixture.claims(sentence).first { $0.event.type == .ceasefireViolated })
    #expect(claim.event.actors.map(\.wording) == [doer])
  }

  @Test(arguments: [
    (
      "Observers counted 23 breaches of the truce near Uvira: 17 by the army and its allies and six by the rebels.",
      ["the army", "its allies", "the rebels"]
    ),
    (
      "The mission recorded five violations of the ceasefire, three by the army and two by the rebels.",
      ["the army", "the rebels"]
    ),
    (
      "Monitors counted 40 breaches of the truce: 25 were committed by the army, 15 by the rebels.",
      ["the army", "the rebels"]
    ),
    (
      "The mission recorded 12 ceasefire violations, including four by the army and eight by militias.",
      ["the army", "militias"]
    ),
    (
      "Of the 30 ceasefire violations recorded, 20 were attributed to the army and ten to the rebels.",
      ["the army", "the rebels"]
    ),
    (
      "Observers logged 23 ceasefire violations by the army and seven by the rebels.",
      ["the army", "the rebels"]
    ),
  ])
  func `whoever has a share in the breaches breaks the truce`(
    sentence: String, doers: [String]
  ) throws {
    let claim = try #require(
      fixture.claims(sentence).first { $0.event.type == .ceasefireViolated })
    #expect(claim.event.actors.map(\.wording) == doers)
  }

  @Test func `shares in breaches of a truce named ahead are told of it`() throws {
    let text = """
      In the first days of the Geneva ceasefire our volunteers recorded 23 violations near Uvira: 17 by \
      government forces and six by the rebels.
      """
    let claim = try #require(
      fixture.claims(text).first { $0.event.type == .ceasefireViolated })
    #expect(claim.event.actors.map(\.wording) == ["government forces", "the rebels"])
  }

  @Test func `what is hit in violation of the truce breaks nothing`() throws {
    let claim = try fixture.claim(
      "violation", in: "A bus was shelled in violation of the truce.")
    #expect(claim.event.actors.isEmpty)
  }

  @Test(arguments: [
    ("A caller claimed the bombing on behalf of the ETA.", "bombing"),
    ("The ambush was claimed by a caller on behalf of the ELN.", "ambush"),
    (
      "A man phoning a newspaper claimed responsibility for the raid in the name of the PKK.",
      "raid"
    ),
  ])
  func `an act is claimed by those for whom it is claimed`(sentence: String, act: String) throws {
    let claim = try fixture.claim(act, in: sentence)
    #expect(claim.stance == .admits)
    #expect(claim.attribution.count == 2)
    #expect(
      claim.event.actors.map(\.value.name)
        == claim.attribution.suffix(1).map { $0.speaker!.value.name })
  }

  @Test func `fighters backed by guns advance themselves`() throws {
    let sentence = "Libyan fighters backed by Emirati artillery advanced on Sirte."
    let claim = try fixture.claim("advanced", in: sentence)
    #expect(claim.event.type == .groundAssault)
    #expect(claim.event.actors.map(\.wording) == ["Libyan fighters"])
  }

  @Test func `words that tell whose troops they are tell no support`() {
    let claims = fixture.claims("Sudanese troops backed by Darfuri militias captured Singa.")
    #expect(claims.map(\.event.type) == [.territorySeized])
  }

  @Test func `support that is told is an event`() throws {
    #expect(
      fixture.claims("Emirati jets supported the fighters near Sirte.").contains {
        $0.event.type == .support
      })
  }

  @Test func `since and before bound the day`() throws {
    let since = try fixture.claim(
      "violated", in: "The truce has been violated 40 times since January, the navy said.")
    #expect(since.event.time?.value.isExtent == true)
    #expect(since.event.time?.value.end == nil)
    let before = try fixture.claim("shelled", in: "Militants shelled the port before Friday.")
    #expect(before.event.time?.value.start == nil)
  }

  @Test(arguments: [
    ("South Ossetia accused Georgia of shelling Tskhinvali.", "South Ossetia"),
    ("Abkhazia said Georgian soldiers had shelled Gagra.", "Abkhazia"),
  ])
  func `a breakaway state has a side of its own`(sentence: String, side: String) throws {
    let claim = try #require(fixture.claims(sentence).first)
    #expect(claim.attribution.first?.speaker?.value.side == side)
    #expect(claim.stance == .accuses)
  }

  @Test(arguments: [
    "Sudan's rival government said Chadian troops had shelled a camp.",
    "Libya's parallel government said Egyptian troops had shelled a camp.",
  ])
  func `a rival government is of no state`(sentence: String) throws {
    let claim = try fixture.claim("shelled", in: sentence)
    #expect(claim.attribution.first?.speaker?.value.side == nil)
    #expect(claim.stance == .asserts)
  }

  @Test func `whoever sets out has not got there`() throws {
    let claim = try fixture.claim(
      "bomb", in: "Three Mirage jets took off from Solenzara to bomb Derna.")
    #expect(claim.event.status == .planned)
  }

  @Test func `reports called false are denied`() throws {
    let claim = try fixture.claim(
      "shelled", in: "The foreign ministry called reports that its troops had shelled Bukavu false."
    )
    #expect(claim.stance == .denies)
    #expect(claim.attribution.map { $0.speaker?.wording } == ["The foreign ministry"])
  }
}
