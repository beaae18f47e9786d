import Testing
import TruceLink
import TruceModel
import TruceStore
import TruceTestSupport

@testable import TrucePipeline

/// Whatever the steps in which a ledger grew, it holds what linking all at once gives.
struct LedgerPropertyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a ledger grown in batches equals one that was derived at once`(seed: UInt64) throws {
    let war = SyntheticWar(claims: 150, seed: seed, towns: 8, days: 12)
    var random = SeededGenerator(seed: seed)
    let (grown, whole) = (try Desk(), try Desk())
    var start = 0
    while start < war.reports.count {
      let end = min(war.reports.count, start + Int.random(in: 1...40, using: &random))
      try grown.add(war, start..<end)
      try grown.ledger.catchUp()
      if let act = try grown.randomAct(&random) { _ = try grown.judge(act) }
      start = end
    }
    try whole.add(war, 0..<war.reports.count)
    for judgement in try grown.ledger.store.judgements() {
      _ = try whole.ledger.store.add(
        judgement.act, by: judgement.reviewer, because: judgement.reason, at: judgement.madeAt)
    }
    try whole.ledger.catchUp()
    #expect(try grown.digests() == whole.digests(), "seed \(seed)")
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `judgements worked in one by one give what linking everything gives`(seed: UInt64) throws {
    let war = SyntheticWar(claims: 250, seed: seed, towns: 8, days: 12)
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    try desk.add(war, 0..<war.reports.count)
    try desk.ledger.warmUp()
    for number in 1...25 {
      guard let act = try desk.randomAct(&random) else { continue }
      _ = try desk.judge(act)
      let changed = try desk.ledger.relink()
      #expect(changed.isEmpty, "seed \(seed), act \(number), \(act): \(changed)")
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `reports worked in beside judgements give what linking everything gives`(
    seed: UInt64
  ) throws {
    let war = SyntheticWar(claims: 300, seed: seed, towns: 6, days: 10)
    var random = SeededGenerator(seed: seed)
    var desk = try Desk(base: LinkBase(least: 30, step: 2))
    try desk.add(war, 0..<30)
    try desk.ledger.warmUp()
    var start = 30
    while start < war.reports.count {
      // Few at once, or more than are worked in at once.
      let most = Int.random(in: 0..<4, using: &random) == 0 ? 60 : 9
      let end = min(war.reports.count, start + Int.random(in: 1...most, using: &random))
      try desk.beginRun()
      try desk.add(war, start..<end)
      if let act = try Bool.random(using: &random) ? desk.randomAct(&random) : nil {
        _ = try desk.judge(act)
      } else {
        try desk.ledger.catchUp()
      }
      let changed = try desk.ledger.relink()
      #expect(changed.isEmpty, "seed \(seed), reports \(start)..<\(end): \(changed)")
      start = end
    }
  }

  @Test func `a ledger judged by two processes is the same for both`() throws {
    let war = SyntheticWar(claims: 120, seed: 10, towns: 6, days: 10)
    var random = SeededGenerator(seed: 10)
    let desk = try Desk()
    try desk.add(war, 0..<war.reports.count)
    let other = Ledger(
      store: try Store.open(desk.ledger.store.path), directory: ActorDirectory(),
      clock: WallClock { "2020-01-01T00:00:00Z" })
    try desk.ledger.warmUp()
    try other.warmUp()
    for number in 1...20 {
      guard let act = try desk.randomAct(&random) else { continue }
      _ = try (number % 3 == 0 ? other : desk.ledger).judge(act, by: "A", because: "seen")
    }
    #expect(try desk.ledger.relink().isEmpty)
    #expect(try other.relink().isEmpty)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `an id once given always leads to an incident`(seed: UInt64) throws {
    let war = SyntheticWar(claims: 120, seed: seed, towns: 6, days: 10)
    let desk = try Desk()
    var given: Set<IncidentID> = []
    for start in stride(from: 0, to: war.reports.count, by: 20) {
      try desk.add(war, start..<min(start + 20, war.reports.count))
      given.formUnion(try desk.ledger.dossier().incidents.map(\.id))
    }
    for id in given { #expect(try desk.ledger.store.incidentID(named: id) != nil, "\(id)") }
  }

  @Test func `a stored dossier is the one that the folder would give`() throws {
    let war = SyntheticWar(claims: 120, seed: 6, towns: 6, days: 10)
    let desk = try Desk()
    try desk.add(war, 0..<war.reports.count)
    let stored = try desk.ledger.dossier()
    let claims = Dictionary(grouping: war.claims, by: \.report)
    let expected = Derivation(directory: ActorDirectory()).completed(
      Dossier(
        reports: war.reports, claims: war.reports.flatMap { claims[$0.id] ?? [] }, incidents: []),
      respecting: [])
    #expect(stored.reports == expected.reports)
    #expect(stored.claims == expected.claims)
    #expect(stored.incidents == expected.incidents)
    #expect(stored.copies == expected.copies)
    #expect(stored.assessments == expected.assessments)
    #expect(stored.violations == expected.violations)
  }
}

extension Desk {
  /// Hashes of the derived tables but for those that say when they were derived.
  fileprivate func digests() throws -> [String: String] {
    var digests = try ledger.store.derivedDigests()
    digests["derivation"] = nil
    return digests
  }

  fileprivate func randomAct(_ random: inout SeededGenerator) throws -> ReviewAct? {
    let dossier = try ledger.dossier()
    let claims = dossier.claims.map(\.id)
    let pair = claims.shuffled(using: &random).prefix(2)
    guard let first = pair.first, let second = pair.last, first != second else { return nil }
    let judged = try ledger.store.judgements().map(\.number)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .same(first: first, second: second)
    case 1: return .different(first: first, second: second)
    case 2: return .partOf(part: first, whole: second)
    case 3:
      return .grade(claim: first, grade: Grade.allCases.randomElement(using: &random) ?? .weak)
    case 4: return .edit(claim: first, finding: .type(.shelling))
    case 6: return .edit(claim: first, finding: .places([]))
    case 7: return .edit(claim: first, finding: .time(nil))
    case 8: return .edit(claim: first, finding: .status(.negated))
    case 9:
      let speaker = dossier.claims.randomElement(using: &random)?.attribution.last?.speaker?.value
      return .edit(claim: first, finding: .speakers(speaker.map { [$0] } ?? []))
    case 10: return .edit(claim: first, finding: .aggregate(.random(using: &random)))
    case 5: return judged.randomElement(using: &random).map { .retract(judgement: $0) }
    case 9:
      let two = dossier.incidents.shuffled(using: &random).prefix(2).map(\.id.rawValue)
      return two.count < 2 ? nil : try ledger.merge(two)
    default:
      let incident = dossier.incidents.filter { $0.claims.count > 1 }
        .randomElement(using: &random)
      return try incident.map {
        try ledger.split($0.id.rawValue, taking: [$0.claims[0]])
      }
    }
  }
}
