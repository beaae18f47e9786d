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
  /// In the order of the reports, with an empty one at the end for claims of unknown reports.
  let profiles: [Profile]

  init(_ reports: [Report]) {
    let words = reports.map { TermCounts(Self.texts(of: $0)) }
    let names = reports.map { TermCounts(Self.texts(of: $0), only: .names) }
    let titles = reports.map { TermCounts($0.title.map { [$0] } ?? []) }
    statistics = TermStatistics(words)
    let ofNames = TermStatistics(names)
    let ofTitles = TermStatistics(titles)
    let all = statistics
    let most = min(Self.rareReports, reports.count / Self.rareShare)
    profiles =
      reports.indices.map { index in
        Profile(
          words: TermVector(words[index], all), names: TermVector(names[index], ofNames),
          title: TermVector(titles[index], ofTitles),
          rare: TermVector(rareOf: names[index], ofNames, most: most),
          published: reports[index].published?.ordinal)
      } + [Profile()]
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
