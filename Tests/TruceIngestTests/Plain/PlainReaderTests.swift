import Testing
import TruceModel

@testable import TruceIngest

struct PlainReaderTests {
  private let reporting = ReportSketch.reporting

  private func text(_ paragraphs: String...) -> String { paragraphs.joined(separator: "\n\n") }

  @Test func `text stays as it was and the spans point into it`() throws {
    let dirty =
      "\u{FEFF}0 $\r\n2,500 $\r\n\r\nHarbour opens\r\n\r\n\(reporting[0])\r\n\r\nDonate now\r\n"
    let report = try #require(try ReportSketch.plain(dirty).report)
    #expect(report.text == String(dirty.dropFirst()))
    #expect(report.body.map(\.span) == report.body.map(\.span).sorted())
  }

  @Test func `counters, prompts and boxes go, each with its reason`() throws {
    let reading = try ReportSketch.plain(
      text(
        "0 $\n2,500 $", "Harbour opens", "Harbour Opens!", "Click to see full-size image",
        reporting[0], "[Watch the video here.](#)", reporting[1], "*",
        "Note to readers: please pass this page on.", "Region: [North Coast](#)",
        "Leave a Reply", "You may use these HTML tags: <a href=\"\"> <b> <i>", "12 Comments",
        "https://coast.example/donate"))
    #expect(reading.paragraphs() == reporting)
    #expect(reading.paragraphs(.headline) == ["Harbour opens"])
    #expect(reading.removed("donation-counter") == ["0 $", "2,500 $"])
    #expect(reading.removed("repeated-headline") == ["Harbour Opens!"])
    #expect(reading.removed("comment-form").count == 2)
    #expect(reading.removed("counter") == ["12 Comments"])
    #expect(reading.removed("rule-line") == ["*"])
    #expect(reading.removed("link-line") == ["[Watch the video here.](#)"])
    #expect(reading.removed("label-line").count == 1)
  }

  @Test(arguments: ["2022-08-25", "25 August 2022", "Published: August 25, 2022"])
  func `a date right below the headline is the day of publication`(date: String) throws {
    let reading = try ReportSketch.plain(text("Title: Harbour opens\n\(date)", reporting[0]))
    #expect(reading.report?.title == "Harbour opens")
    #expect(reading.removed("date-line") == [date])
    #expect(reading.report?.published == CalendarDay(iso: "2022-08-25"))
  }

  @Test func `a caption keeps its zone and loses its credit`() throws {
    let reading = try ReportSketch.plain(
      text("Harbour opens", "harbour pilots\nPilots leave the hall [File: AFP]", reporting[0]))
    #expect(reading.paragraphs(.caption) == ["harbour pilots", "Pilots leave the hall"])
    #expect(reading.removed("photo-credit") == ["[File: AFP]"])
    #expect(reading.paragraphs() == [reporting[0]])
  }

  @Test func `a prompt behind a sentence of reporting goes alone`() throws {
    let reading = try ReportSketch.plain(
      text(reporting[0] + " Sign up for our newsletter.", reporting[1] + " All rights reserved."))
    #expect(reading.paragraphs() == reporting)
  }

  @Test func `line ends of wire text are soft`() throws {
    let wrapped = """
      Pilots of the harbour went back to work on Monday after two weeks of
      talks, the mayor said, and the first ships left the bay at noon while
      others were still waiting for coal and water outside the breakwater.

      Ships had waited outside the bay since the storm, which sank two of
      the ferries and cut the cable to the islands.
      """
    #expect(try ReportSketch.plain(wrapped).paragraphs().count == 2)
  }

  @Test func `lines that are paragraphs stay apart`() throws {
    let reading = try ReportSketch.plain(reporting.joined(separator: "\n"))
    #expect(reading.paragraphs() == reporting)
  }

  @Test func `outlet, author, date and origin are read from the head and foot`() throws {
    let reading = try ReportSketch.plain(
      text(
        "Harbour opens", "By [Ada Moor](#)", "Coast Herald, May 04, 2021",
        "[Northern Lens](#) 3 May 2021", reporting[0], reporting[1],
        "The original source of this article is [Northern Lens](#)",
        "Copyright © [Northern Lens](#), 2021"))
    let report = try #require(reading.report)
    #expect(report.title == "Harbour opens")
    #expect(report.author == "Ada Moor")
    #expect(report.outlet == "Coast Herald")
    #expect(report.published == CalendarDay(iso: "2021-05-04"))
    #expect(report.publishedBasis == .text)
    #expect(report.reprintOf?.value == "Northern Lens")
    #expect(report.dateline?.value.day == CalendarDay(iso: "2021-05-03"))
    #expect(reading.paragraphs() == reporting)
  }

  @Test func `the lines around a date line are outlet, place and author`() throws {
    let reading = try ReportSketch.plain(
      text(
        "Harbour opens",
        "Coast Herald, English service\nBeirut, 4 May 2021\nBy our man at the pier",
        reporting[0]))
    #expect(reading.report?.outlet == "Coast Herald")
    #expect(reading.report?.author == "our man at the pier")
    #expect(reading.report?.dateline?.value.place == "Beirut")
    #expect(reading.report?.published == CalendarDay(iso: "2021-05-04"))
    #expect(reading.paragraphs() == [reporting[0]])
  }

  @Test func `a name that the file's name contradicts is a place`() throws {
    let reading = try ReportSketch.plain(
      text("Harbour opens", "Beirut, 4 May 2021", reporting[0]), path: "2021-05-04-coast-herald.txt"
    )
    #expect(reading.report?.outlet == "Coast Herald")
    #expect(reading.report?.dateline?.value.place == "Beirut")
  }

  @Test func `a note on the origin makes a reprint`() throws {
    let reading = try ReportSketch.plain(
      text(
        reporting[0], reporting[1],
        "This article was originally published by Northern Lens. Shared with leave."))
    #expect(reading.report?.reprintOf?.value == "Northern Lens")
    #expect(reading.report?.reprintOf?.wording == "Northern Lens")
  }

  @Test(arguments: [
    ("Source: Al Jazeera, News Agencies", "Al Jazeera"), ("(Reuters)", "Reuters"),
    ("- AFP", "Agence France-Presse"), ("Source: SANA", "SANA"),
  ])
  func `credits behind the text are read and go`(line: String, agency: String) throws {
    for text in [
      text(reporting[0], reporting[1], line), text(reporting[0], reporting[1] + " " + line),
    ] {
      let reading = try ReportSketch.plain(text)
      #expect(reading.report?.credits.map(\.value) == [agency])
      #expect(reading.paragraphs() == reporting)
    }
  }

  @Test(arguments: [
    "Published May 3 2021 ", "Date of publication 3 May 2021 ", "Monday 3 May 2021 Harbour opens. ",
    "Posted on May 3 2021 by Ada Moor Harbour opens ",
    "03.05.2021(updated 1404 03.05.2021) Get short URL 0 214 ",
    "REUTERS Ada Moor World 0041 03.05.2021Get short URL 185 ",
  ])
  func `a page head run into the first sentence is cut off`(head: String) throws {
    let json = JSONText.object([
      "title": "Harbour opens", "text": head + reporting[0], "published": "2021-05-09",
    ])
    let reading = try ReportSketch.line(json)
    #expect(reading.paragraphs() == [reporting[0]])
    #expect(reading.report?.published == CalendarDay(iso: "2021-05-03"))
    #expect(reading.report?.publishedBasis == .text)
    #expect(reading.codes == ["ingest.date-conflict"])
  }

  @Test func `a sentence that starts with a date is reporting`() throws {
    for sentence in [
      "On May 3, 2021 pilots of the harbour went back to work, the mayor of the town said.",
      "May 3, 2021 was the day on which the pilots of the harbour went back to their work.",
    ] {
      #expect(try ReportSketch.plain(sentence).paragraphs() == [sentence])
    }
  }

  @Test func `a title goes ahead of a text that lacks it`() throws {
    let json = JSONText.object(["title": "Harbour opens", "text": reporting[0]])
    let reading = try ReportSketch.line(json)
    #expect(reading.report?.text == "Harbour opens\n\n" + reporting[0])
    #expect(reading.paragraphs(.headline) == ["Harbour opens"])
    let repeated = JSONText.object([
      "title": "Harbour opens", "text": "HARBOUR OPENS. " + reporting[0],
    ])
    #expect(try ReportSketch.line(repeated).report?.text == "HARBOUR OPENS. " + reporting[0])
    #expect(try ReportSketch.line(repeated).paragraphs() == [reporting[0]])
  }

  @Test func `verbatim text is one paragraph as given`() throws {
    let json = JSONText.object(["title": "Harbour opens", "text": "Donate now\n\n0 $"])
    let reading = try ReportSketch.line(json, mode: .verbatim)
    #expect(reading.report?.text == "Donate now\n\n0 $")
    #expect(reading.paragraphs() == ["Donate now\n\n0 $"])
    #expect(reading.report?.removed == [])
  }

  @Test func `the site's name goes from the title`() {
    #expect(
      TitleSuffix.removing(outlet: "coastherald", from: "Harbour opens | Coast Herald")
        == "Harbour opens")
    #expect(TitleSuffix.removing(outlet: "Coast", from: "Harbour - open") == "Harbour - open")
  }

  @Test func `what a file's name suggests is weak evidence`() throws {
    let named = try ReportSketch.plain(reporting[0], path: "in/2021-05-04-coast-herald.txt")
    #expect(named.report?.published == CalendarDay(iso: "2021-05-04"))
    #expect(named.report?.publishedBasis == .inferred)
    #expect(named.report?.outlet == "Coast Herald")
    let dated = try ReportSketch.plain("3 May 2021\n\n" + reporting[0], path: "2021-05-04-x.txt")
    #expect(dated.report?.published == CalendarDay(iso: "2021-05-03"))
    let undated = try ReportSketch.plain(reporting[0])
    #expect(undated.report?.published == nil)
    #expect(undated.codes == ["ingest.no-publication-date"])
  }

  @Test func `cleaning a cleaned text changes nothing`() throws {
    let dirty = text("Harbour opens", "Donate now", reporting[0], "Read more: x", reporting[1])
    let once = try ReportSketch.plain(dirty)
    let clean = (once.paragraphs(.headline) + once.paragraphs()).joined(separator: "\n\n")
    let twice = try ReportSketch.plain(clean)
    #expect(twice.paragraphs() == once.paragraphs())
    #expect(twice.report?.removed == [])
  }
}
