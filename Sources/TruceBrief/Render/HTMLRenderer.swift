import TruceModel

/// A brief as one self-contained HTML page: no script, no address to fetch from, prints on A4.
package struct HTMLRenderer: Sendable {
  package init() {}

  package func page(_ brief: Brief) -> String {
    let title = HTMLText.escaped(brief.title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Truce">
      <title>\(title), \(HTMLText.escaped(brief.period))</title>
      <style>\(HTMLStyle.sheet)</style>
      </head>
      <body>
      <header>
      <p class="kind">Ceasefire brief</p>
      <h1>\(title)</h1>
      <p class="period">\(HTMLText.escaped(brief.period))</p>
      <p class="summary">\(line(brief.summary))</p>
      \(contents(brief))
      </header>
      <main>
      \(brief.sections.map(section).joined(separator: "\n"))
      \(footnotes(brief.footnotes))
      </main>
      </body>
      </html>

      """
  }

  /// The sections and footnotes alone, headings from the second level on, for a page of others.
  package func sections(_ brief: Brief) -> String {
    brief.sections.map(section).joined(separator: "\n") + footnotes(brief.footnotes)
  }

  private func contents(_ brief: Brief) -> String {
    let items = brief.sections.map {
      "<li><a href=\"#\($0.kind.rawValue)\">\(HTMLText.escaped($0.heading))</a></li>"
    }
    return "<nav aria-label=\"Contents\"><ol>\(items.joined())"
      + "<li><a href=\"#footnotes\">Footnotes</a></li></ol></nav>"
  }

  private func section(_ section: BriefSection) -> String {
    let id = section.kind.rawValue
    return """
      <section id="\(id)" aria-labelledby="\(id)-heading">
      <h2 id="\(id)-heading">\(HTMLText.escaped(section.heading))</h2>
      \(section.blocks.map { block($0, level: 3) }.joined(separator: "\n"))
      </section>
      """
  }

  // MARK: Blocks

  private func block(_ block: BriefBlock, level: Int) -> String {
    switch block {
    case .heading(let words): "<h\(level)>\(line(words))</h\(level)>"
    case .paragraph(let words): "<p>\(line(words))</p>"
    case .remark(let words): "<p class=\"remark\">\(line(words))</p>"
    case .list(let lines): "<ul>\(lines.map { "<li>\(line($0))</li>" }.joined())</ul>"
    case .entries(let entries): self.entries(entries)
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    case .card(let card): self.card(card, level: level)
    case .chart(let chart): ChartSVG().figure(chart)
    case .map(let map): MapSVG().figure(map) + unplaced(map.unplaced)
    }
  }

  private func unplaced(_ lines: [BriefLine]) -> String {
    guard !lines.isEmpty else { return "" }
    let items = lines.map { "<li>\(line($0))</li>" }
    return "<p class=\"remark\">Not on the map:</p><ul class=\"remark\">\(items.joined())</ul>"
  }

  private func entries(_ entries: [BriefEntry]) -> String {
    let items = entries.map {
      "<li id=\"\(HTMLText.escaped($0.anchor))\">\(line($0.line))</li>"
    }
    return "<ul class=\"entries\">\(items.joined(separator: "\n"))</ul>"
  }

  private func facts(_ facts: [BriefFact]) -> String {
    let items = facts.map {
      "<div><dt>\(HTMLText.escaped($0.name))</dt><dd>\(line($0.line))</dd></div>"
    }
    return "<dl>\(items.joined())</dl>"
  }

  private func table(_ table: BriefTable) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(line($0))</th>" }.joined()
    let most = table.style == .matrix ? table.largestFigure : 0
    let rows = table.rows.enumerated().map { place, row in
      let cells = row.enumerated().map { column, cell in
        self.cell(cell, in: table, column: column, most: most)
      }
      let anchor =
        place < table.anchors.count ? " id=\"\(HTMLText.escaped(table.anchors[place]))\"" : ""
      return "<tr\(anchor)>\(cells.joined())</tr>"
    }
    return "<div class=\"table\"><table class=\"\(table.style.rawValue)\">"
      + "<thead><tr>\(head)</tr></thead>"
      + "<tbody>\(rows.joined(separator: "\n"))</tbody></table></div>"
  }

  /// A cell with its column's name, which narrow screens show before it.
  private func cell(_ cell: BriefLine, in table: BriefTable, column: Int, most: Int) -> String {
    if column == 0, table.hasRowHeaders { return "<th scope=\"row\">\(line(cell))</th>" }
    let name = column < table.columns.count ? table.columns[column].text : ""
    let shade = most > 0 ? " class=\"n\(Self.shade(cell.leadingFigure, most: most))\"" : ""
    return "<td\(shade) data-label=\"\(HTMLText.escaped(name))\">\(line(cell))</td>"
  }

  /// Of four steps, none for an empty cell.
  private static func shade(_ figure: Int, most: Int) -> Int {
    figure == 0 ? 0 : 1 + min(3, figure * 4 / (most + 1))
  }

  private func card(_ card: BriefCard, level: Int) -> String {
    let badge = card.badge.map {
      " <span class=\"badge badge-\(BriefDraft.slug($0))\">\(HTMLText.escaped($0))</span>"
    }
    let mark = card.isNew ? " <span class=\"badge badge-new\">new</span>" : ""
    return """
      <article id="\(HTMLText.escaped(card.anchor))">
      <h\(level)>\(line(card.heading))\(badge ?? "")\(mark)</h\(level)>
      \(card.blocks.map { block($0, level: level + 1) }.joined(separator: "\n"))
      </article>
      """
  }

  // MARK: Footnotes

  private func footnotes(_ notes: [Footnote]) -> String {
    guard !notes.isEmpty else { return "" }
    let items = notes.map { note in
      "<li id=\"note-\(note.number)\" value=\"\(note.number)\">\(citation(note))</li>"
    }
    return """
      <section id="footnotes" aria-labelledby="footnotes-heading">
      <h2 id="footnotes-heading">Footnotes</h2>
      <ol class="notes">
      \(items.joined(separator: "\n"))
      </ol>
      </section>
      """
  }

  private func citation(_ note: Footnote) -> String {
    switch note.source {
    case .claim(let citation):
      let origin = HTMLText.escaped(CitationText.origin(of: citation))
      let words = quotation(CleanText.quotation(citation.words))
      let number = citation.reportNumber.map {
        ", <a href=\"#\(Footnote.anchor(ofReport: $0))\">R\($0)</a>"
      }
      let speakers = HTMLText.escaped(CitationText.speakers(of: citation))
      return "\(origin)\(number ?? ""), \(speakers): \(words)"
        + HTMLText.escaped(CitationText.elsewhere(of: citation))
    case .agreement(let citation):
      let name = HTMLText.escaped(CleanText.value(citation.name))
      let reference = HTMLText.escaped(CleanText.quotation(citation.reference))
      return "Public text, \(name): <cite>\(reference)</cite>"
    }
  }

  // MARK: Lines

  private func line(_ line: BriefLine) -> String {
    line.runs.map { run in
      switch run {
      case .phrase(let words): HTMLText.escaped(words)
      case .value(let words): "<bdi>\(HTMLText.escaped(words))</bdi>"
      case .quotation(let words): quotation(words)
      case .link(let anchor, let words):
        "<a href=\"#\(HTMLText.escaped(anchor))\">\(HTMLText.escaped(words))</a>"
      case .notes(let numbers): references(numbers)
      }
    }.joined()
  }

  private func quotation(_ words: String) -> String {
    "<q dir=\"auto\">\(HTMLText.escaped(words))</q>"
  }

  private func references(_ numbers: [Int]) -> String {
    let links = numbers.map { "<a href=\"#note-\($0)\">\($0)</a>" }
    return "<sup>\(links.joined(separator: "&thinsp;"))</sup>"
  }
}
