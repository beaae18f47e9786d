import Foundation
import GRDB

extension Store {
  /// Compares every primary row with the journal, every link of the journal with the one before, and
  /// accounts and watches with what was done to them.
  ///
  /// `expectedHead`: a head that was kept elsewhere, hexadecimal; it must be in the journal.
  package func verification(expectedHead: String? = nil) throws(StoreError) -> LedgerVerification {
    try read { database in
      var walk = JournalWalk()
      let entries = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY number")
      while let entry = try entries.next() {
        try walk.visit(entry, database)
        if walk.link.isExpected(expectedHead) { walk.hasExpectedHead = true }
      }
      try walk.finish(database)
      if let expectedHead, !walk.hasExpectedHead {
        walk.faults.append(
          LedgerFault(what: .otherHead, table: "journal", detail: expectedHead))
      }
      return LedgerVerification(
        entries: walk.count, head: hexadecimal(walk.link), faults: walk.faults)
    }
  }
}

/// One pass over the journal.
private struct JournalWalk {
  var faults: [LedgerFault] = []
  var count = 0
  var link = Data(count: 32)
  var hasExpectedHead = false
  private var last = 0
  private var seen: [String: Int] = [:]

  mutating func visit(_ entry: Row, _ database: Database) throws {
    let number: Int = entry["number"]
    let table: String = entry["kind"]
    let item: Int = entry["item"]
    let content: Data = entry["content"]
    if number != last + 1 {
      faults.append(LedgerFault(what: .gap, entry: number, table: table, row: item))
    }
    let stored: Data = entry["chain"]
    if Journal.chain(after: link, number: number, table, item, content) != stored {
      faults.append(LedgerFault(what: .broken, entry: number, table: table, row: item))
    }
    try compare(content, number, table, item, database)
    link = stored
    last = number
    count += 1
    seen[table, default: 0] += 1
  }

  private mutating func compare(
    _ content: Data, _ number: Int, _ table: String, _ item: Int, _ database: Database
  ) throws {
    guard let kind = Journal.Kind(rawValue: table) else { return }
    let now = try Journal.content(of: kind, item, in: database)
    guard now != content else { return }
    faults.append(
      LedgerFault(
        what: now == nil ? .removed : .changed, entry: number, table: table, row: item))
  }

  mutating func finish(_ database: Database) throws {
    try findUnchained(database)
    faults += try DeskAct.faults(database)
    let head = try Row.fetchOne(database, sql: "SELECT number, chain FROM head")
    if (head?["number"] as Int?) != last || (head?["chain"] as Data?) != link {
      faults.append(
        LedgerFault(
          what: .cutShort, table: "journal",
          detail: "it ends at \(last), its head says \((head?["number"] as Int?) ?? 0)"))
    }
    for message in try String.fetchAll(database, sql: "PRAGMA integrity_check")
    where message != "ok" {
      faults.append(LedgerFault(what: .damaged, table: "file", detail: message))
    }
  }

  /// Rows of primary tables without an entry; looked for only where there are more than entries.
  private mutating func findUnchained(_ database: Database) throws {
    for kind in Journal.Kind.allCases {
      let name = kind.rawValue
      let rows = try Int.fetchAll(
        database,
        sql: """
          SELECT number FROM \(name) EXCEPT SELECT item FROM journal WHERE kind = ? ORDER BY number
          """, arguments: [name])
      faults += rows.map { LedgerFault(what: .added, table: name, row: $0) }
    }
  }
}

extension Data {
  /// Whether these are the bytes of `head`, hexadecimal; nil is nothing to expect.
  fileprivate func isExpected(_ head: String?) -> Bool {
    head.map { hexadecimal(self) == $0.lowercased() } ?? false
  }
}
