import Foundation
import GRDB
package import TruceModel

/// What linking and assessing start from, as of one entry of the journal.
package struct Material: Sendable {
  /// In the order of their adding.
  package var reports: [Report]
  /// As the reports were read, in the order of their reports, then of their triggers.
  package var claims: [Claim]
  package var agreements: [Agreement]
  package var judgements: [RecordedJudgement]
  /// Number of the journal's last entry.
  package var journal: Int
}

extension Store {
  /// Everything that is derived from, in one view of the ledger.
  package func material() throws(StoreError) -> Material {
    try read { database in
      Material(
        reports: try Self.reports(database), claims: try Self.claims(database),
        agreements: try Self.agreements(database), judgements: try Self.judgements(database),
        journal: try Journal.head(in: database))
    }
  }

  /// What was added by the journal's entries after `first`, up to `last`; one view of the ledger.
  ///
  /// Judgements stand on the claims that stand now for those that they name.
  package func material(after first: Int, upTo last: Int = .max) throws(StoreError) -> Material {
    try read { database in
      func added(_ kind: String) -> String {
        """
        IN (SELECT item FROM journal
          WHERE journal.number > ? AND journal.number <= ? AND journal.kind = '\(kind)')
        """
      }
      return Material(
        reports: try Self.reports(database, where: "number \(added("report"))", [first, last]),
        claims: try Self.claims(database, where: "report \(added("report"))", [first, last]),
        agreements: try Self.agreements(
          database, where: "number \(added("agreement"))", [first, last]),
        judgements: try Self.judgements(
          database, where: "number \(added("judgement"))", [first, last]),
        journal: min(last, try Journal.head(in: database)))
    }
  }

  /// What was added by the journal's entries after `first`.
  package func additions(after first: Int) throws(StoreError) -> LedgerAdditions {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT coalesce(sum(kind = 'report'), 0), coalesce(sum(kind = 'agreement'), 0)
          FROM journal WHERE number > ?
          """, arguments: [first])
      return LedgerAdditions(reports: row?[0] ?? 0, hasAgreements: (row?[1] ?? 0) > 0)
    }
  }

  /// The journal's entry of the `count`th report added after the entry `first`; the largest number
  /// where fewer were.
  package func journalEntry(ofReport count: Int, after first: Int) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT number FROM journal WHERE number > ? AND kind = 'report'
          ORDER BY number LIMIT 1 OFFSET ?
          """, arguments: [first, count - 1]) ?? .max
    }
  }

  static func reports(
    _ database: Database, where condition: String = "1", _ arguments: StatementArguments = []
  ) throws -> [Report] {
    var stored: [(value: String, text: String)] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT value, text FROM report WHERE \(condition) ORDER BY number",
      arguments: arguments)
    while let row = try rows.next() {
      stored.append((row["value"], String(decoding: row["text"] as Data, as: UTF8.self)))
    }
    return try stored.concurrentMap { value, text in
      var report = try StoredJSON().value(Report.self, value)
      report.text = text
      return report
    }
  }

  static func claims(
    _ database: Database, where condition: String = "1", _ arguments: StatementArguments = []
  ) throws -> [Claim] {
    let values = try String.fetchAll(
      database, sql: "SELECT value FROM claim WHERE \(condition) ORDER BY number",
      arguments: arguments)
    return try values.concurrentMap { try StoredJSON().value(Claim.self, $0) }
  }
}
