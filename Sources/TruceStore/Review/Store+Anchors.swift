import GRDB
package import TruceModel

/// A judgement that names claims for which nothing stands any more.
package struct LostJudgement: Hashable, Sendable {
  package var judgement: RecordedJudgement
  /// Those claims as they were read when they were judged.
  package var claims: [Claim]
}

extension Store {
  /// Keeps the claims that `act` names as they are read now, and chains those that are new.
  static func anchor(_ act: ReviewAct, _ database: Database) throws {
    for claim in act.claims {
      let number = try nextNumber("anchor", database)
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO anchor (number, claim, value)
          SELECT ?, id, value FROM claim WHERE id = ?
          """
      ).execute(arguments: [number, claim.rawValue])
      if database.changesCount > 0 { try Journal.append(.anchor, item: number, in: database) }
    }
  }

  /// The claims that judgements name, as they were when they were judged.
  package func anchors() throws(StoreError) -> [Claim] {
    try read { database in
      let json = StoredJSON()
      return try String.fetchAll(database, sql: "SELECT value FROM anchor ORDER BY claim")
        .map { try json.value(Claim.self, $0) }
    }
  }

  /// Judgements that name claims for which nothing stands any more, in the order of making.
  package func lostJudgements() throws(StoreError) -> [LostJudgement] {
    try read { database in
      let json = StoredJSON()
      let values = try String.fetchAll(
        database,
        sql: """
          SELECT anchor.value FROM reanchoring JOIN anchor USING (claim) WHERE now IS NULL
          ORDER BY claim
          """)
      guard !values.isEmpty else { return [] }
      let lost = Dictionary(
        try values.map { try json.value(Claim.self, $0) }.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
      return try Self.judgements(database).compactMap { judgement in
        let claims = judgement.act.claims.compactMap { lost[$0] }
        return claims.isEmpty ? nil : LostJudgement(judgement: judgement, claims: claims)
      }
    }
  }

  /// Which claims stand for those that are gone, by the id that judgements name.
  static func heirs(_ database: Database) throws -> [ClaimID: ClaimID] {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT claim, now FROM reanchoring WHERE now IS NOT NULL"))
    return Dictionary(
      rows.map { (ClaimID($0[0] as String), ClaimID($0[1] as String)) },
      uniquingKeysWith: { first, _ in first })
  }

  static func write(_ reanchoring: Reanchoring, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM reanchoring")
    for (claim, now) in reanchoring.claims {
      try database.cachedStatement(sql: "INSERT INTO reanchoring (claim, now) VALUES (?, ?)")
        .execute(arguments: [claim.rawValue, now?.rawValue])
    }
  }
}
