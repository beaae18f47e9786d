@testable import TruceBrief

/// All lines and runs of a brief, in order.
enum BriefWalk {
  static func lines(of brief: Brief) -> [BriefLine] {
    [brief.summary] + lines(of: brief.sections.flatMap(\.blocks))
  }

  static func runs(of brief: Brief) -> [BriefLine.Run] { lines(of: brief).flatMap(\.runs) }

  static func lines(of blocks: [BriefBlock]) -> [BriefLine] {
    blocks.flatMap { block -> [BriefLine] in
      switch block {
      case .heading(let line), .paragraph(let line), .remark(let line): [line]
      case .list(let lines): lines
      case .entries(let entries): entries.map(\.line)
      case .facts(let facts): facts.map(\.line)
      case .table(let table): table.columns + table.rows.flatMap { $0 }
      case .card(let card): [card.heading] + lines(of: card.blocks)
      case .chart: []
      case .map(let map): map.unplaced
      }
    }
  }
}
