/// What clustering goes by.
struct ClusterInputs: Sendable {
  let space: LinkSpace
  let graph: LinkGraph
  /// Pairs that each report tells apart.
  let toldApart: [[CandidatePair]]
  /// Tellings that a reviewer joined, both ways.
  let joined: [Int: [Int]]
  /// Tellings that a reviewer parted, both ways.
  let parted: [Int: [Int]]

  var weights: LinkWeights.Cluster { space.scorer.weights.cluster }

  /// What the pair counts, whether it was compared or not, by what both say alone.
  func score(_ a: Int, _ b: Int) -> Double {
    // No pair counts as little as one that a report tells apart.
    if let units = graph.units(a, b), units >= least { return Double(units) / ScoreUnits.inOne }
    return space.score(a, b)
  }

  private var least: Int32 { ScoreUnits.of(weights.leastScore) }

  /// What may not be in one incident with `telling`, unless a reviewer joined them.
  func foes(of telling: Int) -> [Int] {
    let told = toldApart[space.tellings[telling].report]
    var foes = parted[telling] ?? []
    for pair in told {
      if pair.first == telling { foes.append(pair.second) }
      if pair.second == telling { foes.append(pair.first) }
    }
    return foes
  }

  /// `tellings`, rising, without those that may not be with an earlier one of them.
  func atPeace(_ groups: [[Int]]) -> [[Int]] {
    var taken: Set<Int> = []
    return groups.filter { group in
      guard !group.contains(where: { foes(of: $0).contains(where: taken.contains) }) else {
        return false
      }
      taken.formUnion(group)
      return true
    }
  }

  /// The pairs that a reviewer joined, sorted.
  var together: [(Int, Int)] {
    var seen: Set<UInt64> = []
    for (first, others) in joined {
      for second in others where first < second {
        seen.insert(UInt64(first) << 32 | UInt64(second))
      }
    }
    return seen.sorted().map { (Int($0 >> 32), Int($0 & 0xffff_ffff)) }
  }
}
