/// Two clusters that are or may be joined, known by their smallest members.
struct Merge: Hashable, Sendable {
  /// The smaller.
  var first: Int32
  var second: Int32
  /// The average score of their pairs, in units: `sum` by `pairs`.
  let score: Double
  /// Of the scores of their pairs, in units.
  let sum: Int64
  /// The number of their pairs.
  let pairs: Int64

  init(_ a: Int32, _ b: Int32, sum: Int64, pairs: Int64) {
    first = min(a, b)
    second = max(a, b)
    self.sum = sum
    self.pairs = pairs
    score = Double(sum) / Double(pairs)
  }

  /// Whether this comes first: the better does, of equals that with the smaller members.
  func precedes(_ other: Merge) -> Bool {
    if score != other.score { return score > other.score }
    if pairs != other.pairs {
      // Two averages may differ by less than a double tells.
      let mine = sum.multipliedFullWidth(by: other.pairs)
      let theirs = other.sum.multipliedFullWidth(by: pairs)
      if mine != theirs { return mine > theirs }
    } else if sum != other.sum {
      return sum > other.sum
    }
    return (first, second) < (other.first, other.second)
  }
}

/// Possible merges, best first.
struct MergeHeap: Sendable {
  private var items: [Merge]

  init(_ items: [Merge] = []) {
    self.items = items
    for parent in stride(from: items.count / 2 - 1, through: 0, by: -1) { sink(parent) }
  }

  var best: Merge? { items.first }

  mutating func push(_ item: Merge) {
    items.append(item)
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child].precedes(items[parent]) else { break }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Merge? {
    guard let best = items.first else { return nil }
    let last = items.removeLast()
    if !items.isEmpty {
      items[0] = last
      sink(0)
    }
    return best
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      var best = parent
      var child = 2 * parent + 1
      while child < min(2 * parent + 3, items.count) {
        if items[child].precedes(items[best]) { best = child }
        child += 1
      }
      guard best != parent else { return }
      items.swapAt(best, parent)
      parent = best
    }
  }
}
