import Testing
import TruceModel
import TruceStore

@testable import TrucePipeline

struct ReviewTests {
  private let desk: Desk
  private let north: Set<ClaimID> = ["clm_a1", "clm_a2", "clm_a3"]
  private let south: Set<ClaimID> = ["clm_b1", "clm_b2", "clm_b3"]

  init() throws { desk = try Desk.twoStrikes() }

  private func id(of claim: ClaimID) throws -> String {
    try #require(try desk.ledger.store.incidentID(holding: claim)).rawValue
  }

  @Test func `the two strikes are two incidents`() throws {
    #expect(try desk.clusters() == [north, south])
  }

  @Test func `merged incidents are one, and the id that went leads to the one that stayed`() throws
  {
    let (a, b) = (try id(of: "clm_a1"), try id(of: "clm_b1"))
    let merge = try desk.judge(try desk.ledger.merge([a, b]))
    #expect(try desk.clusters() == [north.union(south)])
    let one = try id(of: "clm_a1")
    for old in [a, b] {
      #expect(try desk.ledger.store.incidentID(named: IncidentID(old))?.rawValue == one)
    }
    _ = try desk.judge(.retract(judgement: merge.number))
    #expect(try desk.clusters() == [north, south])
    #expect(try desk.ledger.store.incidentID(named: IncidentID(a))?.rawValue == a)
    _ = try desk.judge(.retract(judgement: merge.number + 1))
    #expect(try desk.clusters() == [north.union(south)])
  }

  @Test func `claims split off an incident stay apart`() throws {
    let act = try desk.ledger.split(try id(of: "clm_a1"), taking: ["clm_a2"])
    _ = try desk.judge(act)
    #expect(try desk.clusters() == [["clm_a1", "clm_a3"], ["clm_a2"], south])
    #expect(throws: StoreError.self) {
      try desk.ledger.split(try id(of: "clm_b1"), taking: ["clm_a2"])
    }
  }

  @Test func `same joins and different parts`() throws {
    _ = try desk.judge(.different(first: "clm_a1", second: "clm_a2"))
    #expect(try id(of: "clm_a1") != id(of: "clm_a2"))
    _ = try desk.judge(.same(first: "clm_a1", second: "clm_b1"))
    #expect(try id(of: "clm_a1") == id(of: "clm_b1"))
  }

  @Test func `a part is shown under its whole`() throws {
    _ = try desk.judge(.partOf(part: "clm_a1", whole: "clm_b1"))
    #expect(try desk.incident(of: "clm_a1")?.incident.partOf?.rawValue == id(of: "clm_b1"))
  }

  @Test(arguments: [Grade.confirmed, .discounted, .contested])
  func `a grade given by a reviewer stands`(grade: Grade) throws {
    _ = try desk.judge(.grade(claim: "clm_a2", grade: grade))
    let file = try #require(try desk.incident(of: "clm_a1"))
    #expect(file.assessment.grade == grade)
    #expect(file.history.map(\.reviewer) == ["A"])
    let listed = try desk.ledger.store.incidents(IncidentQuery(grade: grade))
    #expect(listed.map(\.id) == [file.incident.id])
    #expect(listed.map(\.isReviewed) == [true])
  }

  @Test func `an edit changes the value and keeps the report's words`() throws {
    let found = TimeReference(
      value: "2019-11-01", start: CalendarDay(iso: "2019-11-01"),
      end: CalendarDay(iso: "2019-11-01"), precision: .day, basis: .stated)
    _ = try desk.judge(.edit(claim: "clm_a1", finding: .time(found)))
    let claim = try #require(try desk.ledger.dossier().claims.first { $0.id == "clm_a1" })
    #expect(claim.event.time?.value == found)
    #expect(claim.event.time?.wording == "2020-03-05")
    #expect(claim.event.time?.rule == "review.found")
    #expect(try id(of: "clm_a1") != id(of: "clm_a2"), "months apart is another occurrence")
  }

  @Test func `an empty finding says that there is none`() throws {
    _ = try desk.judge(.edit(claim: "clm_a1", finding: .casualties([])))
    let claim = try #require(try desk.ledger.dossier().claims.first { $0.id == "clm_a1" })
    #expect(claim.event.casualties.isEmpty)
  }

  @Test func `where two persons are needed, one alone changes nothing`() throws {
    _ = try desk.judge(.requireSecondPerson(true))
    let merge = try desk.judge(try desk.ledger.merge([id(of: "clm_a1"), id(of: "clm_b1")]))
    #expect(try desk.clusters() == [north, south])
    #expect(try desk.ledger.review().waiting.map(\.number) == [merge.number])
    #expect(throws: StoreError.self) { try desk.judge(.approve(judgement: merge.number)) }
    _ = try desk.judge(.approve(judgement: merge.number), by: "B")
    #expect(try desk.clusters() == [north.union(south)])
    _ = try desk.judge(.retract(judgement: merge.number), by: "B")
    #expect(try desk.clusters() == [north.union(south)], "taking it back needs two as well")
    _ = try desk.judge(.requireSecondPerson(false))
    #expect(try desk.ledger.review().requiresSecondPerson, "so does lifting the rule")
  }

  @Test func `remarks and tasks leave the record alone`() throws {
    let before = try desk.ledger.store.derivedDigests()
    _ = try desk.judge(.comment(claim: "clm_a1"))
    _ = try desk.judge(.assign(claim: "clm_a1", to: "B"))
    let after = try desk.ledger.store.derivedDigests()
    #expect(before["incident"] == after["incident"])
    let assigned = try desk.ledger.review().assigned
    #expect(assigned.map(\.claim) == ["clm_a1"])
    #expect(assigned.map(\.person) == ["B"])
    #expect(try desk.incident(of: "clm_a1")?.history.count == 2)
  }

  @Test func `who judges and why must be said`() throws {
    #expect(throws: StoreError.self) {
      try desk.ledger.judge(.comment(claim: "clm_a1"), by: " ", because: "x")
    }
    #expect(throws: StoreError.self) {
      try desk.ledger.judge(.grade(claim: "clm_a1", grade: .confirmed), by: "A", because: "")
    }
    #expect(throws: StoreError.self) { try desk.judge(.retract(judgement: 99)) }
  }

  @Test func `the queue holds what matters most first and leaves out what was judged`() throws {
    _ = try desk.judge(.grade(claim: "clm_a1", grade: .contested))
    let queue = try desk.ledger.store.incidents(IncidentQuery(order: .queue))
    #expect(queue.map(\.id.rawValue) == [try id(of: "clm_b1")])
    let judgement = try #require(try desk.ledger.store.judgements().first)
    _ = try desk.judge(.retract(judgement: judgement.number))
    let weights = try desk.ledger.store.incidents(IncidentQuery(order: .queue)).map(\.weight)
    #expect(weights.count == 2)
    #expect(weights == weights.sorted(by: >))
  }
}
