import Foundation
import GRDB

/// A ledger in figures.
package struct LedgerInfo: Hashable, Sendable {
  package var path: String
  /// Bytes of the file, without what is not yet moved into it from the log.
  package var bytes: Int
  package var reports: Int
  package var claims: Int
  package var incidents: Int
  package var agreements: Int
  package var runs: Int
  /// Runs that were stopped from outside.
  package var brokenRuns: Int
  /// First and last day of publication; nil: none is dated.
  package var firstDay: String?
  package var lastDay: String?
  package var head: LedgerHead
}

extension Store {
  /// The ledger in figures.
  package func info() throws(StoreError) -> LedgerInfo {
    try read { database in
      func count(_ source: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(source)") ?? 0
      }
      let days = try Row.fetchOne(
        database,
        sql: "SELECT (SELECT min(published) FROM report), (SELECT max(published) FROM report)")
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return LedgerInfo(
        path: path, bytes: pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0),
        reports: try count("report"), claims: try count("claim"),
        incidents: try count("incident"),
        agreements: try count("(SELECT DISTINCT id FROM agreement)"),
        runs: try count("run"),
        brokenRuns: try count("run WHERE endedAt IS NULL"), firstDay: days?[0], lastDay: days?[1],
        head: try Self.head(database))
    }
  }
}
