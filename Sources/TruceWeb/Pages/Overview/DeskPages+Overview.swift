import Foundation
import TruceBrief
import TruceModel
import TruceStore

extension DeskPages {
  /// `/`
  package func overview(_ request: PageRequest) throws -> OverviewPage {
    let picture = try keptPicture()
    let (queue, common) = try queueLines(
      try store.incidents(IncidentQuery(order: .queue, limit: 6)))
    let from = picture.from?.description
    return OverviewPage(
      title: "Overview", reports: picture.reports, claims: picture.claims,
      incidents: picture.incidents, reportsWords: Wording.grouped(picture.reports),
      claimsWords: Wording.grouped(picture.claims),
      incidentsWords: Wording.grouped(picture.incidents), period: picture.period,
      standings: picture.standings,
      standingsAsOf: picture.standingsAsOf, new: try newSince(request),
      isFirstVisit: request.lastVisit == nil, queue: try assigned(queue),
      queueReasons: common,
      chart: picture.chart, windowFrom: words.day(picture.from),
      windowHref: Address.with("/incidents", [("from", from)]), map: picture.map,
      points: Address.with("/incidents.geojson", [("from", from)]), matrix: picture.matrix,
      isEmpty: picture.reports == 0)
  }

  /// What changes with the ledger alone.
  private struct Picture: Sendable {
    var reports: Int
    var claims: Int
    var incidents: Int
    var period: String?
    var standings: [OverviewPage.Standing]
    /// The day as of which all of them are told; nil: they differ, and each tells its own.
    var standingsAsOf: String?
    var from: CalendarDay?
    var chart: Markup?
    var map: Markup?
    var matrix: AccusationTable?
  }

  /// Counts for the overview what nobody has asked for since the derived tables changed, so that
  /// whoever asks next need not wait for it.
  func prepare() throws { _ = try keptPicture() }

  private func keptPicture() throws -> Picture {
    try counted("overview") { try picture() }
  }

  private func picture() throws -> Picture {
    let info = try store.info()
    let first = info.firstDay.flatMap { CalendarDay(iso: $0) }
    let from = try windowStart(firstPublished: first)
    let standings = try allStandings()
    var lines = try self.standings(standings)
    let days = Set(lines.map(\.asOf))
    let asOf = days.count == 1 && lines.count > 1 ? lines[0].asOf : nil
    if asOf != nil { for index in lines.indices { lines[index].asOf = nil } }
    return Picture(
      reports: info.reports, claims: info.claims, incidents: info.incidents,
      period: words.days(
        info.firstDay.flatMap { CalendarDay(iso: $0) },
        info.lastDay.flatMap { CalendarDay(iso: $0) }),
      standings: lines, standingsAsOf: asOf, from: from,
      chart: try from.flatMap { try chart(from: $0, standings) },
      map: try from.flatMap { try map(from: $0) }, matrix: try matrix(from: from))
  }

  /// Days before the first report that the picture still covers: what is older is background.
  private static let backgroundDays = 31

  /// The first of the last days that have incidents; nil: no incident is dated.
  private func windowStart(firstPublished: CalendarDay?) throws -> CalendarDay? {
    guard let day = try store.lastIncidentDays(DayChart.dayLimit).last else { return nil }
    return firstPublished.map { max(day, $0.adding(days: -Self.backgroundDays)) } ?? day
  }

  // MARK: Ceasefires

  private func standings(_ standings: [AgreementStanding]) throws -> [OverviewPage.Standing] {
    let agreements = try agreements()
    let counts = try store.incidentCountsByAgreement()
    let told = standings.filter { !$0.statements.isEmpty || (counts[$0.agreement] ?? 0) > 0 }
      .sorted {
        ($1.statements.last?.day?.ordinal ?? 0, $0.agreement) < (
          $0.statements.last?.day?.ordinal ?? 0, $1.agreement
        )
      }
    return try told.map { standing in
      let agreement = agreements.first { $0.id == standing.agreement }
      let id = standing.agreement.rawValue
      return OverviewPage.Standing(
        agreement: id, href: Address.agreement(id),
        name: words.shown(agreement?.name) ?? id,
        onPaper: standing.onPaper.map { words.phrase("state", $0) },
        asOf: words.day(standing.asOf),
        statements: try lines(Array(standing.statements.suffix(3).reversed())),
        alleged: counts[standing.agreement] ?? 0,
        allegedHref: Address.with("/incidents", [("agreement", id)]))
    }
  }

  /// Words on an agreement, with the claims that they rest on.
  func lines(_ statements: [AgreementStanding.Statement]) throws -> [StandingLine] {
    let claims = try store.claims(statements.compactMap(\.claims.first))
    let placed = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { a, _ in a })
    return statements.map { statement in
      let claim = statement.claims.first.flatMap { placed[$0] }
      return StandingLine(
        state: statement.state.rawValue, stateWords: words.phrase("state", statement.state),
        day: statement.day?.description, when: words.day(statement.day),
        origin: words.shown(statement.origin) ?? "unknown",
        originHref: claim.flatMap(Address.voice), href: claim.map { Address.claim($0.claim) })
    }
  }

  // MARK: Picture

  private func chart(from day: CalendarDay, _ standings: [AgreementStanding]) throws -> Markup? {
    let empty = Array(repeating: 0, count: DayChart.families.count)
    var counts: [CalendarDay: [Int]] = [:]
    for count in try store.dayCounts(from: day) {
      guard
        let series = DayChart.families.firstIndex(where: { $0.contains(count.type.family) })
      else { continue }
      counts[count.day, default: empty][series] += count.count
    }
    let days = DayChart.days(counts)
    guard let first = days.first?.day, let last = days.last?.day else { return nil }
    let periods = try agreements().compactMap { agreement -> DayChart.Period? in
      let standing = standings.first { $0.agreement == agreement.id }
      guard standing?.statements.isEmpty == false,
        let start = (agreement.effective ?? agreement.declared)?.day, start <= last,
        agreement.ended.map({ $0.day >= first }) ?? (standing?.onPaper != nil)
      else { return nil }
      return DayChart.Period(
        name: CleanText.value(agreement.name), start: start, end: agreement.ended?.day)
    }
    let names = DayChart.names(of: words.wording.phrases)
    return Markup(
      ChartSVG().figure(DayChart(series: names, days: days, periods: periods, undated: empty)))
  }

  /// Most places drawn on the map that needs no script.
  private static let mapLimit = 500

  private func map(from day: CalendarDay) throws -> Markup? {
    map(of: try store.points(IncidentQuery(from: day, limit: Self.mapLimit)))
  }

  /// A drawing of `points`; nil: none can be drawn.
  func map(of points: [IncidentPoint]) -> Markup? {
    var marks: [PlaceReference: [IncidentPoint]] = [:]
    for point in points where point.place.precision != .country {
      marks[point.place, default: []].append(point)
    }
    let drawn = marks.compactMap { place, points -> IncidentMap.Mark? in
      guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
      return IncidentMap.Mark(
        name: words.wording.name(of: place).text,
        coordinate: Coordinate(latitude: latitude, longitude: longitude),
        precision: place.precision, radiusKilometres: Self.radius(of: place),
        incidents: Array(repeating: 0, count: points.count))
    }.sorted {
      ($1.radiusKilometres, $0.name, $0.coordinate.latitude)
        < ($0.radiusKilometres, $1.name, $1.coordinate.latitude)
    }
    guard !drawn.isEmpty else { return nil }
    // Incidents of one place share their map.
    return cache.value("map \(drawn)", in: "") {
      Markup(MapSVG(tally: .counts).figure(IncidentMap(framing: drawn, baseMap)))
    }
  }

  /// How far from its point an event at `place` may have been, as the brief draws it.
  static func radius(of place: PlaceReference) -> Double {
    let isInside = ["in", "at", "on"].contains(place.relation)
    let size: Double = place.precision.radiusKilometres
    return isInside ? size : max(15, size)
  }

  // MARK: Accusations

  /// Most accusers and accused that the table has room for.
  private static let matrixSize = 8

  private func matrix(from day: CalendarDay?) throws -> AccusationTable? {
    guard let day else { return nil }
    let counts = try store.accusations(from: day)
    guard !counts.isEmpty else { return nil }
    let accusers = Self.ranked(counts) { $0.accuser }
    let accused = Self.ranked(counts) { $0.accused }
    let most = counts.map(\.count).max() ?? 1
    let rows = accusers.map { accuser in
      AccusationTable.Row(
        name: words.shown(accuser) ?? accuser,
        cells: accused.map { name in
          let count = counts.first { $0.accuser == accuser && $0.accused == name }?.count ?? 0
          return AccusationTable.Cell(
            count: count, text: count == 0 ? "·" : Wording.grouped(count),
            shade: "n\(count == 0 ? 0 : 1 + min(3, count * 4 / (most + 1)))",
            href: count == 0
              ? nil
              : Address.with(
                "/incidents",
                [("accuser", accuser), ("accused", name), ("from", day.description)]))
        })
    }
    let shown = counts.filter { accusers.contains($0.accuser) && accused.contains($0.accused) }
    return AccusationTable(
      columns: accused.map { words.shown($0) ?? $0 }, rows: rows,
      leftOut: counts.count - shown.count)
  }

  private static func ranked(
    _ counts: [AccusationCount], _ name: (AccusationCount) -> String
  ) -> [String] {
    var totals: [String: Int] = [:]
    for count in counts { totals[name(count), default: 0] += count.count }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(matrixSize)
      .map(\.key)
  }

  // MARK: New

  private func newSince(_ request: PageRequest) throws -> NewSince? {
    guard let visit = request.lastVisit, let first = try firstNewReport(request) else {
      return nil
    }
    let query = IncidentQuery(order: .latest, limit: 8)
    let found = try store.incidents(query)
    let new = try store.told(found.map(\.id), from: first)
    let reports = try store.reportsAdded(from: first)
    let incidents = try store.incidentsTold(from: first, most: Pager.most)
    return NewSince(
      since: words.moment(visit), reports: reports,
      reportsWords: words.counted(reports, "report"), incidents: incidents,
      incidentsWords: incidents == 1
        ? "1 incident" : words.total(incidents, most: Pager.most) + " incidents",
      rows: found.filter { new.contains($0.id) }.map { IncidentLine($0, words, isNew: true) },
      href: Address.with("/incidents", [("sort", "latest")]),
      reportsHref: Address.with("/reports", [("sort", "added")]))
  }
}
