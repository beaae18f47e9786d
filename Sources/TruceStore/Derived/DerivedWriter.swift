import GRDB
import TruceModel

/// Writes a derived state over the one that is stored; what is equal stays untouched.
struct DerivedWriter {
  let database: Database

  func write(_ state: DerivedState, _ rows: [IncidentRow]) throws {
    let stored = try storedRows()
    for row in rows where stored[row.id] != row.columns { try upsert(row) }
    try writeAssessments(rows)
    try writeLists(rows)
    try writeMemberships(state.incidents.map(\.incident))
    let kept = Set(rows.map(\.id))
    for id in stored.keys.sorted() where !kept.contains(id) {
      for table in ["incidentValue", "assessment"] {
        try run("DELETE FROM \(table) WHERE incident = ?", [id])
      }
      try run("DELETE FROM incident WHERE id = ?", [id])
    }
    try writeCopies(state.copies)
    try writeViolations(state)
    try writeStandings(state.standings)
    try note(state.journal, state.version)
  }

  /// Notes what the tables hold now.
  func note(_ journal: Int, _ version: String) throws {
    try run(
      """
      INSERT INTO derivation (id, version, journal) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, journal = excluded.journal
      """, [version, journal])
  }

  /// Removes all that is derived from reports numbered up to `last`.
  func empty(reportsUpTo last: Int) throws {
    for table in DerivedTables.names where table != "claim" {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    try run("DELETE FROM claim WHERE report <= ?", [last])
    try database.execute(sql: "DROP TABLE claimSearch")
    try SearchTables.createClaims(database)
    for row in try Row.fetchAll(database, sql: "SELECT number, value FROM claim") {
      try SearchTables.insert(
        database, claim: row["number"], text: SearchText(storedClaim: row["value"]))
    }
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  // MARK: Incidents

  private func storedRows() throws -> [String: [DatabaseValue]] {
    var stored: [String: [DatabaseValue]] = [:]
    let names = IncidentRow.names.joined(separator: ", ")
    let rows = try Row.fetchCursor(database, sql: "SELECT \(names) FROM incident")
    while let row = try rows.next() { stored[row[0]] = Array(row.databaseValues) }
    return stored
  }

  func upsert(_ row: IncidentRow) throws {
    let names = IncidentRow.names
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let changes = names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    try run(
      """
      INSERT INTO incident (\(names.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (id) DO UPDATE SET \(changes)
      """, StatementArguments(row.columns))
  }

  private func writeAssessments(_ rows: [IncidentRow]) throws {
    for (table, value) in [("incidentValue", \IncidentRow.value), ("assessment", \.assessment)] {
      let stored = try pairs("SELECT incident, value FROM \(table)")
      for row in rows where stored[row.id] != row[keyPath: value] {
        try put(row[keyPath: value], of: row.id, into: table)
      }
    }
  }

  func put(_ value: String, of incident: String, into table: String) throws {
    try run(
      """
      INSERT INTO \(table) (incident, value) VALUES (?, ?)
      ON CONFLICT (incident) DO UPDATE SET value = excluded.value
        WHERE excluded.value <> \(table).value
      """, [incident, value])
  }

  /// What an incident is listed under.
  private func writeLists(_ rows: [IncidentRow]) throws {
    for list in IncidentList.all {
      let names = list.columns.joined(separator: ", ")
      var stored = Set(
        try Row.fetchAll(database, sql: "SELECT \(names) FROM \(list.table)").map(list.entry))
      for entry in rows.flatMap(list.entries) where stored.remove(entry) == nil {
        try list.insert(entry, database)
      }
      for entry in stored { try list.delete(entry, database) }
    }
  }

  private func writeMemberships(_ incidents: [Incident]) throws {
    var stored = try pairs("SELECT claim, incident FROM membership")
    for incident in incidents {
      for claim in incident.claims {
        let old = stored.removeValue(forKey: claim.rawValue)
        guard old != incident.id.rawValue else { continue }
        try run(
          """
          INSERT INTO membership (claim, incident) VALUES (?, ?)
          ON CONFLICT (claim) DO UPDATE SET incident = excluded.incident
          """, [claim.rawValue, incident.id.rawValue])
      }
    }
    for claim in stored.keys.sorted() {
      try run("DELETE FROM membership WHERE claim = ?", [claim])
    }
  }

  private func pairs(_ sql: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() { pairs[row[0]] = row[1] }
    return pairs
  }

  // MARK: Lists that are written whole where they changed

  private func writeCopies(_ copies: [CopyRelation]) throws {
    try replace("copy", columns: 5, by: try Self.rows(of: copies, StoredJSON()))
  }

  /// Those of one copy stand together, closest original first, and are numbered from 0.
  static func rows(of copies: [CopyRelation], _ json: StoredJSON) throws -> [[DatabaseValue]] {
    var position = 0
    var last: ReportID?
    return try copies.map { copy in
      position = copy.copy == last ? position + 1 : 0
      last = copy.copy
      let values: [any DatabaseValueConvertible] = [
        copy.copy.rawValue, position, copy.original.rawValue, copy.kind.rawValue,
        try json.text(copy),
      ]
      return values.map(\.databaseValue)
    }
  }

  private func writeViolations(_ state: DerivedState) throws {
    let json = StoredJSON()
    var rows: [[DatabaseValue]] = []
    for incident in state.incidents { rows += try ViolationRows(incident, json).rows }
    for count in state.counts { rows += try ViolationRows(count, json).rows }
    try replace("violation", columns: 7, by: rows)
  }

  private func writeStandings(_ standings: [AgreementStanding]) throws {
    let json = StoredJSON()
    let rows = try standings.map {
      [$0.agreement.rawValue, try json.text($0)].map(\.databaseValue)
    }
    try replace("standing", columns: 2, by: rows)
  }

  private func replace(_ table: String, columns: Int, by rows: [[DatabaseValue]]) throws {
    let stored = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
      .map { Array($0.databaseValues) }
    guard Set(stored) != Set(rows) else { return }
    try database.execute(sql: "DELETE FROM \(table)")
    let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
    for row in rows { try run("INSERT INTO \(table) VALUES (\(marks))", StatementArguments(row)) }
  }
}
