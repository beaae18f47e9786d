import Foundation
import GRDB

/// How far a ledger is: what is known of it without counting what it holds.
package struct LedgerHead: Hashable, Sendable {
  /// The last step of migration.
  package var schema: String
  package var judgements: Int
  /// The journal's last entry: number and link, hexadecimal.
  package var journal: Int
  package var link: String
  /// The journal's entry that the derived tables have come to; nil: nothing has been derived.
  package var derived: Int?
}

extension Store {
  /// How far the ledger is.
  package func head() throws(StoreError) -> LedgerHead { try read(Self.head) }

  static func head(_ database: Database) throws -> LedgerHead {
    let head = try Row.fetchOne(database.cachedStatement(sql: "SELECT number, chain FROM head"))
    let judgements = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM judgement"))
    return LedgerHead(
      schema: try Migrations.all.completedMigrations(database).last ?? "none",
      judgements: judgements ?? 0, journal: head?["number"] ?? 0,
      link: hexadecimal((head?["chain"] as Data?) ?? Data()),
      derived: try Int.fetchOne(
        database.cachedStatement(sql: "SELECT journal FROM derivation")))
  }
}
