import GRDB
import TruceModel

/// The rows of the alleged violations of one incident, or of one claim that counts breaches.
struct ViolationRows: Hashable {
  let subject: String
  /// All columns of the table, in order.
  let rows: [[DatabaseValue]]

  init(_ derived: DerivedIncident, _ json: StoredJSON) throws {
    let time = derived.incident.time
    try self.init(
      derived.incident.id.rawValue, day: (time?.start ?? time?.end)?.description ?? "",
      derived.violations, json)
  }

  init(_ count: DerivedCount, _ json: StoredJSON) throws {
    try self.init(count.claim.rawValue, day: "", count.violations, json)
  }

  private init(
    _ subject: String, day: String, _ violations: [AllegedViolation], _ json: StoredJSON
  ) throws {
    self.subject = subject
    rows = try violations.enumerated().map { position, violation in
      let values: [(any DatabaseValueConvertible)?] = [
        subject, position, violation.agreement.rawValue, violation.provision,
        violation.incident?.rawValue, day, try json.text(violation),
      ]
      return values.map { $0?.databaseValue ?? .null }
    }
  }

  /// Writes the rows over those that are stored; nothing is written where they are equal.
  func write(_ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM violation WHERE subject = ? ORDER BY position")
    let stored = try Row.fetchAll(statement, arguments: [subject]).map { Array($0.databaseValues) }
    guard stored != rows else { return }
    try database.cachedStatement(sql: "DELETE FROM violation WHERE subject = ?")
      .execute(arguments: [subject])
    for row in rows {
      try database.cachedStatement(sql: "INSERT INTO violation VALUES (?, ?, ?, ?, ?, ?, ?)")
        .execute(arguments: StatementArguments(row))
    }
  }
}
