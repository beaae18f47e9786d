import GRDB

/// Step 1: what is kept for good. Rows are added, never changed or removed.
enum PrimaryTables {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
    try database.execute(sql: tables)
    for table in ["report", "agreement", "judgement", "journal"] {
      for act in ["UPDATE", "DELETE"] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)Refuses\(act) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table): rows are never changed or removed'); END
            """)
      }
    }
  }

  private static let tables = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL,
      version TEXT NOT NULL,
      startedAt TEXT NOT NULL,
      endedAt TEXT,
      added INTEGER NOT NULL DEFAULT 0,
      known INTEGER NOT NULL DEFAULT 0,
      setAside INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE issue (
      run INTEGER NOT NULL REFERENCES run(id),
      number INTEGER NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      subject TEXT,
      PRIMARY KEY (run, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      run INTEGER NOT NULL REFERENCES run(id),
      kind TEXT NOT NULL CHECK (kind IN ('text', 'html', 'jsonl')),
      title TEXT,
      outlet TEXT,
      published TEXT,
      language TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value)),
      text BLOB NOT NULL,
      raw BLOB
    ) STRICT;
    CREATE INDEX reportByDay ON report(published, number);
    CREATE INDEX reportByRun ON report(run, number);
    CREATE INDEX reportByOutlet ON report(outlet, published);
    CREATE TABLE agreement (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES run(id),
      file TEXT NOT NULL,
      yaml BLOB NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    CREATE INDEX agreementByID ON agreement(id, number);
    CREATE TABLE judgement (
      number INTEGER PRIMARY KEY,
      madeAt TEXT NOT NULL,
      reviewer TEXT NOT NULL CHECK (reviewer <> ''),
      reason TEXT NOT NULL,
      kind TEXT NOT NULL,
      act TEXT NOT NULL CHECK (json_valid(act))
    ) STRICT;
    CREATE TABLE journal (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('report', 'agreement', 'judgement')),
      item INTEGER NOT NULL,
      content BLOB NOT NULL CHECK (length(content) = 32),
      chain BLOB NOT NULL CHECK (length(chain) = 32),
      UNIQUE (kind, item)
    ) STRICT;
    CREATE TABLE head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL,
      chain BLOB NOT NULL CHECK (length(chain) = 32)
    ) STRICT;
    INSERT INTO head VALUES (1, 0, zeroblob(32));
    """
}
