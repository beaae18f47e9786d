package import Foundation
import GRDB

/// How long a session lasts.
package struct SessionTerms: Hashable, Sendable {
  /// Without a request.
  package var idleSeconds: Int
  /// Altogether.
  package var longestSeconds: Int

  package init(idleSeconds: Int = 12 * 3600, longestSeconds: Int = 7 * 24 * 3600) {
    self.idleSeconds = idleSeconds
    self.longestSeconds = longestSeconds
  }
}

extension Store {
  /// Notes that `person` logged in; `token` is given to the browser, its hash alone is stored.
  package func beginSession(_ token: String, of person: Account, at time: Date) throws(StoreError) {
    let now = Int(time.timeIntervalSince1970)
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO session (digest, account, startedAt, seenAt)
          SELECT ?, id, ?, ? FROM account WHERE name = ?
          """, arguments: [Secret.digest(of: token), now, now, person.name])
    }
    try noteVisit(of: person.name, now)
  }

  /// Whose session `token` is; nil: nobody's, or it has run out.
  ///
  /// `isDue`: the last request that was noted is more than a minute ago; `noteSession` notes this
  /// one. They are apart so that reading a page never waits for who writes.
  package func session(
    _ token: String, terms: SessionTerms, at time: Date
  ) throws(StoreError) -> (account: Account, isDue: Bool)? {
    let now = Int(time.timeIntervalSince1970)
    return try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT account.*, session.seenAt FROM session JOIN account ON account.id = session.account
          WHERE digest = ? AND seenAt > ? AND startedAt > ?
          """,
        arguments: [Secret.digest(of: token), now - terms.idleSeconds, now - terms.longestSeconds]
      ).map { (try Self.account($0), now - ($0["seenAt"] as Int) > 60) }
    }
  }

  /// Notes that the session of `token` is in use. Returns its account as it is then.
  package func noteSession(
    _ token: String, of person: Account, at time: Date
  ) throws(StoreError) -> Account {
    let now = Int(time.timeIntervalSince1970)
    try write { database in
      try database.execute(
        sql: "UPDATE session SET seenAt = ? WHERE digest = ?",
        arguments: [now, Secret.digest(of: token)])
    }
    try noteVisit(of: person.name, now)
    return try login(PersonName(stored: person.name))?.0 ?? person
  }

  /// Moves the end of the last visit on where a new visit begins.
  private func noteVisit(of name: String, _ now: Int) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE account SET
            lastVisit = CASE WHEN lastSeen < ? THEN lastSeen ELSE lastVisit END, lastSeen = ?
          WHERE name = ?
          """, arguments: [now - Int(Account.visitGapSeconds), now, name])
    }
  }

  /// Ends the session of `token`.
  package func endSession(_ token: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM session WHERE digest = ?", arguments: [Secret.digest(of: token)])
    }
  }

  /// Forgets sessions that have run out, submissions of more than a day ago and failures of more
  /// than a day ago.
  package func tidyDesk(terms: SessionTerms, at time: Date) throws(StoreError) {
    let now = Int(time.timeIntervalSince1970)
    try write { database in
      try database.execute(
        sql: "DELETE FROM session WHERE seenAt <= ? OR startedAt <= ?",
        arguments: [now - terms.idleSeconds, now - terms.longestSeconds])
      try database.execute(
        sql: "DELETE FROM submission WHERE at < ?", arguments: [now - 24 * 3600])
      try database.execute(
        sql: "DELETE FROM loginFailure WHERE lastAt < ?", arguments: [now - 24 * 3600])
    }
  }

  /// The key that form tokens are made with: made once for each ledger.
  package func deskSecret() throws -> [UInt8] {
    let fresh = Data(try Secret.random(32))
    return try write { database in
      try database.execute(
        sql: "INSERT INTO deskSecret (id, value) VALUES (1, ?) ON CONFLICT (id) DO NOTHING",
        arguments: [fresh])
      return Array(
        try Data.fetchOne(database, sql: "SELECT value FROM deskSecret WHERE id = 1") ?? fresh)
    }
  }
}

extension PersonName {
  /// A name as it is stored.
  fileprivate init(stored: String) { text = stored }
}
