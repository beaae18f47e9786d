import TruceModel

/// A brief as Markdown, for mail, wikis and word processors.
package struct MarkdownRenderer: Sendable {
  private let flavour: MarkdownFlavour

  package init(_ flavour: MarkdownFlavour = .github) { self.flavour = flavour }

  package func text(_ brief: Brief) -> String {
    var page = Page(flavour: flavour, footnotes: brief.footnotes)
    page.head(of: brief)
    for section in brief.sections {
      page.out += "## \(page.escaped(section.heading))\n\n"
      for block in section.blocks { page.write(block, level: 3) }
    }
    page.tail(of: brief)
    return page.out
  }

  /// The text as it grows.
  private struct Page {
    let flavour: MarkdownFlavour
    /// By number.
    let notes: [Int: Footnote]
    var out = ""
    /// Notes that have been set.
    var seen: Set<Int> = []

    init(flavour: MarkdownFlavour, footnotes: [Footnote]) {
      self.flavour = flavour
      notes = Dictionary(footnotes.map { ($0.number, $0) }) { first, _ in first }
    }

    mutating func head(of brief: Brief) {
      switch flavour {
      case .github:
        out += "# \(escaped(brief.title))\n\n*\(escaped(brief.period))*\n\n"
      case .pandoc:
        out += "---\ntitle: \(Self.quoted(brief.title))\nsubtitle: \(Self.quoted(brief.period))\n"
        out += "lang: en\n---\n\n"
      }
      out += "\(line(brief.summary))\n\n"
    }

    /// The list of notes, or their texts.
    mutating func tail(of brief: Brief) {
      guard !brief.footnotes.isEmpty else { return }
      switch flavour {
      case .github:
        out += "## Footnotes\n\n"
        for note in brief.footnotes {
          out += "\(note.number). \(escaped(CitationText.text(of: note)))\n"
        }
      case .pandoc:
        for note in brief.footnotes {
          out += "[^\(note.number)]: \(lineStart(escaped(CitationText.text(of: note))))\n\n"
        }
      }
    }

    /// A string of YAML.
    private static func quoted(_ text: String) -> String {
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    // MARK: Blocks

    mutating func write(_ block: BriefBlock, level: Int) {
      switch block {
      case .heading(let words):
        out += "\(String(repeating: "#", count: level)) \(line(words))\n\n"
      case .paragraph(let words): out += "\(lineStart(line(words)))\n\n"
      case .remark(let words): out += "*\(line(words))*\n\n"
      case .list(let lines): items(lines)
      case .entries(let entries): items(entries.map(\.line))
      case .facts(let facts):
        for fact in facts { out += "- **\(escaped(fact.name))**: \(line(fact.line))\n" }
        out += "\n"
      case .table(let table): write(table)
      case .card(let card): write(card, level: level)
      case .chart(let chart): write(chart)
      case .map(let map): write(map)
      }
    }

    private mutating func items(_ lines: [BriefLine]) {
      for words in lines { out += "- \(lineStart(line(words)))\n" }
      out += "\n"
    }

    private mutating func write(_ card: BriefCard, level: Int) {
      let marks = [card.badge, card.isNew ? "new" : nil].compactMap { $0 }
      let badge = marks.isEmpty ? "" : " (\(escaped(marks.joined(separator: ", "))))"
      out += "\(String(repeating: "#", count: level)) \(line(card.heading))\(badge)\n\n"
      for block in card.blocks { write(block, level: level + 1) }
    }

    // MARK: Tables

    private mutating func write(_ table: BriefTable) {
      let head = table.columns.map { line($0) }
      let rows = table.rows.map { row in row.map { line($0) } }
      write(head, rows)
    }

    /// Pandoc takes the widths of the columns from the dashes.
    private mutating func write(_ head: [String], _ rows: [[String]]) {
      let widths = head.indices.map { column in
        let lengths = ([head] + rows).map { column < $0.count ? $0[column].count : 0 }
        return min(40, max(3, lengths.max() ?? 3))
      }
      out += "| " + head.joined(separator: " | ") + " |\n"
      out += "|" + widths.map { " \(String(repeating: "-", count: $0)) |" }.joined() + "\n"
      for row in rows { out += "| " + row.joined(separator: " | ") + " |\n" }
      out += "\n"
    }

    private mutating func write(_ chart: DayChart) {
      let days = chart.days.filter { $0.total > 0 }
      guard !days.isEmpty else { return }
      let rows = days.map { day in
        let parts = zip(chart.series, day.counts).filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }
        return [Wording.day(day.day), parts.joined(separator: "; ")]
      }
      write(["Day", "Incidents told"], rows)
      let undated = chart.undated.reduce(0, +)
      if undated > 0 { out += "*Not on any one day: \(undated).*\n\n" }
    }

    private mutating func write(_ map: IncidentMap) {
      let rows = (map.marks + map.distant).map { mark in
        let numbers = mark.incidents.map { "No. \($0)" }.joined(separator: ", ")
        let degrees = [mark.coordinate.latitude, mark.coordinate.longitude]
          .map { SVGNumber.text($0, decimals: 2) }.joined(separator: ", ")
        let radius = SVGNumber.text(mark.radiusKilometres, decimals: 0)
        return [escaped(mark.name), degrees, "\(radius) km", numbers]
      }
      if !rows.isEmpty {
        write(["Place", "Degrees north, east", "Within", "Incidents"], rows)
      }
      if !map.unplaced.isEmpty {
        out += "*Not on the map:*\n\n"
        items(map.unplaced)
      }
    }

    // MARK: Text

    private mutating func line(_ line: BriefLine) -> String {
      var text = ""
      for run in line.runs {
        switch run {
        case .phrase(let words), .value(let words), .link(_, let words): text += escaped(words)
        case .quotation(let words): text += "“\(escaped(words))”"
        case .notes(let numbers): text += references(numbers)
        }
      }
      return text
    }

    private mutating func references(_ numbers: [Int]) -> String {
      guard flavour == .pandoc else { return numbers.map { "\\[\($0)\\]" }.joined() }
      var text = ""
      var superscript = ""
      for (place, number) in numbers.enumerated() {
        if place > 0 { superscript += "," }
        if seen.insert(number).inserted {
          text += superscript.isEmpty ? "[^\(number)]" : "^\(superscript)^[^\(number)]"
          superscript = ""
        } else {
          superscript += "\(number)"
        }
      }
      return superscript.isEmpty ? text : "\(text)^\(superscript)^"
    }

    /// `text` so that its first word opens no list: "31." would.
    private func lineStart(_ text: String) -> String {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      if !digits.isEmpty, rest.first == "." || rest.first == ")" { return "\(digits)\\\(rest)" }
      if digits.isEmpty, let first = rest.first, "+-=:".contains(first) { return "\\\(rest)" }
      return text
    }

    /// Every character that Markdown or HTML could read as markup, behind a backslash or as an
    /// entity.
    func escaped(_ text: String) -> String {
      var result = ""
      for character in text {
        switch character {
        case "\\", "`", "*", "_", "[", "]", "|", "#", "~": result += "\\\(character)"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "&": result += "&amp;"
        case "\n", "\r", "\r\n": result += " "
        default: result += flavour.special.contains(character) ? "\\\(character)" : "\(character)"
        }
      }
      return result
    }
  }
}
