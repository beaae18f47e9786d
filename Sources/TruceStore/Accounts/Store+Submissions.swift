package import Foundation
import GRDB

extension Store {
  // MARK: Forms sent twice

  /// Notes that the form of `digest` is being acted on. Returns false where it was before.
  package func beginSubmission(_ digest: Data, at time: Date) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: "INSERT INTO submission (digest, at) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
        arguments: [digest, Int(time.timeIntervalSince1970)])
      return database.changesCount > 0
    }
  }

  /// Keeps where the form led, for the second time that it comes.
  package func endSubmission(_ digest: Data, outcome: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE submission SET outcome = ? WHERE digest = ?", arguments: [outcome, digest])
    }
  }

  /// Forgets a form that could not be acted on, so that it can be sent again.
  package func dropSubmission(_ digest: Data) throws(StoreError) {
    try write { database in
      try database.execute(sql: "DELETE FROM submission WHERE digest = ?", arguments: [digest])
    }
  }

  /// Where the form of `digest` led; nil: it is still being acted on, or never came.
  package func outcome(of digest: Data) throws(StoreError) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT outcome FROM submission WHERE digest = ?", arguments: [digest])
    }
  }

  // MARK: Failed logins

  /// How often logging in failed for `subject` since it last succeeded, and when last.
  package func loginFailures(_ subject: String) throws(StoreError) -> (count: Int, last: Date)? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT count, lastAt FROM loginFailure WHERE subject = ?",
        arguments: [subject]
      ).map { ($0["count"], Date(timeIntervalSince1970: $0["lastAt"])) }
    }
  }

  package func noteLoginFailure(_ subject: String, at time: Date) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO loginFailure (subject, count, lastAt) VALUES (?, 1, ?)
          ON CONFLICT (subject) DO UPDATE SET count = count + 1, lastAt = excluded.lastAt
          """, arguments: [subject, Int(time.timeIntervalSince1970)])
    }
  }

  package func forgetLoginFailures(_ subject: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM loginFailure WHERE subject = ?", arguments: [subject])
    }
  }
}
