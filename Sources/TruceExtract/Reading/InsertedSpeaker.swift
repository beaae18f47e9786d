import TruceText

/// "Rebels, police said, attacked a patrol": whoever speaks in between is not who attacked; the parser takes
/// the verb behind for theirs.
enum InsertedSpeaker {
  static let saying: LemmaSet = [
    "say", "add", "report", "claim", "state", "announce", "confirm", "allege", "believe",
  ]
  /// Longest phrase of whoever speaks, and of whoever acts, in words.
  private static let reach = 10

  static func mend(at saying: Int, _ sentence: inout Sentence) {
    var words = sentence.words
    guard Self.saying.contains(words[saying].lemma), saying > 2, saying + 2 < words.count,
      [.vbd, .vbz, .vbp].contains(words[saying].pennTag), words[saying + 1].form == ",",
      let comma = (max(0, saying - reach)..<saying).last(where: { words[$0].form == "," }),
      comma > 0, comma < saying - 1, words[comma + 1..<saying].allSatisfy(isOfPhrase),
      let verb = verb(behind: saying + 1, words), let doer = doer(before: comma, words)
    else { return }
    let speaker = words.indices.last { word in
      word > comma && word < saying && !(comma + 1..<saying).contains(words[word].head)
    }
    guard let speaker else { return }
    (words[verb].head, words[verb].relation) = (-1, .root)
    for word in words.indices where words[word].head < 0 && word != verb {
      (words[word].head, words[word].relation) = (verb, .dep)
    }
    for word in words.indices where word > saying + 1 && word != verb {
      if words[word].head < saying + 1 { words[word].head = verb }
    }
    for word in words.indices where word < comma && word != doer && words[word].head > comma {
      words[word].head = doer
    }
    let isPassive = words[verb].pennTag == .vbn && words[verb - 1].lemma == "be"
    (words[doer].head, words[doer].relation) = (verb, isPassive ? .nsubjPass : .nsubj)
    (words[saying].head, words[saying].relation) = (verb, .parataxis)
    (words[speaker].head, words[speaker].relation) = (saying, .nsubj)
    if !isPassive, words[verb].pennTag == .vbn, words[verb - 1].tag != .aux {
      words[verb].pennTag = .vbd
    }
    if TreeMender.isTree(words) { sentence.words = words }
  }

  private static func isOfPhrase(_ word: Word) -> Bool {
    switch word.tag {
    case .noun, .propn, .adj, .det, .num, .part, .pron: true
    case .adp: word.lemma == "of" || word.lemma == "in" || word.lemma == "for"
    default: word.form == "-"
    }
  }

  /// The verb that begins behind the second comma, auxiliaries and adverbs ahead of it; nil: there is none.
  private static func verb(behind comma: Int, _ words: [Word]) -> Int? {
    for word in comma + 1..<min(words.count, comma + 6) {
      switch words[word].tag {
      case .aux, .adv, .part: continue
      case .verb:
        let isFinite = [.vbd, .vbz, .vbp].contains(words[word].pennTag)
        guard isFinite || words[word].pennTag == .vbn || words[word - 1].tag == .aux,
          !words.contains(where: { $0.head == word && $0.relation == .mark })
        else { return nil }
        return word
      default: return nil
      }
    }
    return nil
  }

  /// The head of the phrase that begins the sentence and ends at the first comma; nil: what stands there is
  /// more than a phrase.
  private static func doer(before comma: Int, _ words: [Word]) -> Int? {
    guard comma <= reach, words[..<comma].allSatisfy(isOfPhrase), words[0].tag != .adp else {
      return nil
    }
    let doer = words.indices.first { $0 < comma && !(0..<comma).contains(words[$0].head) }
    guard let doer, [.noun, .propn].contains(words[doer].tag) else { return nil }
    return doer
  }
}
