import GRDB
package import TruceModel

extension Store {
  /// Adds a judgement. When this returns, it is on the disk.
  package func add(
    _ act: ReviewAct, by reviewer: String, because reason: String, at time: String
  ) throws(StoreError) -> RecordedJudgement {
    try writeDurably { database in
      try checkClaims(of: act, database)
      let number = try Self.nextNumber("judgement", database)
      try database.execute(
        sql: """
          INSERT INTO judgement (number, madeAt, reviewer, reason, kind, act)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [number, time, reviewer, reason, act.name, try StoredJSON().text(act)])
      try Self.index(act, judgement: number, database)
      try Journal.append(.judgement, item: number, in: database)
      try Self.anchor(act, database)
      return RecordedJudgement(
        number: number, madeAt: time, reviewer: reviewer, reason: reason, act: act)
    }
  }

  private func checkClaims(of act: ReviewAct, _ database: Database) throws {
    for claim in act.claims {
      let isThere = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE id = ?)",
        arguments: [claim.rawValue])
      if isThere != true { throw StoreError(path, .unknown(kind: "claim", id: claim.rawValue)) }
    }
  }

  static func index(_ act: ReviewAct, judgement: Int, _ database: Database) throws {
    for claim in act.claims {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO judgementClaim (claim, judgement) VALUES (?, ?)"
      ).execute(arguments: [claim.rawValue, judgement])
    }
  }

  /// All judgements in the order of making, on the claims that stand now for those that they name.
  ///
  /// `asMade`: on the claims that they name, whether these stand or not.
  package func judgements(asMade: Bool = false) throws(StoreError) -> [RecordedJudgement] {
    try read { try Self.judgements($0, asMade: asMade) }
  }

  /// The judgements that speak of a claim of `incident`, in the order of making.
  package func history(of incident: IncidentID) throws(StoreError) -> [RecordedJudgement] {
    try read { database in
      try Self.judgements(
        database,
        where: """
          number IN (SELECT judgement FROM judgementClaim JOIN membership USING (claim)
            WHERE incident = ?)
          """, [incident.rawValue])
    }
  }

  /// The judgements that speak of a claim, in the order of making.
  package func history(of claim: ClaimID) throws(StoreError) -> [RecordedJudgement] {
    try read { database in
      try Self.judgements(
        database, where: "number IN (SELECT judgement FROM judgementClaim WHERE claim = ?)",
        [claim.rawValue])
    }
  }

  static func judgements(
    _ database: Database, where condition: String = "1", _ arguments: StatementArguments = [],
    asMade: Bool = false
  ) throws -> [RecordedJudgement] {
    let json = StoredJSON()
    let heirs = asMade ? [:] : try heirs(database)
    return try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM judgement WHERE \(condition) ORDER BY number"),
      arguments: arguments
    ).map { row in
      RecordedJudgement(
        number: row["number"], madeAt: row["madeAt"], reviewer: row["reviewer"],
        reason: row["reason"],
        act: try json.value(ReviewAct.self, row["act"]).renamed { heirs[$0] ?? $0 })
    }
  }
}
