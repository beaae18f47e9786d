import Testing
import TruceModel

@testable import TruceExtract

/// Who speaks in sentences that open with where they were filed, and in clauses about the accused or
/// about what somebody says it did.
struct RelayedChargeTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    ("KIGALI: Rwanda on Friday accused Congo of shelling a market in Gisenyi.", "Rwanda"),
    ("ADDIS ABABA: Ethiopia on Sunday blamed Eritrea for a raid near Zalambessa.", "Ethiopia"),
    ("MOGADISHU: Al-Shabab on Monday said it had attacked a barracks.", "Al-Shabab"),
  ])
  func `a dateline does not speak`(sentence: String, speaker: String) throws {
    let claim = try #require(fixture.claims(sentence).first)
    #expect(claim.attribution.map { $0.speaker?.wording } == [speaker])
  }

  @Test(arguments: [
    (
      "The rocket, which the Houthis said they had launched, wounded two sailors.", "launched",
      "the Houthis"
    ),
    ("The drone, which Hezbollah said it shot down, was over Tyre.", "shot down", "Hezbollah"),
  ])
  func `what somebody said it fired does not speak`(
    sentence: String, act: String, speaker: String
  ) throws {
    let claim = try fixture.claim(act, in: sentence)
    #expect(claim.attribution.map { $0.speaker?.wording } == [speaker])
    #expect(claim.stance == .admits)
  }

  @Test func `what the sentence goes on to tell is the outlet's`() throws {
    let claim = try fixture.claim(
      "hit", in: "The missile, which Hezbollah said it launched, hit a depot.")
    #expect(claim.attribution.isEmpty)
  }

  @Test(arguments: [
    "The army dismissed rebel claims that it had bombed a clinic.",
    "The navy rejected rebel claims that it had bombed a clinic.",
  ])
  func `whoever dismisses a claim denies it`(sentence: String) throws {
    let claim = try fixture.claim("bombed", in: sentence)
    #expect(claim.stance == .denies)
    #expect(claim.attribution.count == 1)
  }

  @Test func `a charge that the accused denies is a charge`() throws {
    let claim = try fixture.claim(
      "looting", in: "Chad accused the rebels, who denied it, of looting a depot in Abeche.")
    #expect(claim.event.status == .occurred)
    #expect(claim.stance == .accuses)
  }
}
