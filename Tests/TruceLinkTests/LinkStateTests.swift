import Testing
import TruceModel
import TruceTestSupport

@testable import TruceLink

/// Whatever is judged and added in steps, each step of the linkage is that of linking everything.
struct LinkStateTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `judgements and additions give the clusters of linking everything`(seed: UInt64) {
    var desk = RandomDesk(seed: seed)
    for number in 1...8 {
      desk.act()
      let (whole, incidents) = desk.linked()
      #expect(
        desk.state.clustering.merges == whole.clustering.merges, "seed \(seed), act \(number)")
      for step in [\Clustering.joined, \.mended, \.moved, \.clusters] {
        #expect(
          desk.state.clustering[keyPath: step].all == whole.clustering[keyPath: step].all,
          "seed \(seed), act \(number)")
      }
      #expect(desk.state.ids == whole.ids)
      #expect(
        desk.incidents.values.sorted(by: Incident.isEarlier) == incidents,
        "seed \(seed), act \(number)")
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `what is judged different is never in one cluster`(seed: UInt64) {
    var desk = RandomDesk(seed: 100 + seed)
    for _ in 1...6 { desk.act() }
    let (space, clusters) = (desk.state.space, desk.state.clustering.clusters)
    for (a, b) in space.tellings(holding: space.constraints.different) {
      #expect(clusters.name(of: a) != clusters.name(of: b))
    }
    for telling in space.tellings.indices where space.isTelling(telling) {
      #expect(clusters.name(of: telling) != nil)
    }
  }
}

extension Partition {
  fileprivate var all: [[Int]] { allNames.map(members) }
}
