import TruceBrief
import TruceModel
import TruceStore

/// What the address of a list of incidents asks for. Values that mean nothing are passed over, and
/// told.
///
/// Made by `DeskPages.filter`, which looks up whose incidents are whose, and the names.
struct IncidentFilter: Sendable {
  var query: IncidentQuery
  /// The parameters that were understood, as they were given, without paging.
  private(set) var parameters: [(name: String, value: String?)]

  /// Parameters whose values mean nothing.
  let passedOver: [Fact]
  /// What the ledger has for the names that were typed, by their parameters.
  var meant: [String: String] = [:]

  /// Whose incidents are wanted; `Assignments.nobody` and nil are not names.
  let assignee: String?

  static let pageSize = 50

  init(_ request: PageRequest, limit: Int = pageSize) {
    let order = request["sort"].flatMap { IncidentQuery.Order(rawValue: $0) } ?? .day
    query = IncidentQuery(
      words: request["q"], from: request["from"].flatMap { CalendarDay(iso: $0) },
      to: request["to"].flatMap { CalendarDay(iso: $0) }, place: request["place"],
      province: request["province"], actor: request["actor"],
      type: request["type"].flatMap { EventType(rawValue: $0) },
      grade: request["grade"].flatMap { Grade(rawValue: $0) },
      agreement: request["agreement"].map { AgreementID($0) },
      isContested: request["contested"].flatMap { ["yes": true, "no": false][$0] },
      order: order == .queue ? .day : order, isDescending: request["direction"] != "up",
      limit: limit,
      offset: request["after"].flatMap { Int($0) }.map { min(max(0, $0), 1_000_000) } ?? 0)
    query.accuser = request["accuser"]
    query.accused = request["accused"]
    assignee = request["assignee"]
    let read: [(String, Bool)] = [
      ("from", query.from != nil), ("to", query.to != nil), ("type", query.type != nil),
      ("grade", query.grade != nil), ("contested", query.isContested != nil),
      ("sort", request["sort"] == order.rawValue),
      ("direction", ["up", "down"].contains(request["direction"])),
    ]
    passedOver = read.compactMap { name, isRead in
      isRead ? nil : request[name].map { Fact(name: name, value: CleanText.value($0)) }
    }
    parameters = [
      ("q", query.words), ("from", query.from?.description), ("to", query.to?.description),
      ("place", query.place), ("province", query.province), ("actor", query.actor),
      ("type", query.type?.rawValue), ("grade", query.grade?.rawValue),
      ("agreement", query.agreement?.rawValue),
      ("contested", query.isContested.map { $0 ? "yes" : "no" }),
      ("accuser", query.accuser), ("accused", query.accused), ("assignee", assignee),
      ("sort", query.order == .day ? nil : query.order.rawValue),
      ("direction", query.isDescending ? nil : "up"),
    ]
  }

  /// The value of a parameter as it was given; nil: it was not, or means nothing.
  subscript(parameter: String) -> String? {
    parameters.first { $0.name == parameter }?.value
  }

  /// The address of the same view under `path`, from row `offset` on.
  func address(_ path: String = "/incidents", offset: Int = 0) -> String {
    Address.with(path, parameters + [("after", offset > 0 ? String(offset) : nil)])
  }

  /// The same view with some parameters replaced; an empty value takes one away.
  func address(replacing changes: [String: String]) -> String {
    Address.with(
      "/incidents",
      parameters.map { name, value in (name, changes[name] ?? value) })
  }

  /// Whether anything narrows the list.
  var isNarrowed: Bool {
    parameters.contains { $0.value != nil && $0.name != "sort" && $0.name != "direction" }
  }
}
