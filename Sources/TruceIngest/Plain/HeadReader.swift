import TruceModel

/// Reads what stands ahead of the reporting: title, byline, printed date, outlet.
struct HeadReader: Sendable {
  let agencies: AgencyNames
  let datelines: DatelineReader

  /// Kept paragraphs looked at.
  private static let depth = 8

  func read(_ draft: inout Draft, _ given: GivenMetadata) {
    var index = 0
    var seen = 0
    while index < draft.units.count, seen < Self.depth {
      if seen == 0 { cutDateLine(&draft, index) }
      guard draft.units[index].isBody else {
        // A linked byline has been taken for a link list.
        if draft.units[index].state == .removed("link-line") { readPublication(&draft, index) }
        index += 1
        continue
      }
      seen += 1
      if let next = readTitle(&draft, index, given) {
        index = next
      } else if readPublication(&draft, index) {
        index += 1
      } else if let next = readRunIn(&draft, index, given) {
        index = next
        break
      } else {
        if draft.units[index].folded.wordCount > 40 { break }
        index += 1
      }
    }
    readBesideDate(&draft)
    settlePlace(&draft, given)
  }

  /// Short lines in one block with the date line: the outlet above it, the author below.
  private func readBesideDate(_ draft: inout Draft) {
    guard
      let date = draft.units.prefix(Self.depth).firstIndex(where: {
        $0.state == .removed("date-line")
      })
    else { return }
    if date > 0, isLabel(draft, date - 1), isAdjacent(draft, date - 1) {
      let words = draft.words(draft.units[date - 1].span)
      draft.units[date - 1].state = .removed("outlet-line")
      demoteOutlet(&draft, date)
      draft.outlet = words.split(separator: ",").first.map(String.init)
    }
    if date + 1 < draft.units.count, isLabel(draft, date + 1), isAdjacent(draft, date),
      draft.units[date + 1].folded.starts(with: "by ")
    {
      draft.author = draft.author ?? String(draft.words(draft.units[date + 1].span).dropFirst(3))
      draft.units[date + 1].state = .removed("byline")
    }
  }

  /// The name in the date line is a place where the file's name gives another outlet.
  private func settlePlace(_ draft: inout Draft, _ given: GivenMetadata) {
    guard let name = given.nameOutlet, let outlet = draft.outlet,
      let date = draft.units.firstIndex(where: { $0.state == .removed("date-line") }),
      !outlet.contains(" "), TitleMatch(outlet).end(in: Array(name.utf8), from: 0) == nil,
      !draft.units.contains(where: { $0.state == .removed("outlet-line") })
    else { return }
    demoteOutlet(&draft, date)
    draft.outlet = nil
  }

  /// What was taken for the outlet of the date line at `index` is the place of a dateline.
  private func demoteOutlet(_ draft: inout Draft, _ index: Int) {
    guard let place = draft.outlet, draft.dateline == nil else { return }
    let span = draft.units[index].span
    draft.dateline = Attested(
      Dateline(place: place, day: draft.printedDay), wording: draft.words(span), span: span,
      rule: "ingest.date-line")
  }

  /// A kept line of few words that ends like no sentence.
  private func isLabel(_ draft: Draft, _ index: Int) -> Bool {
    let unit = draft.units[index]
    guard unit.isBody, unit.folded.wordCount <= 10, let last = unit.folded.bytes.last else {
      return false
    }
    return ![0x2E, 0x21, 0x3F, 0x22, 0x3A].contains(last)
  }

  /// One line end stands between unit `index` and the next.
  private func isAdjacent(_ draft: Draft, _ index: Int) -> Bool {
    let between = draft.text[draft.units[index].span.end..<draft.units[index + 1].span.start]
    return between.count { $0 == 0x0A } == 1
  }

  // MARK: Title

  /// The given title, or the first paragraph that looks like one; returns the next index to read.
  private func readTitle(_ draft: inout Draft, _ index: Int, _ given: GivenMetadata) -> Int? {
    let unit = draft.units[index]
    if let title = draft.title ?? given.title {
      let match = TitleMatch(title)
      guard let end = match.end(in: draft.text, from: unit.span.start, limit: unit.span.end) else {
        return nil
      }
      if draft.title == nil {
        draft.title = title
        return draft.split(index, at: end, ahead: .kept(.headline))
      }
      guard end == unit.span.end else { return nil }
      draft.units[index].state = .removed("repeated-headline")
      return index + 1
    }
    guard looksLikeTitle(draft, index) else { return nil }
    draft.title = titleWords(draft, unit)
    draft.units[index].state = .kept(.headline)
    return index + 1
  }

  /// Cuts a paragraph of two lines whose second is a date line: a headline with its date below.
  private func cutDateLine(_ draft: inout Draft, _ index: Int) {
    let unit = draft.units[index]
    guard unit.isBody, unit.lineCount == 2,
      let end = draft.text[unit.span.range].firstIndex(of: 0x0A)
    else { return }
    let below = draft.text.trimmed(Span(end, unit.span.end))
    guard !below.isEmpty,
      PublicationLine(TextUnit(span: below, in: draft.text), in: draft.text)?.day != nil
    else { return }
    draft.split(index, at: end, ahead: .kept(.body))
  }

  /// The words without Markdown's marks and without a label ("Title: …").
  private func titleWords(_ draft: Draft, _ unit: TextUnit) -> String {
    if unit.folded.linkedCount > 0 {
      return String(decoding: unit.folded.visible(in: draft.text), as: UTF8.self)
    }
    let marks: Set<Character> = ["#", "*", "_", " "]
    var words = draft.words(unit.span)[...]
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    while let last = words.last, marks.contains(last) { words.removeLast() }
    for label in ["Title:", "Headline:"] where words.hasPrefix(label) {
      words = words.dropFirst(label.count)
    }
    return words.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func looksLikeTitle(_ draft: Draft, _ index: Int) -> Bool {
    let unit = draft.units[index]
    let isFirst = !draft.units[..<index].contains { $0.isKept }
    return isFirst && unit.lineCount <= 2 && (2...30).contains(unit.folded.wordCount)
      && unit.folded.bytes.last != UInt8(ascii: ".")
      && PublicationLine(unit, in: draft.text) == nil
      && !datelines.recognises(draft.text, unit.span)
      && draft.units[(index + 1)...].contains { $0.isBody && $0.folded.wordCount > 12 }
  }

  // MARK: Lines about the publication

  @discardableResult
  private func readPublication(_ draft: inout Draft, _ index: Int) -> Bool {
    let unit = draft.units[index]
    guard let line = PublicationLine(unit, in: draft.text) else { return false }
    draft.units[index].state = .removed(line.day == nil ? "byline" : "date-line")
    if let author = line.author, draft.author == nil { draft.author = author }
    guard let day = line.day else { return true }
    if draft.printedDay == nil {
      draft.printedDay = day
      draft.outlet = line.outlet
    } else if let outlet = line.outlet, outlet != draft.outlet, draft.reprintOf == nil {
      // A second outlet with a date of its own: the text came from there.
      let span = unit.span
      draft.reprintOf = Attested(
        outlet, wording: draft.words(span), span: span, rule: "ingest.second-outlet")
      draft.dateline = Attested(
        Dateline(day: day, agency: outlet), wording: draft.words(span), span: span,
        rule: "ingest.second-outlet")
    }
    return true
  }

  // MARK: Page heads run into the first sentence

  /// Cuts date, repeated title, agency and share counters off the head of a paragraph in which
  /// everything is run together; nil where there is nothing of the kind.
  private func readRunIn(_ draft: inout Draft, _ index: Int, _ given: GivenMetadata) -> Int? {
    let span = draft.units[index].span
    guard draft.units[index].folded.wordCount > 12 else { return nil }
    var head = RunInHead(text: draft.text, span: span, title: draft.title, agencies: agencies)
    head.read()
    guard head.end > span.start else { return nil }
    if draft.printedDay == nil { draft.printedDay = head.day }
    for credit in head.credits {
      draft.credits.append(
        Attested(
          credit.agency, wording: draft.words(credit.span), span: credit.span,
          rule: "ingest.credit"))
    }
    return draft.split(index, at: head.end, ahead: .removed("page-head"))
  }
}
