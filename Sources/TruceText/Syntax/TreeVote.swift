/// Combines the trees of several parsers: the projective tree whose arcs have most votes (Sagae and
/// Lavie 2006), and best scores where a scorer has read the sentence; for long sentences the one of
/// the trees with most votes. Its relations are those that most of the parsers with the same arc
/// name.
struct TreeVote {
  private let trees: [TransitionParser.Tree]
  private let input: ParserInput
  private let count: Int
  private let arcs: ArcReading?
  private let labels: ClassSets
  /// Votes for each head of each word, in rows of `count + 1`.
  private var votes: [Double]

  /// What a score weighs against a vote; tuned on ewt-dev and gum-dev.
  private static let scoreWeight = 0.025

  /// `labels` are the relations that a word may have, by `TransitionParser.labelSet`; `arcs` nil:
  /// votes alone decide.
  init(
    _ trees: [TransitionParser.Tree], _ input: ParserInput, _ arcs: ArcReading?,
    labels: ClassSets
  ) {
    self.trees = trees
    self.input = input
    self.labels = labels
    count = input.count
    let isShort = count <= ProjectiveTree.longest
    self.arcs = isShort ? arcs : nil
    votes = Array(repeating: 0, count: count * (count + 1))
    for (rank, tree) in trees.enumerated() {
      for (word, head) in tree.heads.enumerated() where head >= 0 {
        votes[word * (count + 1) + head] += Self.weight(rank) * Double(tree.trust[word])
      }
    }
    self.arcs?.add(Self.scoreWeight, to: &votes)
  }

  /// What the vote of a tree weighs: the earlier parser wins where as many stand against it.
  private static func weight(_ rank: Int) -> Double { 1.2 - 0.012 * Double(rank) }

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
    var votes = [Double](repeating: 0, count: Relation.allCases.count)
    var named = ClassSet(low: 0, high: 0)
    if let arcs {
      votes = arcs.labels(head, word).map { $0 * Self.scoreWeight }
      named = labels[TransitionParser.labelSet(input.tag(word), isAfterHead: head < word)]
    }
    for (rank, tree) in trees.enumerated() where tree.heads[word] == head {
      votes[Int(tree.labels[word])] += Self.weight(rank)
      named.insert(Int(tree.labels[word]))
    }
    var best = (votes: -Double.infinity, label: Relation.dep.rawValue)
    named.visit { label in
      if votes[label] > best.votes { best = (votes[label], UInt8(label)) }
    }
    return best.label
  }
}
