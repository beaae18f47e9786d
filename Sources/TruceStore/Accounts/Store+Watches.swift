package import Foundation
import GRDB

extension Store {
  /// Everything that is watched, in the order of adding.
  package func watches() throws(StoreError) -> [Watch] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM watch ORDER BY id").map(Self.watch) }
  }

  /// Adds a watch. Returns false where the address is watched already.
  package func addWatch(
    _ kind: Watch.Kind, _ address: String, minutes: Int, by person: String, at time: Date
  ) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO watch (kind, address, minutes, addedBy, addedAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (address) DO NOTHING
          """,
        arguments: [kind.rawValue, address, minutes, person, Int(time.timeIntervalSince1970)])
      return database.changesCount > 0
    }
  }

  /// Stops watching. The reports stay. Returns false where there is no such watch.
  package func removeWatch(_ id: Int) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(sql: "DELETE FROM watch WHERE id = ?", arguments: [id])
      return database.changesCount > 0
    }
  }

  package func setWatch(_ id: Int, isPaused: Bool) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE watch SET isPaused = ? WHERE id = ?", arguments: [isPaused, id])
    }
  }

  /// Makes a watch due now.
  package func hurryWatch(_ id: Int) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE watch SET lastFetch = NULL, isPaused = 0 WHERE id = ?", arguments: [id])
    }
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
