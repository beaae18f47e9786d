import GRDB
package import TruceModel

extension Store {
  /// The incidents that `query` asks for.
  package func incidents(_ query: IncidentQuery) throws(StoreError) -> [IncidentSummary] {
    let statement = IncidentStatement(query)
    return try read { database in
      try Row.fetchAll(
        database.cachedStatement(sql: statement.sql), arguments: statement.arguments
      ).map(IncidentSummary.init)
    }
  }

  /// The incidents of the newest claims that hold `words`, sorted: what `IncidentQuery.holding` takes.
  package func incidents(holding words: String) throws(StoreError) -> [IncidentID] {
    guard let expression = SearchQuery(words).expression else { return [] }
    return try read { database in
      try String.fetchSet(
        database.cachedStatement(sql: IncidentStatement.search), arguments: [expression]
      ).sorted().map { IncidentID($0) }
    }
  }

  /// The lines of SQLite's plan for `query`: which indexes it uses.
  package func plan(_ query: IncidentQuery) throws(StoreError) -> [String] {
    let statement = IncidentStatement(query)
    return try read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN \(statement.sql)", arguments: statement.arguments
      ).map { $0["detail"] }
    }
  }

  /// The incident that `id` names now: itself, or the one it was merged into; nil: none ever had it.
  package func incidentID(named id: IncidentID) throws(StoreError) -> IncidentID? {
    try read { database in
      let own = try String.fetchOne(
        database, sql: "SELECT id FROM incident WHERE id = ?", arguments: [id.rawValue])
      let found =
        try own
        ?? String.fetchOne(
          database, sql: "SELECT incident FROM redirect WHERE id = ?", arguments: [id.rawValue])
      return found.map { IncidentID($0) }
    }
  }

  /// The incident that `claim` is in; nil: none.
  package func incidentID(holding claim: ClaimID) throws(StoreError) -> IncidentID? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT incident FROM membership WHERE claim = ?",
        arguments: [claim.rawValue]
      ).map { IncidentID($0) }
    }
  }

  /// An incident with all that its page shows; nil: none has this id, nor was merged from it.
  ///
  /// Without claims where these are not wanted: they are most of the work.
  package func incident(
    _ id: IncidentID, withClaims: Bool = true
  ) throws(StoreError) -> IncidentFile? {
    guard let id = try incidentID(named: id) else { return nil }
    let history = try history(of: id)
    return try read { database in
      let json = StoredJSON()
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT incidentValue.value AS incident, assessment.value AS assessment
          FROM incidentValue JOIN assessment USING (incident) WHERE incident = ?
          """, arguments: [id.rawValue])
      guard let row else { return nil }
      let claims =
        withClaims
        ? try Self.claims(
          database, where: "id IN (SELECT claim FROM membership WHERE incident = ?)",
          [id.rawValue]) : []
      let violations = try String.fetchAll(
        database, sql: "SELECT value FROM violation WHERE subject = ? ORDER BY position",
        arguments: [id.rawValue])
      return IncidentFile(
        incident: try json.value(Incident.self, row["incident"]),
        assessment: try json.value(Assessment.self, row["assessment"]), claims: claims,
        violations: try violations.map { try json.value(AllegedViolation.self, $0) },
        history: history)
    }
  }

  /// A report with its claims, the incidents that they are in, and its copies; nil: no such report.
  package func report(_ id: ReportID) throws(StoreError) -> ReportFile? {
    try read { database in
      guard let report = try Self.reports(database, where: "id = ?", [id.rawValue]).first,
        let number = try Int.fetchOne(
          database, sql: "SELECT number FROM report WHERE id = ?", arguments: [id.rawValue])
      else { return nil }
      let memberships = try Row.fetchAll(
        database,
        sql: """
          SELECT membership.claim, membership.incident
          FROM claim JOIN membership ON membership.claim = claim.id WHERE claim.report = ?
          """, arguments: [number])
      let json = StoredJSON()
      let copies = try String.fetchAll(
        database,
        sql: "SELECT value FROM copy WHERE copy = ? OR original = ? ORDER BY copy, position",
        arguments: [id.rawValue, id.rawValue])
      return ReportFile(
        report: report, claims: try Self.claims(database, where: "report = ?", [number]),
        incidents: Dictionary(
          uniqueKeysWithValues: memberships.map {
            (ClaimID($0[0] as String), IncidentID($0[1] as String))
          }),
        copies: try copies.map { try json.value(CopyRelation.self, $0) })
    }
  }

  /// Ids of the reports that hold `words`, newest in the ledger first.
  package func reports(
    holding words: String, limit: Int = 50
  ) throws(StoreError) -> [ReportID] {
    guard let expression = SearchQuery(words).expression else { return [] }
    return try read { database in
      try String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT report.id FROM (SELECT rowid AS hit FROM reportSearch
              WHERE reportSearch MATCH ? ORDER BY rowid DESC LIMIT ?)
            JOIN report ON report.number = hit ORDER BY hit DESC
            """), arguments: [expression, limit]
      ).map { ReportID($0) }
    }
  }

  /// Ids of the claims that hold `words`, newest in the ledger first.
  package func claims(holding words: String, limit: Int = 50) throws(StoreError) -> [ClaimID] {
    guard let expression = SearchQuery(words).expression else { return [] }
    return try read { database in
      try String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT claim.id FROM (SELECT rowid AS hit FROM claimSearch
              WHERE claimSearch MATCH ? ORDER BY rowid DESC LIMIT ?)
            CROSS JOIN claim INDEXED BY claimByReport
              ON claim.report = hit / \(ClaimRow.numbersPerReport) AND claim.number = hit ORDER BY hit DESC
            """), arguments: [expression, limit]
      ).map { ClaimID($0) }
    }
  }
}

extension IncidentSummary {
  init(_ row: Row) {
    let latitude: Double? = row["latitude"]
    let longitude: Double? = row["longitude"]
    self.init(
      id: IncidentID(row["id"] as String), type: EventType(rawValue: row["type"]),
      firstDay: (row["firstDay"] as String?).flatMap { CalendarDay(iso: $0) },
      lastDay: (row["lastDay"] as String?).flatMap { CalendarDay(iso: $0) }, place: row["place"],
      province: row["province"],
      coordinate: latitude.flatMap { north in
        longitude.map { Coordinate(latitude: north, longitude: $0) }
      }, grade: Grade(rawValue: row["grade"]), isContested: row["isContested"],
      isReviewed: row["isReviewed"], claims: row["claims"], reports: row["reports"],
      origins: row["origins"], killed: row["killed"], weight: row["weight"])
  }
}
