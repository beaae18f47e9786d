/// How many arcs of the right tree each move puts out of reach (Goldberg and Nivre 2012, with the
/// root behind the last word).
enum ArcOracle {
  /// The cost of each move in the order of `Transition`, whether the move is allowed or not.
  static func costs(_ state: ParserState, _ heads: [Int]) -> [Int] {
    let top = state.stack(0)
    let front = state.front
    var waiting = 0
    var hasHeadBelow = false
    for down in 0..<state.depth {
      let word = state.stack(down)
      if state.head(word) < 0, heads[word] == front { waiting += 1 }
      if front < heads.count, heads[front] == word { hasHeadBelow = true }
    }
    var children = 0
    if top >= 0 { for word in front..<heads.count where heads[word] == top { children += 1 } }
    let shift = waiting + (hasHeadBelow ? 1 : 0)
    var left = 0
    var right = 0
    if top >= 0 {
      left = children + (heads[top] > front ? 1 : 0)
      if front < heads.count {
        let loses = heads[front] != top && (hasHeadBelow || heads[front] > front)
        right = waiting + (loses ? 1 : 0)
      }
    }
    return [shift, left, right, children]
  }
}
