import TruceBrief
import TruceModel
import TruceStore

/// One incident in a list.
struct IncidentLine: Encodable, Sendable {
  var id: String
  var href: String
  var type: String?
  /// "Air strike"
  var what: String
  /// ISO 8601; nil: no day is known.
  var firstDay: String?
  var lastDay: String?
  /// "31 Aug 2019", or "day not given".
  var when: String
  var place: String?
  var province: String?
  var latitude: Double?
  var longitude: Double?
  var grade: String?
  var gradeWords: String?
  var isContested: Bool
  var isReviewed: Bool
  var isNew: Bool
  var claims: Int
  var reports: Int
  /// "2 reports"
  var reportsWords: String
  /// Known origins alone.
  var origins: Int
  /// Fewest killed that an origin gives.
  var killed: Int?
  /// "at least 4"; nil: nobody gives a number.
  var killedWords: String?
  /// Whose it is to look at; nil: nobody's.
  var assignee: String?
  /// Why it stands where it does in the queue.
  var reasons: [String] = []
  /// Those of them that are not said of the whole list.
  var ownReasons: [String] = []

  init(_ summary: IncidentSummary, _ words: DeskWords, isNew: Bool = false) {
    id = summary.id.rawValue
    href = Address.incident(id)
    type = summary.type?.rawValue
    what = summary.type.map { words.title("type", $0) } ?? "Incident"
    firstDay = summary.firstDay?.description
    lastDay = summary.lastDay?.description
    when = words.days(summary.firstDay, summary.lastDay) ?? "day not given"
    place = words.shown(summary.place)
    province = summary.province == summary.place ? nil : words.shown(summary.province)
    latitude = summary.coordinate?.latitude
    longitude = summary.coordinate?.longitude
    grade = summary.grade?.rawValue
    gradeWords = summary.grade.map { words.phrase("grade", $0) }
    isContested = summary.isContested
    isReviewed = summary.isReviewed
    self.isNew = isNew
    claims = summary.claims
    reports = summary.reports
    reportsWords = words.counted(summary.reports, "report")
    origins = summary.origins
    killed = summary.killed
    killedWords = summary.killed.map { $0 == 0 ? "none" : "\(Wording.grouped($0)) or more" }
  }
}
