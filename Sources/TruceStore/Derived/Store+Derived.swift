import GRDB
package import TruceModel

extension Store {
  /// The journal's entry up to which the derived tables hold everything, and the version that made
  /// them; nil: nothing has been derived.
  package func derivation() throws(StoreError) -> (journal: Int, version: String)? {
    try read { database in
      try Row.fetchOne(database.cachedStatement(sql: "SELECT journal, version FROM derivation"))
        .map { ($0["journal"], $0["version"]) }
    }
  }

  /// Where nothing but remarks and tasks was added since the tables were derived by `version`, notes
  /// that they hold everything. Returns false, and notes nothing, where more was added.
  package func skipRemarks(version: String) throws(StoreError) -> Bool {
    try write { database in
      let head = try Journal.head(in: database)
      let derived = try Row.fetchOne(database, sql: "SELECT journal, version FROM derivation")
      guard let derived, derived["version"] == version else { return false }
      let others = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM journal
          LEFT JOIN judgement ON journal.kind = 'judgement' AND judgement.number = journal.item
          WHERE journal.number > ? AND journal.kind NOT IN (\(Journal.underived))
            AND coalesce(judgement.kind, '') NOT IN ('assign', 'comment')
          """, arguments: [derived["journal"] as Int])
      guard others == 0 else { return false }
      try database.execute(sql: "UPDATE derivation SET journal = ?", arguments: [head])
      return true
    }
  }

  /// Number of the journal's last entry.
  package func journalHead() throws(StoreError) -> Int { try read(Journal.head) }

  /// Brings the derived tables to `state`, in one transaction: readers see the old or the new.
  ///
  /// Rows that stay the same are not written. Returns false, and writes nothing, where the tables
  /// hold a later state already.
  @discardableResult
  package func save(_ state: DerivedState) throws(StoreError) -> Bool {
    let facts = try read { try ReportFacts($0, asOf: state.journal) }
    let rows = try StoreError.wrapping(path) { try facts.rows(of: state.incidents) }
    return try write { database in
      let stored = try Int.fetchOne(database, sql: "SELECT journal FROM derivation") ?? -1
      guard stored <= state.journal else { return false }
      try DerivedWriter(database: database).write(state, rows)
      return true
    }
  }

  /// Writes what judgements and reports changed, in one transaction: readers see the old or the new.
  ///
  /// Returns false, and writes nothing, where the tables do not hold the state that it changes.
  package func save(_ change: DerivedChange) throws(StoreError) -> Bool {
    let facts = try read {
      try ReportFacts($0, of: change.written.map(\.incident), asOf: change.journal)
    }
    let old = try read { try ReportFacts.firstNew($0, asOf: change.base) }
    let rows = try StoreError.wrapping(path) { try facts.rows(of: change.written) }
    return try write { database in
      let stored = try Row.fetchOne(database, sql: "SELECT journal, version FROM derivation")
      guard let stored, stored["journal"] == change.base, stored["version"] == change.version
      else { return false }
      let writer = DerivedWriter(database: database)
      try writer.age(reports: old..<max(old, facts.firstNew))
      try writer.write(change, rows)
      return true
    }
  }

  /// Puts claims read anew, by the number of their report, and `state` in place of all that was
  /// derived, in one transaction. `reanchoring`: which of the claims stand for judged ones.
  package func rebuild(
    _ claims: [(report: Int, claims: [Claim])], version: String, _ state: DerivedState,
    _ reanchoring: Reanchoring
  ) throws(StoreError) {
    let facts = try read { try ReportFacts($0, asOf: state.journal) }
    let rows = try StoreError.wrapping(path) { try facts.rows(of: state.incidents) }
    try write { database in
      let writer = DerivedWriter(database: database)
      try writer.empty(reportsUpTo: claims.last?.report ?? 0)
      try Self.write(claims, version: version, database)
      try Self.write(reanchoring, database)
      for judgement in try Self.judgements(database) {
        try Self.index(judgement.act, judgement: judgement.number, database)
      }
      try writer.write(state, rows)
    }
  }

  private static func write(
    _ claims: [(report: Int, claims: [Claim])], version: String, _ database: Database
  ) throws {
    let json = StoredJSON()
    var texts: [(claim: Int, text: SearchText)] = []
    var speakers = SpeakerCounts()
    for (report, claims) in claims {
      var keys = SearchKeys()
      for (position, claim) in claims.enumerated() {
        let row = try ClaimRow(claim, version: version, json, &keys)
        let number = ClaimRow.number(report, position)
        if try row.insert(database, report: report, number: number) { speakers.count(row) }
        texts.append((number, row.search))
      }
    }
    try speakers.write(database)
    for (claim, text) in texts { try SearchTables.insert(database, claim: claim, text: text) }
  }

  /// A hash of each derived table's rows: equal where the tables are.
  package func derivedDigests() throws(StoreError) -> [String: String] {
    try read { database in
      var digests: [String: String] = [:]
      for table in DerivedTables.names + ["tally"] {
        let count = try database.columns(in: table).count
        let order = (1...count).map(String.init).joined(separator: ", ")
        var hash = ContentHash()
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
        while let row = try rows.next() { hash.combine(row) }
        digests[table] = hexadecimal(hash.finished())
      }
      return digests
    }
  }
}

/// Numbers of reports, for the rows of incidents.
struct ReportFacts: Sendable {
  let numbers: [String: Int]
  /// Number of the first report of the last run that added any.
  let firstNew: Int

  /// Of all reports, as of the entry `journal`.
  init(_ database: Database, asOf journal: Int) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, number FROM report")
    var numbers: [String: Int] = [:]
    while let row = try rows.next() { numbers[row["id"]] = row["number"] }
    self.numbers = numbers
    firstNew = try Self.firstNew(database, asOf: journal)
  }

  /// Of the reports of `incidents`, as of the entry `journal`.
  init(_ database: Database, of incidents: [Incident], asOf journal: Int) throws {
    var numbers: [String: Int] = [:]
    let statement = try database.cachedStatement(sql: "SELECT number FROM report WHERE id = ?")
    for report in Set(incidents.flatMap(\.reports)) {
      numbers[report.rawValue] = try Int.fetchOne(statement, arguments: [report.rawValue])
    }
    self.numbers = numbers
    firstNew = try Self.firstNew(database, asOf: journal)
  }

  /// Number of the first report of the last run that had added any by the entry `journal`.
  static func firstNew(_ database: Database, asOf journal: Int) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT min(number) FROM report WHERE run = (SELECT run FROM report
          WHERE number = (SELECT item FROM journal WHERE number <= ? AND kind = 'report'
            ORDER BY number DESC LIMIT 1))
        """, arguments: [journal]) ?? 0
  }

  /// The rows of `incidents`, in their order.
  func rows(of incidents: [DerivedIncident]) throws -> [IncidentRow] {
    try incidents.concurrentMap { derived in
      let json = StoredJSON()
      let latest = derived.incident.reports.compactMap { numbers[$0.rawValue] }.max() ?? 0
      return try IncidentRow(derived, latestReport: latest, isNew: latest >= firstNew, json)
    }
  }
}
