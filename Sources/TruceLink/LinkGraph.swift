/// The compared pairs of tellings with their scores.
///
/// Tellings that attractive pairs connect, or a reviewer, are a neighbourhood: no cluster reaches
/// over its edge, so each is clustered by itself and stays as it is until one of its pairs changes.
struct LinkGraph: Sendable {
  /// The other end of a pair, at the greater position.
  private struct Edge: Sendable {
    var other: Int32
    var score: Double
  }

  private let threshold: Double
  /// Pairs by the smaller position; those of one rising.
  private var edges: [[Edge]]
  /// Both ends of each attractive pair.
  private var friends: [[Int32]]

  /// `pairs`: sorted, each once.
  init(count: Int, threshold: Double, pairs: [ScoredPair]) {
    self.threshold = threshold
    edges = Array(repeating: [], count: count)
    friends = Array(repeating: [], count: count)
    for pair in pairs {
      edges[pair.first].append(Edge(other: Int32(pair.second), score: pair.score))
      guard pair.score >= threshold else { continue }
      friends[pair.first].append(Int32(pair.second))
      friends[pair.second].append(Int32(pair.first))
    }
  }

  /// Makes room for tellings at positions below `count`.
  mutating func grow(to count: Int) {
    edges += Array(repeating: [], count: count - edges.count)
    friends += Array(repeating: [], count: count - friends.count)
  }

  func holds(_ pair: CandidatePair) -> Bool { index(of: pair) != nil }

  private func index(of pair: CandidatePair) -> Int? {
    let row = edges[pair.first]
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if row[middle].other < pair.second { low = middle + 1 } else { high = middle }
    }
    return low < row.count && row[low].other == pair.second ? low : nil
  }

  mutating func remove(_ pair: CandidatePair) {
    guard let index = index(of: pair) else { return }
    if edges[pair.first].remove(at: index).score >= threshold {
      friends[pair.first].removeAll { $0 == pair.second }
      friends[pair.second].removeAll { $0 == pair.first }
    }
  }

  /// The pair must not be there.
  mutating func add(_ pair: ScoredPair) {
    let row = edges[pair.first]
    let place = row.firstIndex { $0.other > pair.second } ?? row.count
    edges[pair.first].insert(Edge(other: Int32(pair.second), score: pair.score), at: place)
    guard pair.score >= threshold else { return }
    friends[pair.first].append(Int32(pair.second))
    friends[pair.second].append(Int32(pair.first))
  }

  /// The pairs inside `members`, rising positions, sorted.
  func pairs(among members: [Int]) -> [ScoredPair] {
    let inside = Set(members.map(Int32.init))
    return members.flatMap { first in
      edges[first].filter { inside.contains($0.other) }.map {
        ScoredPair(first: first, second: Int($0.other), score: $0.score)
      }
    }
  }

  /// All that is connected with `telling`, rising; `joined` are pairs that a reviewer joined, both
  /// ways.
  func connected(with telling: Int, _ joined: [Int: [Int]]) -> [Int] {
    var seen: Set<Int> = [telling]
    var open = [telling]
    while let next = open.popLast() {
      for friend in friends[next] where seen.insert(Int(friend)).inserted {
        open.append(Int(friend))
      }
      for friend in joined[next] ?? [] where seen.insert(friend).inserted { open.append(friend) }
    }
    return seen.sorted()
  }
}
