/// Combines the trees of several parsers: the projective tree whose arcs have most votes (Sagae and
/// Lavie 2006); for long sentences the one of the trees with most votes. Its relations are those
/// that most of the parsers with the same arc name.
struct TreeVote {
  private let trees: [TransitionParser.Tree]
  private let count: Int
  /// Votes for each head of each word, in rows of `count + 1`.
  private var votes: [Double]

  init(_ trees: [TransitionParser.Tree], count: Int) {
    self.trees = trees
    self.count = count
    votes = Array(repeating: 0, count: count * (count + 1))
    for (rank, tree) in trees.enumerated() {
      for (word, head) in tree.heads.enumerated() where head >= 0 {
        votes[word * (count + 1) + head] += Self.weight(rank)
      }
    }
  }

  /// What the vote of a tree weighs: the earlier parser wins where as many stand against it.
  private static func weight(_ rank: Int) -> Double { 1 - 0.01 * Double(rank) }

  /// The tree with most votes for its arcs.
  var winner: TransitionParser.Tree {
    let heads = heads
    let labels = heads.indices.map { label(of: $0, under: heads[$0]) }
    return TransitionParser.Tree(heads: heads, labels: labels)
  }

  private var heads: [Int] {
    if count <= ProjectiveTree.longest {
      return ProjectiveTree(count: count, scores: votes).heads
    }
    var best: (votes: Double, heads: [Int]) = (-1, [])
    for tree in trees {
      var sum = 0.0
      for (word, head) in tree.heads.enumerated() where head >= 0 {
        sum += votes[word * (count + 1) + head]
      }
      if sum > best.votes { best = (sum, tree.heads) }
    }
    return best.heads
  }

  private func label(of word: Int, under head: Int) -> UInt8 {
    if head == count { return Relation.root.rawValue }
    var best = (votes: 0.0, label: Relation.dep.rawValue)
    for tree in trees where tree.heads[word] == head {
      var votes = 0.0
      for (rank, other) in trees.enumerated()
      where other.heads[word] == head && other.labels[word] == tree.labels[word] {
        votes += Self.weight(rank)
      }
      if votes > best.votes { best = (votes, tree.labels[word]) }
    }
    return best.label
  }
}
