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
      tellings += builder.tellings(of: singles, claims: claims, statistics: lexis.statistics)
    }
    self.tellings = tellings.sorted { $0.claims[0] < $1.claims[0] }
    scorer = LinkScorer(
      weights: weights, placeRarity: Self.rarity(of: tellings), reportWords: lexis.vectors,
      outlets: Self.outlets(reports, &interner))
  }

  /// The clusters of tellings, each sorted, in the order of their first members.
  func clusters() -> [[Int]] {
    let pairs = CandidateBlocks(space: self).pairs()
    let scored = pairs.map { pair in
      ScoredPair(
        first: pair.first, second: pair.second,
        score: max(
          scorer.weights.leastScore,
          scorer.evidence(tellings[pair.first], tellings[pair.second]).score))
    }
    return AverageLink(
      count: tellings.count, threshold: scorer.weights.threshold,
      unlinked: scorer.weights.unblocked, together: together(), apart: apart()
    ).clusters(of: scored)
  }

  private func together() -> [(Int, Int)] {
    let holder = holders()
    return constraints.same.compactMap { a, b in
      guard let x = holder[a], let y = holder[b], x != y else { return nil }
      return (x, y)
    }
  }

  /// Pairs that a reviewer parted, and those that one report dates or lays apart.
  private func apart() -> [(Int, Int)] {
    let holder = holders()
    return toldApart()
      + constraints.different.compactMap { a, b in
        guard let x = holder[a], let y = holder[b], x != y else { return nil }
        return (x, y)
      }
  }

  private func toldApart() -> [(Int, Int)] {
    let builder = TellingBuilder(weights: scorer.weights, constraints: constraints)
    var members: [Int: [Int]] = [:]
    for (index, telling) in tellings.enumerated() {
      members[telling.report, default: []].append(index)
    }
    return members.sorted { $0.key < $1.key }.flatMap { _, list in
      let exchanges = MutualAccusations(list.flatMap { tellings[$0].claims }, claims)
      return list.indices.flatMap { first in
        list[(first + 1)...].compactMap { other in
          let (a, b) = (tellings[list[first]], tellings[other])
          let areDatedApart = a.interval != nil && b.interval != nil && builder.contradict(a, b)
          return a.group == b.group && (areDatedApart || exchanges.part(a, b))
            ? (list[first], other) : nil
        }
      }
    }
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
