import Testing

@testable import TruceLink

struct AverageLinkTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `best first by heap is best first by looking at all pairs`(seed: UInt64) {
    let random = RandomGraph(count: Int(8 + seed % 20), seed: seed)
    #expect(random.link.joined(touched: 0..<random.count).clusters == random.reference)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a replay after changes makes the merges of joining everything anew`(seed: UInt64) {
    var random = RandomGraph(count: Int(20 + seed % 40), seed: seed)
    var old = random.link.joined(touched: 0..<random.count)
    for _ in 0..<12 {
      let touched = random.change()
      let new = random.link.joined(replaying: old.merges, touched: touched)
      let all = random.link.joined(touched: 0..<random.count)
      #expect(new.merges == all.merges)
      #expect(new.clusters.allSatisfy(all.clusters.contains))
      #expect(touched.isSubset(of: new.clusters.joined()))
      old = new
    }
  }
}
