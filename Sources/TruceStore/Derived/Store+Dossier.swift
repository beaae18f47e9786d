import GRDB
package import TruceModel

extension Store {
  /// All that the ledger holds, in one view of it: what briefs and exports are written from.
  ///
  /// `revise` puts reviewers' findings into the claims.
  package func dossier(
    directory: ActorDirectory, revise: ([Claim], [RecordedJudgement]) -> [Claim]
  ) throws(StoreError) -> Dossier {
    let issues = try issues()
    return try read { database in
      let json = StoredJSON()
      let claims = try Self.claims(database)
      let incidents = try Self.incidents(database, json)
      return Dossier(
        reports: try Self.reports(database),
        claims: revise(claims, try Self.judgements(database)),
        incidents: incidents.map(\.0),
        copies: try Self.values(CopyRelation.self, "copy ORDER BY number", database, json),
        assessments: incidents.map(\.1),
        violations: try Self.values(
          AllegedViolation.self, "violation ORDER BY number", database, json),
        standings: try Self.values(
          AgreementStanding.self, "standing ORDER BY agreement", database, json),
        agreements: try Self.agreements(database), issues: issues, directory: directory)
    }
  }

  /// In order of time, then id, as linking gives them.
  private static func incidents(
    _ database: Database, _ json: StoredJSON
  ) throws -> [(Incident, Assessment)] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT incident.value AS incident, assessment.value AS assessment
        FROM incident JOIN assessment ON assessment.incident = incident.id
        """)
    var result: [(Incident, Assessment)] = []
    while let row = try rows.next() {
      result.append(
        (
          try json.value(Incident.self, row["incident"]),
          try json.value(Assessment.self, row["assessment"])
        ))
    }
    return result.sorted { a, b in
      let x = a.0.time?.start?.ordinal ?? .max
      let y = b.0.time?.start?.ordinal ?? .max
      return x != y ? x < y : a.0.id < b.0.id
    }
  }

  private static func values<Value: Decodable>(
    _ type: Value.Type, _ source: String, _ database: Database, _ json: StoredJSON
  ) throws -> [Value] {
    try String.fetchAll(database, sql: "SELECT value FROM \(source)")
      .map { try json.value(type, $0) }
  }
}
