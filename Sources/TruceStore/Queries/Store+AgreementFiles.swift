import Foundation
import GRDB
package import TruceModel

extension Store {
  /// The file of the agreement `id` as it was last given; nil: none has this id.
  package func agreement(_ id: AgreementID) throws(StoreError) -> StoredAgreement? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT value, file, yaml, (SELECT count(*) FROM agreement WHERE id = ?1) AS versions
          FROM agreement WHERE id = ?1 ORDER BY number DESC LIMIT 1
          """, arguments: [id.rawValue]
      ).map { row in
        StoredAgreement(
          agreement: try StoredJSON().value(Agreement.self, row["value"]), file: row["file"],
          yaml: String(decoding: row["yaml"] as Data, as: UTF8.self), versions: row["versions"])
      }
    }
  }

  /// Alleged violations of `agreement` by the first day of their incidents; those without come first.
  package func violations(
    of agreement: AgreementID, provision: String? = nil, limit: Int, offset: Int = 0
  ) throws(StoreError) -> [AllegedViolation] {
    try read { database in
      let json = StoredJSON()
      let narrower = provision == nil ? "?2 IS NULL" : "provision = ?2"
      return try String.fetchAll(
        database,
        sql: """
          SELECT value FROM violation WHERE agreement = ?1 AND \(narrower)
          ORDER BY day, subject, position LIMIT ?3 OFFSET ?4
          """, arguments: [agreement.rawValue, provision, limit, offset]
      ).map { try json.value(AllegedViolation.self, $0) }
    }
  }

  /// How many violations of each provision of `agreement` are alleged; the empty name: of none.
  package func violationCounts(
    of agreement: AgreementID
  ) throws(StoreError) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(provision, ''), count(*) FROM violation WHERE agreement = ? GROUP BY 1
          """, arguments: [agreement.rawValue])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
    }
  }

  /// How many incidents are listed under each agreement.
  package func incidentCountsByAgreement() throws(StoreError) -> [AgreementID: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT agreement, count(*) FROM incidentAgreement GROUP BY agreement")
      return Dictionary(
        uniqueKeysWithValues: rows.map { (AgreementID($0[0] as String), $0[1] as Int) })
    }
  }

  /// Number of the last judgement; 0: there is none.
  package func lastJudgement() throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT max(number) FROM judgement")) ?? 0
    }
  }

  /// Judgements numbered below `before`, newest first; nil: from the last.
  package func judgements(
    before: Int?, limit: Int
  ) throws(StoreError) -> [RecordedJudgement] {
    try read { database in
      let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM judgement") ?? 0
      let end = min(before ?? last + 1, last + 1)
      return try Self.judgements(
        database, where: "number < ? AND number >= ?", [end, end - limit]
      ).reversed()
    }
  }
}
