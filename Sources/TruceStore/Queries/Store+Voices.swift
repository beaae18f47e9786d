import GRDB
package import TruceModel

extension Store {
  /// The speakers with most claims, by their keys alone.
  package func speakerCounts(limit: Int) throws(StoreError) -> [VoiceSummary] {
    try read { database in
      try Self.tally("speaker", limit: limit, database).map {
        VoiceSummary(key: $0.name, name: $0.name, kind: nil, side: nil, count: $0.count)
      }
    }
  }

  /// `voices` with the names, kinds and sides that their last claims give.
  package func named(_ voices: [VoiceSummary]) throws(StoreError) -> [VoiceSummary] {
    try read { database in
      try voices.map { voice in
        guard let entity = try Self.entity(ofSpeaker: voice.key, database) else { return voice }
        return VoiceSummary(
          key: voice.key, name: entity.name, kind: entity.kind, side: entity.side,
          count: voice.count)
      }
    }
  }

  /// The speaker as its last claim names it, with the number of its claims; nil: no claim is of it.
  package func speaker(_ key: String) throws(StoreError) -> VoiceSummary? {
    try read { database in
      let count =
        try Int.fetchOne(
          database, sql: "SELECT count FROM tally WHERE kind = 'speaker' AND name = ?",
          arguments: [key]) ?? 0
      guard count > 0 else { return nil }
      let entity = try Self.entity(ofSpeaker: key, database)
      return VoiceSummary(
        key: key, name: entity?.name ?? key, kind: entity?.kind, side: entity?.side, count: count)
    }
  }

  private static func entity(ofSpeaker key: String, _ database: Database) throws -> Entity? {
    let value = try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT json_extract(value, '$.attribution[#-1].speaker.value') FROM claim
          WHERE speaker = ? ORDER BY day DESC LIMIT 1
          """), arguments: [key])
    return try value.map { try StoredJSON().value(Entity.self, $0) }
  }

  /// Claims of `speaker`, the last day first.
  package func claims(
    of speaker: String, limit: Int, offset: Int = 0
  ) throws(StoreError) -> [PlacedClaim] {
    try placedClaims(
      "claim.speaker = ? ORDER BY claim.day DESC, claim.number DESC LIMIT ? OFFSET ?",
      [speaker, limit, offset])
  }

  /// Claims of the reports of `outlet`, the last published first.
  package func claims(
    ofOutlet outlet: String, limit: Int, offset: Int = 0
  ) throws(StoreError) -> [PlacedClaim] {
    try placedClaims(
      """
      report.outlet = ? ORDER BY report.published DESC, report.number DESC, claim.number
      LIMIT ? OFFSET ?
      """, [outlet, limit, offset])
  }

  /// Those of `ids` that are there, in their order.
  package func claims(_ ids: [ClaimID]) throws(StoreError) -> [PlacedClaim] {
    guard !ids.isEmpty else { return [] }
    let wanted = try StoreError.wrapping(path) { try StoredJSON().text(ids.map(\.rawValue)) }
    let found = try placedClaims("claim.id IN (SELECT value FROM json_each(?))", [wanted])
    let byID = Dictionary(found.map { ($0.claim.id, $0) }) { first, _ in first }
    return ids.compactMap { byID[$0] }
  }

  private func placedClaims(
    _ condition: String, _ arguments: StatementArguments
  ) throws(StoreError) -> [PlacedClaim] {
    try read { database in
      let json = StoredJSON()
      return try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT claim.value, membership.incident, report.title, report.outlet, report.published
            FROM claim JOIN report ON report.number = claim.report
            LEFT JOIN membership ON membership.claim = claim.id WHERE \(condition)
            """), arguments: arguments
      ).map { row in
        PlacedClaim(
          claim: try json.value(Claim.self, row[0]),
          incident: (row[1] as String?).map { IncidentID($0) }, reportTitle: row[2],
          outlet: row[3], published: (row[4] as String?).flatMap { CalendarDay(iso: $0) })
      }
    }
  }

  /// The claims of `speaker` that count among its last `most`, by how many known origins their
  /// incidents have: none of an incident, one origin, several. Each incident counts once.
  package func sharing(
    of speaker: String, most: Int
  ) throws(StoreError) -> (incidents: Int, shared: Int, contested: Int) {
    try sharing(
      """
      SELECT DISTINCT membership.incident FROM (SELECT id FROM claim WHERE speaker = ?
        ORDER BY day DESC LIMIT ?) AS told CROSS JOIN membership ON membership.claim = told.id
      """, [speaker, most])
  }

  /// As of a speaker, for the incidents that the last `most` reports of `outlet` tell of.
  package func sharing(
    ofOutlet outlet: String, most: Int
  ) throws(StoreError) -> (incidents: Int, shared: Int, contested: Int) {
    try sharing(
      """
      SELECT DISTINCT membership.incident FROM (SELECT number FROM report WHERE outlet = ?
        ORDER BY published DESC LIMIT ?) AS told CROSS JOIN claim ON claim.report = told.number
        CROSS JOIN membership ON membership.claim = claim.id
      """, [outlet, most])
  }

  private func sharing(
    _ incidents: String, _ arguments: StatementArguments
  ) throws(StoreError) -> (incidents: Int, shared: Int, contested: Int) {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), coalesce(sum(origins > 1), 0), coalesce(sum(isContested), 0)
          FROM incident WHERE id IN (\(incidents))
          """, arguments: arguments)
      return (row?[0] ?? 0, row?[1] ?? 0, row?[2] ?? 0)
    }
  }
}
