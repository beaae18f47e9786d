package import TruceModel

/// The day, and the minute if known, from which a report's relative times are counted.
package struct ReferenceTime: Hashable, Sendable {
  /// nil: unknown; relative times stay without bounds.
  package var day: CalendarDay?
  /// Minutes after midnight; nil: unknown.
  package var minute: Int?

  /// A day that is known otherwise; nil: none is.
  package init(day: CalendarDay?, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// Of a report: the day of the dateline that stands in the text, which beats metadata that
  /// contradicts it and is the original's day in a reprint; else the publication date.
  package init(_ report: Report) {
    guard let stated = report.dateline?.value.day else {
      self.init(day: report.published, minute: report.publishedMinute)
      return
    }
    self.init(day: stated, minute: stated == report.published ? report.publishedMinute : nil)
  }
}
