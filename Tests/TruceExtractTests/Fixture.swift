import Testing
import TruceModel
import TruceText

@testable import TruceExtract

/// The text stages and the extractor, loaded once for all tests of this target.
struct Fixture: Sendable {
  let analyzer: TextAnalyzer
  let extractor: ClaimExtractor

  static let shared = Result { try Fixture() }

  private init() throws {
    analyzer = try TextAnalyzer()
    extractor = try ClaimExtractor()
  }

  /// A report of 2 March 2020 with `text` as its body, one paragraph a line.
  static func report(_ text: String) -> Report {
    var report = Report(
      id: "test", published: CalendarDay(year: 2020, month: 3, day: 2), publishedBasis: .metadata,
      text: text)
    var start = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.isEmpty { report.body.append(Paragraph(Span(start, start + line.count))) }
      start += line.count + 1
    }
    return report
  }

  /// The claims of a report whose headline reads so.
  func claims(headline: String) -> [Claim] {
    var report = Self.report(headline + "\nMore is to follow.")
    report.body[0].zone = .headline
    let document = analyzer.analyze(
      report, parsing: .where(extractor.needsTreeForClaims), effort: .quick)
    return extractor.claims(in: document, of: report)
  }

  /// The claims as `truce read` finds them; with `effort` thorough as after the best trees there are.
  func claims(_ text: String, effort: ParsingEffort = .quick) -> [Claim] {
    let report = Self.report(text)
    let document = analyzer.analyze(
      report, parsing: .where(extractor.needsTreeForClaims), effort: effort)
    return extractor.claims(in: document, of: report)
  }

  /// The first claim whose trigger reads so; the test fails where there is none.
  func claim(_ trigger: String, in text: String) throws -> Claim {
    let claims = claims(text)
    return try #require(
      claims.first { $0.event.trigger.wording == trigger },
      "\(claims.map(\.event.trigger.wording))")
  }

  func quotations(_ text: String) -> [(speaker: String?, cue: String, content: String)] {
    let document = analyzer.analyze(Self.report(text), parsing: .all)
    return extractor.quotations(in: document).map { quotation in
      (
        quotation.speaker?.wording,
        quotation.cue.map(document.wording).joined(separator: " … "),
        quotation.content.map(document.wording).joined(separator: " … ")
      )
    }
  }
}
