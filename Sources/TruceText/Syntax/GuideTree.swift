/// A tree that another parser has drawn, ready for questions about two words: their children nearest to
/// each other and their ancestors.
struct GuideTree {
  let heads: [Int]
  let labels: [UInt8]
  private let row: Int
  /// For head `h` and place `p` at `h * row + p`: its nearest child ahead of `p` and behind it, -1: none.
  private var ahead: [Int16]
  private var behind: [Int16]

  init(_ tree: TransitionParser.Tree) {
    heads = tree.heads
    labels = tree.labels
    row = heads.count + 1
    ahead = Array(repeating: -1, count: row * row)
    behind = ahead
    for (child, head) in heads.enumerated() where head >= 0 {
      for place in (child + 1)..<row { ahead[head * row + place] = Int16(child) }
    }
    for (child, head) in heads.enumerated().reversed() where head >= 0 {
      for place in 0..<child { behind[head * row + place] = Int16(child) }
    }
  }

  /// The last child of `head` ahead of `place`; -2: none.
  func child(of head: Int, aheadOf place: Int) -> Int { Self.found(ahead[head * row + place]) }

  /// The first child of `head` behind `place`; -2: none.
  func child(of head: Int, behind place: Int) -> Int { Self.found(behind[head * row + place]) }

  private static func found(_ place: Int16) -> Int { place < 0 ? -2 : Int(place) }

  /// The first child of `head`; -2: none.
  func firstChild(of head: Int) -> Int {
    let first = behind[head * row]
    return head > 0 && heads[0] == head ? 0 : Self.found(first)
  }

  /// The last child of `head`; -2: none.
  func lastChild(of head: Int) -> Int { Self.found(ahead[head * row + row - 1]) }

  /// The head of `word`; -2 for the root.
  func head(of word: Int) -> Int { word < heads.count && word >= 0 ? heads[word] : -2 }

  /// One above the relation of `word`; 0 where there is no such word.
  func label(_ word: Int) -> UInt32 {
    word < labels.count && word >= 0 ? UInt32(labels[word]) + 1 : 0
  }

  /// How the words lie to each other: 1 the head is the child's, 2 its head's head, 3 they are siblings,
  /// 4 the head lies below the child, 5 the child lies deeper below the head, 0 otherwise.
  func kinship(_ head: Int, _ child: Int) -> UInt32 {
    let own = heads[child]
    if own == head { return 1 }
    let next = self.head(of: own)
    if next == head { return 2 }
    var steps = 0
    var place = self.head(of: head)
    while place >= 0, steps < 40 {
      if place == child { return 4 }
      place = self.head(of: place)
      steps += 1
    }
    if self.head(of: head) == own { return 3 }
    place = self.head(of: next)
    steps = 0
    while place >= 0, steps < 40 {
      if place == head { return 5 }
      place = self.head(of: place)
      steps += 1
    }
    return 0
  }
}
