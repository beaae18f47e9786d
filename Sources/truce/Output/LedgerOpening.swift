import TruceModel
import TrucePipeline
import TruceStore

/// Opens a ledger to write; says so where that, or linking it, takes long.
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

  /// `store` with what links it.
  static func ledger(_ store: Store, _ directory: ActorDirectory) -> Ledger {
    Ledger(store: store, directory: directory) { reports in
      say(
        "\(store.path): linking all of its \(reports) reports, which may take minutes; beside a desk "
          + "that serves the ledger it is not needed")
    }
  }

  private static func announceUpgrade(_ path: String) throws {
    guard try Store.isOlder(path) else { return }
    say("\(path): made by an earlier Truce; bringing it up to date, which may take minutes")
  }
}
