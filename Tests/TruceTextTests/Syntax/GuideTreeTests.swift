import Testing

@testable import TruceText

struct GuideTreeTests {
  /// *Rebels shelled a village near Binnish* with *near Binnish* on the village; the root is 6.
  private let guide = GuideTree(
    TransitionParser.Tree(
      heads: [1, 6, 3, 1, 5, 3],
      labels: [
        Relation.nsubj, .root, .det, .obj, .case, .nmod,
      ].map(\.rawValue)))

  @Test func `children nearest to a place are found on both sides`() {
    #expect(guide.child(of: 1, aheadOf: 5) == 3)
    #expect(guide.child(of: 1, aheadOf: 3) == 0)
    #expect(guide.child(of: 3, behind: 2) == 5)
    #expect(guide.child(of: 3, behind: 5) == -2)
  }

  @Test func `first and last children are found, also at the ends of the sentence`() {
    #expect(guide.firstChild(of: 1) == 0)
    #expect(guide.firstChild(of: 3) == 2)
    #expect(guide.lastChild(of: 3) == 5)
    #expect(guide.lastChild(of: 0) == -2)
    #expect(guide.lastChild(of: 6) == 1)
  }

  @Test(arguments: [
    (head: 3, child: 5, kinship: 1), (head: 1, child: 5, kinship: 2),
    (head: 0, child: 3, kinship: 3),
    (head: 5, child: 3, kinship: 4), (head: 6, child: 5, kinship: 5),
    (head: 0, child: 5, kinship: 0),
  ])
  func `kinship tells how two words lie to each other`(head: Int, child: Int, kinship: Int) {
    #expect(guide.kinship(head, child) == UInt32(kinship))
  }
}
