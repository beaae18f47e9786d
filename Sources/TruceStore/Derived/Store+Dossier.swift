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
        copies: try Self.values(CopyRelation.self, "copy ORDER BY copy, position", database, json),
        assessments: incidents.map(\.1),
        violations: try Self.violations(database, in: incidents.map(\.0), json),
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
        SELECT incidentValue.value AS incident, assessment.value AS assessment
        FROM incidentValue JOIN assessment USING (incident)
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

  /// Those of acts and then the accusations without an act, in the order of `incidents`; totals of
  /// breaches come last, in the order of their claims.
  private static func violations(
    _ database: Database, in incidents: [Incident], _ json: StoredJSON
  ) throws -> [AllegedViolation] {
    let places = Dictionary(
      incidents.enumerated().map { ($1.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(section: Int, place: Int, violation: AllegedViolation)] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT subject, value FROM violation ORDER BY subject, position")
    while let row = try rows.next() {
      let violation = try json.value(AllegedViolation.self, row["value"])
      let place = places[row["subject"]]
      let section = place == nil ? 2 : violation.incident == nil ? 1 : 0
      found.append((section, place ?? found.count, violation))
    }
    let order = found.indices.sorted {
      (found[$0].section, found[$0].place, $0) < (found[$1].section, found[$1].place, $1)
    }
    return order.map { found[$0].violation }
  }

  private static func values<Value: Decodable>(
    _ type: Value.Type, _ source: String, _ database: Database, _ json: StoredJSON
  ) throws -> [Value] {
    try String.fetchAll(database, sql: "SELECT value FROM \(source)")
      .map { try json.value(type, $0) }
  }
}
