package import TruceModel

/// What the person who asks for a brief can choose.
package struct BriefOptions: Hashable, Sendable {
  /// nil: composed from the period.
  package var title: String?
  /// Adds a section on what was published on or after this day; nil: none.
  package var since: CalendarDay?

  package init(title: String? = nil, since: CalendarDay? = nil) {
    self.title = title
    self.since = since
  }
}
