import Testing
import TruceModel

@testable import TruceExtract

/// What somebody will not do, and what that waits for.
struct AwaitedTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("Armenia would not withdraw from Shusha until the truce was signed, it said.", "withdraw"),
    ("The junta will not release the hostages, its spokesman said.", "release"),
    ("Burundi said it would never bomb Kigali.", "bomb"),
    ("The navy said it would not shell the port.", "shell"),
    ("The two armies agreed not to shell Goris.", "shell"),
  ])
  func `what is not to be done is no plan`(sentence: String, act: String) throws {
    let claim = try fixture.claim(act, in: sentence)
    #expect(claim.event.status == .negated)
    #expect(claim.stance == .asserts)
  }

  @Test(arguments: [
    ("Eritrea pledged not to attack Badme.", "attack"),
    ("The ELN promised not to kidnap oil workers.", "kidnap"),
    ("The colonel vowed not to use landmines.", "use"),
    ("The militia swore it would not loot the depot.", "loot"),
  ])
  func `a promise denies nothing`(sentence: String, act: String) throws {
    let claim = try fixture.claim(act, in: sentence)
    #expect(claim.event.status == .negated)
    #expect(claim.stance == .asserts)
  }

  @Test(arguments: [
    "The colonel said his soldiers had not shelled the bazaar.",
    "Eritrea said it had not shelled the bazaar.",
  ])
  func `whoever says that it has not done it denies it`(sentence: String) throws {
    #expect(try fixture.claim("shelled", in: sentence).stance == .denies)
  }

  @Test(arguments: [
    ("The garrison would not surrender until the shelling stopped.", "shelling"),
    ("The PKK said it would not disarm until the bombardment ended.", "bombardment"),
    (
      "Juba said its soldiers would not leave Malakal until the rebels halted their raids.", "raids"
    ),
    ("The tribes will not hand over the pilots unless Riyadh lifts its blockade.", "blockade"),
    ("The group said it would talk once Ankara stopped bombing Qandil.", "bombing"),
  ])
  func `an act whose end is waited for goes on`(sentence: String, act: String) throws {
    #expect(try fixture.claim(act, in: sentence).event.status == .ongoing)
  }

  @Test func `an act that is waited for is not told as done`() throws {
    let claim = try fixture.claim(
      "attacked", in: "The tanks would not move before the guerrillas attacked the bridge.")
    #expect(claim.event.status == .hypothetical)
  }

  @Test func `what lasted until an end has ended`() throws {
    let claim = try fixture.claim(
      "raids", in: "The villagers hid in cellars until the army stopped its raids.")
    #expect(claim.event.status == .ended)
  }

  @Test(arguments: [
    ("Hamas said it would not free the pilots until Egypt ended its raids.", "Egypt"),
    ("The SPLA said Sudan had halted its air strikes.", "Sudan"),
  ])
  func `whose acts end is the subject of their end`(sentence: String, doer: String) throws {
    let claim = try #require(fixture.claims(sentence).first { $0.event.type.family == .explosion })
    #expect(claim.event.actors.map(\.value.name) == [doer])
    #expect(claim.stance != .admits)
  }

  @Test func `whoever promises to stop is who would go on`() throws {
    let claim = try fixture.claim(
      "bombing", in: "The junta has pledged to stop bombing villages in Kachin state.")
    #expect(claim.event.actors.map(\.wording) == ["The junta"])
  }

  @Test func `who was shot is told right ahead of the verb`() throws {
    let claim = try fixture.claim(
      "shot", in: "Kisumu police are investigating after two vendors were shot outside a market.")
    #expect(claim.event.status == .occurred)
    #expect(claim.event.targets.map(\.wording) == ["two vendors"])
  }

  @Test(arguments: [
    ("The junta did not stop the bombing of Loikaw.", "bombing"),
    ("The navy will not end its blockade, an admiral said.", "blockade"),
    ("Asmara never halted the shelling of Badme.", "shelling"),
  ])
  func `what was not stopped goes on`(sentence: String, act: String) throws {
    #expect(try fixture.claim(act, in: sentence).event.status == .ongoing)
  }

  @Test func `what will not be allowed is not planned`() throws {
    let claim = try #require(
      fixture.claims("Egypt said it would not tolerate attacks on its envoys.").first)
    #expect(claim.event.status == .hypothetical)
  }
}
