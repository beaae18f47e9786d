import GRDB

/// Step 9: the relations of a copy numbered by themselves, so that a report that is added writes its
/// own alone.
enum NumberedCopies {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE numberedCopy (
          copy TEXT NOT NULL REFERENCES report(id),
          position INTEGER NOT NULL,
          original TEXT NOT NULL REFERENCES report(id),
          kind TEXT NOT NULL,
          value TEXT NOT NULL CHECK (json_valid(value)),
          PRIMARY KEY (copy, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO numberedCopy
          SELECT copy, row_number() OVER (PARTITION BY copy ORDER BY number) - 1, original, kind,
            value FROM copy;
        DROP TABLE copy;
        ALTER TABLE numberedCopy RENAME TO copy;
        CREATE UNIQUE INDEX copyByPair ON copy(copy, original);
        CREATE INDEX copyByOriginal ON copy(original);
        """)
  }
}
