package import TruceModel

/// A linkage with all that linking it anew after a judgement needs.
///
/// A judgement changes the tellings of single reports, the pairs of the blocks that these stand in,
/// and the clusters of the neighbourhoods that these pairs connect; nothing else. `revise` makes
/// these anew, and the result is that of linking everything; `docs/decisions/0003` says why.
package struct LinkState: Sendable {
  var space: LinkSpace
  var blocks: CandidateBlocks
  var graph: LinkGraph
  /// Pairs that each report tells apart.
  var toldApart: [[CandidatePair]]
  /// Tellings that a reviewer joined, both ways.
  var joined: [Int: [Int]] = [:]
  /// Pairs of tellings that a reviewer parted.
  var judgedApart: [(Int, Int)] = []
  /// Members of each neighbourhood of two or more, by the smallest.
  var neighbourhoods: [Int: [Int]] = [:]
  /// The smallest member of each telling's neighbourhood.
  var neighbourhood: [Int32]
  /// Clusters by their first members.
  var clusters: [Int: [Int]] = [:]
  /// The first member of each telling's cluster.
  var home: [Int32]
  /// Of the clusters that tell of something.
  var ids: [Int: IncidentID] = [:]
  var campaigns = Campaigns()

  /// Links `claims` of `reports` as `IncidentLinker.linkage` does; where there are more reports than
  /// the base takes, their order counts.
  package static func linked(
    _ claims: [Claim], in reports: [Report], directory: ActorDirectory, revised: [Claim],
    respecting judgements: [Judgement], base: LinkBase = LinkBase()
  ) -> (LinkState, [Incident]) {
    linked(
      claims, in: reports, directory: directory, revised: revised, respecting: judgements,
      weights: LinkWeights(), base: base)
  }

  static func linked(
    _ claims: [Claim], in reports: [Report], directory: ActorDirectory, revised: [Claim],
    respecting judgements: [Judgement], weights: LinkWeights, base: LinkBase
  ) -> (LinkState, [Incident]) {
    let (first, rest) = parts(claims, reports, base)
    var space = LinkSpace(
      claims: first.claims, reports: first.reports, directory: directory, weights: weights,
      mayGrow: base.mayGrow(reports.count))
    space.append(rest)
    var revision = space.revision(revised, judgements)
    revision.reports =
      Set(revision.reports).union(first.reports.count..<(first.reports.count + rest.count))
      .sorted()
    space.apply(revision)
    var state = LinkState(space)
    let incidents = state.writeAll()
    return (state, incidents)
  }

  /// The base, sorted by id, and the reports after it with their claims; each id once. All is base
  /// where a claim is of an unknown report.
  private static func parts(
    _ claims: [Claim], _ reports: [Report], _ base: LinkBase
  ) -> (first: (claims: [Claim], reports: [Report]), rest: [(report: Report, claims: [Claim])]) {
    var known: Set<ReportID> = []
    let reports = reports.filter { known.insert($0.id).inserted }
    let size = base.size(of: reports.count)
    guard size < reports.count, claims.allSatisfy({ known.contains($0.report) }) else {
      return ((unique(claims, by: \.id), unique(reports, by: \.id)), [])
    }
    let late = Set(reports[size...].map(\.id))
    var own: [ReportID: [Claim]] = [:]
    var seen: Set<ClaimID> = []
    for claim in claims where late.contains(claim.report) && seen.insert(claim.id).inserted {
      own[claim.report, default: []].append(claim)
    }
    return (
      (
        unique(claims.filter { !late.contains($0.report) }, by: \.id),
        unique(Array(reports[..<size]), by: \.id)
      ), reports[size...].map { ($0, own[$0.id] ?? []) }
    )
  }

  /// Sorted by id, each id once.
  private static func unique<Element, ID: Comparable & Hashable>(
    _ elements: [Element], by id: KeyPath<Element, ID>
  ) -> [Element] {
    // Values are long, so places are sorted in their stead.
    let ids = elements.map { $0[keyPath: id] }
    var seen: Set<ID> = []
    return ids.indices.filter { seen.insert(ids[$0]).inserted }.sorted { ids[$0] < ids[$1] }
      .map { elements[$0] }
  }

  private init(_ space: LinkSpace) {
    self.space = space
    blocks = CandidateBlocks(space)
    toldApart = space.positions.indices.map { space.toldApart(in: $0) }
    let parted = toldApart.joined().map {
      ScoredPair(first: $0.first, second: $0.second, score: space.scorer.weights.cluster.toldApart)
    }
    let isApart = Set(toldApart.joined())
    let scored = blocks.pairs(in: space).filter { !isApart.contains($0) }.concurrentMap { pair in
      ScoredPair(
        first: pair.first, second: pair.second, score: space.score(pair.first, pair.second))
    }
    graph = LinkGraph(
      count: space.claims.count, threshold: space.scorer.weights.cluster.threshold,
      pairs: (scored + parted).sorted { ($0.first, $0.second) < ($1.first, $1.second) })
    neighbourhood = Array(repeating: -1, count: space.claims.count)
    home = neighbourhood
    takeJudgedPairs()
    for telling in space.tellings.indices
    where space.isTelling(telling) && neighbourhood[telling] < 0 {
      settle(graph.connected(with: telling, joined))
    }
  }

  /// Pairs of tellings that reviewers joined and parted.
  mutating func takeJudgedPairs() {
    judgedApart = space.tellings(holding: space.constraints.different)
    joined = [:]
    for (a, b) in space.tellings(holding: space.constraints.same) {
      joined[a, default: []].append(b)
      joined[b, default: []].append(a)
    }
  }

  /// Clusters `members`, all that is connected.
  mutating func settle(_ members: [Int]) {
    for member in members { neighbourhood[member] = Int32(members[0]) }
    if members.count > 1 { neighbourhoods[members[0]] = members }
    for cluster in clustered(members) {
      clusters[cluster[0]] = cluster
      for member in cluster { home[member] = Int32(cluster[0]) }
    }
  }

  private func clustered(_ members: [Int]) -> [[Int]] {
    guard members.count > 1 else { return [members] }
    let inside = Set(members)
    let reports = Set(members.map { space.tellings[$0].report }).sorted()
    let together = members.flatMap { first in
      (joined[first] ?? []).filter { $0 > first }.map { (first, $0) }
    }
    return Neighbourhood(
      space: space, members: members, pairs: graph.pairs(among: members),
      toldApart: reports.flatMap { toldApart[$0] }.filter {
        inside.contains($0.first) && inside.contains($0.second)
      }, together: together,
      judgedApart: judgedApart.filter { inside.contains($0.0) && inside.contains($0.1) }
    ).clusters()
  }

  /// A claim as it was read; nil: none has this id.
  package func asRead(_ id: ClaimID) -> Claim? { space.asRead(id) }

  /// The incident that a claim is in; nil: none.
  package func incidentID(holding id: ClaimID) -> IncidentID? {
    guard let position = space.position(of: id) else { return nil }
    let telling = Int(space.holder[position])
    return telling < 0 ? nil : ids[Int(home[telling])]
  }

  // MARK: Writing

  /// All incidents, in order of time, then id.
  private mutating func writeAll() -> [Incident] {
    let builder = IncidentBuilder(space: space)
    var reaches: [Int: Reach] = [:]
    let told = clusters.values.filter(builder.isTold).sorted { $0[0] < $1[0] }
    let incidents = told.concurrentMap(least: 64) {
      (cluster: $0[0], incident: builder.incident($0))
    }
    for (first, incident) in incidents {
      reaches[first] = Reach(clusters[first] ?? [first], in: space)
      ids[first] = incident.id
    }
    _ = campaigns.change(removing: [], adding: reaches)
    let order = incidents.indices.map { index in
      let incident = incidents[index].incident
      return (index, incident.time?.start?.ordinal ?? .max, incident.id)
    }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
    return order.map { index, _, _ in
      var incident = incidents[index].incident
      incident.partOf = whole(of: incidents[index].cluster)
      return incident
    }
  }

  func whole(of cluster: Int) -> IncidentID? { campaigns.wholes[cluster].flatMap { ids[$0] } }
}

extension Incident {
  /// The order of lists: by time, then id.
  package static func isEarlier(_ a: Incident, _ b: Incident) -> Bool {
    let x = a.time?.start?.ordinal ?? .max
    let y = b.time?.start?.ordinal ?? .max
    return x != y ? x < y : a.id < b.id
  }
}
