// Clauses behind a conjunction that is a preposition too, whose subject the tree takes for the end of
// the clause before: "the rally ended after police | fired", "workers fled as the jets | returned".
extension ToldClause {
  static let subordinating: WordSet = [
    "after", "before", "since", "until", "till", "as", "while", "because", "although", "though",
    "once", "if", "whether", "whereas", "unless", "when", "where",
  ]
  /// Prepositions inside the subject: "members of the group".
  static let inner: WordSet = ["of", "in", "from", "at", "for", "near"]
  /// Nouns of time pass by themselves: "after a few days passed and".
  private static let spans: WordSet = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "time", "moment",
  ]
  /// Words that a subject reaches back over at most.
  static let reachOfSubject = 12

  /// Gives `verb` the noun phrase between the conjunction and it for its subject.
  mutating func mendSubordinate(at verb: Int) {
    let first = startOfVerbs(verb)
    guard isTold(verb, first), let marker = conjunction(before: first),
      let noun = headOfSubject(marker + 1..<first), isSubject(noun, behind: marker),
      !hasSubject(verb)
    else { return }
    if first == verb, words[verb].pennTag == .vbn { words[verb].pennTag = .vbd }
    let isPassive = first < verb && words[verb].pennTag == .vbn && words[verb - 1].lemma == "be"
    hangClause(verb, around: noun, behind: marker, until: first)
    makeSubject(noun, of: verb)
    if isPassive { words[noun].relation = .nsubjPass }
    words[marker].head = verb
    words[marker].relation = words[marker].pennTag == .wrb ? .advmod : .mark
  }

  /// The first of the auxiliaries and adverbs right ahead of `verb`, or `verb`.
  func startOfVerbs(_ verb: Int) -> Int {
    var first = verb
    while first > 0, [.aux, .adv, .part].contains(words[first - 1].tag) { first -= 1 }
    return first
  }

  func isFinite(_ verb: Int, _ first: Int) -> Bool {
    if words[first..<verb].contains(where: { $0.tag == .aux }) { return true }
    let next = verb + 1
    return [.vbd, .vbz, .vbp].contains(words[verb].pennTag)
      && (next == words.count || words[next].lemma != "by")
  }

  func hasSubject(_ verb: Int) -> Bool {
    words.contains {
      $0.head == verb && [.nsubj, .nsubjPass, .csubj, .expl].contains($0.relation)
    }
  }

  /// The conjunction that one noun phrase parts from the verbs beginning at `first`; nil: none.
  private func conjunction(before first: Int) -> Int? {
    var word = first - 1
    while word >= 0, first - word <= Self.reachOfSubject {
      if [.in, .wrb].contains(words[word].pennTag) {
        if Self.subordinating.contains(words[word].lemma) { return word < first - 1 ? word : nil }
        guard Self.inner.contains(words[word].lemma) else { return nil }
      } else if !Self.isNominal(words[word].pennTag) {
        return nil
      }
      word -= 1
    }
    return nil
  }

  /// The tag of a word of a noun phrase.
  static func isNominal(_ tag: PennTag) -> Bool {
    switch tag {
    case .dt, .jj, .jjr, .jjs, .nn, .nns, .nnp, .nnps, .cd, .pos, .prpPossessive, .hyph: true
    default: false
    }
  }

  /// The last noun ahead of a preposition; nil: the phrase ends otherwise.
  private func headOfSubject(_ phrase: Range<Int>) -> Int? {
    let end = phrase.first { words[$0].pennTag == .in } ?? phrase.upperBound
    guard end > phrase.lowerBound, [.noun, .propn].contains(words[end - 1].tag) else { return nil }
    return end - 1
  }

  private func isSubject(_ noun: Int, behind marker: Int) -> Bool {
    guard !Self.spans.contains(words[noun].lemma) else { return false }
    // "known as Red Wolf": a name.
    return words[marker].lemma != "as" || words[noun].tag == .noun
      || words[marker + 1].pennTag == .dt
  }

  /// Hangs the clause of `verb` on what its subject hung on.
  private mutating func hangClause(
    _ verb: Int, around noun: Int, behind marker: Int, until first: Int
  ) {
    var above = words[noun].head
    for _ in words.indices where above > marker && above < first { above = words[above].head }
    if above == verb {
      if words[verb].head >= 0, words[verb].head < marker { words[verb].relation = .advcl }
    } else if above < 0 {
      raise(verb, above: noun, as: .nsubj)
    } else {
      for _ in words.indices where words[above].tag != .verb && words[above].head >= 0 {
        above = words[above].head
      }
      if above == verb { return }
      if hangs(above, on: verb) {
        raise(above, above: verb, as: .advcl)
      } else {
        (words[verb].head, words[verb].relation) = (above, .advcl)
      }
    }
  }
}
