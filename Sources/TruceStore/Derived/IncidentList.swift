import GRDB

/// A table that lists incidents under something.
struct IncidentList: Sendable {
  let table: String
  /// All columns, the incident last.
  let columns: [String]
  /// What stands in the columns before the last; nil: the first day.
  private let values: @Sendable (IncidentRow) -> [[String?]]

  static let all = [
    IncidentList(table: "incidentActor", columns: ["actor", "firstDay", "incident"]) { row in
      row.actors.map { [$0, nil] }
    },
    IncidentList(table: "incidentAgreement", columns: ["agreement", "firstDay", "incident"]) {
      row in row.agreements.map { [$0, nil] }
    },
    IncidentList(table: "accusation", columns: ["firstDay", "accuser", "accused", "incident"]) {
      row in row.accusations.map { [nil, $0[0], $0[1]] }
    },
  ]

  private init(
    table: String, columns: [String], _ values: @escaping @Sendable (IncidentRow) -> [[String?]]
  ) {
    self.table = table
    self.columns = columns
    self.values = values
  }

  /// The lines of `row`, sorted.
  func entries(_ row: IncidentRow) -> [[String]] {
    values(row).map { $0.map { $0 ?? row.firstDay ?? "" } + [row.id] }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  func entry(_ row: Row) -> [String] { columns.indices.map { row[$0] } }

  /// The stored lines of `incident`.
  func stored(_ incident: String, _ database: Database) throws -> Set<[String]> {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE incident = ?")
    return Set(try Row.fetchAll(statement, arguments: [incident]).map(entry))
  }

  func insert(_ entry: [String], _ database: Database) throws {
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
      .execute(arguments: StatementArguments(entry))
  }

  func delete(_ entry: [String], _ database: Database) throws {
    let condition = columns.map { "\($0) = ?" }.joined(separator: " AND ")
    try database.cachedStatement(sql: "DELETE FROM \(table) WHERE \(condition)")
      .execute(arguments: StatementArguments(entry))
  }
}
