import Testing
import TruceModel

@testable import TruceExtract

/// Figures that take the place of others.
struct TollUpdateTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test func `the day a toll rose is not the day of the deaths`() throws {
    let text = "Jets struck Douma on Friday, killing nine people. On Sunday the toll rose to 12."
    let toll = try fixture.claim("toll", in: text).event
    #expect(toll.type == .airStrike)
    #expect(toll.time?.value.start != CalendarDay(year: 2020, month: 3, day: 1))
  }

  @Test func `an earlier toll is no toll`() {
    let text =
      "The group, which raised its earlier toll of 22, said 31 people were killed in the strike."
    let figures = fixture.claims(text).flatMap(\.event.casualties).map(\.value.count.low)
    #expect(figures == [31])
  }

  @Test func `who died since is counted in the toll`() {
    let text = "The death toll in Ganja had risen to 14 after a woman succumbed to her wounds."
    let figures = fixture.claims(text).flatMap(\.event.casualties).map(\.value.count.low)
    #expect(figures == [14])
  }

  @Test(arguments: ["Three displaced children were killed.", "One displaced woman died."])
  func `a state of those harmed is no harm`(text: String) {
    let harms = fixture.claims(text).flatMap(\.event.casualties).map(\.value.harm)
    #expect(harms == [.killed])
  }
}
