package import Foundation
import GRDB
package import TruceModel

/// An agreement with the file that it was read from.
package struct AgreementFile: Hashable, Sendable {
  package var agreement: Agreement
  package var name: String
  package var yaml: Data

  package init(agreement: Agreement, name: String, yaml: Data) {
    self.agreement = agreement
    self.name = name
    self.yaml = yaml
  }
}

extension Store {
  /// Adds the agreements that are new or were changed. Returns how many.
  package func add(_ files: [AgreementFile], run: Int) throws(StoreError) -> Int {
    try writeDurably { database in
      let json = StoredJSON()
      var added = 0
      for file in files {
        let value = try json.text(file.agreement)
        let latest = try String.fetchOne(
          database, sql: "SELECT value FROM agreement WHERE id = ? ORDER BY number DESC LIMIT 1",
          arguments: [file.agreement.id.rawValue])
        guard latest != value else { continue }
        let number = try Self.nextNumber("agreement", database)
        try database.execute(
          sql:
            "INSERT INTO agreement (number, id, run, file, yaml, value) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [number, file.agreement.id.rawValue, run, file.name, file.yaml, value])
        try Journal.append(.agreement, item: number, in: database)
        added += 1
      }
      return added
    }
  }

  /// The agreements as they were last given, sorted by id.
  package func agreements() throws(StoreError) -> [Agreement] {
    try read { try Self.agreements($0) }
  }

  static func agreements(
    _ database: Database, where condition: String = "1", _ arguments: StatementArguments = []
  ) throws -> [Agreement] {
    let json = StoredJSON()
    return try String.fetchAll(
      database,
      sql: """
        SELECT value FROM agreement
        WHERE number IN (SELECT max(number) FROM agreement GROUP BY id) AND \(condition)
        ORDER BY id
        """, arguments: arguments
    ).map { try json.value(Agreement.self, $0) }
  }
}
