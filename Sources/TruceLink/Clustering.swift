import TruceModel

/// Clusters of tellings, step by step, so that a change is worked into each step by itself.
///
/// `AverageLink` joins, `Eviction` parts what one report tells apart, `Reassignment` moves single
/// tellings, `Recollection` joins faint clusters to known incidents. Each step goes by the clusters
/// that the one before gives, so that only what is near changed clusters is decided anew; the result
/// is that of clustering everything.
struct Clustering: Sendable {
  private(set) var merges: [Merge] = []
  private(set) var joined = Partition()
  private(set) var mended = Partition()
  private(set) var moved = Partition()
  /// Moves of tellings from and to clusters of `mended`.
  private var moves = Wishes()
  /// Clusters of `moved` that recall others of them.
  private var recollections = Wishes()
  /// What it all comes to.
  private(set) var clusters = Partition()

  /// Makes room for tellings at positions below `count`.
  mutating func grow(to count: Int) {
    joined.grow(to: count)
    mended.grow(to: count)
    moved.grow(to: count)
    clusters.grow(to: count)
  }

  /// Takes over `inputs` in the place of those before. `touched`: tellings that are other than they
  /// were, came or went, and those of whose compared, joined or parted pairs any changed.
  mutating func update(_ touched: Set<Int>, _ inputs: ClusterInputs) -> Partition.Change {
    var changed = join(touched, inputs)
    changed = mend(changed, touched, inputs)
    changed = move(changed, touched, inputs)
    return recall(changed, touched, inputs)
  }

  private mutating func join(_ touched: Set<Int>, _ inputs: ClusterInputs) -> Set<Int> {
    let link = AverageLink(
      graph: inputs.graph, unlinked: inputs.weights.unblocked, together: inputs.together,
      apart: inputs.parted)
    let result = link.joined(replaying: merges, touched: touched)
    merges = result.merges
    let clusters = result.clusters.filter { $0.count > 1 || inputs.space.isTelling($0[0]) }
    return joined.replace(with: clusters, touched: touched).members
  }

  private mutating func mend(
    _ changed: Set<Int>, _ touched: Set<Int>, _ inputs: ClusterInputs
  ) -> Set<Int> {
    let eviction = Eviction(inputs: inputs)
    let joined = self.joined
    let clusters = joined.names(of: changed).concurrentMap(least: 16) {
      eviction.mended(joined.members(of: $0))
    }
    return mended.replace(with: clusters.flatMap { $0 }, touched: touched).members
  }

  private mutating func move(
    _ changed: Set<Int>, _ touched: Set<Int>, _ inputs: ClusterInputs
  ) -> Set<Int> {
    let rule = Reassignment(inputs: inputs, clusters: mended)
    let asked = rule.around(changed).union(touched)
    let answers = asked.sorted().concurrentMap(least: 64) { telling in
      (telling, rule.wish(of: telling))
    }
    let open = moves.change(asked, to: Self.wishes(answers)).union(mended.names(of: changed))
    let other = moves.grant(open, asked: asked) { _, wishers in
      inputs.atPeace(wishers.map { [$0] }).map { $0[0] }
    }
    let (mended, moves) = (self.mended, self.moves)
    let clusters = moved.closed(
      changed.union(other).union(touched), name: { moves.granted[$0] ?? mended.name(of: $0) },
      members: { name in
        (mended.members(of: name).filter { moves.granted[$0] == nil } + moves.granted(for: name))
          .sorted()
      })
    return moved.replace(with: clusters, touched: touched).members
  }

  private mutating func recall(
    _ changed: Set<Int>, _ touched: Set<Int>, _ inputs: ClusterInputs
  ) -> Partition.Change {
    let rule = Recollection(inputs: inputs, clusters: moved)
    let asked = rule.around(changed)
    let answers = asked.concurrentMap(least: 64) { name in (name, rule.home(of: name)) }
    let all = changed.union(touched).union(asked)
    let open = recollections.change(all, to: Self.wishes(answers)).union(all)
    let (moved, wishes) = (self.moved, recollections)
    let other = recollections.grant(open, asked: all) { home, names in
      guard wishes.target(of: home) == nil else { return [] }
      return inputs.atPeace(names.map(moved.members)).map { $0[0] }
    }
    let recollections = self.recollections
    let clusters = self.clusters.closed(
      changed.union(other.flatMap(moved.members)).union(touched),
      name: { moved.name(of: $0).map { recollections.granted[$0] ?? $0 } },
      members: { name in
        let own = recollections.granted[name] == nil ? moved.members(of: name) : []
        return (own + recollections.granted(for: name).flatMap(moved.members)).sorted()
      })
    return self.clusters.replace(with: clusters, touched: touched)
  }

  private static func wishes(_ answers: [(Int, Int?)]) -> [Int: Int] {
    var wishes: [Int: Int] = [:]
    for (wisher, target) in answers { wishes[wisher] = target }
    return wishes
  }
}

extension Partition {
  /// The clusters to come that hold any of `tellings` or of those that are with any of them now or
  /// then; `name`: of the cluster of a telling to be, nil: none; `members`: of such a cluster.
  fileprivate func closed(
    _ tellings: Set<Int>, name newName: (Int) -> Int?, members newMembers: (Int) -> [Int]
  ) -> [[Int]] {
    var open = tellings.sorted()
    var seen = tellings
    var (now, then) = (Set<Int>(), Set<Int>())
    var clusters: [[Int]] = []
    while let telling = open.popLast() {
      if let old = name(of: telling), now.insert(old).inserted {
        for other in members(of: old) where seen.insert(other).inserted { open.append(other) }
      }
      guard let new = newName(telling), then.insert(new).inserted else { continue }
      let cluster = newMembers(new)
      clusters.append(cluster)
      for other in cluster where seen.insert(other).inserted { open.append(other) }
    }
    return clusters.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}
