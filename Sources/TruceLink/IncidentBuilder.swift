import TruceModel

/// Writes clusters of tellings as incidents: what their claims agree on, and why they were joined.
struct IncidentBuilder: Sendable {
  let space: LinkSpace
  let graph: LinkGraph

  /// Whether any telling of `cluster` says that something happened: the others make no incident.
  func isTold(_ cluster: [Int]) -> Bool { !cluster.allSatisfy { space.tellings[$0].isNegative } }

  /// The incident that `cluster` tells of, by itself.
  func incident(_ cluster: [Int]) -> Incident {
    let positions = positions(of: cluster)
    let claims = positions.map { space.claims[$0] }
    let places = IncidentPlaces.agreed(among: claims)
    return Incident(
      id: id(ofClaimsAt: positions), type: type(of: cluster),
      time: IncidentTime.agreed(among: claims),
      places: places.isEmpty ? Surroundings(space: space).places(of: claims) : places,
      claims: claims.map(\.id), reports: Set(claims.map(\.report)).sorted(),
      links: LinkWriter(space: space, graph: graph).links(of: cluster))
  }

  func id(of cluster: [Int]) -> IncidentID { id(ofClaimsAt: positions(of: cluster)) }

  private func positions(of cluster: [Int]) -> [Int] {
    cluster.flatMap { space.tellings[$0].claims }.sorted()
  }

  /// Named after the claim told first, so that later reports do not change it.
  private func id(ofClaimsAt positions: [Int]) -> IncidentID {
    let first = positions.min { a, b in
      let x = published(a)
      let y = published(b)
      return x != y ? x < y : a < b
    }
    return IncidentID(namedAfter: first.map { space.claims[$0].id })
  }

  /// Day on which the report of a claim was published; the far future where it is unknown.
  private func published(_ position: Int) -> Int {
    let report = Int(space.report[position])
    guard report < space.reports.count else { return .max }
    return space.reports[report].published?.ordinal ?? .max
  }

  /// The type that most reports give; generic types count only where nothing else is said.
  private func type(of cluster: [Int]) -> EventType {
    var votes: [EventType: Set<Int>] = [:]
    for index in cluster {
      let telling = space.tellings[index]
      for position in telling.claims {
        let type = space.claims[position].event.type
        guard LinkGroup(type) == telling.group else { continue }
        votes[type, default: []].insert(telling.report)
      }
    }
    let specific = votes.filter { !$0.key.isGenericAct }
    let pool = specific.isEmpty ? votes.filter { $0.key != .casualties } : specific
    let ranked = (pool.isEmpty ? votes : pool).sorted { a, b in
      a.value.count != b.value.count ? a.value.count > b.value.count : a.key < b.key
    }
    return ranked.first?.key ?? space.tellings[cluster[0]].mainType
  }
}

/// The time on which most reports of an incident agree.
enum IncidentTime {
  /// nil: no claim dates it. Of equally many reports, the narrower, then the earlier interval.
  static func agreed(among claims: [Claim]) -> TimeReference? {
    struct Bounds: Hashable {
      var start: Int
      var end: Int
    }
    var reports: [Bounds: Set<ReportID>] = [:]
    var references: [Bounds: TimeReference] = [:]
    for claim in claims {
      guard let time = claim.event.time?.value, let first = time.start ?? time.end,
        let last = time.end ?? time.start
      else { continue }
      let bounds = Bounds(start: first.ordinal, end: last.ordinal)
      reports[bounds, default: []].insert(claim.report)
      if references[bounds] == nil { references[bounds] = time }
    }
    let best = reports.min { a, b in
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      let x = a.key.end - a.key.start
      let y = b.key.end - b.key.start
      return x != y ? x < y : a.key.start < b.key.start
    }
    let time =
      best.flatMap { references[$0.key] } ?? claims.lazy.compactMap(\.event.time?.value).first
    return time.map { clipped($0, claims) }
  }

  /// `time` without the days after which it was already told of.
  private static func clipped(_ time: TimeReference, _ claims: [Claim]) -> TimeReference {
    let told = claims.filter { $0.event.status == .occurred && !$0.event.isAggregate }
    guard let start = time.start, let end = time.end, !time.isExtent,
      let last = told.compactMap(\.event.notAfter).min(), start <= last, last < end
    else { return time }
    var clipped = time
    clipped.end = last
    if start == last { clipped.value = "\(start)" }
    return clipped
  }
}

/// The places that claims of an incident name.
enum IncidentPlaces {
  /// Distinct; most specific first, then by the number of reports that name them.
  static func agreed(among claims: [Claim]) -> [PlaceReference] {
    var reports: [String: Set<ReportID>] = [:]
    var places: [String: PlaceReference] = [:]
    for claim in claims {
      for place in claim.event.ownPlaces.map(\.value) {
        let key = place.id?.rawValue ?? NameKey.folded(place.name)
        reports[key, default: []].insert(claim.report)
        if places[key] == nil { places[key] = place }
      }
    }
    let ranked = places.sorted { a, b in
      let x = (rank(a.value.precision), -(reports[a.key]?.count ?? 0), a.key)
      let y = (rank(b.value.precision), -(reports[b.key]?.count ?? 0), b.key)
      return x < y
    }
    return ranked.map(\.value)
  }

  private static func rank(_ precision: PlaceReference.Precision) -> Int {
    switch precision {
    case .point: 0
    case .settlement: 1
    case .district: 2
    case .road: 3
    case .area: 4
    case .province: 5
    case .country: 6
    }
  }
}
