import Foundation
import Testing
import TruceModel

@testable import TruceIngest

struct ReportReaderTests {
  private func read(_ bytes: [UInt8], path: String = "a.txt", kind: FileKind = .plain) throws
    -> Reading
  {
    try ReportReader(limits: InputLimits(fileBytes: 1 << 20, lineBytes: 1000))
      .read(.file(path: path, kind: kind, bytes: bytes))
  }

  @Test func `broken inputs are set aside with a clear line`() throws {
    let empty = try read([0x20, 0x0A])
    #expect(empty.isSetAside)
    #expect(empty.issues.map(\.message) == ["a.txt: nothing in it; fetch it again"])
    #expect(try read(Array("%PDF-1.7 …".utf8)).codes == ["ingest.binary"])
    let long = try read(Array(String(repeating: "word ", count: 400).utf8))
    #expect(long.codes == ["ingest.line-too-long"])
    #expect(long.report == nil)
  }

  @Test func `a cut-off letter is told of and the text read`() throws {
    let reading = try read(Array(ReportSketch.reporting[0].utf8) + [0xE2, 0x80])
    #expect(reading.report != nil)
    #expect(!reading.isSetAside)
    #expect(reading.codes.first == "ingest.broken-characters")
  }

  @Test func `a malformed line is told with its number and the path`() throws {
    let reading = try ReportSketch.line("{\"text\": \"a\"")
    #expect(reading.isSetAside)
    #expect(
      reading.issues.map(\.message) == [
        "-: line 3, byte 13: a comma or closing brace was expected; correct the line"
      ])
    #expect(try ReportSketch.line("{\"id\":\"x\"}").codes == ["ingest.no-text"])
  }

  @Test func `the same file has the same id and two files never`() throws {
    let bytes = Array(ReportSketch.reporting[0].utf8)
    let first = try read(bytes).report?.id
    #expect(first == (try read(bytes).report?.id))
    #expect(first == (try read(bytes, path: "./a.txt").report?.id))
    #expect(first != (try read(bytes, path: "b.txt").report?.id))
    #expect(first != (try read(bytes + [0x2E]).report?.id))
  }

  @Test func `a given id and given metadata stay`() throws {
    let json = JSONText.object([
      "id": "r1", "text": ReportSketch.reporting[0], "source": "Coast",
      "published": "2021-05-04T08:05",
      "url": "https://coast.example/1",
    ])
    let report = try #require(try ReportSketch.line(json).report)
    #expect(report.id == "r1")
    #expect(report.path == nil)
    #expect(report.outlet == "Coast")
    #expect(report.publishedMinute == 485)
    #expect(report.publishedBasis == .metadata)
    #expect(report.url == "https://coast.example/1")
  }

  @Test func `every code of intake is in the list of errors`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/errors.md"), encoding: .utf8)
    let issues: [IntakeIssue] = [
      .notFound, .vanished, .noPermission, .linkLoop, .notAFile, .emptyFolder, .hidden,
      .unknownKind, .empty, .binary(format: nil), .damagedGzip, .tooLarge(limit: 1),
      .lineTooLong(line: 1, limit: 1), .unreadable(""), .undecodable,
      .brokenCharacters(count: 1, offset: 0), .malformedLine(line: 1, column: 1, what: ""),
      .noText(line: 1), .noArticle, .brokenPage, .noPublicationDate, .badDate(""),
      .dateConflict(given: "", printed: ""),
    ]
    for issue in issues { #expect(text.contains("### `ingest.\(issue.code)`"), "\(issue.code)") }
  }

  @Test func `spans stay inside random bytes and never break a letter`() throws {
    let reader = try ReportReader()
    let pieces = [
      "Published May 3 2021 ", "BEIRUT (AP) - ", "\n\n", "\r", "(", ")", "[", "](", "“", "’", "é",
      "Source: AFP", "Tags ", "Get short URL 0 12 ", "12 ", ". ", "- ", "The pilots went back ",
      "\u{A0}",
      "*", "0 $", "(Photo: X)", "Read more", "By Ada Moor", "<a href=\"\"> <b>",
    ]
    for seed in 0..<300 {
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let reading = reader.read(.file(path: "a.txt", kind: .plain, bytes: Array(text.utf8)))
      guard let report = reading.report else { continue }
      let bytes = Array(report.text.utf8)
      let spans = (report.body.map(\.span) + report.removed.map(\.span)).sorted()
      for span in spans {
        #expect(String(validating: bytes[span.range], as: UTF8.self) != nil, "seed \(seed)")
      }
      for (span, next) in zip(spans, spans.dropFirst()) {
        #expect(span.end <= next.start, "seed \(seed)")
      }
      let covered = spans.reduce(0) { $0 + $1.length }
      let blanks = spans.isEmpty ? 0 : bytes.count { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
      #expect(covered + blanks >= bytes.count, "seed \(seed) loses text")
    }
  }
}
