import Testing
import TruceModel
import TruceTestSupport

@testable import TruceWeb

struct MarkedReportTests {
  private func claim(_ id: String, _ sentence: Span, _ trigger: Span, _ text: String) -> Claim {
    let bytes = Array(text.utf8)
    func words(_ span: Span) -> String {
      String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    let type = EventType.strike
    return Claim(
      id: ClaimID(id), report: "r",
      event: Event(
        type: type, trigger: Attested(type, wording: words(trigger), span: trigger, rule: "t")),
      sentence: Attested(words(sentence), wording: words(sentence), span: sentence, rule: "t"))
  }

  @Test func `however claims overlap, the pieces are the text, and each claim has one anchor`() {
    let text = String(repeating: "Ein Satz über Städte. ", count: 40)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let length = text.utf8.count
      let claims = (0..<Int.random(in: 0...8, using: &random)).map { number in
        let start = Int.random(in: 0..<length, using: &random)
        let end = Int.random(in: start...(length + 20), using: &random)
        let key = Int.random(in: start...end, using: &random)
        return claim(
          "c\(number)", Span(start, end), Span(key, min(end, key + 4)), text)
      }
      let report = Report(id: "r", text: text, body: [Paragraph(Span(0, length))])
      let blocks = MarkedReport(report, claims, part: 0, hints: [:]).blocks
      #expect(blocks.flatMap(\.pieces).map(\.text).joined() == text)
      let anchors = blocks.flatMap {
        $0.pieces.flatMap { [$0.anchor].compactMap { $0 } + $0.furtherAnchors }
      }
      #expect(Set(anchors).count == anchors.count)
    }
  }

  @Test func `a paragraph of ten megabytes is shown in parts that lose nothing`() {
    let text = String(repeating: "ع", count: 5_000_000)
    let report = Report(id: "r", text: text, body: [Paragraph(Span(0, text.utf8.count))])
    let first = MarkedReport(report, [], part: 0, hints: [:])
    var shown = 0
    for part in [0, 1, first.parts - 1] {
      let pieces = MarkedReport(report, [], part: part, hints: [:]).blocks.flatMap(\.pieces)
      let bytes = pieces.map(\.text.utf8.count).reduce(0, +)
      #expect(bytes <= MarkedReport.partSize + 4)
      #expect(pieces.allSatisfy { !$0.text.contains("\u{FFFD}") })
      shown += bytes
    }
    #expect(shown > 0)
  }

  @Test func `the address of a claim names the part that holds its words`() {
    let far = claim("c", Span(130_000, 130_100), Span(130_010, 130_016), "")
    #expect(Address.claim(far) == "/reports/r?part=3#claim-c")
    let near = claim("c", Span(10, 40), Span(12, 16), "")
    #expect(Address.claim(near) == "/reports/r#claim-c")
  }
}
