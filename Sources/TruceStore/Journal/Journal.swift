import Foundation
import GRDB

/// The chain of all primary rows: what was added, in which order, with its hash.
///
/// Each entry's `chain` is the SHA-256 of the entry before and of itself, so that changing,
/// removing or moving a row breaks the chain there. `head` repeats the last link, so that removing
/// the last rows is found too. Who changes a file on purpose can write the whole chain anew: keep
/// the head (`truce ledger info`) elsewhere, and `verify` tells whether it is still in the chain.
enum Journal {
  /// A table whose rows are chained.
  enum Kind: String, CaseIterable {
    case report, agreement, judgement, anchor, deskAct

    /// The columns that the hash covers, in order: those of the table's first form.
    var columns: String {
      switch self {
      case .report:
        "number, id, digest, run, kind, title, outlet, published, language, value, text, raw"
      case .agreement: "number, id, run, file, yaml, value"
      case .judgement: "number, madeAt, reviewer, reason, kind, act"
      case .anchor: "number, claim, value"
      case .deskAct: "number, madeAt, person, way, kind, subject, detail"
      }
    }
  }

  /// Kinds from which nothing is derived, for lists in SQL.
  static let underived = "'anchor', 'deskAct'"

  /// Chains the row `item` of `kind`, which is in its table already. Returns the entry's number.
  @discardableResult
  static func append(_ kind: Kind, item: Int, in database: Database) throws -> Int {
    guard let content = try content(of: kind, item, in: database),
      let head = try Row.fetchOne(database, sql: "SELECT number, chain FROM head")
    else { throw StoreError("", .damaged("the head of the journal is missing")) }
    let number = (head["number"] as Int) + 1
    let link = chain(after: head["chain"], number: number, kind.rawValue, item, content)
    try database.cachedStatement(
      sql: "INSERT INTO journal (number, kind, item, content, chain) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [number, kind.rawValue, item, content, link])
    try database.cachedStatement(sql: "UPDATE head SET number = ?, chain = ?")
      .execute(arguments: [number, link])
    return number
  }

  /// nil: there is no such row.
  static func content(of kind: Kind, _ item: Int, in database: Database) throws -> Data? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(kind.columns) FROM \(kind.rawValue) WHERE number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [item]) else { return nil }
    var hash = ContentHash()
    hash.combine(row)
    return hash.finished()
  }

  static func chain(
    after previous: Data, number: Int, _ kind: String, _ item: Int, _ content: Data
  ) -> Data {
    var hash = ContentHash()
    hash.combine(previous)
    hash.combine(number)
    hash.combine(kind)
    hash.combine(item)
    hash.combine(content)
    return hash.finished()
  }

  /// The number of the last entry; everything up to it is in the ledger.
  static func head(in database: Database) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT number FROM head")) ?? 0
  }
}
