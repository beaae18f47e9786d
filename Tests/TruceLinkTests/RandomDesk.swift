import TruceModel
import TruceTestSupport

@testable import TruceLink

/// A linkage of made-up reports of several claims each, judged and added to at random.
struct RandomDesk {
  private(set) var state: LinkState
  /// As written when they changed last.
  private(set) var incidents: [IncidentID: Incident]
  private let reports: [Report]
  private let claims: [ReportID: [Claim]]
  private let weights: LinkWeights
  private var taken = 40
  private var judgements: [Judgement] = []
  private var findings: [ClaimID: Claim] = [:]
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let towns = Int.random(in: 2...10, using: &random)
    var weights = LinkWeights()
    // So little that tellings told apart are joined and one must leave.
    if seed % 2 == 0 { weights.cluster.toldApart = 1 }
    self.weights = weights
    let war = SyntheticWar(claims: 260, seed: seed, towns: towns, days: 8)
    let reports = Array(war.reports.prefix(59))
    let claims = war.claims.enumerated().map { place, claim in
      var claim = claim
      if place >= reports.count { claim.report = reports[place % reports.count].id }
      return claim
    }
    self.reports = reports
    self.claims = Dictionary(grouping: claims, by: \.report)
    let (state, incidents) = Self.linked(reports.prefix(40), self.claims, weights, [:], [])
    self.state = state
    self.incidents = Dictionary(uniqueKeysWithValues: incidents.map { ($0.id, $0) })
  }

  private static func linked(
    _ reports: some Sequence<Report>, _ claims: [ReportID: [Claim]], _ weights: LinkWeights,
    _ findings: [ClaimID: Claim], _ judgements: [Judgement]
  ) -> (LinkState, [Incident]) {
    LinkState.linked(
      reports.flatMap { claims[$0.id] ?? [] }, in: Array(reports), directory: ActorDirectory(),
      revised: findings.values.sorted { $0.id < $1.id }, respecting: judgements,
      weights: weights, base: LinkBase(least: 30, step: 1)
    )
  }

  /// Everything linked at once.
  func linked() -> (state: LinkState, incidents: [Incident]) {
    Self.linked(reports.prefix(taken), claims, weights, findings, judgements)
  }

  /// Judges or takes a judgement back or adds reports.
  mutating func act() {
    let more = min(reports.count - taken, Int.random(in: -3...4, using: &random))
    judge()
    let revised = findings.values.sorted { $0.id < $1.id }
    if more > 0 {
      let new = reports[taken..<(taken + more)].map { ($0, claims[$0.id] ?? []) }
      taken += more
      take(state.add(new, revised: { _ in revised }, respecting: judgements))
    } else {
      take(state.revise(revised, respecting: judgements))
    }
  }

  private mutating func take(_ change: LinkageChange) {
    for id in change.removed { incidents[id] = nil }
    for incident in change.written { incidents[incident.id] = incident }
  }

  private mutating func judge() {
    let known = reports.prefix(taken).flatMap { claims[$0.id] ?? [] }.shuffled(using: &random)
    let ids = known.map(\.id)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: say(.same(ids[0], ids[1]))
    case 1: say(.different(ids[0], ids[1]))
    case 2:
      for id in ids[1..<12] { say(.same(ids[0], id)) }
    case 3:
      for id in incident(of: ids[0]).dropFirst() { say(.different(ids[0], id)) }
    case 4 where !judgements.isEmpty:
      judgements.remove(at: Int.random(in: judgements.indices, using: &random))
    default:
      findings[ids[0]] = known[0].event.type == .shelling ? nil : known[0].with(.shelling)
    }
  }

  private mutating func say(_ verdict: Judgement.Verdict) {
    judgements.append(Judgement(verdict, reviewer: "r", reason: "seen"))
  }

  private func incident(of claim: ClaimID) -> [ClaimID] {
    let space = state.space
    guard let position = space.position(of: claim), space.holder[position] >= 0,
      let name = state.clustering.clusters.name(of: Int(space.holder[position]))
    else { return [] }
    return [claim]
      + state.clustering.clusters.members(of: name).flatMap { space.tellings[$0].claims }
      .map { space.claims[$0].id }.filter { $0 != claim }
  }
}

extension Claim {
  fileprivate func with(_ type: EventType) -> Claim {
    var claim = self
    claim.event.type = type
    return claim
  }
}
