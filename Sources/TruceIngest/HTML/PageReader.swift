import TruceModel

/// Reads an HTML page: its article text as a reader sees it, and what its head says of it.
struct PageReader: Sendable {
  let plain: PlainReader
  let names: ClassWords

  /// Throws `.brokenPage` where there is no element, `.noArticle` where there is no text.
  func report(
    _ page: [UInt8], _ given: GivenMetadata
  ) throws(IntakeFailure) -> (Report, [IntakeIssue]) {
    guard let tree = HTMLParser().tree(of: page) else { throw IntakeFailure(.brokenPage) }
    let metadata = PageMetadata(tree)
    let blocks = PageBlocks(tree).blocks
    var known = given
    fill(&known, metadata)
    let spelled = headlines(known.title, blocks)
    let reasons = ArticleFinder(tree, blocks, names: names).reasons(headline: spelled.first)
    var draft = draft(of: blocks, reasons)
    markTitle(&draft, known.title, spelled)
    markOtherHeadlines(&draft, blocks)
    if known.publishedDay == nil {
      known.published = nil
      draft.printedDay = printedDay(draft, headline: spelled.first)
    }
    plain.sort(&draft, known)
    guard draft.units.contains(where: \.isBody) else { throw IntakeFailure(.noArticle) }
    return plain.report(of: draft, known)
  }

  private func fill(_ given: inout GivenMetadata, _ metadata: PageMetadata) {
    given.isOfPage = true
    given.title = metadata.title
    given.outlet = metadata.outlet
    given.author = metadata.author
    given.published = metadata.published
    given.url = metadata.url
    given.language = metadata.language
  }

  /// The visible text of the page, blocks parted by blank lines.
  private func draft(of blocks: [PageBlock], _ reasons: [String?]) -> Draft {
    var text: [UInt8] = []
    var spans: [Span] = []
    for block in blocks {
      if !text.isEmpty { text += [0x0A, 0x0A] }
      spans.append(Span(text.count, text.count + block.text.count))
      text += block.text
    }
    var units: [TextUnit] = []
    for (span, reason) in zip(spans, reasons) {
      var unit = TextUnit(span: text.trimmed(span), in: text)
      if let reason { unit.state = .removed(reason) }
      units.append(unit)
    }
    return Draft(text: text, units: units)
  }

  /// Indices of the blocks that spell the title, the likeliest headline first: a heading of the
  /// first level, another heading, anything else.
  private func headlines(_ title: String?, _ blocks: [PageBlock]) -> [Int] {
    guard let title else { return [] }
    let match = TitleMatch(title)
    let spelled = blocks.indices.filter {
      match.end(in: blocks[$0].text, from: 0) == blocks[$0].text.count
    }
    let best =
      spelled.first { blocks[$0].tag == .h1 } ?? spelled.first { blocks[$0].tag.isHeading }
      ?? spelled.first
    guard let best else { return [] }
    return [best] + spelled.filter { $0 != best }
  }

  /// The headline stands outside the article as often as in it.
  private func markTitle(_ draft: inout Draft, _ title: String?, _ spelled: [Int]) {
    guard let best = spelled.first else { return }
    draft.title = title
    draft.units[best].state = .kept(.headline)
    for other in spelled.dropFirst() { draft.units[other].state = .removed("repeated-headline") }
  }

  /// Headings of the first level ahead of the reporting are headlines too, if worded otherwise.
  private func markOtherHeadlines(_ draft: inout Draft, _ blocks: [PageBlock]) {
    let start = draft.units.firstIndex { $0.isBody && $0.folded.wordCount > 12 } ?? 0
    for index in 0..<start where draft.units[index].isBody && blocks[index].tag == .h1 {
      draft.units[index].state =
        draft.title == nil ? .kept(.headline) : .removed("repeated-headline")
      draft.title = draft.title ?? draft.words(draft.units[index].span)
    }
  }

  /// The date in a line near the headline, where the page's metadata have none.
  private func printedDay(_ draft: Draft, headline: Int?) -> CalendarDay? {
    let start = headline ?? draft.units.firstIndex(where: \.isBody) ?? 0
    // The line stands below the headline more often than above; measured in blocks.
    let below = start..<min(start + 12, draft.units.count)
    let above = max(0, start - 6)..<start
    for index in Array(below) + above.reversed() {
      if let day = PublicationLine(draft.units[index], in: draft.text)?.day { return day }
    }
    return nil
  }
}
