import TruceModel
import TrucePipeline
import TruceStore

/// Whose each incident is to look at.
struct Assignments: Sendable {
  /// What an address gives in place of a name for incidents that are nobody's: a name has a letter.
  static let nobody = "-"

  /// The last word on each incident that was given to somebody.
  let people: [IncidentID: String]

  /// Everybody who has an incident, sorted.
  var names: [String] { Set(people.values).sorted() }

  /// The incidents of `name`, sorted.
  func incidents(of name: String) -> [IncidentID] {
    people.filter { $0.value == name }.keys.sorted()
  }
}

extension DeskPages {
  /// Whose each incident is now; made anew with another judgement or linkage.
  func assignments() throws -> Assignments {
    let state = "\(try derivedState()) \(try store.lastJudgement())"
    return try cache.value("assignments", in: state) {
      let given = try review().assigned
      let holders = try store.incidents(holding: given.map(\.claim))
      var people: [IncidentID: String] = [:]
      for (claim, person) in given {
        if let incident = holders[claim] { people[incident] = person }
      }
      return Assignments(people: people)
    }
  }

  /// What the address of a list asks for; `assignee` is looked up.
  func filter(
    _ request: PageRequest, limit: Int = IncidentFilter.pageSize
  ) throws -> IncidentFilter {
    var filter = IncidentFilter(request, limit: limit)
    if let assignee = filter.assignee {
      let assignments = try assignments()
      if assignee == Assignments.nobody {
        filter.query.apartFrom = assignments.people.keys.sorted()
      } else {
        filter.query.among = assignments.incidents(of: assignee)
      }
    }
    try resolveNames(&filter)
    return filter
  }

  /// `lines` with whose each incident is.
  func assigned(_ lines: [IncidentLine]) throws -> [IncidentLine] {
    let people = try assignments().people
    guard !people.isEmpty else { return lines }
    return lines.map { line in
      var line = line
      line.assignee = words.shown(people[IncidentID(line.id)])
      return line
    }
  }

  /// The choices of a filter by assignee: nobody, the viewer, and all who have an incident.
  func assignees(chosen: String?, _ request: PageRequest) throws -> [Choice] {
    let others = Set(try assignments().names + [chosen].compactMap { $0 })
      .subtracting([Assignments.nobody, request.name ?? ""]).sorted()
    let own = request.name.map { [(value: $0, name: "mine: \($0)")] } ?? []
    let all =
      [(value: Assignments.nobody, name: "nobody")] + own + others.map { (value: $0, name: $0) }
    return all.map {
      Choice(value: $0.value, name: words.shown($0.name) ?? "", isChosen: $0.value == chosen)
    }
  }
}
