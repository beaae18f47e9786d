import Testing
import TruceModel
import TruceText

@testable import TruceExtract

/// Words that tell an event only with others: which sentences are read for one.
struct OpeningsTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private func isRead(_ text: String) -> Bool {
    fixture.analyzer.analyze(Fixture.report(text), parsing: .where { _ in false })
      .sentences.contains(where: fixture.extractor.needsTreeForClaims)
  }

  @Test(arguments: [
    "They took the bus home.", "According to the mayor, prices rose.", "She used the stairs.",
    "Nothing came of it in the weeks before.", "He called his brother.",
    "The shop was closed.", "They were in the garden.",
  ])
  func `an opening without its other words is no event`(text: String) {
    #expect(!isRead(text))
  }

  @Test(arguments: [
    "Rebels took full control of the town.", "The convoy came under heavy fire.",
    "They set the bus on fire.", "The army used mortars.", "He called for an inquiry.",
    "The group vowed to respond.", "The ministry denied it.",
    "They claimed responsibility for it.",
  ])
  func `an opening with its other words may be one`(text: String) {
    #expect(isRead(text))
  }

  @Test(arguments: [
    ("blockade", "The army closed the road to the camp."),
    ("presence", "Troops were still near the bridge."),
    ("access-denied", "The guards stopped two aid convoys."),
  ])
  func `what a verb tells with its object or place is read`(type: String, text: String) {
    #expect(fixture.claims(text).map(\.event.type.rawValue).contains(type))
  }
}
