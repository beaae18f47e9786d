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

/// One run of a command on the ledger.
package struct RunRecord: Hashable, Sendable {
  package var id: Int
  package var command: String
  package var version: String
  /// ISO 8601, UTC.
  package var startedAt: String
  /// nil: it was stopped from outside, or goes on.
  package var endedAt: String?
  package var added: Int
  package var known: Int
  package var setAside: Int
}

/// A speaker or an outlet with how much of theirs is in the ledger.
package struct VoiceSummary: Hashable, Sendable {
  /// Id, or name where it has none.
  package var key: String
  package var name: String
  package var kind: Entity.Kind?
  package var side: String?
  /// Claims of a speaker, reports of an outlet.
  package var count: Int
}

/// A claim with where it stands.
package struct PlacedClaim: Hashable, Sendable {
  package var claim: Claim
  package var incident: IncidentID?
  package var reportTitle: String?
  package var outlet: String?
  package var published: CalendarDay?
}

/// An incident as a point on the map.
package struct IncidentPoint: Hashable, Sendable {
  package var id: IncidentID
  package var type: EventType?
  package var firstDay: CalendarDay?
  package var grade: Grade?
  package var isContested: Bool
  package var origins: Int
  package var place: PlaceReference

  package init(
    id: IncidentID, type: EventType?, firstDay: CalendarDay?, grade: Grade?, isContested: Bool,
    origins: Int, place: PlaceReference
  ) {
    self.id = id
    self.type = type
    self.firstDay = firstDay
    self.grade = grade
    self.isContested = isContested
    self.origins = origins
    self.place = place
  }
}

/// How many incidents of a type begin on a day.
package struct DayCount: Hashable, Sendable {
  package var day: CalendarDay
  package var type: EventType
  package var count: Int
}

/// The file of an agreement as it was last given.
package struct StoredAgreement: Hashable, Sendable {
  package var agreement: Agreement
  package var file: String
  package var yaml: String
  /// How many times it was given with other content, this one included.
  package var versions: Int
}
