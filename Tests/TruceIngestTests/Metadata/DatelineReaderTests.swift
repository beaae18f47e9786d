import Testing
import TruceModel

@testable import TruceIngest

struct DatelineReaderTests {
  private struct Case: Sendable {
    var head: String
    var place: String?
    var day: String?
    var agency: String?
  }

  private static let cases = [
    Case(
      head: "DAMASCUS, March 5 (Reuters) —", place: "DAMASCUS", day: "2020-03-05",
      agency: "Reuters"),
    Case(head: "BEIRUT (AP) -", place: "BEIRUT", agency: "Associated Press"),
    Case(
      head: "BOGOTA, 3 FEB 89 (EFE) -- [TEXT]", place: "BOGOTA", day: "1989-02-03", agency: "EFE"),
    Case(head: "KHARTOUM, Sudan —", place: "KHARTOUM, Sudan"),
    Case(head: "ANKARA/BEIRUT (Reuters) -", place: "ANKARA/BEIRUT", agency: "Reuters"),
    Case(head: "(Reuters) -", agency: "Reuters"),
    Case(head: "MOSCOW (Sputnik)", place: "MOSCOW", agency: "Sputnik"),
    Case(head: "Gaza, March 3, 2020 (WAFA) –", place: "Gaza", day: "2020-03-03", agency: "WAFA"),
  ]

  @Test(arguments: cases)
  private func `a dateline is read and kept as a paragraph of its own`(example: Case) throws {
    let text = "\(example.head) \(ReportSketch.reporting[0])\n\n\(ReportSketch.reporting[1])"
    let json = JSONText.object(["text": text, "published": example.day ?? "2020-03-06"])
    let reading = try ReportSketch.line(json)
    let dateline = try #require(reading.report?.dateline)
    #expect(dateline.wording == example.head)
    #expect(dateline.value.place == example.place)
    #expect(dateline.value.day?.description == example.day)
    #expect(dateline.value.agency == example.agency)
    #expect(reading.paragraphs() == [example.head] + ReportSketch.reporting)
  }

  @Test(arguments: [
    "BREAKING - Pilots of the harbour went back to work on Monday, the mayor of the town said.",
    "The mayor - a pilot himself - said that the harbour was open again after two weeks of talks.",
    "Harbour pilots (who had been on strike) went back to work on Monday after two weeks of talks.",
    "ALL THE PILOTS OF THE HARBOUR - WHO WERE ON STRIKE - WENT BACK TO WORK ON MONDAY MORNING.",
  ])
  func `a sentence with a dash is no dateline`(text: String) throws {
    #expect(try ReportSketch.plain(text).report?.dateline == nil)
  }

  @Test func `every agency of the table is credited in its example`() throws {
    let names = try AgencyNames()
    for example in names.examples {
      let text = "\(example.text) \(ReportSketch.reporting[0])"
      let agency = try ReportSketch.plain(text).report?.dateline?.value.agency
      #expect(agency == example.agency, "\(example.text)")
    }
  }
}
