/// Disjoint clusters of tellings, each known by its first member.
struct Partition: Sendable {
  /// Name of each telling's cluster; -1: it is in none.
  private var names: [Int32] = []
  /// Chains the members of each cluster, rising; -1: the last.
  private var next: [Int32] = []
  /// By name.
  private var sizes: [Int32] = []

  /// Makes room for tellings at positions below `count`.
  mutating func grow(to count: Int) {
    let more = count - names.count
    names += Array(repeating: -1, count: more)
    next += Array(repeating: -1, count: more)
    sizes += Array(repeating: 0, count: more)
  }

  /// The name of the cluster of `telling`; nil: it is in none.
  func name(of telling: Int) -> Int? { names[telling] < 0 ? nil : Int(names[telling]) }

  /// The number of members of the cluster `name`.
  func size(of name: Int) -> Int { names[name] == name ? Int(sizes[name]) : 0 }

  /// The members of the cluster `name`, rising; none where there is no such cluster.
  func members(of name: Int) -> [Int] { first(.max, of: name) }

  /// The first `most` members of the cluster `name`, rising.
  func first(_ most: Int, of name: Int) -> [Int] {
    guard names[name] == name else { return [] }
    var members: [Int] = []
    members.reserveCapacity(min(most, Int(sizes[name])))
    var at = Int32(name)
    while at >= 0, members.count < most {
      members.append(Int(at))
      at = next[Int(at)]
    }
    return members
  }

  /// The names of the clusters of `tellings`, each once, rising.
  func names(of tellings: some Sequence<Int>) -> [Int] {
    var seen: Set<Int> = []
    return tellings.compactMap(name).filter { seen.insert($0).inserted }.sorted()
  }

  /// All names, rising.
  var allNames: [Int] { names.indices.filter { names[$0] == $0 } }

  /// Whether `members`, rising, are a cluster.
  func holds(_ members: [Int]) -> Bool {
    guard let name = members.first, names[name] == name, sizes[name] == members.count else {
      return false
    }
    var at = Int32(name)
    for member in members {
      guard at == member else { return false }
      at = next[member]
    }
    return true
  }

  /// What putting clusters in the place of others changed.
  struct Change: Sendable {
    /// Names of clusters that are not there any more, or have other members.
    var gone: Set<Int> = []
    /// Names of clusters that were not there, or had other members.
    var come: Set<Int> = []
    /// Members of those that came, and of those that hold a touched telling.
    var members: Set<Int> = []
  }

  /// Puts `clusters`, each rising, in the place of those that their members were in; these must hold
  /// no others but `touched` ones, which are in none where no cluster holds them.
  mutating func replace(with clusters: [[Int]], touched: Set<Int>) -> Change {
    var change = Change()
    var new: [[Int]] = []
    for cluster in clusters {
      if holds(cluster) {
        if cluster.contains(where: touched.contains) { change.members.formUnion(cluster) }
      } else {
        new.append(cluster)
        change.members.formUnion(cluster)
      }
    }
    let held = touched.subtracting(clusters.joined())
    for telling in new.joined() { change.gone.formUnion(name(of: telling).map { [$0] } ?? []) }
    for telling in held { change.gone.formUnion(name(of: telling).map { [$0] } ?? []) }
    for telling in held { names[telling] = -1 }
    for cluster in new { put(cluster) }
    change.come = Set(new.map { $0[0] })
    return change
  }

  private mutating func put(_ cluster: [Int]) {
    sizes[cluster[0]] = Int32(cluster.count)
    for (rank, member) in cluster.enumerated() {
      names[member] = Int32(cluster[0])
      next[member] = rank + 1 < cluster.count ? Int32(cluster[rank + 1]) : -1
    }
  }
}
