import Testing
import TruceModel
import TruceTestSupport

@testable import TruceLink

struct LinkPropertyTests {
  private let linker = IncidentLinker()

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the order of claims and reports changes nothing`(seed: UInt64) {
    let war = SyntheticWar(claims: 300, seed: seed, towns: 12, days: 20)
    var random = SeededGenerator(seed: seed)
    let expected = linker.linkage(of: war.claims, in: war.reports)
    let shuffled = linker.linkage(
      of: war.claims.shuffled(using: &random), in: war.reports.shuffled(using: &random))
    #expect(shuffled == expected)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `giving every claim and report twice changes nothing`(seed: UInt64) {
    let war = SyntheticWar(claims: 200, seed: seed, towns: 12, days: 20)
    let once = linker.linkage(of: war.claims, in: war.reports)
    let twice = linker.linkage(of: war.claims + war.claims, in: war.reports + war.reports)
    #expect(twice == once)
  }

  @Test(arguments: [6, 7, 8] as [UInt64])
  func `claims judged different are never merged`(seed: UInt64) throws {
    let war = SyntheticWar(claims: 200, seed: seed, towns: 6, days: 10)
    var random = SeededGenerator(seed: seed)
    let linked = linker.linkage(of: war.claims, in: war.reports).incidents
      .filter { $0.claims.count > 1 }
    let judgements = linked.map { incident in
      let pair = incident.claims.shuffled(using: &random)
      return Judgement(.different(pair[0], pair[1]), reviewer: "r", reason: "seed \(seed)")
    }
    let again = linker.linkage(of: war.claims, in: war.reports, respecting: judgements)
    for judgement in judgements {
      guard case .different(let a, let b) = judgement.verdict else { continue }
      #expect(!again.incidents.contains { $0.claims.contains(a) && $0.claims.contains(b) })
    }
  }

  @Test
  func `every claim that makes incidents is in exactly one`() {
    let war = SyntheticWar(claims: 300, seed: 9, towns: 12, days: 20)
    let incidents = linker.linkage(of: war.claims, in: war.reports).incidents
    #expect(incidents.flatMap(\.claims).sorted() == war.claims.map(\.id).sorted())
  }

  @Test
  func `most incidents of a dense made-up war are of one occurrence`() {
    let war = SyntheticWar(claims: 1000, seed: 10, towns: 100, days: 120)
    let incidents = linker.linkage(of: war.claims, in: war.reports).incidents
    let pure = incidents.filter { Set($0.claims.map { war.truth[$0] }).count == 1 }
    #expect(Double(pure.count) / Double(incidents.count) > 0.85)
    #expect(incidents.count < Int(Double(Set(war.truth.values).count) * 1.25))
  }
}
