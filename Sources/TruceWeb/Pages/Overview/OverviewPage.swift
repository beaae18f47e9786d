import TruceModel

/// The first page: where each ceasefire stands, what is new, and the picture of days and places.
package struct OverviewPage: PageContent {
  package static let template = "overview"

  /// One ceasefire.
  struct Standing: Encodable, Sendable {
    var agreement: String
    var href: String
    var name: String
    /// What its file says, in words; nil: the file gives no dates.
    var onPaper: String?
    /// The last day that the reports tell of; nil: that of all, `standingsAsOf`.
    var asOf: String?
    /// The last words on it, the newest first.
    var statements: [StandingLine]
    /// Incidents that are alleged to break it, and their list.
    var alleged: Int
    var allegedHref: String
  }

  package var title: String
  var reports: Int
  var claims: Int
  var incidents: Int
  /// The same, with digits in groups.
  var reportsWords: String
  var claimsWords: String
  var incidentsWords: String
  /// Days of publication of the first and last report.
  var period: String?
  var standings: [Standing]
  /// The last day that the reports tell of, where it is one for all ceasefires.
  var standingsAsOf: String?
  var new: NewSince?
  var isFirstVisit: Bool
  var queue: [IncidentLine]
  /// Why all of these are in it: said once.
  var queueReasons: [String]
  var chart: Markup?
  /// Days that the picture covers, as a filter of incidents.
  var windowFrom: String?
  var windowHref: String
  var map: Markup?
  var points: String
  var matrix: AccusationTable?
  var isEmpty: Bool
}

/// What was said of an agreement, by one origin.
struct StandingLine: Encodable, Sendable {
  var state: String
  var stateWords: String
  var day: String?
  var when: String?
  var origin: String
  var originHref: String?
  /// The claim's words.
  var href: String?
}

/// What was added since the viewer was here last.
struct NewSince: Encodable, Sendable {
  var since: String
  var reports: Int
  var reportsWords: String
  /// Counted no further than `Pager.most`.
  var incidents: Int
  var incidentsWords: String
  /// The incidents told of last.
  var rows: [IncidentLine]
  var href: String
  var reportsHref: String
}

/// Who accuses whom, counted by incidents.
struct AccusationTable: Encodable, Sendable {
  struct Cell: Encodable, Sendable {
    var count: Int
    var text: String
    /// `n0` … `n4`
    var shade: String
    var href: String?
  }

  struct Row: Encodable, Sendable {
    var name: String
    var cells: [Cell]
  }

  /// The accused.
  var columns: [String]
  var rows: [Row]
  /// Pairs left out of the table for want of room.
  var leftOut: Int
}
