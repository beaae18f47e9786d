import Testing
import TruceModel

@testable import TruceIngest

/// Headlines of other articles behind a label, and names beside a date.
struct LinkedHeadlineTests {
  private let reporting = ReportSketch.reporting

  private func text(_ paragraphs: String...) -> String { paragraphs.joined(separator: "\n\n") }

  @Test(arguments: ["MORE ON THE TOPIC:", "Related news", "Read more:"])
  func `headlines behind a label go with it`(label: String) throws {
    let reading = try ReportSketch.plain(
      text(
        "Harbour opens", reporting[0], reporting[1], label, "Army Sends More Ferries To Harbour",
        "Second Storm Hits The Bay"))
    #expect(reading.paragraphs() == reporting)
    #expect(reading.removed("related-link").contains("Second Storm Hits The Bay"))
  }

  @Test func `reporting behind a label stays`() throws {
    let reading = try ReportSketch.plain(
      text("Harbour opens", reporting[0], "MORE ON THE TOPIC:", reporting[1]))
    #expect(reading.paragraphs() == reporting)
  }

  @Test func `two names beside a date are the authors`() throws {
    let reading = try ReportSketch.plain(
      text("Harbour opens", "Ada Moor and Bo Lind | 15.01.2020", reporting[0], reporting[1]))
    #expect(reading.report?.author == "Ada Moor and Bo Lind")
    #expect(reading.report?.outlet == nil)
    #expect(reading.report?.published == CalendarDay(iso: "2020-01-15"))
  }
}
