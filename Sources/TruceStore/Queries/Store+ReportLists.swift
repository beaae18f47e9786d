package import Foundation
import GRDB
package import TruceModel

extension Store {
  /// The reports that `query` asks for, newest first.
  package func reports(_ query: ReportQuery) throws(StoreError) -> [ReportSummary] {
    let (source, conditions, arguments) = Self.parts(query)
    let order =
      query.isByAdding ? "report.number DESC" : "report.published DESC, report.number DESC"
    return try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT report.number, report.id, report.title, report.outlet, report.published,
              report.language, run.startedAt,
              (SELECT count(*) FROM claim WHERE claim.report = report.number) AS claims,
              EXISTS (SELECT 1 FROM copy WHERE copy.copy = report.id) AS isCopy
            FROM \(source) JOIN run ON run.id = report.run \(conditions)
            ORDER BY \(order) LIMIT \(query.limit) OFFSET \(query.offset)
            """), arguments: arguments
      ).map(ReportSummary.init)
    }
  }

  /// How many reports `query` asks for, counted no further than `most`.
  package func count(_ query: ReportQuery, most: Int) throws(StoreError) -> Int {
    let (source, conditions, arguments) = Self.parts(query)
    return try read { database in
      try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT count(*) FROM (SELECT 1 FROM \(source) \(conditions) LIMIT \(most))"),
        arguments: arguments) ?? 0
    }
  }

  private static func parts(
    _ query: ReportQuery
  ) -> (source: String, conditions: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments.append(value)
    }
    add("report.outlet = ?", query.outlet)
    add("report.language = ?", query.language)
    add("report.published >= ?", query.from?.description)
    add("report.published <= ?", query.to?.description)
    if let words = query.words {
      add(
        """
        report.number IN (SELECT rowid FROM reportSearch WHERE reportSearch MATCH ?
          ORDER BY rowid DESC LIMIT \(IncidentStatement.mostHits))
        """, SearchQuery(words).expression ?? "\"\"")
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return ("report", filter, StatementArguments(arguments))
  }

  /// The line of each of these reports that is there, in their order.
  package func summaries(of ids: [ReportID]) throws(StoreError) -> [ReportSummary] {
    try read { database in
      try ids.compactMap { id in
        try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT report.number, report.id, report.title, report.outlet, report.published,
                report.language, run.startedAt,
                (SELECT count(*) FROM claim WHERE claim.report = report.number) AS claims,
                EXISTS (SELECT 1 FROM copy WHERE copy.copy = report.id) AS isCopy
              FROM report JOIN run ON run.id = report.run WHERE report.id = ?
              """), arguments: [id.rawValue]
        ).map(ReportSummary.init)
      }
    }
  }

  /// The bytes as they came, and their kind: `text`, `html` or `jsonl`; nil: no such report.
  package func rawBytes(
    of report: ReportID
  ) throws(StoreError) -> (bytes: Data, kind: String)? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT coalesce(raw, text) AS bytes, kind FROM report WHERE id = ?",
        arguments: [report.rawValue]
      ).map { ($0["bytes"], $0["kind"]) }
    }
  }

  /// Number of the first report added by a run that was at work at `time` (ISO 8601, UTC) or later;
  /// nil: none was.
  package func firstReport(addedSince time: String) throws(StoreError) -> Int? {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT min(number) FROM report WHERE run = (SELECT min(run) FROM report
            WHERE run >= (SELECT min(id) FROM run WHERE coalesce(endedAt, startedAt) > ?))
          """, arguments: [time])
    }
  }

  /// How many reports were added from number `first` on; numbers have no gaps.
  package func reportsAdded(from first: Int) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT max(number) - ? + 1 FROM report", arguments: [first]) ?? 0
    }
  }

  /// The outlets with most reports.
  package func outlets(limit: Int, offset: Int = 0) throws(StoreError) -> [VoiceSummary] {
    try read { database in
      try Self.tally("outlet", limit: limit, offset: offset, database).map {
        VoiceSummary(key: $0.name, name: $0.name, kind: .outlet, side: nil, count: $0.count)
      }
    }
  }

  /// How many reports `outlet` has.
  package func reportCount(of outlet: String) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM report WHERE outlet = ?", arguments: [outlet]) ?? 0
    }
  }

  /// How many reports of `outlet` repeat another report.
  package func copies(by outlet: String) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(DISTINCT copy.copy) FROM report JOIN copy ON copy.copy = report.id
          WHERE report.outlet = ?
          """, arguments: [outlet]) ?? 0
    }
  }

  /// The last runs, newest first.
  package func runs(limit: Int) throws(StoreError) -> [RunRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM run ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).map {
        RunRecord(
          id: $0["id"], command: $0["command"], version: $0["version"],
          startedAt: $0["startedAt"], endedAt: $0["endedAt"], added: $0["added"],
          known: $0["known"], setAside: $0["setAside"])
      }
    }
  }

  /// What was last noted about inputs, newest first.
  package func issues(latest limit: Int) throws(StoreError) -> [Issue] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT code, message, subject FROM issue ORDER BY run DESC, number DESC LIMIT ?",
        arguments: [limit]
      ).map { Issue(code: $0["code"], message: $0["message"], subject: $0["subject"]) }
    }
  }
}

extension ReportSummary {
  fileprivate init(_ row: Row) {
    self.init(
      id: ReportID(row["id"] as String), number: row["number"], title: row["title"],
      outlet: row["outlet"],
      published: (row["published"] as String?).flatMap { CalendarDay(iso: $0) },
      language: row["language"], claims: row["claims"], addedAt: row["startedAt"],
      isCopy: row["isCopy"])
  }
}

extension Store {
  /// Reports that tell of the same incidents as the report of this number, those with most first.
  package func companions(of number: Int, limit: Int) throws(StoreError) -> [ReportSummary] {
    let ids = try read { database in
      try String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT report.id FROM (SELECT DISTINCT membership.incident FROM claim
                JOIN membership ON membership.claim = claim.id WHERE claim.report = ?1 LIMIT 60)
              AS own JOIN membership AS also ON also.incident = own.incident
              JOIN claim ON claim.id = also.claim JOIN report ON report.number = claim.report
            WHERE claim.report <> ?1 GROUP BY report.id
            ORDER BY count(DISTINCT own.incident) DESC, report.number LIMIT ?2
            """), arguments: [number, limit])
    }
    return try summaries(of: ids.map { ReportID($0) })
  }
}
