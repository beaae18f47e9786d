import TruceText

/// "Pakistan, India exchange fire", "Army, rebels blame each other": headlines put a comma for the "and"
/// between two subjects, of which the parser keeps one.
enum JointSubject {
  static func mend(_ sentence: inout Sentence) {
    var words = sentence.words
    guard
      let verb = words.indices.first(where: { words[$0].tag == .verb || words[$0].tag == .aux }),
      verb > 2, [.vbp, .vbd, .md, .to].contains(words[verb].pennTag) || words[verb].tag == .aux,
      let comma = words.indices.first(where: { words[$0].form == "," }), comma > 0,
      comma < verb - 1,
      !words[comma + 1..<verb].contains(where: { $0.form == "," || $0.tag == .adp })
    else { return }
    let (first, second) = (comma - 1, verb - 1)
    guard isNoun(words[first]), isNoun(words[second]),
      words[..<first].allSatisfy({ isPart($0) }),
      words[comma + 1..<second].allSatisfy({ isPart($0) })
    else { return }
    let head = words[verb].tag == .verb ? verb : words[verb].head
    guard words.indices.contains(head), head >= verb else { return }
    join(first, second, to: head, &words)
    if TreeMender.isTree(words) { sentence.words = words }
  }

  private static func isNoun(_ word: Word) -> Bool { word.tag == .noun || word.tag == .propn }

  /// A word that may stand ahead of the noun of a phrase.
  private static func isPart(_ word: Word) -> Bool {
    switch word.tag {
    case .noun, .propn, .adj, .num, .det, .part: true
    default: word.form == "-"
    }
  }

  private static func join(
    _ first: Int, _ second: Int, to verb: Int, _ words: inout [Word]
  ) {
    // The root is the verb's, where a noun has it.
    if [first, second].contains(words[verb].head)
      || words.indices.contains(words[verb].head) && words[verb].head < verb
    {
      words[verb].head = -1
      words[verb].relation = .root
    }
    for word in words.indices where word > verb && words[word].head < verb {
      if words[word].head >= 0 { words[word].head = verb }
    }
    for word in words.indices where word < second && word != first {
      if words[word].head > second || words[word].head < 0 && word != verb {
        words[word].head = word < first ? first : second
      }
    }
    (words[first].head, words[first].relation) = (verb, .nsubj)
    (words[second].head, words[second].relation) = (first, .conj)
  }
}
