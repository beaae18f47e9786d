/// Parts tellings that one report tells apart where clustering joined them after all.
///
/// Average link weighs them against the whole of two clusters, so that one misread pair parts no
/// large clusters. Afterwards each cluster is cleared: of a pair told apart, the one that fits the
/// rest less leaves; those that left one cluster may form clusters of their own.
struct Eviction: Sendable {
  let neighbourhood: Neighbourhood
  private var space: LinkSpace { neighbourhood.space }
  private var toldApart: [CandidatePair] { neighbourhood.toldApart }
  /// Members that a fit is measured on, at most.
  static let sample = 60

  /// `clusters` without pairs told apart, except those that a reviewer joined; in the order of first
  /// members.
  func mended(_ clusters: [[Int]]) -> [[Int]] {
    var cluster: [Int: Int] = [:]
    for (index, members) in clusters.enumerated() {
      for member in members { cluster[member] = index }
    }
    var conflicts: [Int: [CandidatePair]] = [:]
    for pair in toldApart {
      guard let index = cluster[pair.first], index == cluster[pair.second] else { continue }
      conflicts[index, default: []].append(pair)
    }
    let kept = Set(neighbourhood.together.flatMap { [$0.0, $0.1] })
    var result: [[Int]] = []
    for (index, members) in clusters.enumerated() {
      guard let pairs = conflicts[index] else {
        result.append(members)
        continue
      }
      let leaving = leaving(members, pairs, kept)
      result.append(members.filter { !leaving.contains($0) })
      result += regrouped(leaving.sorted())
    }
    return result.sorted { $0[0] < $1[0] }
  }

  private func leaving(
    _ members: [Int], _ pairs: [CandidatePair], _ kept: Set<Int>
  ) -> Set<Int> {
    var leaving: Set<Int> = []
    for pair in pairs where !leaving.contains(pair.first) && !leaving.contains(pair.second) {
      let rest = members.filter { !leaving.contains($0) && $0 != pair.first && $0 != pair.second }
      let isFirst = fit(pair.first, rest) < fit(pair.second, rest)
      let worse = isFirst ? pair.first : pair.second
      let better = isFirst ? pair.second : pair.first
      if !kept.contains(worse) {
        leaving.insert(worse)
      } else if !kept.contains(better) {
        leaving.insert(better)
      }
    }
    return leaving
  }

  private func fit(_ member: Int, _ others: [Int]) -> Double {
    others.prefix(Self.sample).reduce(0) { $0 + space.score(member, $1) }
  }

  private func regrouped(_ members: [Int]) -> [[Int]] {
    guard members.count > 1 else { return [members] }
    let place = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    var pairs: [ScoredPair] = []
    for i in members.indices.prefix(Self.sample) {
      for j in members.indices.prefix(Self.sample) where j > i {
        pairs.append(
          ScoredPair(first: i, second: j, score: space.score(members[i], members[j])))
      }
    }
    let apart = toldApart.map { ($0.first, $0.second) } + neighbourhood.judgedApart
    return AverageLink(
      count: members.count, threshold: space.scorer.weights.cluster.threshold,
      unlinked: space.scorer.weights.cluster.unblocked, together: [],
      apart: apart.compactMap { a, b in
        guard let x = place[a], let y = place[b] else { return nil }
        return (x, y)
      }
    ).clusters(of: pairs).map { $0.map { members[$0] } }
  }
}
