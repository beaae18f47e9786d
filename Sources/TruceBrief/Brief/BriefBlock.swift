/// A piece of a section.
package indirect enum BriefBlock: Hashable, Sendable {
  case heading(BriefLine)
  case paragraph(BriefLine)
  /// Small print: a caveat or how to read what follows.
  case remark(BriefLine)
  case list([BriefLine])
  /// Lines that links point at.
  case entries([BriefEntry])
  /// Named facts, in order.
  case facts([BriefFact])
  case table(BriefTable)
  case card(BriefCard)
  case chart(DayChart)
  case map(IncidentMap)
}

/// A named line, such as "Where" of an incident.
package struct BriefFact: Hashable, Sendable {
  package var name: String
  package var line: BriefLine

  package init(_ name: String, _ line: BriefLine) {
    self.name = name
    self.line = line
  }
}

/// A line with a name that links point at.
package struct BriefEntry: Hashable, Sendable {
  /// Unique in the brief.
  package var anchor: String
  package var line: BriefLine

  package init(anchor: String, _ line: BriefLine) {
    self.anchor = anchor
    self.line = line
  }
}

/// An incident or an alleged violation with what belongs to it, kept together in print.
package struct BriefCard: Hashable, Sendable {
  /// Unique in the brief: what links point at.
  package var anchor: String
  package var heading: BriefLine
  /// A word or two beside the heading, such as the grade; nil: none.
  package var badge: String?
  package var blocks: [BriefBlock]

  package init(anchor: String, heading: BriefLine, badge: String? = nil, blocks: [BriefBlock]) {
    self.anchor = anchor
    self.heading = heading
    self.badge = badge
    self.blocks = blocks
  }
}

/// Rows under named columns; every row has as many cells as there are columns.
package struct BriefTable: Hashable, Sendable {
  package var columns: [BriefLine]
  package var rows: [[BriefLine]]
  /// Whether the first cell of a row names the row.
  package var hasRowHeaders: Bool

  package init(columns: [BriefLine], rows: [[BriefLine]], hasRowHeaders: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
  }
}
