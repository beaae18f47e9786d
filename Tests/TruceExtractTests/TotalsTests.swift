import Testing
import TruceModel

@testable import TruceExtract

/// Totals of a war or a time are marked as such; the dead of one act are not.
struct TotalsTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  private static let opening =
    "The minister spoke in the capital. He praised the judges. He thanked the press. "

  @Test(arguments: [
    "Hired killers have murdered hundreds of teachers.",
    "Some 60 reporters have been killed over the past nine years.",
    "More than 4,000 villagers were murdered by the militia.",
    "Five judges were killed in the last two years.",
    "Countless farmers have been assassinated.",
  ])
  func `a crowd or a long time makes a total`(sentence: String) throws {
    let claim = try #require(
      fixture.claims(Self.opening + sentence).first { !$0.event.casualties.isEmpty })
    #expect(claim.event.isAggregate)
    #expect(claim.event.type == .casualties)
  }

  @Test(arguments: [
    "Gunmen murdered three teachers on Monday.",
    "The bombing killed 1,200 people.",
    "Five judges were killed two years ago.",
    "Gunmen killed many villagers in a raid on Tuesday.",
  ])
  func `the dead of one act are no total`(sentence: String) throws {
    let claim = try #require(
      fixture.claims(Self.opening + sentence).first { !$0.event.casualties.isEmpty })
    #expect(!claim.event.isAggregate)
  }
}
