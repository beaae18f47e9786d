/// A brief as a value: everything that a renderer shows, already in words.
///
/// Every run of text is either a phrase of Truce's own or a stored value; see `BriefLine.Run`.
package struct Brief: Hashable, Sendable {
  package var title: String
  /// The days that the reports tell of, in words.
  package var period: String
  /// One line on what was read.
  package var summary: BriefLine
  package var sections: [BriefSection]
  /// Numbered from 1 in the order of first mention.
  package var footnotes: [Footnote]

  package init(
    title: String, period: String, summary: BriefLine, sections: [BriefSection],
    footnotes: [Footnote]
  ) {
    self.title = title
    self.period = period
    self.summary = summary
    self.sections = sections
    self.footnotes = footnotes
  }
}

/// A part of the brief under one heading.
package struct BriefSection: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case new, overview, picture, accusations, incidents, contradictions, violations, agreements
    case sources, method
  }

  package var kind: Kind
  package var heading: String
  package var blocks: [BriefBlock]

  package init(_ kind: Kind, heading: String, blocks: [BriefBlock]) {
    self.kind = kind
    self.heading = heading
    self.blocks = blocks
  }
}
