import GRDB
import TruceModel

extension DerivedWriter {
  /// Takes the points of the new from incidents whose last report is one of `reports`: a later run
  /// has added others.
  func age(reports: Range<Int>) throws {
    guard !reports.isEmpty else { return }
    try run(
      "UPDATE incident SET weight = weight - ? WHERE latestReport >= ? AND latestReport < ?",
      [ReviewWeight.new, reports.lowerBound, reports.upperBound])
  }

  /// Writes what judgements and reports changed; `rows` are those of `change.written`, in their order.
  func write(_ change: DerivedChange, _ rows: [IncidentRow]) throws {
    for row in rows {
      try writeIncident(row)
      try put(row.value, of: row.id, into: "incidentValue")
      try put(row.assessment, of: row.id, into: "assessment")
      try writeLists(row)
    }
    for incident in change.written.map(\.incident) {
      for claim in incident.claims { try place(claim, in: incident.id) }
    }
    for claim in change.released {
      try run("DELETE FROM membership WHERE claim = ?", [claim.rawValue])
    }
    for id in change.removed { try remove(id.rawValue) }
    let json = StoredJSON()
    for copy in Set(change.copies.map(\.copy.rawValue)) {
      try run("DELETE FROM copy WHERE copy = ?", [copy])
    }
    for row in try Self.rows(of: change.copies, json) {
      try run("INSERT INTO copy VALUES (?, ?, ?, ?, ?)", StatementArguments(row))
    }
    for written in change.written {
      try ViolationRows(written, json).write(database)
    }
    for count in change.counts {
      try ViolationRows(count, json).write(database)
    }
    for standing in change.standings {
      try run(
        """
        INSERT INTO standing (agreement, value) VALUES (?, ?)
        ON CONFLICT (agreement) DO UPDATE SET value = excluded.value
        """, [standing.agreement.rawValue, try json.text(standing)])
    }
    try note(change.journal, change.version)
  }

  private func writeIncident(_ row: IncidentRow) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT \(IncidentRow.names.joined(separator: ", ")) FROM incident WHERE id = ?")
    let stored = try Row.fetchOne(statement, arguments: [row.id]).map { Array($0.databaseValues) }
    if stored != row.columns { try upsert(row) }
  }

  private func writeLists(_ row: IncidentRow) throws {
    for list in IncidentList.all {
      let stored = try list.stored(row.id, database)
      let wanted = list.entries(row)
      for entry in stored.subtracting(wanted) { try list.delete(entry, database) }
      for entry in wanted where !stored.contains(entry) { try list.insert(entry, database) }
    }
  }

  private func place(_ claim: ClaimID, in incident: IncidentID) throws {
    try run(
      """
      INSERT INTO membership (claim, incident) VALUES (?, ?)
      ON CONFLICT (claim) DO UPDATE SET incident = excluded.incident
        WHERE excluded.incident <> membership.incident
      """, [claim.rawValue, incident.rawValue])
  }

  private func remove(_ incident: String) throws {
    for table in ["incidentValue", "assessment"] + IncidentList.all.map(\.table) {
      try run("DELETE FROM \(table) WHERE incident = ?", [incident])
    }
    try run("DELETE FROM violation WHERE subject = ?", [incident])
    try run("DELETE FROM incident WHERE id = ?", [incident])
  }
}
