/// Moves single tellings to larger clusters that they fit.
///
/// Best-first joining can leave a telling in a small cluster that it met early, whose other members
/// keep the whole from joining a larger one. One pass, in order of position: a telling moves if its
/// average score with all members of a larger cluster reaches the threshold and the sum of what its
/// scores exceed the threshold by grows. A step of local search for correlation clustering
/// (Bansal, Blum and Chawla, "Correlation Clustering", Machine Learning 56, 2004).
struct Reassignment: Sendable {
  let neighbourhood: Neighbourhood
  private var space: LinkSpace { neighbourhood.space }
  /// Members that an average is taken over, at most.
  static let sample = 60

  func improved(_ clusters: [[Int]]) -> [[Int]] {
    var members = clusters
    var home: [Int: Int] = [:]
    for (index, list) in clusters.enumerated() {
      for member in list { home[member] = index }
    }
    let fixed = Set(neighbourhood.together.flatMap { [$0.0, $0.1] })
    let apart = neighbourhood.toldApart.map { ($0.first, $0.second) }
    let foes = neighbours(apart + neighbourhood.judgedApart)
    let attractive = neighbourhood.pairs.filter {
      $0.score >= space.scorer.weights.cluster.threshold
    }
    let friends = neighbours(attractive.map { ($0.first, $0.second) })
    for member in friends.keys.sorted() where !fixed.contains(member) {
      guard let old = home[member],
        let new = better(
          for: member, in: old, members, home, friends[member] ?? [], foes[member] ?? [])
      else { continue }
      members[old].removeAll { $0 == member }
      members[new].append(member)
      home[member] = new
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func better(
    for member: Int, in old: Int, _ members: [[Int]], _ home: [Int: Int], _ friends: [Int],
    _ foes: [Int]
  ) -> Int? {
    let rest = members[old].filter { $0 != member }
    let targets = Set(friends.compactMap { home[$0] }).filter {
      $0 != old && members[$0].count > members[old].count
    }
    guard !targets.isEmpty else { return nil }
    let forbidden = Set(foes.compactMap { home[$0] })
    var best: (cluster: Int, gain: Double)?
    let own = excess(member, rest)
    for target in targets.sorted() where !forbidden.contains(target) {
      let there = excess(member, members[target])
      guard there >= 0, there > own, there - own > best?.gain ?? 0 else { continue }
      best = (target, there - own)
    }
    return best?.cluster
  }

  /// The sum of what the scores with `others` exceed the threshold by, from a sample of them.
  private func excess(_ member: Int, _ others: [Int]) -> Double {
    guard !others.isEmpty else { return 0 }
    let sample = others.prefix(Self.sample)
    let sum = sample.reduce(0) {
      $0 + space.score(member, $1) - space.scorer.weights.cluster.threshold
    }
    return sum / Double(sample.count) * Double(others.count)
  }

  private func neighbours(_ pairs: [(Int, Int)]) -> [Int: [Int]] {
    var neighbours: [Int: [Int]] = [:]
    for (a, b) in pairs {
      neighbours[a, default: []].append(b)
      neighbours[b, default: []].append(a)
    }
    return neighbours
  }
}
