package import Foundation
import GRDB
package import TruceModel

extension Store {
  /// What adding a report came to.
  package enum Addition: Hashable, Sendable {
    /// It is stored; its number.
    case added(Int)
    /// The same bytes are stored already.
    case known
    /// Another report has its id; nothing was stored.
    case idTaken
  }

  /// Digests of the reports that are stored: what need not be read again.
  package func knownDigests() throws(StoreError) -> Set<Data> {
    try read { try Set(Data.fetchCursor($0, sql: "SELECT digest FROM report")) }
  }

  /// Stores a report, its claims and its place in the journal in one transaction.
  package func add(_ record: ReportRecord, run: Int) throws(StoreError) -> Addition {
    try write { database in
      let addition = try Self.insert(record, run: run, database)
      guard case .added(let number) = addition else { return addition }
      try database.cachedStatement(sql: "UPDATE run SET added = added + 1 WHERE id = ?")
        .execute(arguments: [run])
      try Self.index(record, number: number, database)
      return addition
    }
  }

  private static func exists(
    _ column: String, _ value: any DatabaseValueConvertible, _ database: Database
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM report WHERE \(column) = ?)")
    return try Bool.fetchOne(statement, arguments: [value]) ?? false
  }

  static func nextNumber(_ table: String, _ database: Database) throws -> Int {
    let last = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT max(number) FROM \(table)"))
    return (last ?? 0) + 1
  }

  /// Writes all of `record` but what makes it found by its words.
  private static func insert(
    _ record: ReportRecord, run: Int, _ database: Database
  ) throws -> Addition {
    let report = record.report
    if try exists("digest", record.digest, database) { return .known }
    if try exists("id", report.id.rawValue, database) { return .idTaken }
    let number = try nextNumber("report", database)
    try database.cachedStatement(
      sql: """
        INSERT INTO report (number, id, digest, run, kind, title, outlet, published, language,
          value, text, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, report.id.rawValue, record.digest, run, record.kind.rawValue, report.title,
      report.outlet, report.published?.description, report.language, record.value,
      Data(report.text.utf8), record.raw,
    ])
    var speakers = SpeakerCounts()
    for (position, row) in record.claimRows.enumerated() {
      let claim = ClaimRow.number(number, position)
      if try row.insert(database, report: number, number: claim) { speakers.count(row) }
    }
    try speakers.write(database)
    try Journal.append(.report, item: number, in: database)
    return .added(number)
  }

  /// Makes a report and its claims found by their words.
  ///
  /// Last in a transaction: most other writes have the full-text index write what it holds in memory.
  private static func index(
    _ record: ReportRecord, number: Int, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT INTO reportSearch (rowid, title, text, keys) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [number, record.report.title, record.report.text, record.searchKeys])
    for (position, row) in record.claimRows.enumerated() {
      try SearchTables.insert(database, claim: ClaimRow.number(number, position), text: row.search)
    }
  }

  /// The number of a stored report.
  package func number(of report: ReportID) throws(StoreError) -> Int {
    let number = try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT number FROM report WHERE id = ?"),
        arguments: [report.rawValue])
    }
    guard let number else { throw StoreError(path, .unknown(kind: "report", id: report.rawValue)) }
    return number
  }
}
