import GRDB

/// Step 10: indexes that hold what lists of claims need, so that the long rows of claims are not read.
enum ClaimIndexes {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE INDEX claimNames ON claim(number, id);
        DROP INDEX claimBySpeaker;
        CREATE INDEX claimBySpeaker ON claim(speaker, day, number, id);
        DROP INDEX claimByReport;
        CREATE INDEX claimByReport ON claim(report, number, id);
        """)
  }
}
