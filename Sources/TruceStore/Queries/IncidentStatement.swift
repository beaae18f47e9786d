import GRDB
import TruceModel

/// The SQL of a list of incidents.
struct IncidentStatement {
  let sql: String
  let arguments: StatementArguments

  /// Words are looked for in this many of the newest claims that hold them.
  static let mostHits = 2000

  static let columns = [
    "id", "type", "firstDay", "lastDay", "place", "province", "latitude", "longitude", "grade",
    "isContested", "isReviewed", "claims", "reports", "origins", "killed", "weight",
  ].map { "incident.\($0)" }.joined(separator: ", ")

  init(_ query: IncidentQuery) {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments.append(value)
    }
    let list = Self.list(query)
    // A column behind a plus is looked at and not looked up: SQLite then follows the order's index.
    let plus = query.isBroad && query.order != .day ? "+" : ""
    add("list.\(list?.column ?? "") = ?", list?.value)
    if list?.column != "actor" {
      add(Self.membership("incidentActor", "actor", isBroad: !plus.isEmpty), query.actor)
    }
    if list?.column != "agreement" {
      add(
        Self.membership("incidentAgreement", "agreement", isBroad: !plus.isEmpty),
        query.agreement?.rawValue)
    }
    let day = list == nil ? "incident.firstDay" : "list.firstDay"
    add("\(plus)\(day) >= ?", query.from?.description)
    add("\(plus)\(day) <= ?", query.to?.description)
    add("\(plus)place = ?", query.place)
    add("\(plus)province = ?", query.province)
    add("\(plus)type = ?", query.type?.rawValue)
    add("\(plus)grade = ?", query.grade?.rawValue)
    add("\(plus)isContested = ?", query.isContested)
    if query.accuser != nil || query.accused != nil {
      let pairs = [("accuser", query.accuser), ("accused", query.accused)].filter { $0.1 != nil }
      let wanted = pairs.map { "\($0.0) = ?" }.joined(separator: " AND ")
      conditions.append("id IN (SELECT incident FROM accusation WHERE \(wanted))")
      arguments += pairs.map(\.1)
    }
    add("incident.id IN (SELECT value FROM json_each(?))", query.among.map(Self.json))
    add("incident.id NOT IN (SELECT value FROM json_each(?))", query.apartFrom.map(Self.json))
    if query.order == .queue { add("isReviewed = ?", false) }
    if let holding = query.holding {
      let ids = holding.map { "\"\($0)\"" }.joined(separator: ",")
      add("id IN (SELECT value FROM json_each(?))", "[\(ids)]")
    } else if let words = query.words {
      add("id IN (\(Self.search))", SearchQuery(words).expression ?? "\"\"")
    }
    let table =
      list.map { "\($0.table) AS list CROSS JOIN incident ON incident.id = list.incident" }
      ?? "incident"
    let direction = query.isDescending ? "DESC" : "ASC"
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    sql = """
      SELECT \(Self.columns) FROM \(table) \(filter)
      ORDER BY \(query.order == .day ? day : Self.column(query.order)) \(direction), \
      \(list == nil || query.order != .day ? "incident.id" : "list.incident") \(direction)
      LIMIT \(query.limit) OFFSET \(query.offset)
      """
    self.arguments = StatementArguments(arguments)
  }

  /// A list of ids as JSON; they hold no character that JSON escapes.
  private static func json(_ ids: [IncidentID]) -> String {
    "[" + ids.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
  }

  /// That an incident is in a list, asked of each incident or of the list as a whole.
  private static func membership(_ table: String, _ column: String, isBroad: Bool) -> String {
    isBroad
      ? "EXISTS (SELECT 1 FROM \(table) WHERE incident = incident.id AND \(column) = ?)"
      : "id IN (SELECT incident FROM \(table) WHERE \(column) = ?)"
  }

  /// The table of lists that the incidents are taken from in order; nil: `incident` itself.
  private static func list(
    _ query: IncidentQuery
  ) -> (table: String, column: String, value: String)? {
    guard query.order == .day, query.words == nil else { return nil }
    if let actor = query.actor { return ("incidentActor", "actor", actor) }
    return query.agreement.map { ("incidentAgreement", "agreement", $0.rawValue) }
  }

  /// Incidents of the newest claims that hold words, more than once those of several. The claims' ids
  /// are read from an index, since their rows are long.
  static let search = """
    SELECT membership.incident FROM (
        SELECT rowid AS hit FROM claimSearch WHERE claimSearch MATCH ?
        ORDER BY rowid DESC LIMIT \(mostHits))
      CROSS JOIN claim INDEXED BY claimByReport
        ON claim.report = hit / \(ClaimRow.numbersPerReport) AND claim.number = hit
      CROSS JOIN membership ON membership.claim = claim.id
    """

  private static func column(_ order: IncidentQuery.Order) -> String {
    switch order {
    case .day: "incident.firstDay"
    case .origins: "incident.origins"
    case .reports: "incident.reports"
    case .killed: "incident.killed"
    case .latest: "incident.latestReport"
    case .queue: "incident.weight"
    }
  }
}
