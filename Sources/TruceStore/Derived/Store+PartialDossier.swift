import GRDB
package import TruceModel

extension Store {
  /// What the ledger holds on these incidents: what a brief of a part of it is written from.
  ///
  /// Standings and agreements are whole, with the claims that standings rest on. Reports come in the
  /// order of their adding. `revise` puts reviewers' findings into the claims.
  package func dossier(
    of ids: [IncidentID], directory: ActorDirectory,
    revise: ([Claim], [RecordedJudgement]) -> [Claim]
  ) throws(StoreError) -> Dossier {
    try read { database in
      let json = StoredJSON()
      let wanted = try json.text(ids.map(\.rawValue))
      func values<Value: Decodable>(
        _ type: Value.Type, _ sql: String, _ arguments: StatementArguments
      ) throws -> [Value] {
        try String.fetchAll(database, sql: sql, arguments: arguments)
          .map { try json.value(type, $0) }
      }
      let standings = try values(
        AgreementStanding.self, "SELECT value FROM standing ORDER BY agreement", [])
      let told = try json.text(
        standings.flatMap { $0.statements.flatMap { $0.claims.map(\.rawValue) } })
      let claims = try Self.claims(database, where: Self.wantedClaims, [wanted, told])
      let found = try Self.incidents(among: wanted, database, json)
      let reports = try Self.reports(
        database, where: "number IN (SELECT report FROM claim WHERE \(Self.wantedClaims))",
        [wanted, told])
      let names = try json.text(reports.map(\.id.rawValue))
      return Dossier(
        reports: reports, claims: revise(claims, try Self.judgements(database)),
        incidents: found.map(\.0),
        copies: try values(
          CopyRelation.self,
          """
          SELECT value FROM copy WHERE copy IN (SELECT value FROM json_each(?1))
            AND original IN (SELECT value FROM json_each(?1)) ORDER BY copy, position
          """, [names]), assessments: found.map(\.1),
        violations: try values(
          AllegedViolation.self,
          """
          SELECT value FROM violation WHERE subject IN (SELECT value FROM json_each(?))
          ORDER BY subject, position
          """, [wanted]), standings: standings, agreements: try Self.agreements(database),
        directory: directory)
    }
  }

  /// Claims of incidents, and further claims, each list a JSON array of ids.
  private static let wantedClaims = """
    id IN (SELECT claim FROM membership WHERE incident IN (SELECT value FROM json_each(?))
      UNION SELECT value FROM json_each(?))
    """

  /// In order of time, then id.
  private static func incidents(
    among wanted: String, _ database: Database, _ json: StoredJSON
  ) throws -> [(Incident, Assessment)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT incidentValue.value AS incident, assessment.value AS assessment
        FROM incidentValue JOIN assessment USING (incident)
        WHERE incident IN (SELECT value FROM json_each(?))
        """, arguments: [wanted]
    ).map { row in
      (
        try json.value(Incident.self, row["incident"]),
        try json.value(Assessment.self, row["assessment"])
      )
    }.sorted { a, b in
      let x = a.0.time?.start?.ordinal ?? .max
      let y = b.0.time?.start?.ordinal ?? .max
      return x != y ? x < y : a.0.id < b.0.id
    }
  }
}
