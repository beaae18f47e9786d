import TruceText

/// "The ceasefire agreed in Moscow entered into force", "five truces announced since April have collapsed":
/// the participle tells more of the truce, and what became of it is its verb, where the parser takes the
/// participle for it.
enum ReducedAccord {
  static let making: LemmaSet = [
    "agree", "sign", "broker", "announce", "declare", "reach", "mediate", "conclude", "negotiate",
    "propose",
  ]
  private static let becoming: LemmaSet = [
    "enter", "come", "take", "go", "hold", "collapse", "expire", "end", "begin", "start", "fail",
    "last", "unravel", "break", "fall", "require", "oblige", "provide", "call", "ban", "bar",
  ]

  static func mend(at verb: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard making.contains(words[verb].lemma), verb > 0, verb + 2 < words.count,
      [.vbn, .vbd].contains(words[verb].pennTag), AccordNouns.isNoun(words[verb - 1].lemma),
      [.adp, .sconj, .adv].contains(words[verb + 1].tag),
      words[verb + 1].form != "to", let later = finite(behind: verb, words)
    else { return }
    ReducedShot.hang(verb, on: verb - 1, below: later, &words)
    for word in words.indices where words[word].head == later && words[word].relation == .nsubj {
      if word > verb { (words[word].head, words[word].relation) = (verb, .obl) }
    }
    (words[later].head, words[later].relation) =
      words[later].relation == .advcl && words[later].head == verb
      ? (-1, .root) : (words[later].head, words[later].relation)
    if TreeMender.isTree(words) { sentence.words = words }
  }

  /// The finite verb that tells what became of the agreement; nil: it has another subject, or there is none.
  private static func finite(behind verb: Int, _ words: [Word]) -> Int? {
    for word in verb + 2..<min(words.count, verb + 18) {
      if ["who", "which", "that", ";", ","].contains(words[word].form) { return nil }
      guard words[word].tag == .verb else { continue }
      let isFinite =
        [.vbd, .vbz].contains(words[word].pennTag)
        || words[word].pennTag == .vbn && words[word - 1].lemma == "have"
      guard isFinite, becoming.contains(words[word].lemma), words[word - 1].tag != .cconj else {
        return nil
      }
      let subject = words.indices.first {
        $0 > verb && words[$0].head == word && words[$0].relation == .nsubj
      }
      guard let subject else { return word }
      // "since April have": a phrase of the participle.
      return [.adp, .sconj].contains(words[subject - 1].tag) ? word : nil
    }
    return nil
  }
}
