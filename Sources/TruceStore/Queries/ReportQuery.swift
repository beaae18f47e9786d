package import TruceModel

/// Which reports are wanted, newest first; what is nil does not matter.
package struct ReportQuery: Hashable, Sendable {
  /// Words that the report must hold.
  package var words: String?
  package var outlet: String?
  package var language: String?
  /// First and last day of publication.
  package var from: CalendarDay?
  package var to: CalendarDay?
  /// In the order of their adding, last first, instead of by the day of publication.
  package var isByAdding: Bool
  package var limit: Int
  package var offset: Int

  package init(
    words: String? = nil, outlet: String? = nil, language: String? = nil, from: CalendarDay? = nil,
    to: CalendarDay? = nil, isByAdding: Bool = false, limit: Int = 50, offset: Int = 0
  ) {
    self.words = words
    self.outlet = outlet
    self.language = language
    self.from = from
    self.to = to
    self.isByAdding = isByAdding
    self.limit = limit
    self.offset = offset
  }
}
