import Foundation
import GRDB

extension Store {
  /// What was done to accounts and watches, newest first. `before`: a number; nil: from the last.
  package func deskActs(before: Int? = nil, limit: Int) throws(StoreError) -> [DeskAct] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM deskAct WHERE number < ? ORDER BY number DESC LIMIT ?",
        arguments: [before ?? Int.max, limit]
      ).map(DeskAct.init)
    }
  }
}

extension DeskAct {
  init(_ row: Row) {
    self.init(
      number: row["number"], madeAt: row["madeAt"],
      author: Author(row["person"], Author.Way(rawValue: row["way"]) ?? .upgrade),
      kind: Kind(rawValue: row["kind"]), subject: row["subject"], detail: row["detail"])
  }

  /// Keeps that `author` did something and chains it. Nothing derived follows from it: tables that
  /// held everything before hold everything after.
  static func note(
    _ kind: Kind, of subject: String, _ detail: String = "", by author: Author, at time: Date,
    _ database: Database
  ) throws {
    let number = try Store.nextNumber("deskAct", database)
    try database.execute(
      sql: """
        INSERT INTO deskAct (number, madeAt, person, way, kind, subject, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, time.ISO8601Format(), author.name, author.way.rawValue, kind.rawValue, subject,
        detail,
      ])
    let entry = try Journal.append(.deskAct, item: number, in: database)
    try database.execute(
      sql: "UPDATE derivation SET journal = ? WHERE journal = ?", arguments: [entry, entry - 1])
  }

  // MARK: What should be there

  /// How accounts and watches differ from what was done to them: changes made outside Truce.
  static func faults(_ database: Database) throws -> [LedgerFault] {
    var expected: [String: [String: String]] = ["account": [:], "watch": [:]]
    let acts = try Row.fetchCursor(database, sql: "SELECT * FROM deskAct ORDER BY number")
    while let row = try acts.next() {
      let act = DeskAct(row)
      guard let kind = act.kind else { continue }
      act.change(&expected[kind.table, default: [:]], kind)
    }
    return compare("account", expected["account"] ?? [:], try accounts(database))
      + compare("watch", expected["watch"] ?? [:], try watches(database))
  }

  /// Carries it out on `state`: the role by the name of an account, whether it looks by the address
  /// of a watch.
  private func change(_ state: inout [String: String], _ kind: Kind) {
    switch kind {
    case .accountAdded, .accountRole: state[subject] = detail
    case .accountPassword: break
    case .watchAdded, .watchResumed: state[subject] = "looks"
    case .watchPaused: state[subject] = "paused"
    case .accountRemoved, .watchRemoved: state[subject] = nil
    }
  }

  private static func accounts(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT name, role FROM account")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  private static func watches(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT address, isPaused FROM watch")
    return Dictionary(
      rows.map { (Watch.shown($0[0]), ($0[1] as Bool) ? "paused" : "looks") },
      uniquingKeysWith: { first, _ in first })
  }

  private static func compare(
    _ table: String, _ expected: [String: String], _ found: [String: String]
  ) -> [LedgerFault] {
    Set(expected.keys).union(found.keys).sorted().compactMap { name in
      guard expected[name] != found[name] else { return nil }
      let what: LedgerFault.What =
        expected[name] == nil ? .added : found[name] == nil ? .removed : .changed
      return LedgerFault(what: what, table: table, detail: name)
    }
  }
}
