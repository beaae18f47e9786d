import Foundation
import GRDB

/// The ledger: one SQLite file that keeps what was read and what was judged, and finds it again.
///
/// Primary tables (`run`, `report`, `agreement`, `judgement`) only grow; `Journal` chains each of
/// their rows to the one before, so that a change made outside Truce is found. Everything else
/// (`claim`, `incident`, …) is derived, carries the version that made it, and can be dropped and
/// made again. The only SQL of the package is in this target; values of `TruceModel` go in and
/// come out. One process writes at a time, any number read meanwhile (WAL).
package struct Store: Sendable {
  /// The ledger's file, as given.
  package let path: String
  let pool: DatabasePool

  /// Marks the file as a ledger (`PRAGMA application_id`): "TRUC".
  static let applicationID = 0x5452_5543

  /// Makes a new ledger at `path`. Throws `StoreError` where something is there already.
  package static func create(at path: String) throws(StoreError) -> Store {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StoreError(path, .exists)
    }
    let store = try Store(path, isReadOnly: false)
    try store.migrate()
    return store
  }

  /// Opens the ledger at `path` and brings its tables up to date, unless it is read only.
  package static func open(_ path: String, isReadOnly: Bool = false) throws(StoreError) -> Store {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreError(path, .missing) }
    let store = try Store(path, isReadOnly: isReadOnly)
    let isBegun = try !store.isEmpty()
    if isReadOnly || isBegun { try store.checkIsLedger() }
    if isReadOnly { try store.checkIsCurrent() } else { try store.migrate() }
    return store
  }

  /// Whether an earlier Truce made the ledger at `path`, so that opening it to write brings it up to
  /// date first, which takes minutes where it is large. False where nothing is there.
  package static func isOlder(_ path: String) throws(StoreError) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let store = try Store(path, isReadOnly: true)
    guard try !store.isEmpty() else { return false }
    try store.checkIsLedger()
    return try store.read { try !Migrations.all.hasCompletedMigrations($0) }
  }

  /// Opens the ledger at `path`, or makes it where nothing is there.
  package static func openOrCreate(_ path: String) throws(StoreError) -> Store {
    FileManager.default.fileExists(atPath: path) ? try open(path) : try create(at: path)
  }

  private init(_ path: String, isReadOnly: Bool) throws(StoreError) {
    self.path = path
    pool = try StoreError.wrapping(path) {
      try DatabasePool(path: path, configuration: Self.configuration(isReadOnly: isReadOnly))
    }
  }

  /// A writer waits for another for at most two minutes: linking a large ledger writes long.
  private static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(120)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -65536")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4096")
    }
    return configuration
  }

  private func migrate() throws(StoreError) {
    try checkIsCurrent(allowingOlder: true)
    try StoreError.wrapping(path) { try Migrations.all.migrate(pool) }
  }

  /// Whether making the ledger was stopped before its first table was there.
  private func isEmpty() throws(StoreError) -> Bool {
    try read { database in
      let tables = try Int.fetchOne(
        database,
        sql:
          "SELECT count(*) FROM sqlite_master WHERE name NOT GLOB 'grdb_*' AND name NOT GLOB 'sqlite_*'"
      )
      return tables == 0
    }
  }

  private func checkIsLedger() throws(StoreError) {
    let id = try read { try Int.fetchOne($0, sql: "PRAGMA application_id") ?? 0 }
    guard id == Self.applicationID else { throw StoreError(path, .notALedger) }
  }

  /// Throws where a later Truce made the file, or, unless `allowingOlder`, an earlier one.
  private func checkIsCurrent(allowingOlder: Bool = false) throws(StoreError) {
    let (isNewer, isOlder) = try read { database in
      (
        try Migrations.all.hasBeenSuperseded(database),
        try !Migrations.all.hasCompletedMigrations(database)
      )
    }
    if isNewer { throw StoreError(path, .newer) }
    if isOlder, !allowingOlder { throw StoreError(path, .older) }
  }
}

extension Store {
  /// One view of the ledger that other processes' writes do not change.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.wrapping(path) { try pool.read(body) }
  }

  /// One transaction: all of it is kept, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.wrapping(path) { try pool.write(body) }
  }

  /// A transaction that has reached the disk when this returns.
  func writeDurably<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try StoreError.wrapping(path) {
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        defer { _ = try? database.execute(sql: "PRAGMA synchronous = NORMAL") }
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw StoreError(path, .damaged("a write gave no result")) }
        return value
      }
    }
  }

  /// The ledger's files while it is open.
  ///
  /// Nothing but SQLite may close one of them in this process: that would let go of the process's
  /// locks, and another process would write, or delete, what this one reads
  /// (https://www.sqlite.org/howtocorrupt.html, 2.2).
  package var files: [String] { ["", "-wal", "-shm"].map { path + $0 } }

  /// Asks the system to bring the file into memory, without waiting for it: what is read first is
  /// read all over the file. The file stays open until the process ends, see `files`.
  package func readAhead() {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    posix_fadvise(descriptor, 0, 0, Int32(POSIX_FADV_WILLNEED))
  }

  /// Copies the ledger to `destination` while it is being read and written.
  package func backUp(to destination: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw StoreError(destination, .exists)
    }
    try StoreError.wrapping(destination) {
      let copy = try DatabaseQueue(path: destination)
      try pool.backup(to: copy)
      try copy.close()
    }
  }
}
