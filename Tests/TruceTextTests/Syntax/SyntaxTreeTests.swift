import Testing
import TruceModel
import TruceText

struct SyntaxTreeTests {
  /// "the old house burnt down": burnt is the root.
  private var tree: SyntaxTree {
    let rows: [(String, Int, Relation)] = [
      ("the", 2, .det), ("old", 2, .amod), ("house", 3, .nsubj), ("burnt", -1, .root),
      ("down", 3, .compoundPrt),
    ]
    var words: [Word] = []
    var start = 0
    for (form, head, relation) in rows {
      words.append(
        Word(span: Span(start, start + form.utf8.count), form: form, head: head, relation: relation)
      )
      start += form.utf8.count + 1
    }
    return SyntaxTree(
      Sentence(span: Span(0, start - 1), paragraph: 0, words: words, isParsed: true))
  }

  @Test func `children come in the order of the sentence`() {
    #expect(Array(tree.children(of: 3)) == [2, 4])
    #expect(Array(tree.children(of: 2)) == [0, 1])
    #expect(tree.child(of: 3, .nsubj) == 2)
    #expect(tree.child(of: 3, .obj) == nil)
  }

  @Test func `a subtree has edges, words and a span`() {
    #expect(tree.leftEdge(of: 2) == 0)
    #expect(tree.rightEdge(of: 2) == 2)
    #expect(tree.subtree(of: 3) == [0, 1, 2, 3, 4])
    #expect(tree.subtree(of: 3, without: [.nsubj]) == [3, 4])
    #expect(tree.span(of: 2) == Span(0, 13))
  }

  @Test func `the path leads to the root`() {
    #expect(tree.root == 3)
    #expect(tree.pathToRoot(from: 0) == [0, 2, 3])
    #expect(tree.isWithin(0, 3))
    #expect(!tree.isWithin(4, 2))
  }
}
