import TruceModel

/// Where attested words stand in their reports, in code points.
struct ReportOffsets: Sendable {
  private let indices: [ReportID: CodePointIndex]

  init(_ reports: [Report]) {
    indices = Dictionary(
      reports.map { ($0.id, CodePointIndex($0.text)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Half-open; nil: the report is not in the dossier.
  func codePoints(of span: Span, in report: ReportID) -> (start: Int, end: Int)? {
    indices[report]?.codePoints(of: span)
  }
}
