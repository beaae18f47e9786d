/// The shape of a tree: heads and, derived from them, children, siblings and edges.
struct HeadTree {
  /// Head of each word; the artificial root is `heads.count`.
  let heads: [Int]
  /// First and last child; -1: none.
  private(set) var firstChild: [Int]
  private(set) var lastChild: [Int]
  /// Neighbours among the children of the same head; -1: none.
  private(set) var siblingBefore: [Int]
  private(set) var siblingAfter: [Int]
  /// First word of each word's subtree.
  private(set) var leftEdge: [Int]
  /// All words, heads ahead of their children, children in order.
  private(set) var topDown: [Int] = []

  init(heads: [Int]) {
    self.heads = heads
    let count = heads.count
    firstChild = Array(repeating: -1, count: count + 1)
    lastChild = firstChild
    siblingBefore = firstChild
    siblingAfter = firstChild
    leftEdge = Array(0...count)
    for (word, head) in heads.enumerated() where head >= 0 {
      if lastChild[head] >= 0 {
        siblingAfter[lastChild[head]] = word
        siblingBefore[word] = lastChild[head]
      } else {
        firstChild[head] = word
      }
      lastChild[head] = word
    }
    order(count)
  }

  /// First child of `word`; -1 where it has none.
  func firstChild(of word: Int) -> Int { firstChild[word] }

  private mutating func order(_ root: Int) {
    topDown.reserveCapacity(heads.count)
    appendChildren(of: root)
    var next = 0
    while next < topDown.count {
      appendChildren(of: topDown[next])
      next += 1
    }
    for word in topDown.reversed() {
      let head = heads[word]
      if leftEdge[word] < leftEdge[head] { leftEdge[head] = leftEdge[word] }
    }
  }

  private mutating func appendChildren(of word: Int) {
    var child = firstChild[word]
    while child >= 0 {
      topDown.append(child)
      child = siblingAfter[child]
    }
  }
}
