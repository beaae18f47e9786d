import GRDB
package import TruceModel

extension Store {
  /// Notes that a command began. Returns the run's number.
  package func beginRun(
    command: String, version: String, at time: String
  ) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO run (command, version, startedAt) VALUES (?, ?, ?)",
        arguments: [command, version, time])
      return Int(database.lastInsertedRowID)
    }
  }

  /// Notes that the run ended; a run without an end was stopped from outside.
  package func endRun(
    _ run: Int, known: Int, setAside: Int, at time: String
  ) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE run SET endedAt = ?, known = ?, setAside = ? WHERE id = ?",
        arguments: [time, known, setAside, run])
    }
  }

  /// Keeps what was noted about an input with the run.
  package func add(_ issues: [Issue], run: Int) throws(StoreError) {
    guard !issues.isEmpty else { return }
    try write { database in
      var number =
        try Int.fetchOne(
          database, sql: "SELECT max(number) FROM issue WHERE run = ?", arguments: [run]) ?? 0
      for issue in issues {
        number += 1
        try database.cachedStatement(
          sql: "INSERT INTO issue (run, number, code, message, subject) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [run, number, issue.code, issue.message, issue.subject])
      }
    }
  }

  /// Everything that was noted, each once, in the order of noting.
  package func issues() throws(StoreError) -> [Issue] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT code, message, subject FROM issue ORDER BY run, number")
      var seen: Set<Issue> = []
      return rows.map { Issue(code: $0["code"], message: $0["message"], subject: $0["subject"]) }
        .filter { seen.insert($0).inserted }
    }
  }
}
