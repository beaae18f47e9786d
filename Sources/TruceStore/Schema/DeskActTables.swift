import Foundation
import GRDB

/// Step 8: what was done to accounts and watches is kept for good, and the chain covers it and the
/// anchors of judgements.
///
/// `deskAct` is primary. `anchor` gets numbers, `journal` two kinds more. Accounts, watches and
/// anchors that an older ledger holds are chained here, so that later changes of them are found.
enum DeskActTables {
  @Sendable static func create(_ database: Database) throws {
    let before = try Journal.head(in: database)
    try database.execute(sql: tables)
    for table in ["journal", "anchor", "deskAct"] {
      for act in ["UPDATE", "DELETE"] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)Refuses\(act) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table): rows are never changed or removed'); END
            """)
      }
    }
    for anchor in try Int.fetchAll(database, sql: "SELECT number FROM anchor ORDER BY number") {
      try Journal.append(.anchor, item: anchor, in: database)
    }
    try adopt(database)
    try database.execute(
      sql: "UPDATE derivation SET journal = (SELECT number FROM head) WHERE journal = ?",
      arguments: [before])
  }

  /// Notes the accounts and watches that are there.
  private static func adopt(_ database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY id") {
      try DeskAct.note(
        .accountAdded, of: row["name"], row["role"],
        by: Author("not known", .upgrade), at: Date(timeIntervalSince1970: row["createdAt"]),
        database)
    }
    for row in try Row.fetchAll(database, sql: "SELECT * FROM watch ORDER BY id") {
      let subject = Watch.shown(row["address"])
      let author = Author(row["addedBy"], .upgrade)
      let time = Date(timeIntervalSince1970: row["addedAt"])
      try DeskAct.note(
        .watchAdded, of: subject, "\(row["minutes"] as Int) min", by: author, at: time, database)
      guard row["isPaused"] else { continue }
      try DeskAct.note(.watchPaused, of: subject, by: author, at: time, database)
    }
  }

  private static let tables = """
    CREATE TABLE deskAct (
      number INTEGER PRIMARY KEY,
      madeAt TEXT NOT NULL,
      person TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('desk', 'command line', 'upgrade')),
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE TABLE numberedAnchor (
      number INTEGER PRIMARY KEY,
      claim TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    INSERT INTO numberedAnchor (claim, value) SELECT claim, value FROM anchor ORDER BY claim;
    DROP TABLE anchor;
    ALTER TABLE numberedAnchor RENAME TO anchor;
    CREATE TABLE widerJournal (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN ('report', 'agreement', 'judgement', 'anchor', 'deskAct')),
      item INTEGER NOT NULL,
      content BLOB NOT NULL CHECK (length(content) = 32),
      chain BLOB NOT NULL CHECK (length(chain) = 32),
      UNIQUE (kind, item)
    ) STRICT;
    INSERT INTO widerJournal SELECT number, kind, item, content, chain FROM journal;
    DROP TABLE journal;
    ALTER TABLE widerJournal RENAME TO journal;
    """
}
