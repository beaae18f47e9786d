import Testing
import TruceModel
import TruceText

/// Phrases and their TIMEX3 values, told on Wednesday 26 April 2017 at 14:30.
struct TimeTaggerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// `wording = value`, in order.
    var times: [String]
    var testDescription: String { text }

    init(_ text: String, _ times: String...) {
      self.text = text
      self.times = times
    }
  }

  private let tagger: TimeTagger
  private let reference = ReferenceTime(
    day: CalendarDay(year: 2017, month: 4, day: 26), minute: 14 * 60 + 30)

  init() throws { tagger = try TimeTagger() }

  private func read(_ text: String, _ reference: ReferenceTime? = nil) -> [String] {
    let document = PlainSentence(text).document
    return tagger.times(in: document, reference: reference ?? self.reference).map {
      "\(document.wording($0.span)) = \($0.time.value)"
    }
  }

  @Test(arguments: [
    Case("Shells fell on March 6.", "March 6 = 2017-03-06"),
    Case("Shells fell on 6 March 2011.", "6 March 2011 = 2011-03-06"),
    Case("It began on Oct. 13, 1989, in the east.", "Oct. 13, 1989 = 1989-10-13"),
    Case("It began on the 6th of March 2011.", "the 6th of March 2011 = 2011-03-06"),
    Case("APRIL 15 2017 CONVOY HIT", "APRIL 15 2017 = 2017-04-15"),
    Case("BOGOTA, 3 FEB 89 (DOMESTIC SERVICE)", "3 FEB 89 = 1989-02-03"),
    Case("Posted 08/31/2016 by staff", "08/31/2016 = 2016-08-31"),
    Case("Posted 31/08/2016 by staff", "31/08/2016 = 2016-08-31"),
    Case("Posted 06.04.2017 by staff", "06.04.2017 = 2017-04-06"),
    Case("Posted 2016-08-31 by staff", "2016-08-31 = 2016-08-31"),
    Case("They met on Friday, Oct. 13.", "Friday, Oct. 13 = 2016-10-13"),
    Case("Issued Tuesday 04 April 2017 in Idlib", "Tuesday 04 April 2017 = 2017-04-04"),
    Case("Talks ran on April 6 and 7.", "April 6 = 2017-04-06", "7 = 2017-04-07"),
    Case("It was agreed in March 2011.", "March 2011 = 2011-03"),
    Case("He arrived on March eighth.", "March eighth = 2017-03-08"),
    Case("Clashes on 29 and 30 January hurt two.", "29 = 2017-01-29", "30 January = 2017-01-30"),
    Case("He took power last 10 August.", "last 10 August = 2016-08-10"),
    Case("They fled on Christmas Day.", "Christmas Day = 2016-12-25"),
    Case("They fled on New Year's Eve.", "New Year's Eve = 2016-12-31"),
  ])
  func `a date is read in every written order`(_ example: Case) {
    #expect(read(example.text) == example.times)
  }

  @Test(arguments: [
    Case("Rebels said on Wednesday they left.", "Wednesday = 2017-04-26"),
    Case("Jets killed 9 people on Tuesday.", "Tuesday = 2017-04-25"),
    Case("The office said Thursday that it fell.", "Thursday = 2017-04-20"),
    Case("The parties will meet on Friday.", "Friday = 2017-04-28"),
    Case("They plan to meet as early as Friday.", "Friday = 2017-04-28"),
    Case("They met last Friday.", "last Friday = 2017-04-21"),
    Case("They meet next Tuesday.", "next Tuesday = 2017-05-02"),
    Case("Fridays explosion killed two.", "Fridays = 2017-04-21"),
    Case("Friday's explosion killed two.", "Friday = 2017-04-21"),
    Case("Planes struck on Sunday night.", "Sunday night = 2017-04-23TNI"),
    Case("Planes struck early on Tuesday.", "early on Tuesday = 2017-04-25"),
    Case("The rally is held every Friday.", "every Friday = XXXX-WXX-5"),
    Case("Markets open on Mondays and Fridays.", "Mondays = XXXX-WXX-1", "Fridays = 2017-04-21"),
  ])
  func `a weekday follows tense and the words ahead of it`(_ example: Case) {
    #expect(read(example.text) == example.times)
  }

  @Test(arguments: [
    Case("It fell two days ago.", "two days ago = 2017-04-24"),
    Case("It fell almost four years ago.", "almost four years ago = 2013"),
    Case("It fell six weeks ago.", "six weeks ago = 2017-W11"),
    Case(
      "It fell 99999999999999999 billion years ago.",
      "99999999999999999 billion years ago = PAST_REF"),
    Case("It fell two months ago.", "two months ago = 2017-02"),
    Case("It fell last month.", "last month = 2017-03"),
    Case("It fell last year.", "last year = 2016"),
    Case("It fell in June last year.", "June last year = 2016-06"),
    Case("It fell earlier this week.", "earlier this week = 2017-W17"),
    Case("yesterdays attack", "yesterdays = 2017-04-25"),
    Case("It fell yesterday morning.", "yesterday morning = 2017-04-25TMO"),
    Case("Raids hit the town overnight.", "overnight = 2017-04-25TNI"),
    Case("It fell last night.", "last night = 2017-04-25TNI"),
    Case("They leave the day after tomorrow.", "the day after tomorrow = 2017-04-28"),
    Case("It fell two hours ago.", "two hours ago = 2017-04-26T12"),
    Case("It began in late April.", "late April = 2017-04"),
    Case("It began in mid-2015.", "mid-2015 = 2015"),
    Case("It began in the early 1980s.", "the early 1980s = 198"),
    Case("It ended at the end of March.", "the end of March = 2017-03"),
    Case("It fell over the weekend.", "the weekend = 2017-W16-WE"),
    Case("They left in the summer of 2013.", "the summer of 2013 = 2013-SU"),
    Case("Sales rose in the third quarter of 2016.", "the third quarter of 2016 = 2016-Q3"),
    Case("It fell in the first half of this year.", "the first half of this year = 2017-H1"),
    Case("It fell on the night of 15 March.", "the night of 15 March = 2017-03-15TNI"),
    Case("It fell on the night of 14 to 15 March.", "the night of 14 to 15 March = 2017-03-14TNI"),
    Case("It fell on the night of March 14-15.", "the night of March 14-15 = 2017-03-14TNI"),
    Case("It rained over the past day.", "the past day = P1D"),
    Case("It stood in the 20th century.", "the 20th century = 19"),
    Case("They now hold the hill.", "now = PRESENT_REF"),
    Case("It will change in the future.", "the future = FUTURE_REF"),
  ])
  func `a relative time counts from the publication day`(_ example: Case) {
    #expect(read(example.text) == example.times)
  }

  @Test(arguments: [
    Case(
      "On April 4 it fell; the next day they left.", "April 4 = 2017-04-04",
      "the next day = 2017-04-05"),
    Case(
      "On April 4 it fell, and two days later they left.", "April 4 = 2017-04-04",
      "two days later = 2017-04-06"),
    Case(
      "In 2013 it fell; the following year they left.", "2013 = 2013",
      "the following year = 2014"),
    Case(
      "In March 2012 they came, and in July that year they left.", "March 2012 = 2012-03",
      "July that year = 2012-07"),
  ])
  func `a time that moves with the story counts from the time told last`(_ example: Case) {
    #expect(read(example.text) == example.times)
  }

  @Test(arguments: [
    Case("The siege lasted three years.", "three years = P3Y"),
    Case("The siege lasted two and a half years.", "two and a half years = P2Y6M"),
    Case("It took twenty minutes.", "twenty minutes = PT20M"),
    Case("It took half an hour.", "half an hour = PT30M"),
    Case("It went on for days.", "days = PXD"),
    Case("It went on for the past two weeks.", "the past two weeks = P2W"),
    Case("The two-week truce holds.", "two-week = P2W"),
    Case("It faltered in recent months.", "recent months = PXM"),
    Case("It held more than 48 hours.", "more than 48 hours = PT48H"),
    Case("A 6-year-old boy was hurt."),
    Case("It is shelled daily.", "daily = P1D"),
    Case("It fires 40 shells a day.", "a day = P1D"),
    Case("Buses leave every two weeks.", "every two weeks = P2W"),
  ])
  func `a length of time or a repetition has its own value`(_ example: Case) {
    #expect(read(example.text) == example.times)
  }

  @Test(arguments: [
    Case("It struck at 10:35 a.m. Tuesday.", "10:35 a.m. Tuesday = 2017-04-25T10:35"),
    Case(
      "It struck at 0630 GMT on Tuesday.", "0630 GMT = 2017-04-25T06:30", "Tuesday = 2017-04-25"),
    Case("It began at 7 pm on 12 April.", "7 pm = 2017-04-12T19:00", "12 April = 2017-04-12"),
    Case("It struck around noon Monday.", "around noon Monday = 2017-04-24T12:00"),
    Case("It struck at 4 in the morning.", "4 in the morning = 2017-04-26T04:00"),
  ])
  func `a clock time takes the day beside it`(_ example: Case) {
    #expect(read(example.text) == example.times)
  }

  @Test(arguments: [
    "They may march in to the east.", "Highway M4 and the T-72 stand.", "The 122mm gun fired.",
    "It cost $2015 in all.", "At least 2000 people fled.", "He came first, then second.",
    "The fall of the town came.", "It was 3.5 km away.",
  ])
  func `words and numbers that tell no time are left alone`(_ text: String) {
    #expect(read(text).isEmpty)
  }

  @Test func `without a reference a weekday and a day keep unknown digits`() {
    let nowhere = ReferenceTime(day: nil)
    #expect(read("It fell on Friday.", nowhere) == ["Friday = XXXX-WXX-5"])
    #expect(read("It fell on March 6.", nowhere) == ["March 6 = XXXX-03-06"])
    #expect(read("It fell in March 2011.", nowhere) == ["March 2011 = 2011-03"])
    let mentions = tagger.times(
      in: PlainSentence("It fell on Friday.").document, reference: nowhere)
    #expect(mentions[0].time.start == nil && mentions[0].time.end == nil)
  }
}
