import TruceModel
import TruceTestSupport

@testable import TruceLink

/// Compared pairs with scores of few values, so that many are equal, and pairs that are forced and
/// forbidden; it can be changed at random.
struct RandomGraph {
  private(set) var count: Int
  private(set) var graph: LinkGraph
  private var together: Set<UInt64> = []
  private var apart: Set<UInt64> = []
  private var random: SeededGenerator

  init(count: Int, seed: UInt64) {
    self.count = count
    random = SeededGenerator(seed: seed)
    var pairs: [ScoredPair] = []
    let density = Int.random(in: 2...12, using: &random)
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count)
      where Int.random(in: 0..<20, using: &random) < density {
        pairs.append(
          ScoredPair(first: Int32(first), second: Int32(second), units: Self.units(&random)))
      }
    }
    graph = LinkGraph(count: count, threshold: 1.4, pairs: pairs)
    for _ in 0..<(count / 10) { toggle() }
  }

  private static func units(_ random: inout SeededGenerator) -> Int32 {
    ScoreUnits.of([-12, -2.5, 0, 1, 1.4, 1.5, 2, 2, 3][Int.random(in: 0..<9, using: &random)])
  }

  private mutating func pair() -> CandidatePair {
    let first = Int.random(in: 0..<(count - 1), using: &random)
    return CandidatePair(
      first: first, second: Int.random(in: (first + 1)..<count, using: &random))
  }

  private mutating func toggle() {
    let pair = pair().packed
    if Bool.random(using: &random) {
      if together.remove(pair) == nil { together.insert(pair) }
    } else if apart.remove(pair) == nil {
      apart.insert(pair)
    }
  }

  /// Changes some pairs or adds members. Returns those that it touches.
  mutating func change() -> Set<Int> {
    var touched: Set<Int> = []
    if Int.random(in: 0..<3, using: &random) == 0 {
      touched.insert(count)
      count += 1
      graph.grow(to: count)
    }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let pair = pair()
      let isThere = graph.holds(pair)
      graph.remove(pair)
      if !isThere || Bool.random(using: &random) {
        graph.add(ScoredPair(pair, units: Self.units(&random)))
      }
      touched.formUnion([pair.first, pair.second])
    }
    let (oldTogether, oldApart) = (together, apart)
    if Bool.random(using: &random) { toggle() }
    for pair in together.symmetricDifference(oldTogether).union(apart.symmetricDifference(oldApart))
    {
      touched.formUnion([CandidatePair(packed: pair).first, CandidatePair(packed: pair).second])
    }
    return touched
  }

  var link: AverageLink {
    var foes: [Int: [Int]] = [:]
    for pair in apart.sorted().map({ CandidatePair(packed: $0) }) {
      foes[pair.first, default: []].append(pair.second)
      foes[pair.second, default: []].append(pair.first)
    }
    return AverageLink(
      graph: graph, unlinked: -0.5,
      together: together.sorted().map { CandidatePair(packed: $0) }.map { ($0.first, $0.second) },
      apart: foes)
  }

  /// Clusters joined by looking at all pairs before each merge.
  var reference: [[Int]] {
    var clusters = (0..<count).map { [$0] }
    let scores = Dictionary(
      uniqueKeysWithValues: (0..<count).flatMap { first in
        graph.row(first).map { (first * count + Int($0.other), Int($0.units)) }
      })
    func isForbidden(_ a: [Int], _ b: [Int]) -> Bool {
      a.contains { x in
        b.contains { apart.contains(CandidatePair(first: min(x, $0), second: max(x, $0)).packed) }
      }
    }
    func join(_ i: Int, _ j: Int) {
      clusters[i] = (clusters[i] + clusters[j]).sorted()
      clusters.remove(at: j)
    }
    for pair in together.sorted().map({ CandidatePair(packed: $0) }) {
      guard let i = clusters.firstIndex(where: { $0.contains(pair.first) }),
        let j = clusters.firstIndex(where: { $0.contains(pair.second) }), i != j,
        !isForbidden(clusters[i], clusters[j])
      else { continue }
      join(min(i, j), max(i, j))
      clusters.sort { $0[0] < $1[0] }
    }
    while true {
      var best: (sum: Int, size: Int, i: Int, j: Int)?
      for i in clusters.indices {
        for j in clusters.indices where j > i && !isForbidden(clusters[i], clusters[j]) {
          let size = clusters[i].count * clusters[j].count
          let sum = clusters[i].reduce(0) { sum, a in
            clusters[j].reduce(sum) { $0 + (scores[a * count + $1] ?? -524288) }
          }
          guard sum >= Int(graph.threshold) * size else { continue }
          if let found = best, sum * found.size <= found.sum * size { continue }
          best = (sum, size, i, j)
        }
      }
      guard let best else { return clusters }
      join(best.i, best.j)
    }
  }
}
