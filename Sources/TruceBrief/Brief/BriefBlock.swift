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
  /// Told by no report before the day that the brief counts as new from.
  package var isNew: Bool
  package var blocks: [BriefBlock]

  package init(
    anchor: String, heading: BriefLine, badge: String? = nil, isNew: Bool = false,
    blocks: [BriefBlock]
  ) {
    self.anchor = anchor
    self.heading = heading
    self.badge = badge
    self.isNew = isNew
    self.blocks = blocks
  }
}

/// Rows under named columns; every row has as many cells as there are columns.
package struct BriefTable: Hashable, Sendable {
  /// What the rows are, for the widths of the columns.
  package enum Style: String, Sendable, CaseIterable {
    /// Ceasefires and what is said of each.
    case standings
    case incidents
    /// Accusers against accused, with figures in the cells.
    case matrix
    /// Accounts that exclude each other, a column each.
    case accounts
    /// The tests of an alleged violation, a column for each agreement.
    case tests
    case reports
    case plain
  }

  package var style: Style
  package var columns: [BriefLine]
  package var rows: [[BriefLine]]
  /// Whether the first cell of a row names the row.
  package var hasRowHeaders: Bool
  /// What links point at, one for each row, unique in the brief; empty: nothing links to the rows.
  package var anchors: [String]

  package init(
    _ style: Style = .plain, columns: [BriefLine], rows: [[BriefLine]],
    hasRowHeaders: Bool = false, anchors: [String] = []
  ) {
    self.style = style
    self.columns = columns
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
    self.anchors = anchors
  }
}

extension BriefTable {
  /// The largest figure that a cell begins with.
  var largestFigure: Int { rows.joined().map(\.leadingFigure).max() ?? 0 }
}

extension BriefLine {
  /// The number that the line begins with; 0: it begins with none.
  var leadingFigure: Int {
    guard case .value(let words)? = runs.first else { return 0 }
    return Int(words) ?? 0
  }
}
