import TruceModel

@testable import TruceBrief

/// The smallest piece of a brief that a reader takes in at once, with the notes it rests on: a
/// sentence, a fact, a row of a table.
struct BriefUnit {
  var section: BriefSection.Kind
  /// What links point at; nil: nothing does.
  var anchor: String?
  var runs: [BriefLine.Run]
  /// Small print of Truce's own.
  var isRemark = false
  /// Notes of the card that it heads.
  var cardNotes: [Int] = []

  var text: String { BriefLine(runs: runs).text }

  var notes: [Int] { BriefLine(runs: runs).notes + cardNotes }

  var links: [String] {
    runs.compactMap { if case .link(let anchor, _) = $0 { anchor } else { nil } }
  }

  /// Whether it holds words or values that come from reports or agreements.
  var tells: Bool {
    runs.contains { run in
      switch run {
      case .quotation: true
      case .value(let words): !words.allSatisfy { $0.isNumber || ",.".contains($0) }
      case .phrase, .link, .notes: false
      }
    }
  }

  var quotes: Bool { runs.contains { if case .quotation = $0 { true } else { false } } }

  /// All units of `brief`, in order.
  static func all(of brief: Brief) -> [BriefUnit] {
    brief.sections.flatMap { section in
      section.blocks.flatMap { units(of: $0, in: section.kind) }
    }
  }

  private static func units(of block: BriefBlock, in section: BriefSection.Kind) -> [BriefUnit] {
    func unit(_ lines: BriefLine..., anchor: String? = nil) -> BriefUnit {
      BriefUnit(section: section, anchor: anchor, runs: lines.flatMap(\.runs))
    }
    switch block {
    case .heading(let line), .paragraph(let line): return [unit(line)]
    case .remark(let line):
      var remark = unit(line)
      remark.isRemark = true
      return [remark]
    case .list(let lines): return lines.map { unit($0) }
    case .entries(let entries): return entries.map { unit($0.line, anchor: $0.anchor) }
    case .facts(let facts): return facts.map { unit($0.line) }
    case .table(let table): return rows(of: table, in: section)
    case .card(let card):
      var head = unit(card.heading, anchor: card.anchor)
      let body = card.blocks.flatMap { units(of: $0, in: section) }
      head.cardNotes = body.flatMap(\.notes)
      return [head] + body
    case .chart: return []
    case .map(let map): return map.unplaced.map { unit($0) }
    }
  }

  /// A row is one unit; so is each account that is set beside others, with its head.
  private static func rows(
    of table: BriefTable, in section: BriefSection.Kind
  ) -> [BriefUnit] {
    if table.style == .accounts || table.style == .tests, let row = table.rows.first,
      !table.hasRowHeaders || table.style == .tests
    {
      let columns = table.columns.indices.map { column in
        BriefUnit(
          section: section,
          runs: table.columns[column].runs + table.rows.flatMap { $0[column].runs })
      }
      return row.isEmpty ? [] : columns
    }
    return table.rows.enumerated().map { place, row in
      BriefUnit(
        section: section, anchor: place < table.anchors.count ? table.anchors[place] : nil,
        runs: row.flatMap(\.runs))
    }
  }
}
