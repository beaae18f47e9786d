package import TruceModel

/// Where a line of the brief comes from.
package struct Footnote: Hashable, Sendable {
  /// Words of a report, or the public text of an agreement.
  package enum Source: Hashable, Sendable {
    case claim(ClaimCitation)
    case agreement(AgreementCitation)
  }

  /// From 1.
  package var number: Int
  package var source: Source

  package init(number: Int, source: Source) {
    self.number = number
    self.source = source
  }

  /// The anchor of a report's row in the list of what was read.
  static func anchor(ofReport number: Int) -> String { "report-\(number)" }
}

/// The words of one claim: who published them, who spoke them, when, where they stand.
package struct ClaimCitation: Hashable, Sendable {
  package var claim: ClaimID
  package var report: ReportID
  /// The report's place in the list of what was read, from 1; nil: it is not in the dossier.
  package var reportNumber: Int?
  /// Path or address of the report; nil: it came from a stream.
  package var location: String?
  /// nil: not known.
  package var outlet: String?
  package var title: String?
  /// nil: the report has no date.
  package var published: CalendarDay?
  package var publishedBasis: Report.DateBasis
  /// Outermost to innermost; empty: the outlet's own voice.
  package var speakers: [String]
  /// The sentence, to the letter.
  package var words: String
  /// Into `Report.text`.
  package var span: Span
  /// Words of fields that stand outside the sentence, to the letter, in the order of the text.
  package var elsewhere: [String] = []
}

/// The public text that an agreement's file names.
package struct AgreementCitation: Hashable, Sendable {
  package var agreement: AgreementID
  package var name: String
  package var reference: String
}
