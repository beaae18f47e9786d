import Testing
import TruceModel

struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2019-08-31", 18139, 6), ("2016-02-29", 16860, 1),
    ("1969-12-31", -1, 3),
  ])
  func `days count from 1970 and know their weekday`(iso: String, ordinal: Int, weekday: Int) throws
  {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.ordinal == ordinal)
    #expect(day.weekday == weekday)
    #expect(CalendarDay(ordinal: ordinal) == day)
  }

  @Test(arguments: ["2019-02-29", "2019-13-01", "2019-8-31", "31 August", ""])
  func `what is no day is nil`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func `adding a month keeps the day or takes the month's last`() throws {
    let day = try #require(CalendarDay(iso: "2019-12-31"))
    #expect(day.adding(months: 2).description == "2020-02-29")
    #expect(day.adding(months: -13).description == "2018-11-30")
  }
}
