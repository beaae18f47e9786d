import TruceText

/// Mends lists of shares, "17 by the army and its allies and six by the rebels", whose later number the tree
/// hangs anywhere: each number heads its share, and later ones are the fellows of the one before.
enum CountedShares {
  /// Makes the number before "by", at `number`, the head of its share and the fellow of the share before it.
  static func mend(at number: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard number + 2 < words.count, words[number + 1].form == "by" else { return }
    let doer = words[number + 1].head
    guard doer > number + 1, doer < number + 8, let earlier = earlierShare(before: number, words)
    else {
      return
    }
    (sentence.words[number].head, sentence.words[number].relation) = (earlier, .conj)
    (sentence.words[doer].head, sentence.words[doer].relation) = (number, .nmod)
    for link in earlier..<number where words[link].head == doer {
      sentence.words[link].head = number
    }
    let first = words[earlier + 1].head
    (sentence.words[first].head, sentence.words[first].relation) = (earlier, .nmod)
    for fellow in first..<number
    where words[fellow].relation == .conj && words[fellow].head < earlier {
      sentence.words[fellow].head = first
    }
    if !TreeMender.isTree(sentence.words) { sentence.words = words }
  }

  /// The nearest number before "by" in front of the number at `number`.
  private static func earlierShare(before number: Int, _ words: [Word]) -> Int? {
    (1..<max(1, number - 2)).last {
      words[$0].tag == .num && words[$0 + 1].form == "by" && words[$0 + 1].head > $0
        && words[$0 + 1].head < number
    }
  }
}
