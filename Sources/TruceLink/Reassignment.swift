/// Which single tellings move to larger clusters that they fit.
///
/// Best-first joining can leave a telling in a small cluster that it met early, whose other members
/// keep the whole from joining a larger one. Each decides against the clusters that came in: it
/// wishes to move if its average score with all members of a larger cluster reaches the threshold and
/// the sum of what its scores exceed the threshold by grows. A step of local search for correlation
/// clustering (Bansal, Blum and Chawla, "Correlation Clustering", Machine Learning 56, 2004).
struct Reassignment: Sendable {
  let inputs: ClusterInputs
  /// The clusters that came in.
  let clusters: Partition
  /// Members that an average is taken over, at most.
  static let sample = 60

  /// The cluster that `telling` wishes to move to; nil: it stays.
  func wish(of telling: Int) -> Int? {
    guard inputs.joined[telling] == nil, let own = clusters.name(of: telling) else { return nil }
    let size = clusters.size(of: own)
    let larger = clusters.names(of: inputs.graph.friends(of: telling)).filter {
      $0 != own && clusters.size(of: $0) > size
    }
    guard !larger.isEmpty else { return nil }
    let forbidden = Set(inputs.foes(of: telling).compactMap(clusters.name))
    let here = excess(telling, own)
    var best: (cluster: Int, gain: Double)?
    for target in larger where !forbidden.contains(target) {
      let there = excess(telling, target)
      guard there >= 0, there > here, there - here > best?.gain ?? 0 else { continue }
      best = (target, there - here)
    }
    return best?.cluster
  }

  /// Tellings whose wish follows from the clusters of `changed`, besides themselves.
  func around(_ changed: Set<Int>) -> Set<Int> {
    var all = changed
    for telling in changed where inputs.space.isTelling(telling) {
      for edge in inputs.graph.row(telling) where edge.units >= inputs.graph.threshold {
        all.insert(Int(edge.other))
      }
      all.formUnion(inputs.foes(of: telling))
    }
    return all
  }

  /// The sum of what the scores with the others of `cluster` exceed the threshold by, from a sample.
  private func excess(_ telling: Int, _ cluster: Int) -> Double {
    let isOwn = clusters.name(of: telling) == cluster
    let others = clusters.size(of: cluster) - (isOwn ? 1 : 0)
    guard others > 0 else { return 0 }
    let sample = clusters.first(Self.sample + 1, of: cluster).filter { $0 != telling }
      .prefix(Self.sample)
    let sum = sample.reduce(0) {
      $0 + inputs.score(telling, $1) - inputs.weights.threshold
    }
    return sum / Double(sample.count) * Double(others)
  }
}
