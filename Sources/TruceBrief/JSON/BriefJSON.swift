import TruceModel

/// A brief as JSON: the same sections, lines and footnotes as its page, in the same order.
///
/// A line is `{"text", "notes"}`; a block has a `kind` that names its other keys. The facts behind
/// the brief, unworded, are what `truce link --format json` prints.
package struct BriefJSON: Sendable {
  package init() {}

  /// One object, ended by a line feed.
  package func text(_ brief: Brief) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("title", brief.title)
      json.member("period", brief.period)
      json.line("summary", brief.summary)
      json.key("sections")
      json.array(brief.sections) { $0.section($1) }
      json.key("footnotes")
      json.array(brief.footnotes) { $0.footnote($1) }
    }
    json.newline()
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ name: StaticString, _ line: BriefLine) {
    key(name)
    self.line(line)
  }

  fileprivate mutating func line(_ line: BriefLine) {
    object { json in
      json.member("text", line.text)
      json.key("notes")
      json.array(line.notes) { $0.integer($1) }
    }
  }

  fileprivate mutating func lines(_ name: StaticString, _ lines: [BriefLine]) {
    key(name)
    array(lines) { $0.line($1) }
  }

  fileprivate mutating func section(_ section: BriefSection) {
    object { json in
      json.member("id", section.kind.rawValue)
      json.member("heading", section.heading)
      json.key("blocks")
      json.array(section.blocks) { $0.block($1) }
    }
  }

  private mutating func block(_ block: BriefBlock) {
    object { json in
      switch block {
      case .heading(let words): json.worded("heading", words)
      case .paragraph(let words): json.worded("paragraph", words)
      case .remark(let words): json.worded("remark", words)
      case .list(let lines):
        json.member("kind", "list")
        json.lines("items", lines)
      case .entries(let entries): json.entries(entries)
      case .facts(let facts): json.facts(facts)
      case .table(let table): json.table(table)
      case .card(let card): json.card(card)
      case .chart(let chart): json.chart(chart)
      case .map(let map): json.map(map)
      }
    }
  }

  private mutating func worded(_ kind: String, _ words: BriefLine) {
    member("kind", kind)
    line("line", words)
  }

  private mutating func entries(_ entries: [BriefEntry]) {
    member("kind", "entries")
    key("items")
    array(entries) { json, entry in
      json.object { json in
        json.member("anchor", entry.anchor)
        json.line("line", entry.line)
      }
    }
  }

  private mutating func facts(_ facts: [BriefFact]) {
    member("kind", "facts")
    key("facts")
    array(facts) { json, fact in
      json.object { json in
        json.member("name", fact.name)
        json.line("line", fact.line)
      }
    }
  }

  private mutating func table(_ table: BriefTable) {
    member("kind", "table")
    member("style", table.style.rawValue)
    lines("columns", table.columns)
    key("rows")
    array(table.rows) { json, row in json.array(row) { $0.line($1) } }
    member("anchors", strings: table.anchors)
  }

  private mutating func card(_ card: BriefCard) {
    member("kind", "card")
    member("anchor", card.anchor)
    line("heading", card.heading)
    member("badge", card.badge)
    member("new", flag: card.isNew)
    key("blocks")
    array(card.blocks) { $0.block($1) }
  }

  private mutating func chart(_ chart: DayChart) {
    member("kind", "chart")
    member("series", strings: chart.series)
    key("days")
    array(chart.days.filter { $0.total > 0 }) { json, day in
      json.object { json in
        json.member("day", day.day.description)
        json.key("counts")
        json.array(day.counts) { $0.integer($1) }
      }
    }
    key("undated")
    array(chart.undated) { $0.integer($1) }
  }

  private mutating func map(_ map: IncidentMap) {
    member("kind", "map")
    key("marks")
    array(map.marks) { json, mark in
      json.object { json in
        json.member("place", mark.name)
        json.member("latitude", degrees: mark.coordinate.latitude)
        json.member("longitude", degrees: mark.coordinate.longitude)
        json.member("precision", mark.precision.rawValue)
        json.member("radiusKilometres", degrees: mark.radiusKilometres)
        json.key("incidents")
        json.array(mark.incidents) { $0.integer($1) }
      }
    }
    lines("unplaced", map.unplaced)
  }

  fileprivate mutating func footnote(_ note: Footnote) {
    object { json in
      json.member("number", note.number)
      switch note.source {
      case .claim(let citation): json.citation(citation)
      case .agreement(let citation):
        json.member("agreement", citation.agreement.rawValue)
        json.member("name", citation.name)
        json.member("reference", citation.reference)
      }
    }
  }

  private mutating func citation(_ citation: ClaimCitation) {
    member("claim", citation.claim.rawValue)
    member("report", citation.report.rawValue)
    member("reportNumber", citation.reportNumber)
    member("outlet", citation.outlet)
    member("title", citation.title)
    member("published", citation.published?.description)
    member("speakers", strings: citation.speakers)
    member("words", citation.words)
    member("elsewhere", strings: citation.elsewhere)
    member("location", citation.location)
  }
}
