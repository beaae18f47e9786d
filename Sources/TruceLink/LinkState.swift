package import TruceModel

/// A linkage with all that linking it anew after a judgement needs.
///
/// A judgement changes the tellings of single reports, the pairs of the blocks that these stand in,
/// and what these pairs join and part; nothing else. `revise` makes
/// these anew, and the result is that of linking everything; `docs/decisions/0003` says why.
package struct LinkState: Sendable {
  var space: LinkSpace
  var blocks: CandidateBlocks
  var graph: LinkGraph
  /// Pairs that each report tells apart.
  var toldApart: [[CandidatePair]]
  /// Tellings that a reviewer joined, both ways.
  var joined: [Int: [Int]] = [:]
  /// Tellings that a reviewer parted, both ways.
  var parted: [Int: [Int]] = [:]
  var clustering = Clustering()
  /// Of the clusters that tell of something.
  var ids: [Int: IncidentID] = [:]
  var campaigns = Campaigns()
  /// The incident that each cluster was last written as a part of.
  var parts: [Int: IncidentID] = [:]

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
    let toldApart = space.positions.indices.map { space.toldApart(in: $0) }
    self.toldApart = toldApart
    let parted = Set(toldApart.joined().map(\.packed))
    var packed = blocks.pairs(in: space)
    packed = parted.isEmpty ? packed : Self.union(packed, parted.sorted())
    let apart = ScoreUnits.of(space.scorer.weights.cluster.toldApart)
    graph = LinkGraph(
      count: space.claims.count, threshold: space.scorer.weights.cluster.threshold,
      pairs: packed.concurrentMap { packed in
        parted.contains(packed)
          ? ScoredPair(CandidatePair(packed: packed), units: apart)
          : space.compared(CandidatePair(packed: packed))
      })
    packed = []
    takeJudgedPairs()
    clustering.grow(to: space.claims.count)
    _ = clustering.update(Set(space.tellings.indices.filter(space.isTelling)), inputs)
  }

  /// Both rising; each once.
  private static func union(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var union: [UInt64] = []
    union.reserveCapacity(a.count + b.count)
    var place = 0
    for pair in a {
      while place < b.count, b[place] < pair {
        union.append(b[place])
        place += 1
      }
      if place < b.count, b[place] == pair { place += 1 }
      union.append(pair)
    }
    return union + b[place...]
  }

  /// What clustering goes by.
  var inputs: ClusterInputs {
    ClusterInputs(
      space: space, graph: graph, toldApart: toldApart, joined: joined, parted: parted)
  }

  /// Pairs of tellings that reviewers joined and parted.
  mutating func takeJudgedPairs() {
    joined = Self.bothWays(space.tellings(holding: space.constraints.same))
    parted = Self.bothWays(space.tellings(holding: space.constraints.different))
  }

  private static func bothWays(_ pairs: [(Int, Int)]) -> [Int: [Int]] {
    var others: [Int: [Int]] = [:]
    for pair in Set(pairs.map { CandidatePair(first: min($0.0, $0.1), second: max($0.0, $0.1)) }) {
      others[pair.first, default: []].append(pair.second)
      others[pair.second, default: []].append(pair.first)
    }
    return others.mapValues { $0.sorted() }
  }

  /// A claim as it was read; nil: none has this id.
  package func asRead(_ id: ClaimID) -> Claim? { space.asRead(id) }

  /// The incident that a claim is in; nil: none.
  package func incidentID(holding id: ClaimID) -> IncidentID? {
    guard let position = space.position(of: id) else { return nil }
    let telling = Int(space.holder[position])
    return telling < 0 ? nil : clustering.clusters.name(of: telling).flatMap { ids[$0] }
  }

  // MARK: Writing

  /// All incidents, in order of time, then id.
  private mutating func writeAll() -> [Incident] {
    let builder = IncidentBuilder(space: space, graph: graph)
    var reaches: [Int: Reach] = [:]
    let clusters = clustering.clusters
    let told = clusters.allNames.filter { builder.isTold(clusters.members(of: $0)) }
    let incidents = told.concurrentMap(least: 64) {
      (cluster: $0, incident: builder.incident(clusters.members(of: $0)))
    }
    for (first, incident) in incidents {
      reaches[first] = Reach(clusters.members(of: first), in: space)
      ids[first] = incident.id
    }
    _ = campaigns.change(removing: [], adding: reaches)
    let order = incidents.indices.map { index in
      let incident = incidents[index].incident
      return (index, incident.time?.start?.ordinal ?? .max, incident.id)
    }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
    parts = campaigns.wholes.compactMapValues { ids[$0] }
    return order.map { index, _, _ in
      var incident = incidents[index].incident
      incident.partOf = parts[incidents[index].cluster]
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
