/// Clusters while they grow; a cluster is named by its smallest member.
///
/// Only merges with a dirty cluster are on the heap. The average of two clusters is never above that
/// of the better of two parts with the other one, so an entry made before its clusters grew bounds
/// what they have now: it is reckoned anew when it comes up.
struct MergeRun {
  private let graph: LinkGraph
  private let unlinked: Int64
  private let threshold: Int64
  private let apart: [Int: [Int]]
  private var parent: [Int32]
  private var size: [Int32]
  /// Chains the members of each cluster from its name on; -1: the last.
  private var next: [Int32]
  private var last: [Int32]
  /// Pairs of all members of each cluster.
  private var weight: [Int32]
  private var isDirty: [Bool]
  /// Holds a member that must not be joined with some other.
  private var isParted: [Bool]
  /// Names that dirty clusters had.
  private var soiled: [Int32] = []
  private var heap = MergeHeap()
  /// Pairs of the clusters when an exact entry was pushed for them last.
  private var known: [UInt64: Int64] = [:]
  private var sums: [Int64]
  private var compared: [Int32]
  /// In the order of their making, without the forced ones.
  private(set) var merges: [Merge] = []

  init(graph: LinkGraph, unlinked: Int64, apart: [Int: [Int]]) {
    self.graph = graph
    self.unlinked = unlinked
    threshold = Int64(graph.threshold)
    self.apart = apart
    let count = graph.count
    parent = (0..<Int32(count)).map { $0 }
    last = parent
    size = Array(repeating: 1, count: count)
    next = Array(repeating: -1, count: count)
    weight = (0..<count).map { Int32(graph.degree(of: $0)) }
    isDirty = Array(repeating: false, count: count)
    isParted = isDirty
    for member in apart.keys { isParted[member] = true }
    sums = Array(repeating: 0, count: count)
    compared = Array(repeating: 0, count: count)
  }

  /// Soils `touched`, each once, before anything is joined.
  mutating func begin(_ touched: [Int]) {
    for member in touched { isDirty[member] = true }
    soiled = touched.map(Int32.init)
    var offers: [Merge] = []
    for member in touched {
      for edge in graph.row(member) where edge.units >= graph.threshold {
        guard edge.other > member || !isDirty[Int(edge.other)] else { continue }
        let merge = Merge(Int32(member), edge.other, sum: Int64(edge.units), pairs: 1)
        if !isForbidden(merge.first, merge.second) { offers.append(merge) }
      }
    }
    heap = MergeHeap(offers)
  }

  /// Joins the clusters of `a` and `b`, both dirty or both clean, unless they must not be.
  mutating func force(_ a: Int32, _ b: Int32) {
    let (x, y) = (find(a), find(b))
    guard x != y, !isForbidden(x, y) else { return }
    join(min(x, y), max(x, y))
  }

  /// Walks `old` merges and those of dirty clusters, best first.
  mutating func replay(_ old: [Merge]) {
    merges.reserveCapacity(old.count + 16)
    var place = 0
    while true {
      if place < old.count {
        let merge = old[place]
        let (a, b) = (find(merge.first), find(merge.second))
        if isDirty[Int(a)] || isDirty[Int(b)] {
          place += 1
          soil(a)
          soil(b)
          continue
        }
        if heap.best.map(merge.precedes) ?? true {
          place += 1
          join(a, b)
          merges.append(merge)
          continue
        }
      }
      guard let best = heap.pop() else { return }
      take(best)
    }
  }

  private mutating func take(_ best: Merge) {
    let (a, b) = (find(best.first), find(best.second))
    guard a != b else { return }
    let pairs = Int64(size[Int(a)]) * Int64(size[Int(b)])
    // Clusters only grow, so the same number of pairs means the same clusters.
    guard pairs == best.pairs else { return offer(a, b, pairs) }
    guard !isForbidden(a, b) else { return }
    soil(a)
    soil(b)
    join(min(a, b), max(a, b))
    merges.append(best)
  }

  private mutating func offer(_ a: Int32, _ b: Int32, _ pairs: Int64) {
    let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
    guard known.updateValue(pairs, forKey: key) != pairs else { return }
    let isLess = weight[Int(a)] < weight[Int(b)]
    let (one, other) = isLess ? (a, b) : (b, a)
    var (sum, count) = (Int64(0), Int64(0))
    var member = one
    while member >= 0 {
      for edge in graph.row(Int(member)) where find(edge.other) == other {
        sum += Int64(edge.units)
        count += 1
      }
      member = next[Int(member)]
    }
    push(a, b, sum, compared: count)
  }

  /// Offers `sum`, of `compared` pairs of clusters.
  private mutating func push(_ a: Int32, _ b: Int32, _ sum: Int64, compared: Int64) {
    let pairs = Int64(size[Int(a)]) * Int64(size[Int(b)])
    let total = sum + unlinked * (pairs - compared)
    guard total >= threshold * pairs, !isForbidden(a, b) else { return }
    heap.push(Merge(a, b, sum: total, pairs: pairs))
  }

  /// Makes a clean cluster dirty: it offers its merges with the clean ones.
  private mutating func soil(_ name: Int32) {
    guard !isDirty[Int(name)] else { return }
    isDirty[Int(name)] = true
    soiled.append(name)
    var reached: [Int32] = []
    var member = name
    while member >= 0 {
      for edge in graph.row(Int(member)) {
        let other = find(edge.other)
        guard !isDirty[Int(other)] else { continue }
        if compared[Int(other)] == 0 { reached.append(other) }
        compared[Int(other)] += 1
        sums[Int(other)] += Int64(edge.units)
      }
      member = next[Int(member)]
    }
    for other in reached {
      push(name, other, sums[Int(other)], compared: Int64(compared[Int(other)]))
      sums[Int(other)] = 0
      compared[Int(other)] = 0
    }
  }

  private mutating func find(_ member: Int32) -> Int32 {
    var at = Int(member)
    while parent[at] != at {
      let up = parent[Int(parent[at])]
      parent[at] = up
      at = Int(up)
    }
    return Int32(at)
  }

  /// Joins `b` to `a`, the smaller.
  private mutating func join(_ a: Int32, _ b: Int32) {
    let (x, y) = (Int(a), Int(b))
    parent[y] = a
    size[x] += size[y]
    weight[x] += weight[y]
    next[Int(last[x])] = b
    last[x] = last[y]
    isParted[x] = isParted[x] || isParted[y]
  }

  private mutating func isForbidden(_ a: Int32, _ b: Int32) -> Bool {
    guard isParted[Int(a)], isParted[Int(b)] else { return false }
    let (one, other) = size[Int(a)] < size[Int(b)] ? (a, b) : (b, a)
    var member = one
    while member >= 0 {
      for foe in apart[Int(member)] ?? [] where find(Int32(foe)) == other { return true }
      member = next[Int(member)]
    }
    return false
  }

  /// Those that became dirty, each sorted.
  mutating func dirtyClusters() -> [[Int]] {
    var seen = [Bool](repeating: false, count: parent.count)
    var clusters: [[Int]] = []
    for member in soiled {
      let name = find(member)
      guard !seen[Int(name)] else { continue }
      seen[Int(name)] = true
      var members: [Int] = []
      var at = name
      while at >= 0 {
        members.append(Int(at))
        at = next[Int(at)]
      }
      clusters.append(members.sorted())
    }
    return clusters.sorted { $0[0] < $1[0] }
  }
}
