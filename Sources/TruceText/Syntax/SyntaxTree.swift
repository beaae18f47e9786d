package import TruceModel

/// The tree of a parsed sentence, ready for questions: children, subtrees, paths.
///
/// Built once for a sentence, in time linear in its words; words are named by their index. Where
/// the sentence is not parsed every word is a root without children.
package struct SyntaxTree: Sendable {
  package let sentence: Sentence
  /// Children of word i: `order[starts[i]..<starts[i + 1]]`, in the order of the sentence.
  private let starts: [Int]
  private let order: [Int]
  private let edges: [(left: Int, right: Int)]

  package init(_ sentence: Sentence) {
    self.sentence = sentence
    let heads = sentence.words.map { sentence.isParsed ? $0.head : -1 }
    var starts = [Int](repeating: 0, count: heads.count + 1)
    for head in heads where head >= 0 { starts[head + 1] += 1 }
    for index in heads.indices { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int](repeating: 0, count: starts[heads.count])
    for (word, head) in heads.enumerated() where head >= 0 {
      order[next[head]] = word
      next[head] += 1
    }
    self.starts = starts
    self.order = order
    edges = Self.edges(heads)
  }

  package var words: [Word] { sentence.words }
  /// Index of the root; nil for a sentence without words or without a tree.
  package var root: Int? {
    sentence.isParsed ? sentence.words.firstIndex { $0.head < 0 } : nil
  }

  /// Children of `word`, left to right.
  package func children(of word: Int) -> ArraySlice<Int> { order[starts[word]..<starts[word + 1]] }

  /// Children of `word` with one of `relations`, left to right.
  package func children(of word: Int, _ relations: Relation...) -> [Int] {
    children(of: word).filter { relations.contains(words[$0].relation) }
  }

  /// First child of `word` with one of `relations`; nil: none.
  package func child(of word: Int, _ relations: Relation...) -> Int? {
    children(of: word).first { relations.contains(words[$0].relation) }
  }

  /// Head of `word`; nil for the root.
  package func head(of word: Int) -> Int? {
    let head = sentence.isParsed ? words[word].head : -1
    return head >= 0 ? head : nil
  }

  /// First word of the subtree of `word`.
  package func leftEdge(of word: Int) -> Int { edges[word].left }
  /// Last word of the subtree of `word`.
  package func rightEdge(of word: Int) -> Int { edges[word].right }

  /// Bytes of the text from the first to the last word of the subtree.
  package func span(of word: Int) -> Span {
    Span(words[edges[word].left].span.start, words[edges[word].right].span.end)
  }

  /// The words from `word` to the root, both included.
  package func pathToRoot(from word: Int) -> [Int] {
    var path = [word]
    while let head = head(of: path[path.count - 1]), path.count <= words.count {
      path.append(head)
    }
    return path
  }

  /// True where `word` is `ancestor` or below it.
  package func isWithin(_ word: Int, _ ancestor: Int) -> Bool {
    pathToRoot(from: word).contains(ancestor)
  }

  /// The words of the subtree of `word`, in the order of the sentence.
  package func subtree(of word: Int) -> [Int] {
    (edges[word].left...edges[word].right).filter { isWithin($0, word) }
  }

  /// The words of the subtree of `word` without the branches whose relation to it is in
  /// `relations`.
  package func subtree(of word: Int, without relations: Set<Relation>) -> [Int] {
    let dropped = children(of: word).filter { relations.contains(words[$0].relation) }
    return subtree(of: word).filter { inner in !dropped.contains { isWithin(inner, $0) } }
  }

  private static func edges(_ heads: [Int]) -> [(left: Int, right: Int)] {
    var edges = heads.indices.map { (left: $0, right: $0) }
    for word in heads.indices {
      var ancestor = heads[word]
      var steps = 0
      while ancestor >= 0, steps < heads.count {
        edges[ancestor].left = min(edges[ancestor].left, word)
        edges[ancestor].right = max(edges[ancestor].right, word)
        ancestor = heads[ancestor]
        steps += 1
      }
    }
    return edges
  }
}
