import Foundation
import Testing
import TruceModel
import TruceStore
import TruceTestSupport

@testable import TrucePipeline

/// Lists, searches and pages stay quick: indexes are used, whatever the size.
///
/// `TRUCE_SCALE_REPORTS=100000` makes the ledger that the issue asks for (five claims a report) and
/// prints what each step takes; without it a small one is made.
struct LedgerScaleTests {
  private static let environment = ProcessInfo.processInfo.environment["TRUCE_SCALE_REPORTS"]
  private static let reports = environment.flatMap { Int($0) } ?? 400
  private static let claimsPerReport = 5

  private static let queries: [(String, IncidentQuery)] = [
    ("all, by day", IncidentQuery()),
    ("page 20", IncidentQuery(offset: 1000)),
    ("type", IncidentQuery(type: .shelling)),
    ("grade", IncidentQuery(grade: .weak)),
    ("province", IncidentQuery(province: "Province 3")),
    ("place", IncidentQuery(place: "Town 7")),
    ("actor", IncidentQuery(actor: "force-1")),
    ("actor and type", IncidentQuery(actor: "force-1", type: .airStrike)),
    (
      "month",
      IncidentQuery(from: CalendarDay(iso: "2016-09-01"), to: CalendarDay(iso: "2016-09-30"))
    ),
    ("contested", IncidentQuery(isContested: true)),
    ("by origins", IncidentQuery(order: .origins)),
    ("by killed", IncidentQuery(order: .killed)),
    ("by latest", IncidentQuery(order: .latest)),
    ("queue", IncidentQuery(order: .queue)),
    ("many of a grade, by origins", broad(IncidentQuery(grade: .weak, order: .origins))),
    ("many of a type, by killed", broad(IncidentQuery(type: .airStrike, order: .killed))),
    ("many of an actor, by reports", broad(IncidentQuery(actor: "force-1", order: .reports))),
  ]

  private static func broad(_ query: IncidentQuery) -> IncidentQuery {
    var query = query
    query.isBroad = true
    return query
  }

  @Test func `lists, searches and pages are quick and use indexes`() throws {
    let desk = try Desk()
    try fill(desk)
    try time("link and assess all") { try desk.ledger.catchUp() }
    let store = desk.ledger.store
    for (name, query) in Self.queries {
      let plan = try store.plan(query)
      #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || $0.contains("INDEX") }, "\(name): \(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(name): \(plan)")
      try expectQuick(name) { _ = try store.incidents(query) }
    }
    try expectQuick("incidents holding words") {
      _ = try store.incidents(IncidentQuery(words: "market Town"))
    }
    try expectQuick("incidents of a common word") { _ = try store.incidents(holding: "market") }
    var found = IncidentQuery(words: "market", type: .shelling, order: .killed)
    found.holding = try store.incidents(holding: "market")
    #expect(
      try store.incidents(found)
        == store.incidents(IncidentQuery(words: "market", type: .shelling, order: .killed)))
    #expect(try store.plan(found).allSatisfy { !$0.hasPrefix("SCAN incident") })
    try expectQuick("common word and type") { _ = try store.incidents(found) }
    try expectQuick("outlet's figures") {
      _ = try store.sharing(ofOutlet: "Outlet 1", most: 500)
    }
    try expectQuick("common word in claims") { _ = try store.claims(holding: "market") }
    try expectQuick("two words in reports") { _ = try store.reports(holding: "hospital bridge") }
    let some = try #require(try store.incidents(IncidentQuery(order: .reports)).first)
    try expectQuick("incident page") { _ = try store.incident(some.id) }
    let report = try #require(try store.reports(holding: "market", limit: 1).first)
    try expectQuick("report page") { _ = try store.report(report) }
    try time("a remark") { _ = try desk.judge(.comment(claim: "c0-0+0")) }
    if Self.environment != nil { try time("a judgement") { try judge(desk) } }
  }

  private func judge(_ desk: Desk) throws {
    _ = try desk.judge(.same(first: "c0-0+0", second: "c9-0+0"))
  }

  private func fill(_ desk: Desk) throws {
    let war = SyntheticWar(claims: Self.reports, seed: 1, towns: 2000, days: 1500)
    let claims = Dictionary(grouping: war.claims, by: \.report)
    try time("store \(war.reports.count) reports") {
      for report in war.reports {
        let own = (claims[report.id] ?? []).flatMap { claim in
          (0..<Self.claimsPerReport).map { number in
            var copy = claim
            copy.id = ClaimID("\(claim.id)+\(number)")
            return copy
          }
        }
        try desk.add(report, own)
      }
    }
  }

  /// The median of eleven runs, after one that warms the cache.
  private func expectQuick(_ name: String, _ body: () throws -> Void) throws {
    try body()
    let clock = ContinuousClock()
    let times = try (0..<11).map { _ in try clock.measure(body) }.sorted()
    say("\(name): \(times[5])")
    #expect(times[5] < .milliseconds(Self.environment == nil ? 50 : 10), "\(name)")
  }

  private func time(_ name: String, _ body: () throws -> Void) rethrows {
    let time = try ContinuousClock().measure(body)
    say("\(name): \(time)")
  }

  private func say(_ line: String) {
    if Self.environment != nil { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
  }
}
