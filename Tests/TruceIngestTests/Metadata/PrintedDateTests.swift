import Testing
import TruceModel

@testable import TruceIngest

struct PrintedDateTests {
  @Test(arguments: [
    ("April 2 2017", "2017-04-02"), ("15 Apr 2017", "2017-04-15"),
    ("September 04, 2019", "2019-09-04"), ("3 FEB 89", "1989-02-03"),
    ("06.04.2017", "2017-04-06"), ("2019-09-01T10:00", "2019-09-01"),
    ("25/12/2019", "2019-12-25"), ("Tuesday 4 April 2017", "2017-04-04"),
    ("Wed, 05 Apr 2017", "2017-04-05"), ("Apr 052017", "2017-04-05"),
    ("4th of March, 2020", "2020-03-04"), ("Sept. 12, 2016", "2016-09-12"),
  ])
  func `a printed date is read`(text: String, day: String) {
    #expect(PrintedDate(Array(text.utf8), at: 0)?.calendarDay == CalendarDay(iso: day))
  }

  @Test(arguments: ["05/06/2019", "April storm", "32 May 2019", "12 ships", "Monday", "1.5.3"])
  func `what is ambiguous or no date is not`(text: String) {
    #expect(PrintedDate(Array(text.utf8), at: 0)?.calendarDay == nil)
  }

  @Test func `a date without a year takes the year before the publication`() {
    let date = PrintedDate(Array("December 30".utf8), at: 0)
    #expect(date?.calendarDay == nil)
    #expect(
      date?.calendarDay(before: CalendarDay(iso: "2020-01-02")) == CalendarDay(iso: "2019-12-30"))
    #expect(date?.calendarDay(before: nil) == nil)
  }
}
