import Foundation
import TruceModel
import TrucePipeline
import TruceStore

/// The list of incidents: filters, search, order; every view has an address.
package struct IncidentsPage: PageContent {
  package static let template = "incidents"

  /// A column by which the list can be put in order.
  struct Column: Encodable, Sendable {
    var name: String
    var href: String
    /// `ascending` or `descending`; nil: the list is not in its order.
    var order: String?
    var isNumber: Bool
  }

  /// A filter that is in force, and the address without it.
  struct Narrowing: Encodable, Sendable {
    var name: String
    var value: String
    var without: String
  }

  package var title: String
  var rows: [IncidentLine]
  var pager: Pager
  var narrowings: [Narrowing]
  var words: String?
  var from: String?
  var to: String?
  var place: String?
  var province: String?
  var actor: String?
  var types: [Choice]
  var grades: [Choice]
  var agreements: [Choice]
  var contested: [Choice]
  /// Nobody, the viewer, and all who have an incident.
  var assignees: [Choice]
  var sorts: [Choice]
  var isAscending: Bool
  /// Suggestions for the fields.
  var places: [String]
  var provinces: [String]
  var actors: [String]
  var columns: [Column]
  /// The points of the same view, as GeoJSON.
  var points: String
  /// Filters whose values mean nothing.
  var passedOver: [Fact]
  /// Whether anything narrows the list.
  var hasFilter: Bool
  /// Filters that have no field in the form and stay in force.
  var kept: [Fact]
  /// A brief of the same incidents.
  var briefHref: String
}

extension DeskPages {
  /// `/incidents`
  package func incidents(_ request: PageRequest) throws -> IncidentsPage {
    let filter = try self.filter(request)
    var query = try searched(filter.query)
    let count = try count(query)
    query.isBroad = count >= Pager.most
    let found = try store.incidents(query)
    let new = try newIncidents(among: found.map(\.id), request)
    let facets = try facets()
    let agreements = try agreements()
    return IncidentsPage(
      title: "Incidents",
      rows: try assigned(found.map { IncidentLine($0, words, isNew: new.contains($0.id)) }),
      pager: Pager(
        offset: query.offset, shown: found.count, count: count, limit: query.limit, words: words
      ) { filter.address(offset: $0) },
      narrowings: narrowings(filter, agreements), words: query.words,
      from: query.from?.description, to: query.to?.description, place: filter["place"],
      province: filter["province"], actor: actorField(filter),
      types: choices(EventType.allCases, query.type) { words.title("type", $0) }
        .sorted { $0.name < $1.name },
      grades: choices(Grade.allCases, query.grade) { words.phrase("grade", $0) },
      agreements: agreements.map {
        Choice(
          value: $0.id.rawValue, name: words.shown($0.name) ?? $0.id.rawValue,
          isChosen: $0.id == query.agreement)
      },
      contested: [
        Choice(value: "yes", name: "contested", isChosen: query.isContested == true),
        Choice(value: "no", name: "not contested", isChosen: query.isContested == false),
      ],
      assignees: try assignees(chosen: filter.assignee, request),
      sorts: Self.orders.map {
        Choice(value: $0.rawValue, name: $1, isChosen: $0 == query.order)
      },
      isAscending: !query.isDescending, places: facets.places, provinces: facets.provinces,
      actors: facets.actors, columns: Self.columns(filter),
      points: filter.address("/incidents.geojson"), passedOver: filter.passedOver,
      hasFilter: filter.isNarrowed,
      kept: [("accuser", query.accuser), ("accused", query.accused)].compactMap { name, value in
        value.map { Fact(name: name, value: $0) }
      }, briefHref: filter.address("/brief"))
  }

  private static let orders: [(IncidentQuery.Order, String)] = [
    (.day, "day"), (.latest, "report added last"), (.origins, "origins"), (.reports, "reports"),
    (.killed, "killed"),
  ]

  private func choices<Value: RawRepresentable<String> & Equatable>(
    _ values: [Value], _ chosen: Value?, name: (Value) -> String
  ) -> [Choice] {
    values.map { Choice(value: $0.rawValue, name: name($0), isChosen: $0 == chosen) }
  }

  private static func columns(_ filter: IncidentFilter) -> [IncidentsPage.Column] {
    func column(_ name: String, _ order: IncidentQuery.Order, isNumber: Bool = false)
      -> IncidentsPage.Column
    {
      let isCurrent = filter.query.order == order
      let turns = isCurrent && filter.query.isDescending
      return IncidentsPage.Column(
        name: name,
        href: filter.address(replacing: [
          "sort": order == .day ? "" : order.rawValue,
          "direction": turns ? "up" : "",
        ]), order: isCurrent ? (filter.query.isDescending ? "descending" : "ascending") : nil,
        isNumber: isNumber)
    }
    return [
      column("When", .day), column("Killed", .killed, isNumber: true),
      column("Origins", .origins, isNumber: true), column("Reports", .reports, isNumber: true),
    ]
  }

  private func narrowings(
    _ filter: IncidentFilter, _ agreements: [Agreement]
  ) -> [IncidentsPage.Narrowing] {
    let query = filter.query
    let names: [(String, String, String?)] = [
      ("q", "words", query.words), ("from", "from", words.day(query.from)),
      ("to", "to", words.day(query.to)), ("place", "place", filter.meant["place"]),
      ("province", "province", filter.meant["province"]),
      ("actor", "actor", filter.meant["actor"]),
      ("type", "type", query.type.map { words.phrase("type", $0) }),
      ("grade", "grade", query.grade.map { words.phrase("grade", $0) }),
      (
        "agreement", "agreement",
        query.agreement.map { id in
          agreements.first { $0.id == id }.flatMap { words.shown($0.name) } ?? id.rawValue
        }
      ),
      ("contested", "contested", query.isContested.map { $0 ? "yes" : "no" }),
      ("accuser", "accused by", query.accuser), ("accused", "accused", query.accused),
      (
        "assignee", "given to",
        filter.assignee.map { $0 == Assignments.nobody ? "nobody" : $0 }
      ),
    ]
    return names.compactMap { parameter, name, value in
      words.shown(value).map {
        IncidentsPage.Narrowing(
          name: name, value: $0, without: filter.address(replacing: [parameter: ""]))
      }
    }
  }

  /// What the filters suggest.
  struct Facets: Sendable {
    var places: [String]
    var provinces: [String]
    var actors: [String]
  }

  /// Most suggestions for a field.
  private static let suggestions = 200

  private func facets() throws -> Facets {
    try counted("facets") {
      let names = try filterNames(most: Self.suggestions)
      func suggested(_ names: KnownNames) -> [String] {
        names.suggestions.compactMap(words.shown)
      }
      return Facets(
        places: suggested(names.places), provinces: suggested(names.provinces),
        actors: suggested(names.actors))
    }
  }

  /// The actor as the form shows it: the name behind an id.
  private func actorField(_ filter: IncidentFilter) -> String? {
    filter["actor"].map { ledger.directory[ActorID($0)]?.name ?? $0 }
  }

  /// Those of `ids` that a report tells of which was added since the viewer was here last.
  func newIncidents(among ids: [IncidentID], _ request: PageRequest) throws -> Set<IncidentID> {
    guard let first = try firstNewReport(request) else { return [] }
    return try store.told(ids, from: first)
  }

  /// Number of the first report added since the viewer was here last; nil: none, or never here.
  func firstNewReport(_ request: PageRequest) throws -> Int? {
    guard let visit = request.lastVisit else { return nil }
    return try store.firstReport(addedSince: visit.ISO8601Format())
  }
}
