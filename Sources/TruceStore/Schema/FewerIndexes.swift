import GRDB

/// Step 12: what is written with each claim is less.
///
/// `claimByReport` holds what `claimNames` held, since a claim's number tells its report's; claims
/// without a speaker are not looked for by one; who adds claims counts their speakers together.
enum FewerIndexes {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP INDEX claimNames;
        DROP INDEX claimBySpeaker;
        CREATE INDEX claimBySpeaker ON claim(speaker, day, number, id) WHERE speaker IS NOT NULL;
        DROP TRIGGER claimCountsspeaker;
        """)
  }
}
