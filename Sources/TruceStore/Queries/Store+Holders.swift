import GRDB
package import TruceModel

extension Store {
  /// The incident of each of `claims` that is in one.
  package func incidents(
    holding claims: [ClaimID]
  ) throws(StoreError) -> [ClaimID: IncidentID] {
    guard !claims.isEmpty else { return [:] }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT claim, incident FROM membership
          WHERE claim IN (SELECT value FROM json_each(?))
          """, arguments: [try StoredJSON().text(claims.map(\.rawValue))])
      return Dictionary(
        rows.map { (ClaimID($0[0] as String), IncidentID($0[1] as String)) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
