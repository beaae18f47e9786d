import Testing
import TruceModel

@testable import TruceExtract

struct RefinementTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("Militants attacked a checkpoint near the town.", EventType.groundAssault),
    ("Militants attacked villagers in the hills.", .violenceAgainstCivilians),
    ("The army killed ten militants in the hills.", .armedClash),
    ("Police seized seven pistols in the raid.", .interception),
    ("Police freed several villages from the militants.", .territorySeized),
    ("The army defused a car bomb in the capital.", .interception),
  ])
  func `doer and target decide the type`(text: String, type: EventType) {
    #expect(fixture.claims(text).contains { $0.event.type == type }, "\(text)")
  }

  @Test func `a killing states a death`() throws {
    let claim = try #require(fixture.claims("Gunmen murdered two priests in the town.").first)
    #expect(claim.event.casualties.first?.value.harm == .killed)
    #expect(claim.event.casualties.first?.value.count.low == 2)
  }

  @Test func `a toll belongs to the blast that it is from`() throws {
    let claims = fixture.claims(
      "The death toll from a bomb blast on a crowded convoy reached at least 112 people.")
    #expect(claims.count == 1)
    #expect(claims.first?.event.type == .bombing)
    #expect(claims.first?.event.casualties.first?.value.count.low == 112)
  }

  @Test func `people of one phrase are counted apart`() throws {
    let claim = try #require(
      fixture.claims("Shelling killed three soldiers and a child in the village.").first)
    #expect(claim.event.casualties.map(\.value.count.low) == [3, 1])
  }

  @Test func `a dateline is no doer`() throws {
    let claim = try #require(
      fixture.claims("DAMASCUS (Agency) Rebels shelled a village near Hama on Sunday.").first)
    #expect(!claim.event.actors.contains { $0.wording == "DAMASCUS" })
  }

  @Test func `what is blamed on someone has a doer`() throws {
    let claim = try #require(
      fixture.claims("A chemical attack blamed on the army killed ten people in Idlib.").first)
    #expect(claim.event.actors.contains { $0.wording.contains("army") })
  }

  @Test func `a day ahead of an event noun dates it whatever the verb`() throws {
    let claim = try #require(
      fixture.claims("The government blamed Saturday's attack on rebels.").first)
    #expect(claim.event.time?.wording.hasPrefix("Saturday") == true)
  }

  @Test(arguments: [
    ("The number of civilians killed by the strike in Raqqa has risen to 20.", [20]),
    ("At least 87 people including 31 children died in the attack.", [87]),
    ("The strike killed a family of six.", [6]),
    ("Two women and a boy were killed by sniper fire in the town.", [2, 1]),
  ])
  func `wholes, parts and neighbours of a toll are counted once`(text: String, low: [Int]) throws {
    let claim = try #require(fixture.claims(text).first { !$0.event.casualties.isEmpty })
    #expect(claim.event.casualties.map(\.value.count.low) == low, "\(text)")
  }

  @Test func `whose aircraft they are did it`() throws {
    let claim = try #require(
      fixture.claims("Russia denied that its aircraft had hit civilians.").first)
    #expect(claim.event.actors.map(\.value.name) == ["Russia"])
  }

  @Test func `a capital that is held responsible is its state`() throws {
    let claim = try #require(
      fixture.claims("The White House said it held Moscow responsible for the raid.").first)
    #expect(claim.event.actors.map(\.value.name) == ["Russia"])
  }

  @Test func `lorries that burn did nothing`() {
    let claims = fixture.claims("Aid lorries burn near Aleppo after an air raid on Monday.")
    #expect(claims.allSatisfy { $0.event.actors.isEmpty }, "\(claims.map(\.event))")
  }

  @Test func `a drone under small-arms fire strikes nothing`() throws {
    let claims = try Fixture.shared.get().claims("A drone came under small-arms fire near Pikuzy.")
    #expect(claims.map(\.event.type) == [.smallArmsFire])
  }

  @Test func `a toll of some days is laid to no act, nor are later figures of it`() throws {
    let text = """
      A house was blown up on Friday. At least 60 people were killed between Friday and Sunday, a \
      doctor said. The ministry spoke of 23 dead.
      """
    let claims = try Fixture.shared.get().claims(text)
    #expect(claims.map(\.event.type) == [.bombing, .casualties, .casualties])
  }
}
