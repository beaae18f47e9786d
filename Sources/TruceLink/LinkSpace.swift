import TruceModel

/// The tellings of a body of claims with all that comparing them needs.
///
/// A telling stands at the position of its first claim, so that a judgement, which changes the
/// tellings of single reports, moves no other. How rare words and places are is counted in the
/// claims as they were read: reviewers' findings change claims, never what others weigh.
struct LinkSpace: Sendable {
  /// With what reviewers found; those of the base sorted by id, then those added, in their order.
  private(set) var claims: [Claim]
  /// Those of the base sorted by id, then those added, in their order.
  private(set) var reports: [Report]
  private(set) var constraints = LinkConstraints()
  private(set) var scorer: LinkScorer
  /// At the position of the first claim of each; empty ones elsewhere.
  private(set) var tellings: [Telling]
  /// How rare the words of the base's reports are.
  let lexis: ReportLexis
  /// Positions of the claims of each report in the order of their triggers; after those of `reports`
  /// come claims of unknown reports, each by itself.
  private(set) var positions: [[Int]]
  /// The report of each claim, as a place in `positions`.
  private(set) var report: [Int32]
  /// The telling that each claim is in; -1: none.
  private(set) var holder: [Int32]
  private let directory: ActorDirectory
  private var interner = Interner()
  /// The claims as they were read, where a reviewer found otherwise.
  private var originals: [Int: Claim] = [:]
  /// How many claims are the base's.
  private let baseClaims: Int
  /// Positions of the claims after the base's.
  private var added: [ClaimID: Int] = [:]

  /// `claims` as they were read, sorted by id as `reports` are.
  init(
    claims: [Claim], reports: [Report], directory: ActorDirectory, weights: LinkWeights,
    mayGrow: Bool = false
  ) {
    self.claims = claims
    baseClaims = claims.count
    self.reports = reports
    self.directory = directory
    let (lexis, profiles) = ReportLexis.counted(reports, mayGrow: mayGrow)
    self.lexis = lexis
    positions = Self.positions(of: claims, in: reports)
    report = Self.reports(of: positions, count: claims.count)
    tellings = Array(repeating: .none, count: claims.count)
    holder = Array(repeating: -1, count: claims.count)
    var interner = Interner()
    let maker = TellingMaker(
      builder: TellingBuilder(weights: weights, constraints: constraints), reports: reports,
      directory: directory, statistics: lexis.statistics)
    var all: [Telling] = []
    for (report, own) in positions.enumerated() where !own.isEmpty {
      all += maker.tellings(of: own, report: report, claims, &interner)
    }
    scorer = LinkScorer(
      weights: weights, placeRarity: Self.rarity(of: all),
      rarestPlace: Math.ln(Double(all.count + 20) / 2),
      profiles: profiles + [ReportLexis.Profile()],
      outlets: Self.outlets(reports, &interner), reportsCounted: reports.count)
    self.interner = interner
    for telling in all { put(telling) }
  }

  private mutating func put(_ telling: Telling) {
    guard let first = telling.claims.first else { return }
    tellings[first] = telling
    for claim in telling.claims { holder[claim] = Int32(first) }
  }

  /// Whether a telling stands at `position`.
  func isTelling(_ position: Int) -> Bool { !tellings[position].claims.isEmpty }

  /// The tellings of `report`, by position, rising.
  func tellings(of report: Int) -> [Int] { positions[report].filter(isTelling).sorted() }

  /// What the pair counts in a cluster.
  func score(_ a: Int, _ b: Int) -> Double {
    max(scorer.weights.cluster.leastScore, scorer.evidence(tellings[a], tellings[b]).score)
  }

  /// The pair with what it counts.
  func compared(_ pair: CandidatePair) -> ScoredPair {
    ScoredPair(pair, units: ScoreUnits.of(score(pair.first, pair.second)))
  }

  /// The position of a claim; nil: there is none of this id.
  func position(of id: ClaimID) -> Int? {
    if let position = added[id] { return position }
    var low = 0
    var high = baseClaims
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < baseClaims && claims[low].id == id ? low : nil
  }

  /// The claim without what reviewers found; nil: there is none of this id.
  func asRead(_ id: ClaimID) -> Claim? { position(of: id).map { originals[$0] ?? claims[$0] } }

  /// The tellings that hold the claims of each of `pairs`, where they are two.
  func tellings(holding pairs: [(Int, Int)]) -> [(Int, Int)] {
    pairs.compactMap { a, b in
      let (x, y) = (Int(holder[a]), Int(holder[b]))
      return x < 0 || y < 0 || x == y ? nil : (x, y)
    }
  }

  /// Pairs of tellings that `report` dates, words or lays apart.
  func toldApart(in report: Int) -> [CandidatePair] {
    let list = tellings(of: report)
    guard list.count > 1 else { return [] }
    let builder = TellingBuilder(weights: scorer.weights, constraints: constraints)
    let exchanges = MutualAccusations(list.flatMap { tellings[$0].claims }, claims)
    var pairs: [CandidatePair] = []
    for (rank, first) in list.enumerated() {
      for second in list[(rank + 1)...] {
        guard tellings[first].group == tellings[second].group else { continue }
        let (a, b) = (tellings[first], tellings[second])
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

  private static func reports(of positions: [[Int]], count: Int) -> [Int32] {
    var reports = [Int32](repeating: -1, count: count)
    for (report, list) in positions.enumerated() {
      for position in list { reports[position] = Int32(report) }
    }
    return reports
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

extension LinkSpace {
  /// Takes in reports after the last, with their claims, in their order; their tellings are not made.
  ///
  /// No claim of the space may be of an unknown report, and none of `new` be there already.
  mutating func append(_ new: [(report: Report, claims: [Claim])]) {
    let lexis = self.lexis
    let outlets = Self.outlets(new.map(\.report), &interner)
    scorer.append(new.concurrentMap { lexis.profile(of: $0.report) }, outlets: outlets)
    for (report, claims) in new {
      let first = self.claims.count
      self.claims += claims
      for (place, claim) in claims.enumerated() { added[claim.id] = first + place }
      let spans = claims.map(\.event.trigger.span)
      positions.append(
        claims.indices.sorted { spans[$0] != spans[$1] ? spans[$0] < spans[$1] : $0 < $1 }
          .map { first + $0 })
      self.report += Array(repeating: Int32(reports.count), count: claims.count)
      tellings += Array(repeating: .none, count: claims.count)
      holder += Array(repeating: -1, count: claims.count)
      reports.append(report)
    }
  }

  /// Whether each claim is of one of the reports.
  var knowsAllReports: Bool { positions.count == reports.count }
}

/// What reviewers changed since a space was made or last revised.
struct LinkRevision: Sendable {
  /// Claims that read otherwise than before, by position.
  var claims: [Int: Claim]
  var constraints: LinkConstraints
  /// Reports whose tellings must be made anew, rising.
  var reports: [Int]
  /// Claims of which a pair is judged otherwise than before.
  var judged: Set<Int>
}

extension LinkSpace {
  /// What `judgements` and `revised`, all claims with findings, change; the space stays as it is.
  func revision(_ revised: [Claim], _ judgements: [Judgement]) -> LinkRevision {
    var claims: [Int: Claim] = originals
    for claim in revised {
      if let position = position(of: claim.id) { claims[position] = claim }
    }
    claims = claims.filter { self.claims[$0.key] != $0.value }
    let constraints = LinkConstraints(judgements, position: position(of:))
    let parted = constraints.pairs(judgedOtherwiseIn: self.constraints, \.different)
    let joined = constraints.pairs(judgedOtherwiseIn: self.constraints, \.same)
    // Claims of one telling are told apart inside their report alone.
    let remade = parted.filter { report[$0.0] == report[$0.1] }.map { Int(report[$0.0]) }
    let reports = Set(claims.keys.map { Int(report[$0]) }).union(remade)
    return LinkRevision(
      claims: claims, constraints: constraints, reports: reports.sorted(),
      judged: Set((parted + joined).flatMap { [$0.0, $0.1] }))
  }

  /// Takes over `revision`: the tellings of its reports are made anew.
  mutating func apply(_ revision: LinkRevision) {
    for (position, claim) in revision.claims {
      let original = originals[position] ?? claims[position]
      claims[position] = claim
      originals[position] = original == claim ? nil : original
    }
    constraints = revision.constraints
    let maker = TellingMaker(
      builder: TellingBuilder(weights: scorer.weights, constraints: constraints),
      reports: reports, directory: directory, statistics: lexis.statistics)
    for report in revision.reports {
      for position in positions[report] {
        tellings[position] = .none
        holder[position] = -1
      }
      let made = maker.tellings(of: positions[report], report: report, claims, &interner)
      for telling in made { put(telling) }
    }
  }
}
