import GRDB
package import TruceModel

extension Store {
  /// Where each agreement stands, sorted by its id.
  package func standings() throws(StoreError) -> [AgreementStanding] {
    try read { database in
      let json = StoredJSON()
      return try String.fetchAll(database, sql: "SELECT value FROM standing ORDER BY agreement")
        .map { try json.value(AgreementStanding.self, $0) }
    }
  }

  /// First and last day on which an incident begins; nil: none is dated.
  package func incidentDays() throws(StoreError) -> (first: CalendarDay, last: CalendarDay)? {
    try read { database in
      let first = try String.fetchOne(
        database,
        sql: "SELECT min(firstDay) FROM incident INDEXED BY incidentByDay WHERE firstDay > ''")
      let last = try String.fetchOne(database, sql: "SELECT max(firstDay) FROM incident")
      guard let first = first.flatMap({ CalendarDay(iso: $0) }),
        let last = last.flatMap({ CalendarDay(iso: $0) })
      else { return nil }
      return (first, last)
    }
  }

  /// Incidents of each day and type from `day` on; those that last longer than a week are left out.
  package func dayCounts(from day: CalendarDay) throws(StoreError) -> [DayCount] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT firstDay, type, count(*) FROM incident WHERE firstDay >= ?
            AND julianday(lastDay) - julianday(firstDay) < 7
          GROUP BY firstDay, type ORDER BY firstDay, type
          """, arguments: [day.description]
      ).compactMap { row in
        guard let day = CalendarDay(iso: row[0] as String),
          let type = EventType(rawValue: row[1])
        else { return nil }
        return DayCount(day: day, type: type, count: row[2])
      }
    }
  }

  /// How many incidents `query` asks for, counted no further than `most`.
  package func count(_ query: IncidentQuery, most: Int) throws(StoreError) -> Int {
    var all = query
    all.limit = most
    all.offset = 0
    if all.order != .queue { all.order = .day }
    let statement = IncidentStatement(all)
    return try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(*) FROM (\(statement.sql))"),
        arguments: statement.arguments) ?? 0
    }
  }

  /// The points of the incidents that `query` asks for; those without coordinates are left out.
  package func points(_ query: IncidentQuery) throws(StoreError) -> [IncidentPoint] {
    let statement = IncidentStatement(query)
    return try read { database in
      let json = StoredJSON()
      var places: [String: PlaceReference] = [:]
      return try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT wanted.*, whole.firstPlace AS first
            FROM (\(statement.sql)) AS wanted JOIN incident AS whole ON whole.id = wanted.id
            WHERE wanted.latitude IS NOT NULL
            """), arguments: statement.arguments
      ).compactMap { row in
        guard let text = row["first"] as String? else { return nil }
        let place = try places[text] ?? json.value(PlaceReference.self, text)
        places[text] = place
        return IncidentPoint(
          id: IncidentID(row["id"] as String), type: EventType(rawValue: row["type"]),
          firstDay: (row["firstDay"] as String?).flatMap { CalendarDay(iso: $0) },
          grade: Grade(rawValue: row["grade"]), isContested: row["isContested"],
          origins: row["origins"], place: place)
      }
    }
  }

  /// How many incidents a report numbered `first` or later tells of, counted no further than `most`.
  package func incidentsTold(from first: Int, most: Int) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM (SELECT 1 FROM incident WHERE latestReport >= ? LIMIT ?)",
        arguments: [first, most]) ?? 0
    }
  }

  /// Whether a report numbered `first` or later tells of each of `ids`.
  package func told(_ ids: [IncidentID], from first: Int) throws(StoreError) -> Set<IncidentID> {
    try read { database in
      Set(
        try ids.filter { id in
          try Bool.fetchOne(
            database.cachedStatement(
              sql: "SELECT EXISTS (SELECT 1 FROM incident WHERE id = ? AND latestReport >= ?)"),
            arguments: [id.rawValue, first]) ?? false
        })
    }
  }

  /// Names of the provinces and places with most incidents.
  package func commonPlaces(limit: Int) throws(StoreError) -> (
    places: [String], provinces: [String]
  ) {
    try read { database in
      func names(_ kind: String) throws -> [String] {
        try Self.tally(kind, limit: limit, database).map(\.name)
      }
      return (try names("place"), try names("province"))
    }
  }

  /// Ids, or names, of the actors with most incidents.
  package func commonActors(limit: Int) throws(StoreError) -> [String] {
    try read { database in
      try Self.tally("actor", limit: limit, database).map(\.name)
    }
  }

  /// The names of a kind that stand in most rows, with their numbers; see `ListTables`.
  static func tally(
    _ kind: String, limit: Int, offset: Int = 0, _ database: Database
  ) throws -> [(name: String, count: Int)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT name, count FROM tally WHERE kind = ?
          ORDER BY count DESC, name LIMIT ? OFFSET ?
          """), arguments: [kind, limit, offset]
    ).map { ($0[0], $0[1]) }
  }

  /// Incidents of nearby days within a box of degrees around a point, apart from `id`.
  package func incidents(
    near point: Coordinate, degrees: Double, from: CalendarDay, to: CalendarDay,
    apartFrom id: IncidentID, limit: Int
  ) throws(StoreError) -> [IncidentSummary] {
    try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT \(IncidentStatement.columns) FROM incident INDEXED BY incidentByDay
            WHERE firstDay BETWEEN ? AND ? AND latitude BETWEEN ? AND ?
              AND longitude BETWEEN ? AND ? AND id <> ?
            ORDER BY firstDay, id LIMIT ?
            """),
        arguments: [
          from.description, to.description, point.latitude - degrees, point.latitude + degrees,
          point.longitude - degrees, point.longitude + degrees, id.rawValue, limit,
        ]
      ).map(IncidentSummary.init)
    }
  }

  /// The line of each of these incidents that is there, in their order.
  package func summaries(of ids: [IncidentID]) throws(StoreError) -> [IncidentSummary] {
    try read { database in
      try ids.compactMap { id in
        try Row.fetchOne(
          database.cachedStatement(
            sql: "SELECT \(IncidentStatement.columns) FROM incident WHERE id = ?"),
          arguments: [id.rawValue]
        ).map(IncidentSummary.init)
      }
    }
  }

  /// The assessment of each of these incidents that is there, in their order.
  package func assessments(of ids: [IncidentID]) throws(StoreError) -> [Assessment] {
    try read { database in
      let json = StoredJSON()
      return try ids.compactMap { id in
        try String.fetchOne(
          database.cachedStatement(sql: "SELECT value FROM assessment WHERE incident = ?"),
          arguments: [id.rawValue]
        ).map { try json.value(Assessment.self, $0) }
      }
    }
  }
}

/// How many incidents one side says that another did.
package struct AccusationCount: Hashable, Sendable {
  package var accuser: String
  package var accused: String
  package var count: Int
}

extension Store {
  /// The last days on which incidents begin, the latest first.
  package func lastIncidentDays(_ limit: Int) throws(StoreError) -> [CalendarDay] {
    try read { database in
      try String.fetchAll(
        database,
        sql:
          "SELECT DISTINCT firstDay FROM incident WHERE firstDay > '' ORDER BY firstDay DESC LIMIT ?",
        arguments: [limit]
      ).compactMap { CalendarDay(iso: $0) }
    }
  }

  /// Who accuses whom in incidents that begin on `day` or later. Sides stand for their ministries,
  /// commands and media; an incident counts once for each pair.
  package func accusations(from day: CalendarDay) throws(StoreError) -> [AccusationCount] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT accuser, accused, count(*) AS count FROM accusation WHERE firstDay >= ?
          GROUP BY accuser, accused ORDER BY count DESC, accuser, accused
          """, arguments: [day.description]
      ).map { AccusationCount(accuser: $0[0], accused: $0[1], count: $0[2]) }
    }
  }
}
