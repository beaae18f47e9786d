import TruceModel

/// Decides a report's publication date from what was given and what is printed in its text.
struct Dating {
  private let given: GivenMetadata
  private let printed: CalendarDay?
  private let dateline: Dateline?
  private let copyrightYear: Int?
  private(set) var issues: [IntakeIssue] = []

  /// `draft` nil: the text is not looked at.
  init(given: GivenMetadata, draft: Draft? = nil) {
    self.given = given
    printed = draft?.printedDay
    dateline = draft?.dateline?.value
    copyrightYear = draft?.copyrightYear
  }

  /// Sets the date, its basis and time of day.
  ///
  /// The printed date wins over given ones that contradict it; a dateline may be a day older than
  /// the publication without contradicting it. A file's name and the date in an address are the
  /// weakest evidence.
  mutating func settle(in report: inout Report) {
    let metadata = given.publishedDay
    if let text = given.published, metadata == nil { issues.append(.badDate(text)) }
    if let metadata {
      if let text = contradiction(to: metadata) {
        set(&report, text, .text)
        issues.append(
          .dateConflict(given: metadata.description, printed: text.description))
      } else {
        set(&report, metadata, .metadata)
        report.publishedMinute = given.publishedMinute
      }
    } else if let printed {
      set(&report, printed, .text)
    } else if let day = dateline?.day {
      set(&report, day, .text)
    } else if let day = given.nameDay ?? Self.day(inAddress: given.url) {
      set(&report, day, .inferred)
    } else {
      issues.append(.noPublicationDate)
    }
  }

  private func set(_ report: inout Report, _ day: CalendarDay, _ basis: Report.DateBasis) {
    report.published = day
    report.publishedBasis = basis
  }

  /// The text's own date, where it cannot go with `metadata`.
  private func contradiction(to metadata: CalendarDay) -> CalendarDay? {
    if let printed, !given.isOfPage { return printed == metadata ? nil : printed }
    guard let day = dateline?.day else { return nil }
    let age = metadata.ordinal - day.ordinal
    return (0...2).contains(age) ? nil : day
  }

  /// `…/2019/11/19/…`
  static func day(inAddress url: String?) -> CalendarDay? {
    guard let url else { return nil }
    let parts = url.split { $0 == "/" || $0 == "?" }
    for (index, part) in parts.enumerated() where part.utf8.count == 4 && index + 2 < parts.count {
      if let year = Int(part), (1990...2100).contains(year), let month = Int(parts[index + 1]),
        let day = Int(parts[index + 2]), let found = CalendarDay(year: year, month: month, day: day)
      {
        return found
      }
    }
    return nil
  }
}
