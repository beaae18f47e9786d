import TruceModel

/// The words of the reports: how rare each is, and a vector for each report.
struct ReportLexis: Sendable {
  let statistics: TermStatistics
  /// In the order of the reports, with an empty one at the end for claims of unknown reports.
  let vectors: [TermVector]

  init(_ reports: [Report]) {
    let counts = reports.map { TermCounts(Self.texts(of: $0)) }
    var statistics = TermStatistics()
    for count in counts { statistics.add(count) }
    self.statistics = statistics
    vectors = counts.map { TermVector($0, statistics) }
  }

  /// Title and kept paragraphs; the whole text where no paragraphs are marked.
  static func texts(of report: Report) -> [String] {
    let title = report.title.map { [$0] } ?? []
    guard !report.body.isEmpty else { return title + [report.text] }
    let utf8 = report.text.utf8
    return title
      + report.body.filter { $0.zone != .caption }.map { paragraph in
        let start = utf8.index(utf8.startIndex, offsetBy: paragraph.span.start)
        let end = utf8.index(start, offsetBy: paragraph.span.length)
        return String(Substring(utf8[start..<end]))
      }
  }
}
