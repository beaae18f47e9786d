import TruceModel

/// The tellings of one run with all that comparing them needs.
struct LinkSpace: Sendable {
  /// Sorted by id.
  let claims: [Claim]
  /// Sorted by id.
  let reports: [Report]
  let constraints: LinkConstraints
  let scorer: LinkScorer
  /// In the order of their first claims.
  let tellings: [Telling]
  /// Groups of the tellings.
  let groups: [LinkGroup]
  /// Statistics of the words of the tellings' sentences, for blocking.
  let statistics: TermStatistics

  init(
    claims: [Claim], reports: [Report], directory: ActorDirectory,
    constraints: LinkConstraints, weights: LinkWeights
  ) {
    self.claims = claims
    self.reports = reports
    self.constraints = constraints
    let lexis = ReportLexis(reports)
    statistics = lexis.statistics
    var interner = Interner()
    let builder = TellingBuilder(weights: weights, constraints: constraints)
    let byReport = Self.positions(of: claims, in: reports)
    var tellings: [Telling] = []
    for (report, positions) in byReport.enumerated() where !positions.isEmpty {
      let published = report < reports.count ? reports[report].published : nil
      var singles: [Telling] = []
      for position in positions {
        guard
          var single = Telling(
            claims[position], at: position, report: report, published: published,
            directory: directory, interner: &interner)
        else { continue }
        single.words = TermVector(
          TermCounts([claims[position].sentence.wording]), lexis.statistics)
        single.isEnded =
          single.isEnded || Self.isEndedWith(claims[position], among: positions, claims)
        singles.append(single)
      }
      Self.tellApart(&singles, claims)
      tellings += builder.tellings(of: singles, claims: claims, statistics: lexis.statistics)
    }
    self.tellings = tellings.sorted { $0.claims[0] < $1.claims[0] }
    groups = self.tellings.map(\.group)
    scorer = LinkScorer(
      weights: weights, placeRarity: Self.rarity(of: tellings), profiles: lexis.profiles,
      outlets: Self.outlets(reports, &interner))
  }

  /// The clusters of tellings, each sorted, in the order of their first members.
  func clusters() -> [[Int]] {
    let toldApart = toldApart()
    let weights = scorer.weights
    let isApart = Set(toldApart)
    let candidates = CandidateBlocks(space: self).pairs().filter { !isApart.contains($0) }
    let scored = candidates.map { pair in
      ScoredPair(
        first: pair.first, second: pair.second, score: score(pair.first, pair.second))
    }
    let parted = toldApart.map {
      ScoredPair(first: $0.first, second: $0.second, score: weights.toldApart)
    }
    let clusters = AverageLink(
      count: tellings.count, threshold: weights.threshold, unlinked: weights.unblocked,
      together: together(), apart: judgedApart()
    ).clusters(of: scored + parted)
    let mended = Eviction(space: self, toldApart: toldApart).mended(clusters)
    return Reassignment(
      space: self, apart: toldApart, attractive: scored.filter { $0.score >= weights.threshold }
    ).improved(mended)
  }

  /// What the pair counts in a cluster.
  func score(_ a: Int, _ b: Int) -> Double {
    max(scorer.weights.leastScore, scorer.evidence(tellings[a], tellings[b]).score)
  }

  /// Pairs that a reviewer joined.
  func together() -> [(Int, Int)] {
    guard !constraints.same.isEmpty else { return [] }
    let holder = holders()
    return constraints.same.compactMap { a, b in
      guard let x = holder[a], let y = holder[b], x != y else { return nil }
      return (x, y)
    }
  }

  /// Pairs that a reviewer parted.
  func judgedApart() -> [(Int, Int)] {
    guard !constraints.different.isEmpty else { return [] }
    let holder = holders()
    return constraints.different.compactMap { a, b in
      guard let x = holder[a], let y = holder[b], x != y else { return nil }
      return (x, y)
    }
  }

  /// Pairs that one report dates, words or lays apart.
  private func toldApart() -> [CandidatePair] {
    var members: [Int: [Int]] = [:]
    for (index, telling) in tellings.enumerated() {
      members[telling.report, default: []].append(index)
    }
    return members.sorted { $0.key < $1.key }.flatMap { toldApart(in: $0.value) }
  }

  /// Of the tellings of one report.
  private func toldApart(in list: [Int]) -> [CandidatePair] {
    guard list.count > 1 else { return [] }
    let builder = TellingBuilder(weights: scorer.weights, constraints: constraints)
    let exchanges = MutualAccusations(list.flatMap { tellings[$0].claims }, claims)
    var pairs: [CandidatePair] = []
    for (rank, first) in list.enumerated() {
      for second in list[(rank + 1)...] {
        let (a, b) = (tellings[first], tellings[second])
        guard a.group == b.group else { continue }
        let isWordedApart =
          a.notOf.contains(where: b.claims.contains) || b.notOf.contains(where: a.claims.contains)
        let isDatedApart = a.interval != nil && b.interval != nil && builder.contradict(a, b)
        if isWordedApart || isDatedApart || exchanges.part(a, b) {
          pairs.append(CandidatePair(first: first, second: second))
        }
      }
    }
    return pairs
  }

  private func holders() -> [Int: Int] {
    var holder: [Int: Int] = [:]
    for (index, telling) in tellings.enumerated() {
      for claim in telling.claims { holder[claim] = index }
    }
    return holder
  }

  /// Positions of each report's claims in the order of their triggers; claims of unknown reports
  /// come last, each report by itself.
  private static func positions(of claims: [Claim], in reports: [Report]) -> [[Int]] {
    var index = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1.id, $0) })
    var positions = [[Int]](repeating: [], count: reports.count)
    for (position, claim) in claims.enumerated() {
      if let report = index[claim.report] {
        positions[report].append(position)
      } else {
        index[claim.report] = positions.count
        positions.append([position])
      }
    }
    return positions.map { list in
      list.sorted {
        let a = claims[$0].event.trigger.span
        let b = claims[$1].event.trigger.span
        return a != b ? a < b : $0 < $1
      }
    }
  }

  /// Whether its sentence gives its day to an act that stopped then ("raids halted on Saturday after
  /// months of bombardment"): the day is the end's.
  private static func isEndedWith(
    _ claim: Claim, among positions: [Int], _ claims: [Claim]
  ) -> Bool {
    guard let time = claim.event.time, claim.event.type.family != .agreement else { return false }
    return positions.contains { position in
      let other = claims[position].event
      return other.status == .ended && other.time?.span == time.span
        && other.type.family != .agreement
    }
  }

  /// Notes which claims the words of their sentence part: an act under "after" or "in response to"
  /// from the other acts there, and one told as a new one from one that points back.
  private static func tellApart(_ singles: inout [Telling], _ claims: [Claim]) {
    let cues = singles.map { single -> SequenceCues? in
      let claim = claims[single.claims[0]]
      guard single.group == .violence, !claim.tellsHarm else { return nil }
      return SequenceCues(claim)
    }
    for index in singles.indices {
      guard let own = cues[index] else { continue }
      let claim = claims[singles[index].claims[0]]
      singles[index].startsAnew = own.startsAnew && claim.event.refersTo == nil
      singles[index].isThat = own.isThat
      singles[index].isUmbrella = singles[index].isUmbrella || own.isHabit
      for other in singles.indices where other != index {
        guard let theirs = cues[other] else { continue }
        let second = claims[singles[other].claims[0]]
        guard second.sentence.span == claim.sentence.span,
          second.event.trigger.span != claim.event.trigger.span
        else { continue }
        let isPointingBack = second.event.refersTo != nil && second.event.refersTo != claim.id
        if own.isBackground && !theirs.isBackground
          || singles[index].startsAnew && isPointingBack
        {
          singles[index].notOf.append(singles[other].claims[0])
        }
      }
    }
  }

  private static func rarity(of tellings: [Telling]) -> [Int32: Double] {
    var counts: [Int32: Int] = [:]
    for telling in tellings {
      for key in Set(telling.places.map(\.key)) { counts[key, default: 0] += 1 }
    }
    let total = Double(tellings.count + 20)
    return counts.mapValues { Math.ln(total / Double($0 + 1)) }
  }

  private static func outlets(_ reports: [Report], _ interner: inout Interner) -> [Int32?] {
    reports.map { report in
      report.outlet.map { interner.number(of: "o:" + NameKey.folded($0)) }
    }
  }
}
