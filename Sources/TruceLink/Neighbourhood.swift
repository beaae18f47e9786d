/// Tellings that attractive pairs or reviewers connect, with what clustering them needs.
struct Neighbourhood: Sendable {
  let space: LinkSpace
  /// Rising.
  let members: [Int]
  /// The compared pairs among them, sorted; those told apart among them.
  let pairs: [ScoredPair]
  /// Pairs that one report tells apart.
  let toldApart: [CandidatePair]
  /// Pairs that a reviewer joined.
  let together: [(Int, Int)]
  /// Pairs that a reviewer parted.
  let judgedApart: [(Int, Int)]

  /// Each sorted, in the order of their first members.
  func clusters() -> [[Int]] {
    guard members.count > 1 else { return [members] }
    let weights = space.scorer.weights
    let joined = AverageLink(
      count: members.count, threshold: weights.cluster.threshold,
      unlinked: weights.cluster.unblocked,
      together: placed(together), apart: placed(judgedApart)
    ).clusters(
      of: pairs.map { pair in
        let (first, second) = place(pair.first, pair.second)
        return ScoredPair(first: first, second: second, score: pair.score)
      }
    ).map { $0.map { members[$0] } }
    let mended = Eviction(neighbourhood: self).mended(joined)
    let improved = Reassignment(neighbourhood: self).improved(mended)
    return Recollection(neighbourhood: self).recalled(improved)
  }

  private func placed(_ pairs: [(Int, Int)]) -> [(Int, Int)] { pairs.map { place($0.0, $0.1) } }

  private func place(_ a: Int, _ b: Int) -> (Int, Int) { (place(a), place(b)) }

  private func place(_ telling: Int) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle] < telling { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
