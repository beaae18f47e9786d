import TruceStore

/// Opens a ledger to write; says so where that takes long.
enum LedgerOpening {
  /// The ledger at `path`. Throws where there is none, or another file.
  static func existing(_ path: String) throws -> Store {
    try announceUpgrade(path)
    return try Store.open(path)
  }

  /// The ledger at `path`, made where nothing is there.
  static func existingOrNew(_ path: String) throws -> Store {
    try announceUpgrade(path)
    return try Store.openOrCreate(path)
  }

  private static func announceUpgrade(_ path: String) throws {
    guard try Store.isOlder(path) else { return }
    say("\(path): made by an earlier Truce; bringing it up to date, which may take minutes")
  }
}
