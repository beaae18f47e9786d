package import TruceModel

/// What a judgement changed in a linkage.
package struct LinkageChange: Sendable {
  /// Ids that no incident has any more.
  package var removed: [IncidentID]
  /// Incidents that are new or may read otherwise than before, in order of time, then id.
  package var written: [Incident]
  /// Claims that read otherwise than before, as they read now.
  package var claims: [Claim]
  /// Claims that were in a removed or written incident and are in none now.
  package var released: [ClaimID]
}

extension LinkState {
  /// Takes over what reviewers found and said in place of what they had before: all claims with
  /// findings, all judgements that are in force. The linkage becomes that of linking everything.
  ///
  /// `rewriting`: claims whose incidents are to be among those written in any case.
  package mutating func revise(
    _ revised: [Claim], respecting judgements: [Judgement], rewriting: Set<ClaimID> = []
  ) -> LinkageChange {
    let revision = space.revision(revised, judgements)
    let before = Touched(revision, self)
    var oldPairs = pairs(of: before.blocks)
    space.apply(revision)
    let after = Touched(revision, self)
    oldPairs.formUnion(pairs(of: after.blocks.filter { before.blocks[$0.key] == nil }))
    for block in Set(before.blocks.keys).union(after.blocks.keys) {
      blocks.change(
        block, removing: before.members[block] ?? [], adding: after.members[block] ?? [])
    }
    let newPairs = pairs(of: after.blocks.merging(before.blocks) { $1 })
    var touched = before.tellings.union(after.tellings)
    forgetApart(revision.reports)
    touched.formUnion(exchange(oldPairs, newPairs, before.remade.union(after.remade)))
    tellApart(revision.reports)
    takeJudgedPairs()
    let asked = rewriting.compactMap { space.position(of: $0) }.map { Int(space.holder[$0]) }
    return rewrite(touched, revision, asked: asked.filter { $0 >= 0 })
  }

  private func pairs(of blocks: [UInt64: CandidateBlocks.Kind]) -> Set<UInt64> {
    var pairs: [UInt64] = []
    for (block, kind) in blocks {
      BlockPairs(kind: kind, space: space).add(self.blocks.members(of: block), to: &pairs)
    }
    return Set(pairs)
  }

  /// Puts the pairs that blocks give now in the place of those that they gave. Returns the tellings
  /// of pairs that changed.
  private mutating func exchange(
    _ old: Set<UInt64>, _ new: Set<UInt64>, _ remade: Set<Int>
  ) -> Set<Int> {
    var touched: Set<Int> = []
    for packed in old {
      let pair = CandidatePair(packed: packed)
      let isRemade = remade.contains(pair.first) || remade.contains(pair.second)
      guard isRemade || !new.contains(packed) && !isCandidate(pair), graph.holds(pair) else {
        continue
      }
      graph.remove(pair)
      touched.formUnion([pair.first, pair.second])
    }
    for packed in new {
      let pair = CandidatePair(packed: packed)
      guard !graph.holds(pair) else { continue }
      let score = space.score(pair.first, pair.second)
      graph.add(ScoredPair(first: pair.first, second: pair.second, score: score))
      touched.formUnion([pair.first, pair.second])
    }
    return touched
  }

  /// Whether any block brings the pair together.
  private func isCandidate(_ pair: CandidatePair) -> Bool {
    var kinds: [UInt64: CandidateBlocks.Kind] = [:]
    BlockKeys(telling: space.tellings[pair.first], space: space).forEach { kinds[$0] = $1 }
    var shared: [UInt64: CandidateBlocks.Kind] = [:]
    BlockKeys(telling: space.tellings[pair.second], space: space).forEach { block, kind in
      if kinds[block] != nil { shared[block] = kind }
    }
    return shared.contains { block, kind in
      var pairs: [UInt64] = []
      BlockPairs(kind: kind, space: space).add(blocks.members(of: block), to: &pairs)
      return pairs.contains(pair.packed)
    }
  }

  private mutating func forgetApart(_ reports: [Int]) {
    for pair in reports.flatMap({ toldApart[$0] }) { graph.remove(pair) }
  }

  /// What a report tells apart stands above what blocks bring together.
  private mutating func tellApart(_ reports: [Int]) {
    for report in reports {
      toldApart[report] = space.toldApart(in: report)
      for pair in toldApart[report] {
        graph.remove(pair)
        graph.add(
          ScoredPair(
            first: pair.first, second: pair.second, score: space.scorer.weights.toldApart))
      }
    }
  }

  // MARK: Clusters and incidents

  private mutating func rewrite(
    _ touched: Set<Int>, _ revision: LinkRevision, asked: [Int]
  ) -> LinkageChange {
    var open: Set<Int> = []
    for telling in touched {
      let root = Int(neighbourhood[telling])
      if root >= 0 { open.formUnion(neighbourhoods[root] ?? [root]) }
      open.insert(telling)
    }
    var gone = Set(open.map { Int(home[$0]) }.filter { $0 >= 0 })
    for telling in open {
      neighbourhoods[telling] = nil
      neighbourhood[telling] = -1
      home[telling] = -1
    }
    let oldIDs = Dictionary(
      uniqueKeysWithValues: gone.compactMap { first in
        ids.removeValue(forKey: first).map { (first, $0) }
      })
    for cluster in gone { clusters[cluster] = nil }
    for telling in open.sorted() where space.isTelling(telling) && neighbourhood[telling] < 0 {
      settle(graph.connected(with: telling, joined))
    }
    let new = Set((open.filter(space.isTelling) + asked).map { Int(home[$0]) })
    gone.formUnion(new)
    var loose = Set(open.flatMap { space.tellings[$0].claims })
    for report in revision.reports { loose.formUnion(space.positions[report]) }
    return written(new, gone, Set(oldIDs.values), loose, revision)
  }

  /// `loose`: positions of claims that may be in no incident any more.
  private mutating func written(
    _ new: Set<Int>, _ gone: Set<Int>, _ oldIDs: Set<IncidentID>, _ loose: Set<Int>,
    _ revision: LinkRevision
  ) -> LinkageChange {
    let builder = IncidentBuilder(space: space)
    var reaches: [Int: Reach] = [:]
    for first in new {
      guard let cluster = clusters[first], builder.isTold(cluster) else { continue }
      ids[first] = builder.id(of: cluster)
      reaches[first] = Reach(cluster, in: space)
    }
    let placed = campaigns.change(removing: gone, adding: reaches)
    let incidents = placed.union(reaches.keys).compactMap { first -> Incident? in
      guard let cluster = clusters[first] else { return nil }
      var incident = builder.incident(cluster)
      incident.partOf = whole(of: first)
      return incident
    }.sorted(by: Incident.isEarlier)
    let kept = Set(incidents.map(\.id))
    let held = Set(incidents.flatMap(\.claims))
    return LinkageChange(
      removed: oldIDs.subtracting(kept).sorted(), written: incidents,
      claims: revision.claims.keys.sorted().map { space.claims[$0] },
      released: loose.sorted().map { space.claims[$0].id }.filter { !held.contains($0) })
  }
}

/// The tellings that a revision bears on, and the blocks that those stand in that it makes anew.
private struct Touched {
  /// Of reports whose tellings are made anew.
  let remade: Set<Int>
  /// These and those of pairs that are judged otherwise.
  let tellings: Set<Int>
  private(set) var blocks: [UInt64: CandidateBlocks.Kind] = [:]
  private(set) var members: [UInt64: Set<Int>] = [:]

  init(_ revision: LinkRevision, _ state: LinkState) {
    let space = state.space
    remade = Set(revision.reports.flatMap { space.tellings(of: $0) })
    tellings = remade.union(revision.judged.map { Int(space.holder[$0]) }.filter { $0 >= 0 })
    for telling in remade {
      BlockKeys(telling: space.tellings[telling], space: space).forEach { block, kind in
        blocks[block] = kind
        members[block, default: []].insert(telling)
      }
    }
  }
}
