package import TruceModel

/// One line of a list of reports.
package struct ReportSummary: Hashable, Sendable {
  package var id: ReportID
  /// Counts from 1 in the order of adding.
  package var number: Int
  package var title: String?
  package var outlet: String?
  package var published: CalendarDay?
  package var language: String
  package var claims: Int
  /// When the run that added it began, ISO 8601, UTC.
  package var addedAt: String
  /// Whether it repeats another report.
  package var isCopy: Bool
}
