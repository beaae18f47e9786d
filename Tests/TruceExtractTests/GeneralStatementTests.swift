import Testing
import TruceModel

@testable import TruceExtract

/// Statements of what happens again and again are no claims; those of one event are.
struct GeneralStatementTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private static let opening =
    "The minister spoke in the capital. He praised the judges. He thanked the press. "

  private func acts(_ sentence: String) -> [EventType] {
    fixture.claims(Self.opening + sentence).map(\.event.type).filter { $0 != .consultation }
  }

  @Test(arguments: [
    "The terrorists attack villages.",
    "The country suffers from kidnappings of businessmen.",
    "The government continues its fight against the rebels.",
    "Journalists have been kidnapped.",
    "Teachers are murdered.",
    "The people are being murdered.",
    "They have murdered judges.",
  ])
  func `a habit or a kind of act is no event`(sentence: String) {
    #expect(acts(sentence).isEmpty)
  }

  @Test(arguments: [
    "The terrorists attacked two villages.",
    "Gunmen attack villages near Lima on Monday.",
    "The kidnapping of a businessman was reported.",
    "Two journalists have been kidnapped.",
    "They have murdered two judges.",
    "Journalists were kidnapped on Monday.",
  ])
  func `what has a number, a day or an article is one event`(sentence: String) {
    #expect(!acts(sentence).isEmpty)
  }
}
