import TruceModel
import TrucePipeline
import TruceStore

/// The names of one kind that stand in the ledger's incidents, found by what people type.
struct KnownNames: Sendable {
  /// The names as the ledger has them, or ids, the most frequent first, and how they are shown.
  private let all: [(key: String, name: String)]
  private let names: [String: String]
  /// Keys under their folded names, and under their consonants.
  private var folded: [String: [String]] = [:]
  private var skeletons: [String: [String]] = [:]

  /// `spelling`: names of like consonants are held to be one where no other fits. `name` gives the
  /// name behind an id.
  init(_ keys: [String], spelling: Bool = false, name: (String) -> String? = { _ in nil }) {
    all = keys.map { ($0, name($0) ?? $0) }
    names = Dictionary(all.filter { $0.key != $0.name }, uniquingKeysWith: { first, _ in first })
    for (key, name) in all {
      for fold in Set([Self.folded(key), Self.folded(name)]) {
        folded[fold, default: []].append(key)
      }
      if spelling, let skeleton = NameKey.skeleton(name) {
        skeletons[skeleton, default: []].append(key)
      }
    }
  }

  /// What `typed` names in the ledger: an id stands for itself, a name for all that are written
  /// alike. What is not known is given back.
  func keys(_ typed: String) -> [String] {
    if names[typed] != nil { return [typed] }
    return folded[Self.folded(typed)]
      ?? NameKey.skeleton(typed).flatMap { skeletons[$0] } ?? [typed]
  }

  /// As `NameKey` has it; a name of signs alone as it is.
  private static func folded(_ name: String) -> String {
    let folded = NameKey.folded(name)
    return folded.isEmpty ? name : folded
  }

  /// How `key` is shown.
  func shown(_ key: String) -> String { names[key] ?? key }

  /// What is shown of each, once.
  var suggestions: [String] {
    var seen: Set<String> = []
    return all.map(\.name).filter { seen.insert($0).inserted }
  }
}

extension DeskPages {
  /// The names that the filters of incidents know.
  struct FilterNames: Sendable {
    var places: KnownNames
    var provinces: KnownNames
    var actors: KnownNames
  }

  /// Most names of a kind that are looked through.
  static let mostNames = 20_000

  /// The `most` frequent names of each kind.
  func filterNames(most: Int = mostNames) throws -> FilterNames {
    try counted("filter names \(most)") {
      let (places, provinces) = try store.commonPlaces(limit: most)
      return FilterNames(
        places: KnownNames(places, spelling: true),
        provinces: KnownNames(provinces, spelling: true),
        actors: KnownNames(try store.commonActors(limit: most)) {
          ledger.directory[ActorID($0)]?.name
        })
    }
  }

  /// Puts the ledger's names in place of those that were typed into `filter`.
  ///
  /// A query takes one name of a kind. Where several are meant, the incidents of each are looked up,
  /// as many as pages lead to.
  func resolveNames(_ filter: inout IncidentFilter) throws {
    guard filter.query.namesSomething else { return }
    let known = try filterNames()
    let kinds: [(String, WritableKeyPath<IncidentQuery, String?>, KnownNames)] = [
      ("place", \.place, known.places), ("province", \.province, known.provinces),
      ("actor", \.actor, known.actors),
    ]
    var queries = [filter.query]
    for (parameter, path, names) in kinds {
      guard let typed = filter.query[keyPath: path] else { continue }
      let keys = names.keys(typed)
      filter.meant[parameter] = Set(keys.map(names.shown)).sorted().joined(separator: ", ")
      queries = queries.flatMap { query in
        keys.map { key in
          var query = query
          query[keyPath: path] = key
          return query
        }
      }
    }
    if queries.count == 1 {
      filter.query = queries[0]
    } else {
      filter.query.among = try incidents(ofAny: queries, filter)
      for (_, path, _) in kinds { filter.query[keyPath: path] = nil }
    }
  }

  private func incidents(
    ofAny queries: [IncidentQuery], _ filter: IncidentFilter
  ) throws -> [IncidentID] {
    let most = max(filter.query.limit, Pager.most)
    let state = "\(try derivedState()) \(try store.lastJudgement())"
    return try cache.value("any \(most) \(filter.address())", in: state) {
      var seen: Set<IncidentID> = []
      for query in queries {
        var query = try searched(query)
        query.offset = 0
        query.limit = most
        seen.formUnion(try store.incidents(query).map(\.id))
      }
      return seen.sorted()
    }
  }
}

extension IncidentQuery {
  fileprivate var namesSomething: Bool { place != nil || province != nil || actor != nil }
}
