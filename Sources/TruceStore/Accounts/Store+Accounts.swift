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
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false }
  }

  /// Adds a person. Throws `AccountFault` where the name is taken, `StoreError` otherwise.
  package func addAccount(
    _ name: PersonName, role: Account.Role, password: PasswordHash, at time: Date
  ) throws {
    let isNew = try write { database in
      try database.execute(
        sql: """
          INSERT INTO account (name, folded, role, password, createdAt) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (folded) DO NOTHING
          """,
        arguments: [
          name.text, name.folded, role.rawValue, password.encoded, Int(time.timeIntervalSince1970),
        ])
      return database.changesCount > 0
    }
    if !isNew { throw AccountFault.taken(name.text) }
  }

  /// Gives a person a new password and ends the sessions begun with the old one.
  package func setPassword(_ password: PasswordHash, of name: PersonName) throws {
    try change(name, "UPDATE account SET password = ? WHERE folded = ?", password.encoded)
    try write { database in
      try database.execute(
        sql: "DELETE FROM session WHERE account = (SELECT id FROM account WHERE folded = ?)",
        arguments: [name.folded])
    }
  }

  /// Gives a person another role; it holds from the next request on.
  package func setRole(_ role: Account.Role, of name: PersonName) throws {
    try change(name, "UPDATE account SET role = ? WHERE folded = ?", role.rawValue)
  }

  /// Removes a person's account and sessions. What the person judged keeps the name.
  package func removeAccount(_ name: PersonName) throws {
    try change(name, "DELETE FROM account WHERE folded = ?", nil)
  }

  private func change(_ name: PersonName, _ sql: String, _ value: String?) throws {
    let isThere = try write { database in
      try database.execute(
        sql: sql, arguments: StatementArguments([value, name.folded].compactMap { $0 }))
      return database.changesCount > 0
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
