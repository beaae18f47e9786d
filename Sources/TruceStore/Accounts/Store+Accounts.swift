package import Foundation
import GRDB

extension Store {
  /// Everybody who may use the desk, by name.
  package func accounts() throws(StoreError) -> [Account] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY folded").map(Self.account)
    }
  }

  /// Whether anybody has an account: if not, the desk is open to who sits at the machine.
  package func hasAccounts() throws(StoreError) -> Bool {
    try read {
      try Bool.fetchOne($0.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM account)")) ?? false
    }
  }

  /// Adds a person. Throws `AccountFault` where the name is taken, `StoreError` otherwise.
  package func addAccount(
    _ name: PersonName, role: Account.Role, password: PasswordHash, by author: Author,
    at time: Date
  ) throws {
    let isNew = try writeDurably { database in
      try database.execute(
        sql: """
          INSERT INTO account (name, folded, role, password, createdAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (folded) DO NOTHING
          """,
        arguments: [
          name.text, name.folded, role.rawValue, password.encoded, Int(time.timeIntervalSince1970),
        ])
      guard database.changesCount > 0 else { return false }
      try DeskAct.note(
        .accountAdded, of: name.text, role.rawValue, by: author, at: time, database)
      return true
    }
    if !isNew { throw AccountFault.taken(name.text) }
  }

  /// Gives a person a new password and ends the sessions begun with the old one.
  package func setPassword(
    _ password: PasswordHash, of name: PersonName, by author: Author, at time: Date
  ) throws {
    try change(name, .accountPassword, "", by: author, at: time) { database, id in
      try database.execute(
        sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [password.encoded, id])
      try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id])
    }
  }

  /// Gives a person another role; it holds from the next request on.
  package func setRole(
    _ role: Account.Role, of name: PersonName, by author: Author, at time: Date
  ) throws {
    try change(name, .accountRole, role.rawValue, by: author, at: time) { database, id in
      try database.execute(
        sql: "UPDATE account SET role = ? WHERE id = ?", arguments: [role.rawValue, id])
    }
  }

  /// Removes a person's account and sessions. What the person judged keeps the name.
  package func removeAccount(_ name: PersonName, by author: Author, at time: Date) throws {
    try change(name, .accountRemoved, "", by: author, at: time) { database, id in
      try database.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [id])
    }
  }

  /// Changes the account of `name` and notes it; throws where nobody has the name.
  private func change(
    _ name: PersonName, _ kind: DeskAct.Kind, _ detail: String, by author: Author, at time: Date,
    _ body: (Database, Int) throws -> Void
  ) throws {
    let isThere = try writeDurably { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT id, name FROM account WHERE folded = ?", arguments: [name.folded])
      guard let row else { return false }
      try body(database, row["id"])
      try DeskAct.note(kind, of: row["name"], detail, by: author, at: time, database)
      return true
    }
    if !isThere { throw AccountFault.unknown(name.text) }
  }

  /// The account of `name` with what is stored of its password; nil: nobody has the name.
  package func login(_ name: PersonName) throws(StoreError) -> (Account, PasswordHash)? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM account WHERE folded = ?", arguments: [name.folded]
      ).map { (try Self.account($0), PasswordHash(encoded: $0["password"])) }
    }
  }

  static func account(_ row: Row) throws -> Account {
    Account(
      name: row["name"], role: Account.Role(rawValue: row["role"]) ?? .reader,
      createdAt: Date(timeIntervalSince1970: row["createdAt"]),
      lastSeen: (row["lastSeen"] as Double?).map { Date(timeIntervalSince1970: $0) },
      lastVisit: (row["lastVisit"] as Double?).map { Date(timeIntervalSince1970: $0) })
  }
}
