import GRDB

/// The step "accounts": who may use the desk, and what the desk remembers between two starts.
///
/// Nothing here says what happened: the tables are neither journalled nor rebuilt; `deskAct` says
/// what was done to accounts and watches. Times are seconds since 1970, UTC.
enum AccountTables {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(sql: tables)
  }

  private static let tables = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL CHECK (role IN ('reader', 'analyst', 'lead')),
      password TEXT NOT NULL,
      createdAt INTEGER NOT NULL,
      lastSeen INTEGER,
      lastVisit INTEGER
    ) STRICT;
    CREATE TABLE session (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
      startedAt INTEGER NOT NULL,
      seenAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessionByAccount ON session(account);
    CREATE TABLE loginFailure (
      subject TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      lastAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE submission (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      at INTEGER NOT NULL,
      outcome TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX submissionByTime ON submission(at);
    CREATE TABLE deskSecret (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      value BLOB NOT NULL CHECK (length(value) = 32)
    ) STRICT;
    CREATE TABLE watch (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('feed', 'folder')),
      address TEXT NOT NULL UNIQUE,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      addedBy TEXT NOT NULL,
      addedAt INTEGER NOT NULL,
      lastFetch INTEGER,
      lastError TEXT,
      lastNew INTEGER NOT NULL DEFAULT 0,
      total INTEGER NOT NULL DEFAULT 0,
      isPaused INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE watchItem (
      watch INTEGER NOT NULL REFERENCES watch(id) ON DELETE CASCADE,
      item TEXT NOT NULL,
      PRIMARY KEY (watch, item)
    ) STRICT, WITHOUT ROWID;
    """
}
