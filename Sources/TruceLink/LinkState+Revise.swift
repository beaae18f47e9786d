package import TruceModel

/// What judgements and new reports changed in a linkage.
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
    work(space.revision(revised, judgements), rewriting)
  }

  /// Takes in reports after the last, with their claims, in their order, and takes over what
  /// reviewers found and said, as `revise` does. The linkage becomes that of linking everything with
  /// the same base.
  ///
  /// No claim of the linkage may be of an unknown report; see `canGrow`. `revised` is asked for all
  /// claims with findings once the new ones are in; it is given a way to a claim as it was read.
  package mutating func add(
    _ new: [(report: Report, claims: [Claim])],
    revised: ((ClaimID) -> Claim?) -> [Claim] = { _ in [] }, respecting judgements: [Judgement],
    rewriting: Set<ClaimID> = []
  ) -> LinkageChange {
    let (reports, claims) = (space.reports.count, space.claims.count)
    space.append(new)
    grow()
    let revised = revised(space.asRead)
    var revision = space.revision(revised, judgements)
    revision.reports = Set(revision.reports).union(reports..<space.reports.count).sorted()
    for position in claims..<space.claims.count where revision.claims[position] == nil {
      revision.claims[position] = space.claims[position]
    }
    return work(revision, rewriting)
  }

  /// Whether reports can be added.
  package var canGrow: Bool { space.knowsAllReports }

  /// Makes room for the claims and reports that the space has taken in.
  private mutating func grow() {
    let more = space.claims.count - home.count
    home += Array(repeating: -1, count: more)
    neighbourhood += Array(repeating: -1, count: more)
    graph.grow(to: space.claims.count)
    toldApart += Array(repeating: [], count: space.reports.count - toldApart.count)
  }

  private mutating func work(
    _ revision: LinkRevision, _ rewriting: Set<ClaimID>
  ) -> LinkageChange {
    let before = Touched(revision, self)
    var exchange = PairExchange()
    for (block, kind) in before.blocks {
      let members = before.members[block] ?? []
      exchange.take(members, outOf: blocks.members(of: block), kind, space)
      blocks.change(block, removing: members, adding: [])
    }
    space.apply(revision)
    let after = Touched(revision, self)
    for (block, kind) in after.blocks {
      let members = after.members[block] ?? []
      blocks.change(block, removing: [], adding: members)
      exchange.put(members, into: blocks.members(of: block), kind, space)
    }
    forgetApart(revision.reports)
    var touched = before.tellings.union(after.tellings)
    touched.formUnion(swap(exchange))
    tellApart(revision.reports)
    takeJudgedPairs()
    let asked = rewriting.compactMap { space.position(of: $0) }.map { Int(space.holder[$0]) }
    let told = Set(asked.filter { $0 >= 0 })
    return rewrite(
      touched, revision, asked: told, anew: before.tellings.union(after.tellings).union(told))
  }

  /// Puts the pairs that blocks give now in the place of those that they gave. Returns the tellings
  /// of pairs that changed.
  private mutating func swap(_ exchange: PairExchange) -> Set<Int> {
    var candidates = CandidateTest(space: space, blocks: blocks)
    let apart = Set(toldApart(around: exchange.parted).map(\.packed))
    var gone = exchange.gone
    var come = exchange.come
    for packed in exchange.parted
    where !apart.contains(packed) && !candidates.meet(CandidatePair(packed: packed)) {
      gone.insert(packed)
    }
    for packed in exchange.met where candidates.meet(CandidatePair(packed: packed)) {
      come.insert(packed)
    }
    var touched: Set<Int> = []
    for packed in gone {
      let pair = CandidatePair(packed: packed)
      guard graph.holds(pair) else { continue }
      graph.remove(pair)
      touched.formUnion([pair.first, pair.second])
    }
    let new = come.sorted().map { CandidatePair(packed: $0) }.filter { !graph.holds($0) }
    let space = self.space
    for pair in new.concurrentMap({ pair in
      ScoredPair(
        first: pair.first, second: pair.second, score: space.score(pair.first, pair.second))
    }) {
      graph.add(pair)
      touched.formUnion([pair.first, pair.second])
    }
    return touched
  }

  /// What the reports of both tellings of `pairs` tell apart.
  private func toldApart(around pairs: Set<UInt64>) -> [CandidatePair] {
    let reports = Set(
      pairs.map { CandidatePair(packed: $0) }.compactMap { pair -> Int? in
        let (a, b) = (space.report[pair.first], space.report[pair.second])
        return a == b ? Int(a) : nil
      })
    return reports.flatMap { toldApart[$0] }
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
            first: pair.first, second: pair.second, score: space.scorer.weights.cluster.toldApart))
      }
    }
  }

  // MARK: Clusters and incidents

  /// `asked`: tellings whose incidents are to be written in any case; `anew`: these and those that may
  /// read otherwise. A cluster that comes out as it was and holds none of them stays untouched.
  private mutating func rewrite(
    _ touched: Set<Int>, _ revision: LinkRevision, asked: Set<Int>, anew: Set<Int>
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
    var oldIDs = Dictionary(
      uniqueKeysWithValues: gone.compactMap { first in
        ids.removeValue(forKey: first).map { (first, $0) }
      })
    var old: [Int: [Int]] = [:]
    for cluster in gone { old[cluster] = clusters.removeValue(forKey: cluster) }
    for telling in open.sorted() where space.isTelling(telling) && neighbourhood[telling] < 0 {
      settle(graph.connected(with: telling, joined))
    }
    var new = Set((open.filter(space.isTelling) + asked).map { Int(home[$0]) })
    let same = new.filter { first in
      guard let cluster = clusters[first] else { return false }
      return cluster == old[first] && anew.isDisjoint(with: cluster)
    }
    for first in same { ids[first] = oldIDs.removeValue(forKey: first) }
    new.subtract(same)
    gone.formUnion(new)
    gone.subtract(same)
    var loose = Set(
      open.filter { !same.contains(Int(home[$0])) }.flatMap { space.tellings[$0].claims })
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
