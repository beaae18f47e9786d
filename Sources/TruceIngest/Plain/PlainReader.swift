import TruceModel

/// Reads plain text, Markdown and the texts of JSON Lines into reports.
struct PlainReader: Sendable {
  let cleaner: TextCleaner
  private let heads: HeadReader
  private let tails: TailReader
  private let captions: CaptionReader
  private let datelines: DatelineReader

  init(cleaner: TextCleaner, agencies: AgencyNames) {
    self.cleaner = cleaner
    tails = TailReader(rules: cleaner.rules, agencies: agencies)
    captions = CaptionReader(agencies: agencies)
    datelines = DatelineReader(agencies: agencies)
    heads = HeadReader(agencies: agencies, datelines: datelines)
  }

  /// The text exactly as given, one body paragraph over all of it.
  func verbatim(_ text: [UInt8], _ given: GivenMetadata) -> (Report, [IntakeIssue]) {
    var report = blank(given)
    report.text = String(decoding: text, as: UTF8.self)
    let whole = text.trimmed(Span(0, text.count))
    report.body = whole.isEmpty ? [] : [Paragraph(whole)]
    report.title = given.title
    var dating = Dating(given: given)
    dating.settle(in: &report)
    return (report, dating.issues)
  }

  /// The text cleaned, with what its head and foot tell of outlet, author, date and origin.
  func report(_ given: [UInt8], _ metadata: GivenMetadata) -> (Report, [IntakeIssue]) {
    let text = withTitle(given, metadata.title)
    var draft = Draft(text: text, units: units(of: text))
    sort(&draft, metadata)
    return report(of: draft, metadata)
  }

  /// The report of a sorted draft.
  func report(of draft: Draft, _ metadata: GivenMetadata) -> (Report, [IntakeIssue]) {
    var report = blank(metadata)
    report.text = String(decoding: draft.text, as: UTF8.self)
    report.title = (draft.title ?? metadata.title).map {
      TitleSuffix.removing(outlet: metadata.outlet, from: $0)
    }
    report.author = metadata.author ?? draft.author
    report.outlet = metadata.outlet ?? draft.outlet ?? metadata.nameOutlet
    report.credits = draft.credits
    report.reprintOf = draft.reprintOf
    report.dateline = draft.dateline
    var dating = Dating(given: metadata, draft: draft)
    dating.settle(in: &report)
    draft.fill(&report)
    return (report, dating.issues)
  }

  private func units(of text: [UInt8]) -> [TextUnit] {
    TextLines(text).paragraphs().compactMap { lines in
      guard let first = lines.first, let last = lines.last else { return nil }
      return TextUnit(span: Span(first.start, last.end), lineCount: lines.count, in: text)
    }
  }

  /// Gives each paragraph its place: headline, body, caption or removal.
  func sort(_ draft: inout Draft, _ metadata: GivenMetadata) {
    var index = 0
    while index < draft.units.count {
      if draft.units[index].isBody { index = cleaner.clean(&draft, index) }
      index += 1
    }
    heads.read(&draft, metadata)
    tails.read(&draft)
    captions.read(&draft)
    datelines.read(&draft, published: draft.printedDay ?? metadata.publishedDay)
    draft.removeStragglers()
  }

  // MARK: Parts

  /// The title goes ahead of the text unless the text starts with it.
  private func withTitle(_ text: [UInt8], _ title: String?) -> [UInt8] {
    guard let title else { return text }
    let start = text.trimmed(Span(0, text.count)).start
    if TitleMatch(title).end(in: text, from: start) != nil { return text }
    return Array(title.utf8) + [0x0A, 0x0A] + text
  }

  private func blank(_ given: GivenMetadata) -> Report {
    Report(
      id: given.id ?? "", path: given.path, outlet: given.outlet ?? given.nameOutlet,
      author: given.author, url: given.url, language: given.language ?? "en", text: "")
  }
}
