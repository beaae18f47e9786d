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
    let reasons = ArticleFinder(tree, blocks, names: names).reasons()
    var draft = draft(of: blocks, reasons)
    var known = given
    fill(&known, metadata)
    markTitle(&draft, known.title, blocks)
    plain.sort(&draft, known)
    guard draft.units.contains(where: \.isBody) else { throw IntakeFailure(.noArticle) }
    return plain.report(of: draft, known)
  }

  private func fill(_ given: inout GivenMetadata, _ metadata: PageMetadata) {
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

  /// The headline stands outside the article as often as in it: the first block that spells the
  /// title, a heading if there is one.
  private func markTitle(_ draft: inout Draft, _ title: String?, _ blocks: [PageBlock]) {
    guard let title else { return }
    let match = TitleMatch(title)
    let spelled = draft.units.indices.filter { index in
      let span = draft.units[index].span
      return match.end(in: draft.text, from: span.start, limit: span.end) == span.end
    }
    guard let index = spelled.first(where: { blocks[$0].tag == .h1 }) ?? spelled.first else {
      return
    }
    draft.title = title
    draft.units[index].state = .kept(.headline)
    for other in spelled where other != index {
      draft.units[other].state = .removed("repeated-headline")
    }
  }
}
