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
    let blocks = PageBlocks(tree).blocks
    let reasons = ArticleFinder(tree, blocks, names: names).reasons()
    var draft = draft(of: blocks, reasons)
    clean(&draft)
    guard draft.units.contains(where: \.isKept) else { throw IntakeFailure(.noArticle) }
    var report = Report(id: given.id ?? "", path: given.path, text: "")
    report.text = String(decoding: draft.text, as: UTF8.self)
    draft.fill(&report)
    return (report, [])
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
      let trimmed = text.trimmed(span)
      guard !trimmed.isEmpty else { continue }
      var unit = TextUnit(span: trimmed, in: text)
      if let reason { unit.state = .removed(reason) }
      units.append(unit)
    }
    return Draft(text: text, units: units)
  }

  private func clean(_ draft: inout Draft) {
    for index in draft.units.indices where draft.units[index].isKept {
      if let reason = plain.cleaner.reason(for: draft.units[index].folded) {
        draft.units[index].state = .removed(reason)
      }
    }
  }
}
