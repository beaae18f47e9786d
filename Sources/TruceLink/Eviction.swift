/// Parts tellings that one report tells apart where clustering joined them after all.
///
/// Average link weighs them against the whole of two clusters, so that one misread pair parts no
/// large clusters. Afterwards each cluster is cleared by itself: of a pair told apart, the one that
/// fits the rest less leaves; those that left one cluster may form clusters of their own.
struct Eviction: Sendable {
  let inputs: ClusterInputs
  private var space: LinkSpace { inputs.space }
  /// Members that a fit is measured on, at most.
  static let sample = 60

  /// `members`, rising, without pairs told apart, except those that a reviewer joined; each cluster
  /// that they fall into sorted.
  func mended(_ members: [Int]) -> [[Int]] {
    guard members.count > 1 else { return [members] }
    let inside = Set(members)
    let reports = Set(members.map { space.tellings[$0].report }).sorted()
    let conflicts = reports.flatMap { inputs.toldApart[$0] }.filter {
      inside.contains($0.first) && inside.contains($0.second)
    }
    guard !conflicts.isEmpty else { return [members] }
    let leaving = leaving(members, conflicts)
    let rest = members.filter { !leaving.contains($0) }
    return ([rest] + regrouped(leaving.sorted(), conflicts)).filter { !$0.isEmpty }
  }

  private func leaving(_ members: [Int], _ pairs: [CandidatePair]) -> Set<Int> {
    var leaving: Set<Int> = []
    for pair in pairs where !leaving.contains(pair.first) && !leaving.contains(pair.second) {
      let rest = members.lazy.filter {
        !leaving.contains($0) && $0 != pair.first && $0 != pair.second
      }.prefix(Self.sample)
      let isFirst = fit(pair.first, rest) < fit(pair.second, rest)
      let worse = isFirst ? pair.first : pair.second
      let better = isFirst ? pair.second : pair.first
      if inputs.joined[worse] == nil {
        leaving.insert(worse)
      } else if inputs.joined[better] == nil {
        leaving.insert(better)
      }
    }
    return leaving
  }

  private func fit(_ member: Int, _ others: some Sequence<Int>) -> Double {
    others.reduce(0) { $0 + inputs.score(member, $1) }
  }

  private func regrouped(_ members: [Int], _ conflicts: [CandidatePair]) -> [[Int]] {
    guard members.count > 1 else { return members.map { [$0] } }
    let place = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    var apart: [Int: [Int]] = [:]
    func part(_ a: Int, _ b: Int) {
      guard let x = place[a], let y = place[b] else { return }
      apart[x, default: []].append(y)
    }
    for pair in conflicts {
      part(pair.first, pair.second)
      part(pair.second, pair.first)
    }
    for member in members { for other in inputs.parted[member] ?? [] { part(member, other) } }
    return AverageLink(
      graph: graph(of: members), unlinked: inputs.weights.unblocked, together: [], apart: apart
    ).joined(touched: members.indices).clusters.map { $0.map { members[$0] } }
  }

  private func graph(of members: [Int]) -> LinkGraph {
    var pairs: [ScoredPair] = []
    for i in members.indices.prefix(Self.sample) {
      for j in members.indices.prefix(Self.sample) where j > i {
        pairs.append(
          ScoredPair(
            first: Int32(i), second: Int32(j),
            units: ScoreUnits.of(inputs.score(members[i], members[j]))))
      }
    }
    return LinkGraph(count: members.count, threshold: inputs.weights.threshold, pairs: pairs)
  }
}
