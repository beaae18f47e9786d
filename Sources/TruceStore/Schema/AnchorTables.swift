import GRDB

/// Step 7: the claims that judgements speak of, as they were when they were judged.
///
/// `anchor` is primary: reading anew may give a claim another id, and what was judged is found again
/// by its report and words. `reanchoring` is derived: which claim stands now for one that is gone;
/// NULL: none does.
enum AnchorTables {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE anchor (
          claim TEXT PRIMARY KEY,
          value TEXT NOT NULL CHECK (json_valid(value))
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER anchorRefusesUPDATE BEFORE UPDATE ON anchor
          BEGIN SELECT RAISE(ABORT, 'anchor: rows are never changed or removed'); END;
        CREATE TRIGGER anchorRefusesDELETE BEFORE DELETE ON anchor
          BEGIN SELECT RAISE(ABORT, 'anchor: rows are never changed or removed'); END;
        CREATE TABLE reanchoring (
          claim TEXT PRIMARY KEY REFERENCES anchor(claim),
          now TEXT
        ) STRICT, WITHOUT ROWID;
        INSERT INTO anchor SELECT id, value FROM claim
          WHERE id IN (SELECT claim FROM judgementClaim);
        """)
  }
}
