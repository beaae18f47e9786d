import Testing
import TruceModel

@testable import TruceExtract

struct SpeakerFinderTests {
  @Test func `a word of speech is no speaker`() throws {
    let claims = try Fixture.shared.get().claims(
      "Moscow says the army shelled the region without notice, says it breached the ceasefire.")
    let speakers = claims.flatMap(\.attribution).compactMap { $0.speaker?.wording }
    #expect(!speakers.contains("says"))
  }
}
