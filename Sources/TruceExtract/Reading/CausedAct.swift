import TruceText

/// "made the passengers get down and took away four": whoever made them do so took them.
///
/// The parser joins the second verb to what others were made to do; its tense tells that it is not.
enum CausedAct {
  private static let causing: LemmaSet = [
    "make", "let", "force", "order", "compel", "oblige", "ask", "tell", "see", "hear", "watch",
  ]

  static func mend(at verb: Int, _ sentence: inout Sentence) {
    let words = sentence.words
    guard words[verb].relation == .conj, words[verb].pennTag == .vbd,
      words.indices.contains(words[verb].head)
    else { return }
    let caused = words[verb].head
    guard caused < verb, words[caused].relation == .xcomp || words[caused].relation == .ccomp,
      words[caused].pennTag == .vb || words[caused].pennTag == .vbp,
      words.indices.contains(words[caused].head)
    else { return }
    let causer = words[caused].head
    guard causer < caused, words[causer].pennTag == .vbd, causing.contains(words[causer].lemma),
      !words.indices.contains(where: {
        words[$0].head == verb && (words[$0].relation == .nsubj || words[$0].relation == .nsubjPass)
      })
    else { return }
    sentence.words[verb].head = causer
  }
}
