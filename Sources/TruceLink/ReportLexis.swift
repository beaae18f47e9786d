import TruceModel

/// The words of the reports: how rare each is, and what each report is about.
struct ReportLexis: Sendable {
  /// What the words of one report say of its subject.
  struct Profile: Sendable {
    /// All words; the title's count twice.
    var words = TermVector()
    /// Words with a capital or a digit: mostly names, ages and numbers.
    var names = TermVector()
    var title = TermVector()
    /// Rare names, hashed, rising, with the square root of their weight.
    var rare = TermVector()
    /// Days since 1970; nil: unknown.
    var published: Int?
  }

  /// A name in more reports than this, or in more than one report of `rareShare`, is not rare.
  static let rareReports = 8
  static let rareShare = 25

  /// Of all words.
  let statistics: TermStatistics
  private let ofNames: TermStatistics
  private let ofTitles: TermStatistics
  /// In how many of the reports a word must stand that brings reports together: where others may
  /// come that are not counted, one is enough, or none.
  let least: Int
  /// A name in more is not rare.
  private let most: Int

  /// `mayGrow`: reports may come that are not counted. Returns the profiles too, in the order of the
  /// reports.
  static func counted(_ reports: [Report], mayGrow: Bool) -> (ReportLexis, [Profile]) {
    let words = reports.concurrentMap { Self.words(of: $0) }
    let names = reports.concurrentMap { Self.names(of: $0) }
    let titles = reports.map { Self.title(of: $0) }
    let lexis = ReportLexis(
      statistics: TermStatistics(words), ofNames: TermStatistics(names),
      ofTitles: TermStatistics(titles), least: mayGrow ? 0 : 2,
      most: min(rareReports, reports.count / rareShare))
    let profiles = reports.indices.map {
      lexis.profile(words[$0], names: names[$0], title: titles[$0], reports[$0])
    }
    return (lexis, profiles)
  }

  /// Of a report that may not be among those counted.
  func profile(of report: Report) -> Profile {
    profile(
      Self.words(of: report), names: Self.names(of: report), title: Self.title(of: report), report)
  }

  private func profile(
    _ words: TermCounts, names: TermCounts, title: TermCounts, _ report: Report
  ) -> Profile {
    Profile(
      words: TermVector(words, statistics), names: TermVector(names, ofNames),
      title: TermVector(title, ofTitles),
      rare: TermVector(rareOf: names, ofNames, least: least, most: most),
      published: report.published?.ordinal)
  }

  private static func words(of report: Report) -> TermCounts { TermCounts(texts(of: report)) }

  private static func names(of report: Report) -> TermCounts {
    TermCounts(texts(of: report), only: .names)
  }

  private static func title(of report: Report) -> TermCounts {
    TermCounts(report.title.map { [$0] } ?? [])
  }

  /// The title twice, since it says what the report is about, and `body(of:)`.
  static func texts(of report: Report) -> [String] {
    (report.title.map { [$0, $0] } ?? []) + body(of: report)
  }

  /// Kept paragraphs without headline and captions; the whole text where no paragraphs are marked.
  static func body(of report: Report) -> [String] {
    guard !report.body.isEmpty else { return [report.text] }
    let utf8 = report.text.utf8
    return report.body.filter { $0.zone == .body }.map { paragraph in
      let start = utf8.index(utf8.startIndex, offsetBy: paragraph.span.start)
      let end = utf8.index(start, offsetBy: paragraph.span.length)
      return String(Substring(utf8[start..<end]))
    }
  }
}
