import GRDB

/// Step 6: what lists and the overview are read from.
///
/// `incident` loses its JSON to `incidentValue`, so that its rows are short; `accusation` says who
/// accuses whom in which incident; `tally` counts what lists and filters show. Triggers keep the
/// tallies, so that they are those of the rows whatever was written.
enum ListTables {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(sql: tables)
    for (table, column, kind) in [
      ("claim", "speaker", "speaker"), ("report", "outlet", "outlet"),
      ("incidentActor", "actor", "actor"), ("incidentAgreement", "agreement", "agreement"),
      ("incident", "place", "place"), ("incident", "province", "province"),
    ] {
      try count(column, of: table, as: kind, database)
    }
  }

  private static func count(
    _ column: String, of table: String, as kind: String, _ database: Database
  ) throws {
    let add = """
      INSERT INTO tally (kind, name, count) SELECT '\(kind)', new.\(column), 1
        WHERE new.\(column) IS NOT NULL
        ON CONFLICT (kind, name) DO UPDATE SET count = count + 1;
      """
    let remove = """
      UPDATE tally SET count = count - 1 WHERE kind = '\(kind)' AND name = old.\(column);
      DELETE FROM tally WHERE kind = '\(kind)' AND name = old.\(column) AND count = 0;
      """
    try database.execute(
      sql: """
        INSERT INTO tally (kind, name, count) SELECT '\(kind)', \(column), count(*) FROM \(table)
          WHERE \(column) IS NOT NULL GROUP BY \(column);
        CREATE TRIGGER \(table)Counts\(kind) AFTER INSERT ON \(table) BEGIN \(add) END;
        CREATE TRIGGER \(table)Discounts\(kind) AFTER DELETE ON \(table) BEGIN \(remove) END;
        CREATE TRIGGER \(table)Recounts\(kind) AFTER UPDATE OF \(column) ON \(table)
          WHEN old.\(column) IS NOT new.\(column) BEGIN \(remove) \(add) END;
        """)
  }

  private static let tables = """
    CREATE TABLE incidentValue (
      incident TEXT PRIMARY KEY REFERENCES incident(id),
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    INSERT INTO incidentValue SELECT id, value FROM incident;
    ALTER TABLE incident ADD COLUMN firstPlace TEXT
      CHECK (firstPlace IS NULL OR json_valid(firstPlace));
    UPDATE incident SET firstPlace = json_extract(value, '$.places[0]');
    ALTER TABLE incident DROP COLUMN value;
    CREATE INDEX incidentChart ON incident(firstDay, type, lastDay);
    CREATE TABLE accusation (
      firstDay TEXT NOT NULL,
      accuser TEXT NOT NULL,
      accused TEXT NOT NULL,
      incident TEXT NOT NULL REFERENCES incident(id),
      PRIMARY KEY (firstDay, accuser, accused, incident)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX accusationByIncident ON accusation(incident);
    CREATE TABLE tally (
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (kind, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tallyByCount ON tally(kind, count DESC, name);
    UPDATE derivation SET version = '';
    """
}
