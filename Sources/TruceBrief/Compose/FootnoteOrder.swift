import TruceModel

/// Numbers the footnotes of a brief anew, in the order in which a reader meets them.
///
/// The sections are not composed in one pass from top to bottom; and a word processor numbers its
/// notes by their first mention, so the brief does too. Notes that no line names are dropped.
struct FootnoteOrder {
  /// New numbers by old.
  private var numbers: [Int: Int] = [:]

  /// `brief` with its notes in order.
  static func renumbered(_ brief: Brief) -> Brief {
    var order = FootnoteOrder()
    var result = brief
    result.summary = order.line(brief.summary)
    result.sections = brief.sections.map { section in
      var section = section
      section.blocks = section.blocks.map { order.block($0) }
      return section
    }
    result.footnotes = brief.footnotes.compactMap { note in
      order.numbers[note.number].map { Footnote(number: $0, source: note.source) }
    }.sorted { $0.number < $1.number }
    return result
  }

  private mutating func line(_ line: BriefLine) -> BriefLine {
    BriefLine(
      runs: line.runs.map { run in
        guard case .notes(let old) = run else { return run }
        return .notes(old.map { number(of: $0) }.sorted())
      })
  }

  private mutating func number(of old: Int) -> Int {
    let number = numbers[old] ?? numbers.count + 1
    numbers[old] = number
    return number
  }

  private mutating func lines(_ lines: [BriefLine]) -> [BriefLine] { lines.map { line($0) } }

  private mutating func block(_ block: BriefBlock) -> BriefBlock {
    switch block {
    case .heading(let words): return .heading(line(words))
    case .paragraph(let words): return .paragraph(line(words))
    case .remark(let words): return .remark(line(words))
    case .list(let items): return .list(lines(items))
    case .entries(let entries):
      return .entries(entries.map { BriefEntry(anchor: $0.anchor, line($0.line)) })
    case .facts(let facts): return .facts(facts.map { BriefFact($0.name, line($0.line)) })
    case .table(var table):
      table.columns = lines(table.columns)
      table.rows = table.rows.map { lines($0) }
      return .table(table)
    case .card(var card):
      card.heading = line(card.heading)
      card.blocks = card.blocks.map { self.block($0) }
      return .card(card)
    case .chart: return block
    case .map(var map):
      map.unplaced = lines(map.unplaced)
      return .map(map)
    }
  }
}
