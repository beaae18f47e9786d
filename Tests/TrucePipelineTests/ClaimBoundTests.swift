import Testing
import TruceModel
import TruceTestSupport

@testable import TrucePipeline

struct ClaimBoundTests {
  private let report = SyntheticWar(claims: 1, seed: 1).reports[0]

  private func claims(_ count: Int) -> [Claim] {
    let war = SyntheticWar(claims: 1, seed: 1)
    return (0..<count).map { number in
      var claim = war.claims[0]
      claim.id = ClaimID("clm_\(number)")
      return claim
    }
  }

  @Test func `claims beyond the bound are left out and counted`() throws {
    let (kept, issues) = ClaimBound.bounded(claims(ClaimBound.most + 7), of: report)
    #expect(kept.count == ClaimBound.most)
    let issue = try #require(issues.first)
    #expect(issue.code == "read.too-many-claims")
    #expect(issue.message.contains("last 7 of 5007"))
  }

  @Test func `what is kept names nothing that is left out`() {
    var many = claims(ClaimBound.most + 1)
    many[0].event.acts = ["clm_1", ClaimID("clm_\(ClaimBound.most)")]
    many[1].event.refersTo = ClaimID("clm_\(ClaimBound.most)")
    let kept = ClaimBound.bounded(many, of: report).claims
    #expect(kept[0].event.acts == ["clm_1"])
    #expect(kept[1].event.refersTo == nil)
  }

  @Test func `a report within the bound stays as it is`() {
    let (kept, issues) = ClaimBound.bounded(claims(3), of: report)
    #expect(kept.count == 3 && issues.isEmpty)
  }
}
