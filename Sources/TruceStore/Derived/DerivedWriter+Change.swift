import GRDB
import TruceModel

extension DerivedWriter {
  /// Writes what judgements changed; `rows` are those of `change.written`, in their order.
  func write(_ change: DerivedChange, _ rows: [IncidentRow]) throws {
    for row in rows {
      try writeIncident(row)
      try writeAssessment(row)
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

  private func writeAssessment(_ row: IncidentRow) throws {
    try run(
      """
      INSERT INTO assessment (incident, value) VALUES (?, ?)
      ON CONFLICT (incident) DO UPDATE SET value = excluded.value
      """, [row.id, row.assessment])
  }

  private func writeLists(_ row: IncidentRow) throws {
    for (table, column, names) in [
      ("incidentActor", "actor", row.actors), ("incidentAgreement", "agreement", row.agreements),
    ] {
      let statement = try database.cachedStatement(
        sql: "SELECT \(column), firstDay FROM \(table) WHERE incident = ?")
      let stored = Set(
        try Row.fetchAll(statement, arguments: [row.id]).map { [$0[0], $0[1]] as [String] })
      let wanted = Set(names.map { [$0, row.firstDay ?? ""] })
      for entry in stored.subtracting(wanted) {
        try run(
          "DELETE FROM \(table) WHERE \(column) = ? AND firstDay = ? AND incident = ?",
          [entry[0], entry[1], row.id])
      }
      for entry in wanted.subtracting(stored) {
        try run("INSERT INTO \(table) VALUES (?, ?, ?)", [entry[0], entry[1], row.id])
      }
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
    for table in ["assessment", "incidentActor", "incidentAgreement"] {
      try run("DELETE FROM \(table) WHERE incident = ?", [incident])
    }
    try run("DELETE FROM violation WHERE subject = ?", [incident])
    try run("DELETE FROM incident WHERE id = ?", [incident])
  }
}
