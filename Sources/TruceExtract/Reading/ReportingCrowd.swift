import TruceText

/// "Residents of Goma report that rebels shelled the town": those who report in the present.
///
/// The parser makes a noun of the verb behind the phrase that tells where its subject is from.
enum ReportingCrowd {
  static func mend(at noun: Int, _ sentence: inout Sentence) {
    guard sentence.words[noun].form == "report" else { return }
    let old = sentence.words
    guard noun > 2, noun + 3 < old.count,
      old[noun + 1].form == "that", [.noun, .propn].contains(old[noun - 1].tag),
      let subject = subject(before: noun, old),
      let told = told(behind: noun + 1, subject, old)
    else { return }
    var words = old
    let root = old.firstIndex { $0.relation == .root } ?? told
    (words[noun].head, words[noun].relation) = (old[root].head, .root)
    (words[noun].tag, words[noun].pennTag) = (.verb, .vbp)
    (words[subject].head, words[subject].relation) = (noun, .nsubj)
    (words[told].head, words[told].relation) = (noun, .ccomp)
    (words[noun + 1].tag, words[noun + 1].head) = (.sconj, told)
    words[noun + 1].relation = .mark
    let home = noun - 1
    for word in old.indices where word != subject && word != noun && word != told {
      if word < noun, word != home, old[word].head == noun { words[word].head = home }
      if word < noun, old[word].head > noun { words[word].head = subject }
      if word > noun + 1, old[word].head == subject || old[word].head == noun {
        words[word].head = told
      }
    }
    if old[home].head >= noun { (words[home].head, words[home].relation) = (subject, .nmod) }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// The plural noun that opens the sentence, with a preposition behind it and no verb up to `end`.
  private static func subject(before end: Int, _ words: [Word]) -> Int? {
    guard
      let first = words.indices.first(where: { words[$0].tag == .noun }), first < 3,
      words[first].pennTag == .nns, words[first + 1].tag == .adp, first + 1 < end,
      !(0..<end).contains(where: { words[$0].tag == .verb || words[$0].tag == .aux }),
      !(first + 1..<end).contains(where: { ["a", "an", "this", "its"].contains(words[$0].lemma) })
    else { return nil }
    return first
  }

  /// The verb of what they report: the root, or the one that the parser hangs on their phrase.
  private static func told(behind marker: Int, _ subject: Int, _ words: [Word]) -> Int? {
    words.indices.first {
      $0 > marker && words[$0].tag == .verb
        && (words[$0].relation == .root
          || words[$0].relation == .aclRelcl && words[$0].head <= marker)
    }
  }
}
