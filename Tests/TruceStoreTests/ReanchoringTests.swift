import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

/// Judgements outlive the ids of the claims that they name.
struct ReanchoringTests {
  private func claim(
    _ id: String, _ type: EventType, at trigger: Span, in report: String = "r1"
  ) -> Claim {
    var claim = ClaimSketch(id, in: report).with { $0.type = type }.claim
    claim.event.trigger.span = trigger
    claim.sentence.span = Span(trigger.start / 100 * 100, trigger.start / 100 * 100 + 99)
    return claim
  }

  private func heir(_ old: Claim, among found: [Claim]) -> ClaimID? {
    Reanchoring([old], among: found).claims[old.id] ?? nil
  }

  @Test func `a claim that is still there stands for itself`() {
    let old = claim("clm_a", .shelling, at: Span(10, 16))
    let reanchoring = Reanchoring([old], among: [old, claim("clm_b", .shelling, at: Span(12, 20))])
    #expect(reanchoring.claims.isEmpty)
    #expect(reanchoring.lost.isEmpty)
  }

  @Test func `the same words of the same type come first`() {
    let old = claim("clm_a", .shelling, at: Span(10, 16))
    let found = [
      claim("clm_b", .airStrike, at: Span(10, 16)), claim("clm_c", .shelling, at: Span(12, 20)),
      claim("clm_d", .shelling, at: Span(70, 75)),
    ]
    #expect(heir(old, among: found) == "clm_c")
    #expect(heir(old, among: [found[0], found[2]]) == "clm_d")
    #expect(heir(old, among: [found[0]]) == "clm_b")
  }

  @Test func `neither another report nor other words stand for a claim`() {
    let old = claim("clm_a", .shelling, at: Span(10, 16))
    let found = [
      claim("clm_b", .shelling, at: Span(10, 16), in: "r2"),
      claim("clm_c", .shelling, at: Span(310, 316)),
    ]
    #expect(heir(old, among: found) == nil)
    #expect(Reanchoring([old], among: found).lost == ["clm_a"])
  }

  @Test func `an act names the claims that stand now`() {
    let old = claim("clm_a", .shelling, at: Span(10, 16))
    let reanchoring = Reanchoring([old], among: [claim("clm_b", .shelling, at: Span(10, 17))])
    let judgement = RecordedJudgement(
      number: 1, madeAt: "", reviewer: "A", reason: "",
      act: .split(kept: ["clm_a"], apart: ["clm_x"]))
    #expect(reanchoring.applied(to: judgement).act == .split(kept: ["clm_b"], apart: ["clm_x"]))
  }

  @Test func `a judged claim that is read no more is listed with its words`() throws {
    let ledger = try ScratchLedger()
    try ledger.fill()
    let anchors = try ledger.store.anchors()
    #expect(anchors.map(\.id) == ["clm_1", "clm_2"])
    let now = anchors.filter { $0.id == "clm_2" }
    try ledger.store.write { try Store.write(Reanchoring(anchors, among: now), $0) }
    let lost = try ledger.store.lostJudgements()
    #expect(lost.map(\.judgement.number) == [1, 2])
    #expect(lost.map { $0.claims.map(\.id) } == [["clm_1"], ["clm_1"]])
    #expect(try ledger.store.verification().faults.isEmpty)
  }
}
