/// Joins clusters while the average score of their pairs reaches the threshold.
///
/// Unweighted average link (Sokal and Michener 1958) over the pairs that were compared; the others
/// count with `unlinked`, so that a chain of weak links joins nothing. Best pair first; of equals,
/// the one with the smaller members. Forced pairs are joined before all else, forbidden ones never.
///
/// What was joined before can be *replayed*: only what a change touches is joined anew. A cluster that
/// holds a touched member is dirty. Old merges and merges of dirty clusters are walked together, best
/// first. An old merge of two clusters that are as they were then is taken over unseen; one whose
/// other side is dirty is dropped, and its clean side becomes dirty. All clean clusters at any time
/// are clusters of the old run at that time, so the next old merge is the best that they have, and
/// the merges made are those of joining everything anew.
struct AverageLink: Sendable {
  let graph: LinkGraph
  /// The score of a pair that was not compared.
  let unlinked: Double
  /// Pairs that are joined in any case, sorted.
  let together: [(Int, Int)]
  /// Whom each must not be joined with, both ways.
  let apart: [Int: [Int]]

  /// What joining comes to.
  struct Joined: Sendable {
    /// In the order of their making, without the forced ones.
    var merges: [Merge]
    /// Those that hold a touched member or are other than they were, each sorted.
    var clusters: [[Int]]
  }

  /// Joins all; touched members are those whose pairs, forced or forbidden pairs changed since `old`
  /// were made.
  func joined(replaying old: [Merge] = [], touched: some Sequence<Int>) -> Joined {
    var run = MergeRun(
      graph: graph, unlinked: Int64(ScoreUnits.of(unlinked)), apart: apart)
    let groups = ForcedGroups(together)
    run.begin(groups.closed(touched))
    for (a, b) in together { run.force(Int32(a), Int32(b)) }
    run.replay(old)
    return Joined(merges: run.merges, clusters: run.dirtyClusters())
  }
}

/// Members that forced pairs connect.
private struct ForcedGroups {
  private var group: [Int: Int] = [:]
  private var members: [Int: [Int]] = [:]

  init(_ pairs: [(Int, Int)]) {
    for (a, b) in pairs {
      let (x, y) = (group[a] ?? a, group[b] ?? b)
      let (mine, theirs) = (members[x] ?? [x], members[y] ?? [y])
      guard x != y else { continue }
      let (kept, gone) = mine.count < theirs.count ? (y, x) : (x, y)
      for member in members[gone] ?? [gone] { group[member] = kept }
      group[kept] = kept
      members[kept] = mine + theirs
      members[gone] = nil
    }
  }

  /// `touched` with all that are in a group with any of them, each once.
  func closed(_ touched: some Sequence<Int>) -> [Int] {
    guard !group.isEmpty else { return Array(touched) }
    var whole: Set<Int> = []
    for member in touched where whole.insert(member).inserted {
      if let group = group[member] { whole.formUnion(members[group] ?? []) }
    }
    return Array(whole)
  }
}
