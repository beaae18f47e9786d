import Testing
import TruceModel
import TruceText

/// The days that a time covers, told on Wednesday 26 April 2017.
struct TimeBoundsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var start: String?
    var end: String?
    var isExtent: Bool
    var testDescription: String { text }

    init(_ text: String, _ start: String?, _ end: String?, isExtent: Bool = false) {
      self.text = text
      self.start = start
      self.end = end
      self.isExtent = isExtent
    }
  }

  @Test(arguments: [
    Case("It began in late April.", "2017-04-20", "2017-04-30"),
    Case("It began in early March.", "2017-03-01", "2017-03-10"),
    Case("It began in mid-March.", "2017-03-11", "2017-03-20"),
    Case("It fell earlier this week.", "2017-04-24", "2017-04-26"),
    Case("Raids hit it overnight.", "2017-04-25", "2017-04-26"),
    Case("It has held since 2011.", "2011-01-01", "2017-04-26", isExtent: true),
    Case("It held until Friday.", nil, "2017-04-21", isExtent: true),
    Case("It fell in the past two days.", "2017-04-24", "2017-04-26"),
    Case("After four months of shelling it fell.", nil, nil, isExtent: true),
    Case("It fell in the past year.", "2016-04-26", "2017-04-26"),
    Case("It fell last month.", "2017-03-01", "2017-03-31"),
    Case("It fell on Tuesday night.", "2017-04-25", "2017-04-25"),
  ])
  func `bounds follow modifier, preposition and publication day`(_ example: Case) throws {
    let reference = ReferenceTime(day: CalendarDay(year: 2017, month: 4, day: 26))
    let mentions = try TimeTagger().times(
      in: PlainSentence(example.text).document, reference: reference)
    let time = try #require(mentions.first).time
    #expect(time.start?.description == example.start)
    #expect(time.end?.description == example.end)
    #expect(time.isExtent == example.isExtent)
  }

  @Test func `a dateline in the text beats metadata that contradicts it`() {
    var report = Report(
      id: ReportID("a"), published: CalendarDay(year: 2017, month: 4, day: 2),
      publishedMinute: 600, text: "x")
    #expect(ReferenceTime(report).minute == 600)
    report.dateline = Attested(
      Dateline(day: CalendarDay(year: 2017, month: 4, day: 15)), wording: "x", span: Span(0, 1),
      rule: "test")
    #expect(
      ReferenceTime(report) == ReferenceTime(day: CalendarDay(year: 2017, month: 4, day: 15)))
  }
}
