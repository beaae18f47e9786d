import Foundation

/// Combines the trees of several parsers: the projective tree whose arcs have most votes (Sagae and
/// Lavie 2006); for long sentences the one of the trees with most votes.
struct TreeVote {
  /// Votes for each head of each word, in rows of `count + 1`.
  private var votes: [Double]
  private var trees: [[Int]] = []
  private let count: Int

  /// Score by which a tree is e times less likely; tuned on ewt-dev and gum-dev.
  let temperature: Double

  init(count: Int, temperature: Double) {
    self.count = count
    self.temperature = temperature
    votes = Array(repeating: 0, count: count * (count + 1))
  }

  /// Lets trees vote that one parser found; all its votes together weigh one.
  mutating func add(_ found: [(heads: [Int], score: Int)]) {
    guard let best = found.map(\.score).max() else { return }
    let weights = found.map { exp(Double($0.score - best) / temperature) }
    let sum = weights.reduce(0, +)
    for (tree, weight) in zip(found, weights) {
      for (word, head) in tree.heads.enumerated() where head >= 0 {
        votes[word * (count + 1) + head] += weight / sum
      }
      trees.append(tree.heads)
    }
  }

  /// Heads of the tree with most votes for its arcs.
  var winner: [Int] {
    if count <= ProjectiveTree.longest {
      return ProjectiveTree(count: count, scores: votes).heads
    }
    var best: (votes: Double, heads: [Int]) = (-1, [])
    for heads in trees {
      var sum = 0.0
      for (word, head) in heads.enumerated() where head >= 0 {
        sum += votes[word * (count + 1) + head]
      }
      if sum > best.votes { best = (sum, heads) }
    }
    return best.heads
  }
}
