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
    clustering.grow(to: space.claims.count)
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
    let pairs = swap(exchange)
    touched.formUnion(pairs.flatMap { [$0.first, $0.second] })
    tellApart(revision.reports)
    takeJudgedPairs()
    let asked = rewriting.compactMap { space.position(of: $0) }.map { Int(space.holder[$0]) }
    let told = Set(asked.filter { $0 >= 0 })
    return rewrite(
      touched, revision, anew: before.tellings.union(after.tellings).union(told), pairs)
  }

  /// Puts the pairs that blocks give now in the place of those that they gave. Returns the pairs
  /// that changed.
  private mutating func swap(_ exchange: PairExchange) -> [CandidatePair] {
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
    var changed: [CandidatePair] = []
    for packed in gone {
      let pair = CandidatePair(packed: packed)
      guard graph.holds(pair) else { continue }
      graph.remove(pair)
      changed.append(pair)
    }
    let new = come.sorted().map { CandidatePair(packed: $0) }.filter { !graph.holds($0) }
    let space = self.space
    for pair in new.concurrentMap(space.compared) {
      graph.add(pair)
    }
    return changed + new
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
    let apart = ScoreUnits.of(space.scorer.weights.cluster.toldApart)
    for report in reports {
      toldApart[report] = space.toldApart(in: report)
      for pair in toldApart[report] {
        graph.remove(pair)
        graph.add(ScoredPair(pair, units: apart))
      }
    }
  }

  // MARK: Clusters and incidents

  /// `anew`: tellings that may read otherwise or whose incidents are to be written in any case. A
  /// cluster that comes out as it was and holds none of them, nor both ends of one of `pairs` that
  /// changed, stays untouched.
  private mutating func rewrite(
    _ touched: Set<Int>, _ revision: LinkRevision, anew: Set<Int>, _ pairs: [CandidatePair]
  ) -> LinkageChange {
    let change = clustering.update(touched, inputs)
    let clusters = clustering.clusters
    var rewritten = change.come.union(clusters.names(of: anew))
    // What joins a telling to its incident may be another pair now.
    for pair in pairs {
      let name = clusters.name(of: pair.first)
      if let name, name == clusters.name(of: pair.second) { rewritten.insert(name) }
    }
    let gone = change.gone.union(rewritten)
    let oldIDs = gone.compactMap { ids.removeValue(forKey: $0) }
    let open = change.members.filter { clusters.name(of: $0).map(rewritten.contains) ?? true }
    var loose = Set(open.flatMap { space.tellings[$0].claims })
    for report in revision.reports { loose.formUnion(space.positions[report]) }
    return written(rewritten, gone, Set(oldIDs), loose, revision)
  }

  /// `loose`: positions of claims that may be in no incident any more.
  private mutating func written(
    _ new: Set<Int>, _ gone: Set<Int>, _ oldIDs: Set<IncidentID>, _ loose: Set<Int>,
    _ revision: LinkRevision
  ) -> LinkageChange {
    let builder = IncidentBuilder(space: space, graph: graph)
    let clusters = clustering.clusters
    var reaches: [Int: Reach] = [:]
    for first in new {
      let cluster = clusters.members(of: first)
      guard builder.isTold(cluster) else { continue }
      ids[first] = builder.id(of: cluster)
      reaches[first] = Reach(cluster, in: space)
    }
    let placed = campaigns.change(removing: gone, adding: reaches)
    for first in gone.subtracting(reaches.keys) { parts[first] = nil }
    // Of the others only those are written that are parts of another incident now.
    let others = placed.filter { reaches[$0] == nil && whole(of: $0) != parts[$0] }
    let anew = others.union(reaches.keys).sorted()
    for first in anew { parts[first] = whole(of: first) }
    let wholes = self.parts
    let incidents = anew.concurrentMap(least: 4) { first in
      var incident = builder.incident(clusters.members(of: first))
      incident.partOf = wholes[first]
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
      BlockKeys(telling: space.tellings[telling], space: space).visit { block, kind in
        blocks[block] = kind
        members[block, default: []].insert(telling)
      }
    }
  }
}
