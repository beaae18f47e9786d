import Testing
import TruceModel

@testable import TruceExtract

/// Those whom a speaker cites are the innermost link of what it says.
struct CitedSourceTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    (
      "Kommersant reported, citing three diplomats, that Sudan had shelled Kadugli.", "shelled",
      ["Kommersant", "three diplomats"]
    ),
    (
      "AFP said, quoting villagers, that gunmen had burned a clinic in Djibo.", "burned",
      ["AFP", "villagers"]
    ),
    (
      "The BBC reported that Saudi jets had bombed a bridge near Taiz, citing a military source.",
      "bombed", ["The BBC", "a military source"]
    ),
    (
      "Rwandan soldiers shelled Sake, Radio Okapi reported, quoting residents.", "shelled",
      ["Radio Okapi", "residents"]
    ),
    (
      "Citing the mayor, Al Jazeera said that militants had attacked a convoy.", "attacked",
      ["Al Jazeera", "the mayor"]
    ),
    (
      "The channel, citing a statement by the defence ministry, said that jets had struck Afrin.",
      "struck", ["The channel", "the defence ministry"]
    ),
  ])
  func `those cited know it`(sentence: String, act: String, chain: [String]) throws {
    let claim = try fixture.claim(act, in: sentence)
    #expect(claim.attribution.map { $0.speaker?.wording } == chain)
  }

  @Test(arguments: [
    "The BBC reported, citing security concerns, that troops had shelled Sake.",
    "The BBC reported that troops had shelled Sake, citing the threat of floods.",
  ])
  func `things cited do not speak`(sentence: String) throws {
    let claim = try fixture.claim("shelled", in: sentence)
    #expect(claim.attribution.map { $0.speaker?.wording } == ["The BBC"])
  }
}
