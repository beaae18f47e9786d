import TruceModel

/// A brief as Markdown (CommonMark with the tables of GitHub), for mail, wikis and word processors.
package struct MarkdownRenderer: Sendable {
  package init() {}

  package func text(_ brief: Brief) -> String {
    var out = "# \(escaped(brief.title))\n\n"
    out += "*Period: \(escaped(brief.period))*\n\n\(line(brief.summary))\n\n"
    for section in brief.sections {
      out += "## \(escaped(section.heading))\n\n"
      for block in section.blocks { out += render(block, level: 3) }
    }
    out += "## Footnotes\n\n"
    for note in brief.footnotes {
      out += "\(note.number). \(escaped(CitationText.text(of: note)))\n"
    }
    return out
  }

  // MARK: Blocks

  private func render(_ block: BriefBlock, level: Int) -> String {
    switch block {
    case .heading(let words): "\(String(repeating: "#", count: level)) \(line(words))\n\n"
    case .paragraph(let words): "\(line(words))\n\n"
    case .remark(let words): "*\(line(words))*\n\n"
    case .list(let lines): lines.map { "- \(line($0))\n" }.joined() + "\n"
    case .entries(let entries): entries.map { "- \(line($0.line))\n" }.joined() + "\n"
    case .facts(let facts):
      facts.map { "- **\(escaped($0.name))**: \(line($0.line))\n" }.joined() + "\n"
    case .table(let table): self.table(table)
    case .card(let card): self.card(card, level: level)
    case .chart(let chart): self.chart(chart)
    case .map(let map): self.map(map)
    }
  }

  private func card(_ card: BriefCard, level: Int) -> String {
    let badge = card.badge.map { " (\(escaped($0)))" } ?? ""
    let heading =
      "\(String(repeating: "#", count: level)) \(line(card.heading))\(badge)\n\n"
    return heading + card.blocks.map { render($0, level: level + 1) }.joined()
  }

  private func table(_ table: BriefTable) -> String {
    func row(_ cells: [BriefLine]) -> String {
      "| " + cells.map { line($0) }.joined(separator: " | ") + " |\n"
    }
    let rule = "|" + table.columns.map { _ in " --- |" }.joined() + "\n"
    return row(table.columns) + rule + table.rows.map(row).joined() + "\n"
  }

  private func chart(_ chart: DayChart) -> String {
    let days = chart.days.filter { $0.total > 0 }
    guard !days.isEmpty else { return "" }
    let head = "| Day | Incidents told |\n| --- | --- |\n"
    let rows = days.map { day in
      let parts = zip(chart.series, day.counts).filter { $0.1 > 0 }
        .map { "\($0.1) \($0.0)" }
      return "| \(Wording.day(day.day)) | \(parts.joined(separator: ", ")) |\n"
    }
    return head + rows.joined() + "\n"
  }

  private func map(_ map: IncidentMap) -> String {
    guard !map.marks.isEmpty else { return "" }
    let head = "| Place | Degrees north, east | Within | Incidents |\n| --- | --- | --- | --- |\n"
    let rows = map.marks.map { mark in
      let numbers = mark.incidents.map { "No. \($0)" }.joined(separator: ", ")
      let degrees = [mark.coordinate.latitude, mark.coordinate.longitude]
        .map { SVGNumber.text($0, decimals: 2) }.joined(separator: ", ")
      let radius = SVGNumber.text(mark.radiusKilometres, decimals: 0)
      return "| \(escaped(mark.name)) | \(degrees) | \(radius) km | \(numbers) |\n"
    }
    return head + rows.joined() + "\n"
  }

  // MARK: Text

  private func line(_ line: BriefLine) -> String {
    line.runs.map { run in
      switch run {
      case .phrase(let words), .value(let words), .link(_, let words): escaped(words)
      case .quotation(let words): "“\(escaped(words))”"
      case .notes(let numbers): numbers.map { "\\[\($0)\\]" }.joined()
      }
    }.joined()
  }

  /// Every character that Markdown or HTML could read as markup, behind a backslash or as an entity.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
