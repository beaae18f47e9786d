import Testing
import TruceModel

@testable import TruceExtract

/// Which day of its sentence an act is dated by.
struct ActTimeTests {
  let fixture: Fixture

  init() throws { fixture = try Fixture.shared.get() }

  @Test(arguments: [
    "From May 3 to 9, 2019, rebels shelled the town.",
    "Between 3 May 2019 and 9 May 2019, rebels shelled the town.",
  ])
  func `two days may bound the time between them`(text: String) throws {
    let time = try #require(try fixture.claim("shelled", in: text).event.time?.value)
    #expect(time.start == CalendarDay(iso: "2019-05-03"))
    #expect(time.end == CalendarDay(iso: "2019-05-09"))
    #expect(time.isExtent)
  }

  @Test(arguments: [
    "The army shelled the town despite the truce announced in Geneva on 3 May 2019.",
    "The army shelled the town, breaking the ceasefire agreed in May 2019.",
    "The army shelled the town hours before the truce began on 3 May 2019.",
  ])
  func `the day of a truce is not that of its breach`(text: String) throws {
    #expect(try fixture.claim("shelled", in: text).event.time == nil)
  }

  @Test func `the day of the clause behind an aside is not the aside's`() throws {
    let text = "The truce, brokered in Doha after weeks of talks, collapsed on 3 May 2019."
    #expect(try fixture.claim("brokered", in: text).event.time == nil)
    #expect(fixture.claims(text).last?.event.time != nil)
  }

  @Test func `positions that others hold hide no day`() throws {
    let claim = try fixture.claim(
      "mortar fire",
      in: "The post came under mortar fire from areas controlled by the rebels on 3 May 2019.")
    #expect(claim.event.time != nil)
  }

  @Test(arguments: [
    "In the past 24 hours, rebels shelled the town 14 times.",
    "The army shelled the town over the past day.",
  ])
  func `a length of time that ends with the report bounds the act`(text: String) throws {
    let time = try #require(try fixture.claim("shelled", in: text).event.time?.value)
    let (start, end) = (try #require(time.start), try #require(time.end))
    #expect(start.adding(days: 1) == end)
    #expect(time.value == "\(start)/\(end)")
  }

  @Test func `a length of time by itself is no date`() throws {
    #expect(
      try fixture.claim("shelled", in: "Rebels shelled the town for 24 hours.").event.time == nil)
  }
}
