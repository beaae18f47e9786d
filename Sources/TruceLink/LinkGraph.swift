/// The compared pairs of tellings with their scores.
///
/// Rows stand one behind the other in one list; a row that changed since stands by itself.
struct LinkGraph: Sendable {
  /// The other end of a pair.
  struct Edge: Hashable, Sendable {
    var other: Int32
    /// See `ScoreUnits`.
    var units: Int32
  }

  /// From so many units on, a pair attracts.
  let threshold: Int32
  /// Where each row begins in `edges`, and where the last one ends.
  private var starts: [Int]
  private var edges: [Edge]
  /// Place of each row in `rows`; -1: it is as it was.
  private var changed: [Int32]
  private var rows: [[Edge]] = []

  /// `pairs`: sorted by first, then second, each once.
  init(count: Int, threshold: Double, pairs: [ScoredPair]) {
    self.threshold = ScoreUnits.of(threshold)
    changed = Array(repeating: -1, count: count)
    starts = Array(repeating: 0, count: count + 1)
    for pair in pairs {
      starts[Int(pair.first) + 1] += 1
      starts[Int(pair.second) + 1] += 1
    }
    for row in 0..<count { starts[row + 1] += starts[row] }
    edges = Array(repeating: Edge(other: 0, units: 0), count: 2 * pairs.count)
    // Sorted pairs come to each row in rising order of the other end.
    var ends = starts
    for pair in pairs {
      edges[ends[Int(pair.first)]] = Edge(other: pair.second, units: pair.units)
      ends[Int(pair.first)] += 1
      edges[ends[Int(pair.second)]] = Edge(other: pair.first, units: pair.units)
      ends[Int(pair.second)] += 1
    }
  }

  /// Positions of tellings are below.
  var count: Int { changed.count }

  /// Makes room for tellings at positions below `count`.
  mutating func grow(to count: Int) {
    let more = count - changed.count
    changed += Array(repeating: -1, count: more)
    starts += Array(repeating: edges.count, count: more)
  }

  /// The pairs of `telling`, rising by the other end.
  @inline(__always)
  func row(_ telling: Int) -> ArraySlice<Edge> {
    let place = Int(changed[telling])
    return place < 0 ? edges[starts[telling]..<starts[telling + 1]] : rows[place][...]
  }

  /// The number of pairs of `telling`.
  func degree(of telling: Int) -> Int {
    let place = Int(changed[telling])
    return place < 0 ? starts[telling + 1] - starts[telling] : rows[place].count
  }

  /// The others that attract `telling`, rising.
  func friends(of telling: Int) -> [Int] {
    row(telling).filter { $0.units >= threshold }.map { Int($0.other) }
  }

  /// The score of two tellings; nil: they were not compared.
  func units(_ a: Int, _ b: Int) -> Int32? {
    let (one, other) = degree(of: a) < degree(of: b) ? (a, b) : (b, a)
    let row = row(one)
    return place(of: other, in: row).map { row[$0].units }
  }

  func holds(_ pair: CandidatePair) -> Bool { place(of: pair.second, in: row(pair.first)) != nil }

  private func place(of other: Int, in row: ArraySlice<Edge>) -> Int? {
    var low = row.startIndex
    var high = row.endIndex
    while low < high {
      let middle = (low + high) / 2
      if row[middle].other < other { low = middle + 1 } else { high = middle }
    }
    return low < row.endIndex && row[low].other == other ? low : nil
  }

  mutating func remove(_ pair: CandidatePair) {
    guard holds(pair) else { return }
    change(pair.first) { $0.removeAll { $0.other == pair.second } }
    change(pair.second) { $0.removeAll { $0.other == pair.first } }
  }

  /// The pair must not be there.
  mutating func add(_ pair: ScoredPair) {
    change(Int(pair.first)) { Self.insert(Edge(other: pair.second, units: pair.units), &$0) }
    change(Int(pair.second)) { Self.insert(Edge(other: pair.first, units: pair.units), &$0) }
  }

  private static func insert(_ edge: Edge, _ row: inout [Edge]) {
    row.insert(edge, at: row.firstIndex { $0.other > edge.other } ?? row.count)
  }

  private mutating func change(_ telling: Int, _ body: (inout [Edge]) -> Void) {
    if changed[telling] < 0 {
      rows.append(Array(row(telling)))
      changed[telling] = Int32(rows.count - 1)
    }
    body(&rows[Int(changed[telling])])
  }
}
