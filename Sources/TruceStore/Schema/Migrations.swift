import GRDB

/// The ledger's tables, step by step. A step is frozen once it has been released.
enum Migrations {
  /// All steps in order; the name of a step is its number and what it brings.
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 primary tables", migrate: PrimaryTables.create)
    migrator.registerMigration("2 derived tables", migrate: DerivedTables.create)
    migrator.registerMigration("3 search", migrate: SearchTables.create)
    migrator.registerMigration("4 accounts", migrate: AccountTables.create)
    migrator.registerMigration("5 violations by subject", migrate: KeyedViolations.create)
    migrator.registerMigration("6 lists", migrate: ListTables.create)
    migrator.registerMigration("7 anchors of judgements", migrate: AnchorTables.create)
    migrator.registerMigration("8 acts of the desk", migrate: DeskActTables.create)
    migrator.registerMigration("9 numbered copies", migrate: NumberedCopies.create)
    migrator.registerMigration("10 indexes of claims", migrate: ClaimIndexes.create)
    migrator.registerMigration("11 search by spellings", migrate: SearchTables.createAnew)
    migrator.registerMigration("12 fewer indexes", migrate: FewerIndexes.create)
    return migrator
  }
}
