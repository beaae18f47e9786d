import TruceModel

/// A compared pair and its score.
struct ScoredPair: Hashable, Sendable {
  var first: Int
  var second: Int
  var score: Double
}

/// Joins clusters while the average score of their pairs reaches the threshold.
///
/// Unweighted average link (Sokal and Michener 1958) over the pairs that were compared; the others
/// count with `unlinked`, so that a chain of weak links joins nothing. Best pair first; of equals,
/// the one with the smaller members. Forced pairs are joined before all else, forbidden ones never.
struct AverageLink: Sendable {
  let count: Int
  let threshold: Double
  /// The score of a pair that was not compared.
  let unlinked: Double
  let together: [(Int, Int)]
  let apart: [(Int, Int)]

  /// Clusters of 0..<count, each sorted, in the order of their first members.
  ///
  /// No cluster can reach over a gap between pairs that reach the threshold, so the parts that such
  /// pairs connect are clustered one by one.
  func clusters(of pairs: [ScoredPair]) -> [[Int]] {
    var parts = Parts(count: count)
    for pair in pairs where pair.score >= threshold { parts.join(pair.first, pair.second) }
    for (a, b) in together { parts.join(a, b) }
    let layout = parts.layout()
    let inner = layout.grouped(pairs) { ($0.first, $0.second) }
    let forced = layout.grouped(together) { $0 }
    let forbidden = layout.grouped(apart) { $0 }
    var clusters: [[Int]] = []
    for (part, members) in layout.members.enumerated() {
      guard members.count > 1 else {
        clusters.append(members)
        continue
      }
      var state = State(count: members.count, threshold: threshold, unlinked: unlinked)
      let own = inner[part].map {
        ScoredPair(
          first: layout.position[$0.first], second: layout.position[$0.second], score: $0.score)
      }
      for pair in own { state.connect(pair.first, pair.second, sum: pair.score, compared: 1) }
      for (a, b) in forbidden[part] { state.forbid(layout.position[a], layout.position[b]) }
      for (a, b) in forced[part] { state.force(layout.position[a], layout.position[b]) }
      state.run(own)
      clusters += state.result().map { $0.map { members[$0] } }
    }
    return clusters.sorted { $0[0] < $1[0] }
  }
}

/// Disjoint sets of 0..<count.
private struct Parts {
  private var root: [Int]

  init(count: Int) { root = Array(0..<count) }

  mutating func find(_ member: Int) -> Int {
    var at = member
    while root[at] != at {
      root[at] = root[root[at]]
      at = root[at]
    }
    return at
  }

  /// The smaller root stays.
  mutating func join(_ a: Int, _ b: Int) {
    let x = find(a)
    let y = find(b)
    if x != y { root[max(x, y)] = min(x, y) }
  }

  mutating func layout() -> Layout {
    var layout = Layout(
      part: [Int](repeating: 0, count: root.count),
      position: [Int](repeating: 0, count: root.count), members: [])
    var number = [Int](repeating: -1, count: root.count)
    for member in root.indices {
      let top = find(member)
      if number[top] < 0 {
        number[top] = layout.members.count
        layout.members.append([])
      }
      layout.part[member] = number[top]
      layout.position[member] = layout.members[number[top]].count
      layout.members[number[top]].append(member)
    }
    return layout
  }

  /// Where each member stands.
  struct Layout {
    /// The part of each member.
    var part: [Int]
    /// Its place in the part.
    var position: [Int]
    /// Rising, for each part.
    var members: [[Int]]

    /// The pairs inside each part.
    func grouped<Pair>(_ pairs: [Pair], _ ends: (Pair) -> (Int, Int)) -> [[Pair]] {
      var groups = [[Pair]](repeating: [], count: members.count)
      for pair in pairs {
        let (a, b) = ends(pair)
        if part[a] == part[b] { groups[part[a]].append(pair) }
      }
      return groups
    }
  }
}

extension AverageLink {
  /// Clusters while they grow; a cluster is named by its smallest member.
  private struct State {
    struct Edge {
      var sum: Double
      var compared: Int
      var isForbidden = false

      mutating func add(_ sum: Double, _ compared: Int) {
        self.sum += sum
        self.compared += compared
      }
    }

    let threshold: Double
    let unlinked: Double
    var root: [Int]
    var members: [[Int]]
    var edges: [[Int: Edge]]
    var heap = MergeHeap()

    init(count: Int, threshold: Double, unlinked: Double) {
      self.threshold = threshold
      self.unlinked = unlinked
      root = Array(0..<count)
      members = (0..<count).map { [$0] }
      edges = Array(repeating: [:], count: count)
    }

    func find(_ member: Int) -> Int {
      var at = member
      while root[at] != at { at = root[at] }
      return at
    }

    mutating func connect(_ a: Int, _ b: Int, sum: Double, compared: Int) {
      edges[a][b, default: Edge(sum: 0, compared: 0)].add(sum, compared)
      edges[b][a, default: Edge(sum: 0, compared: 0)].add(sum, compared)
    }

    mutating func forbid(_ a: Int, _ b: Int) {
      connect(a, b, sum: 0, compared: 0)
      edges[a][b]?.isForbidden = true
      edges[b][a]?.isForbidden = true
    }

    mutating func force(_ a: Int, _ b: Int) {
      let x = find(a)
      let y = find(b)
      guard x != y, edges[x][y]?.isForbidden != true else { return }
      merge(min(x, y), max(x, y))
    }

    func average(_ a: Int, _ b: Int) -> Double? {
      edges[a][b].flatMap { average($0, a, b) }
    }

    private func average(_ edge: Edge, _ a: Int, _ b: Int) -> Double? {
      guard !edge.isForbidden else { return nil }
      let all = members[a].count * members[b].count
      return (edge.sum + unlinked * Double(all - edge.compared)) / Double(all)
    }

    mutating func run(_ pairs: [ScoredPair]) {
      for pair in pairs where pair.score >= threshold {
        offer(find(pair.first), find(pair.second))
      }
      while let best = heap.pop() {
        guard root[best.first] == best.first, root[best.second] == best.second,
          average(best.first, best.second) == best.score
        else { continue }
        merge(best.first, best.second)
        // The heap's order is total, so that of the dictionary does not matter.
        for (other, edge) in edges[best.first] {
          guard let score = average(edge, best.first, other), score >= threshold else { continue }
          heap.push(
            ScoredPair(
              first: min(best.first, other), second: max(best.first, other), score: score))
        }
      }
    }

    mutating func offer(_ a: Int, _ b: Int) {
      guard a != b, let score = average(a, b), score >= threshold else { return }
      heap.push(ScoredPair(first: min(a, b), second: max(a, b), score: score))
    }

    /// Joins `b` to `a`, the smaller.
    mutating func merge(_ a: Int, _ b: Int) {
      root[b] = a
      members[a] += members[b]
      members[b] = []
      let moved = edges[b]
      edges[b] = [:]
      edges[a][b] = nil
      // Each pair is changed once, so the dictionary's order does not matter.
      for (other, edge) in moved where other != a {
        edges[other][b] = nil
        connect(a, other, sum: edge.sum, compared: edge.compared)
        if edge.isForbidden { forbid(a, other) }
      }
    }

    func result() -> [[Int]] { members.filter { !$0.isEmpty }.map { $0.sorted() } }
  }
}

/// Possible merges, best first; of equals, the smaller members first.
private struct MergeHeap {
  private var items: [ScoredPair] = []

  mutating func push(_ item: ScoredPair) {
    items.append(item)
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(items[child], items[parent]) else { break }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> ScoredPair? {
    guard let best = items.first else { return nil }
    let last = items.removeLast()
    if !items.isEmpty {
      items[0] = last
      sink()
    }
    return best
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
        if precedes(items[child], items[best]) { best = child }
      }
      guard best != parent else { return }
      items.swapAt(best, parent)
      parent = best
    }
  }

  private func precedes(_ a: ScoredPair, _ b: ScoredPair) -> Bool {
    if a.score != b.score { return a.score > b.score }
    return (a.first, a.second) < (b.first, b.second)
  }
}
