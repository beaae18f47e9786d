/// The projective tree with one root whose arcs have the highest sum of scores (Eisner 1996).
struct ProjectiveTree {
  private let count: Int
  /// Score of head `h` for word `w` at `w * (count + 1) + h`; the root is `count`.
  private let scores: [Double]
  /// Best sums of spans, by first × count + last: headed by the first or the last word, complete or
  /// still open at the far end; and where they were parted.
  private var fromFirst: [Double]
  private var fromLast: [Double]
  private var openFirst: [Double]
  private var openLast: [Double]
  private var partFirst: [Int]
  private var partLast: [Int]
  private var partOpen: [Int]

  /// Longest sentence that is worth the cubic time.
  static let longest = 100

  init(count: Int, scores: [Double]) {
    self.count = count
    self.scores = scores
    fromFirst = Array(repeating: 0, count: count * count)
    fromLast = fromFirst
    openFirst = fromFirst
    openLast = fromFirst
    partFirst = Array(repeating: 0, count: count * count)
    partLast = partFirst
    partOpen = partFirst
    for length in 1..<max(count, 1) {
      for first in 0..<(count - length) { fill(first, first + length) }
    }
  }

  /// Head of each word; the root is `count`.
  var heads: [Int] {
    var best = (sum: -Double.infinity, root: 0)
    for root in 0..<count {
      let sum =
        fromLast[root] + fromFirst[root * count + count - 1] + scores[root * (count + 1) + count]
      if sum > best.sum { best = (sum, root) }
    }
    var heads = [Int](repeating: count, count: count)
    unfold(0, best.root, isFirstHead: false, &heads)
    unfold(best.root, count - 1, isFirstHead: true, &heads)
    return heads
  }

  private mutating func fill(_ first: Int, _ last: Int) {
    let span = first * count + last
    var best = (sum: -Double.infinity, part: first)
    for part in first..<last {
      let sum = fromFirst[first * count + part] + fromLast[(part + 1) * count + last]
      if sum > best.sum { best = (sum, part) }
    }
    partOpen[span] = best.part
    openFirst[span] = best.sum + scores[last * (count + 1) + first]
    openLast[span] = best.sum + scores[first * (count + 1) + last]
    best = (-Double.infinity, first)
    for part in (first + 1)...last {
      let sum = openFirst[first * count + part] + fromFirst[part * count + last]
      if sum > best.sum { best = (sum, part) }
    }
    (fromFirst[span], partFirst[span]) = best
    best = (-Double.infinity, first)
    for part in first..<last {
      let sum = fromLast[first * count + part] + openLast[part * count + last]
      if sum > best.sum { best = (sum, part) }
    }
    (fromLast[span], partLast[span]) = best
  }

  private func unfold(_ first: Int, _ last: Int, isFirstHead: Bool, _ heads: inout [Int]) {
    guard first < last else { return }
    let span = first * count + last
    let part = isFirstHead ? partFirst[span] : partLast[span]
    if isFirstHead {
      heads[part] = first
      unfoldOpen(first, part, &heads)
      unfold(part, last, isFirstHead: true, &heads)
    } else {
      heads[part] = last
      unfoldOpen(part, last, &heads)
      unfold(first, part, isFirstHead: false, &heads)
    }
  }

  private func unfoldOpen(_ first: Int, _ last: Int, _ heads: inout [Int]) {
    let part = partOpen[first * count + last]
    unfold(first, part, isFirstHead: true, &heads)
    unfold(part + 1, last, isFirstHead: false, &heads)
  }
}
