import Testing

@testable import TruceIngest

struct ReportLineTests {
  private func line(_ json: String) throws -> ReportLine { try ReportLine(Array(json.utf8)) }

  @Test func `members are read in any order, unknown ones passed over`() throws {
    let line = try line(
      #"{"x":[1,{"text":"no"},null],"published":"2021-05-04","id":7,"source":"Coast","text":"a"}"#)
    #expect(line.id == "7")
    #expect(line.text == "a")
    #expect(line.outlet == "Coast")
    #expect(line.published == "2021-05-04")
    #expect(line.title == nil)
  }

  @Test(arguments: [
    (#""a\n\t\"\\\/b""#, "a\n\t\"\\/b"), (#""\u0041\u00e9""#, "Aé"), (#""\ud83d\ude00""#, "😀"),
    (#""\ud83d!""#, "\u{FFFD}!"),
  ])
  func `escapes are read`(json: String, text: String) throws {
    #expect(try line("{\"text\":\(json)}").text == text)
  }

  @Test(arguments: [
    ("{\"text\":\"a", 8, "a string is not closed"), ("[1]", 0, "an object was expected"),
    ("{\"text\" \"a\"}", 8, "a colon was expected"),
    ("{\"text\":\"a\"} x", 13, "text after the end of the object"),
    ("{\"text\":\"\\q\"}", 9, "an unknown escape"),
  ])
  func `what is malformed is told with its place`(json: String, offset: Int, what: String) {
    #expect(throws: JSONFault(offset: offset, what: what)) { try line(json) }
  }

  @Test func `a value nested a hundred thousand deep is passed over`() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try line("{\"x\":\(deep),\"text\":\"a\"}").text == "a")
  }
}
