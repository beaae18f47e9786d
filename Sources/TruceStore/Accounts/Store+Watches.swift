package import Foundation
import GRDB

extension Store {
  /// Everything that is watched, in the order of adding.
  package func watches() throws(StoreError) -> [Watch] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM watch ORDER BY id").map(Self.watch) }
  }

  /// Adds a watch. Returns false where the address is watched already.
  package func addWatch(
    _ kind: Watch.Kind, _ address: String, minutes: Int, by author: Author, at time: Date
  ) throws(StoreError) -> Bool {
    try writeDurably { database in
      try database.execute(
        sql: """
          INSERT INTO watch (kind, address, minutes, addedBy, addedAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (address) DO NOTHING
          """,
        arguments: [kind.rawValue, address, minutes, author.name, Int(time.timeIntervalSince1970)])
      guard database.changesCount > 0 else { return false }
      try DeskAct.note(
        .watchAdded, of: Watch.shown(address), "\(minutes) min", by: author, at: time, database)
      return true
    }
  }

  /// Stops watching. The reports stay. Returns false where there is no such watch.
  package func removeWatch(_ id: Int, by author: Author, at time: Date) throws(StoreError) -> Bool {
    try writeDurably { database in
      guard let watch = try Self.watch(id, database) else { return false }
      try database.execute(sql: "DELETE FROM watch WHERE id = ?", arguments: [id])
      try DeskAct.note(
        .watchRemoved, of: Watch.shown(watch.address), by: author, at: time, database)
      return true
    }
  }

  /// Pauses a watch or lets it look again; nothing is noted where it does so already.
  package func setWatch(
    _ id: Int, isPaused: Bool, by author: Author, at time: Date
  ) throws(StoreError) {
    try writeDurably { database in
      try Self.setWatch(id, isPaused: isPaused, by: author, at: time, database)
    }
  }

  /// Makes a watch due now; one that is paused looks again.
  package func hurryWatch(_ id: Int, by author: Author, at time: Date) throws(StoreError) {
    try writeDurably { database in
      try Self.setWatch(id, isPaused: false, by: author, at: time, database)
      try database.execute(
        sql: "UPDATE watch SET lastFetch = NULL WHERE id = ?", arguments: [id])
    }
  }

  private static func setWatch(
    _ id: Int, isPaused: Bool, by author: Author, at time: Date, _ database: Database
  ) throws {
    guard let watch = try watch(id, database), watch.isPaused != isPaused else { return }
    try database.execute(
      sql: "UPDATE watch SET isPaused = ? WHERE id = ?", arguments: [isPaused, id])
    try DeskAct.note(
      isPaused ? .watchPaused : .watchResumed, of: Watch.shown(watch.address), by: author,
      at: time, database)
  }

  private static func watch(_ id: Int, _ database: Database) throws -> Watch? {
    try Row.fetchOne(database, sql: "SELECT * FROM watch WHERE id = ?", arguments: [id]).map(watch)
  }

  /// Notes what a look came to. `items` are not fetched again.
  package func noteWatch(
    _ id: Int, new: Int, error: String?, items: [String] = [], at time: Date
  ) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE watch SET lastFetch = ?, lastError = ?, lastNew = ?, total = total + ? WHERE id = ?
          """, arguments: [Int(time.timeIntervalSince1970), error, new, new, id])
      guard database.changesCount > 0 else { return }
      for item in items {
        try database.cachedStatement(
          sql: "INSERT OR IGNORE INTO watchItem (watch, item) VALUES (?, ?)"
        ).execute(arguments: [id, item])
      }
    }
  }

  /// The items of a watch that were fetched before.
  package func watchedItems(_ id: Int) throws(StoreError) -> Set<String> {
    try read { database in
      try Set(
        String.fetchCursor(
          database, sql: "SELECT item FROM watchItem WHERE watch = ?", arguments: [id]))
    }
  }

  private static func watch(_ row: Row) throws -> Watch {
    Watch(
      id: row["id"], kind: Watch.Kind(rawValue: row["kind"]) ?? .feed, address: row["address"],
      minutes: row["minutes"], addedBy: row["addedBy"],
      addedAt: Date(timeIntervalSince1970: row["addedAt"]),
      lastFetch: (row["lastFetch"] as Double?).map { Date(timeIntervalSince1970: $0) },
      lastError: row["lastError"], lastNew: row["lastNew"], total: row["total"],
      isPaused: row["isPaused"])
  }
}
