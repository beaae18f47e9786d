// Verbs that an aside parts from their subject: "the army, | with the support of jets, | attacked",
// "the group, | which holds the city, | shelled". The tree hangs such a verb on the end of the aside.
extension ToldClause {
  private static let asideMarks: WordSet = [",", "--", "–", "—", ")"]

  /// Gives `verb` the noun phrase ahead of the aside for its subject.
  mutating func mendBehindInsertion(at verb: Int) {
    let first = startOfVerbs(verb)
    guard first > 3, Self.asideMarks.contains(words[first - 1].form),
      !hasSubject(verb), let opening = opening(ofAsideBefore: first - 1)
    else { return }
    let start = startOfSubject(endingAt: opening - 1)
    guard isStartOfClause(start),
      let top = (start..<opening).first(where: { !(start..<opening).contains(words[$0].head) }),
      words[top].tag == .noun || words[top].tag == .propn, isSpare(top, from: start, for: verb),
      isTold(verb, first) || isOnlyVerb(verb, first, besides: opening..<first)
    else { return }
    let isPassive = first < verb && words[verb].pennTag == .vbn && words[verb - 1].lemma == "be"
    let thing = words[verb].relation == .amod ? words[verb].head : -1
    takePlace(verb, of: top, from: start)
    makeSubject(top, of: verb)
    if isPassive { words[top].relation = .nsubjPass }
    if thing > verb { (words[thing].head, words[thing].relation) = (verb, .obj) }
    if first == verb, words[verb].pennTag == .vbn { words[verb].pennTag = .vbd }
  }

  /// Finite, or a participle with an object, which no passive has.
  func isTold(_ verb: Int, _ first: Int) -> Bool {
    if isFinite(verb, first) { return true }
    guard first == verb, words[verb].pennTag == .vbn, !Self.ofTwoObjects.contains(words[verb].lemma)
    else { return false }
    return hasObject(verb) || words[verb].relation == .amod && words[verb].head > verb
  }

  /// A past participle without "by" where nothing else is finite: "the envoy, Jane Smith, called for".
  private func isOnlyVerb(_ verb: Int, _ first: Int, besides aside: Range<Int>) -> Bool {
    first == verb && words[verb].pennTag == .vbn && verb + 1 < words.count
      && words[verb + 1].lemma != "by" && words[verb + 1].tag != .punct
      && !hasVerb(0..<aside.lowerBound) && !hasVerb(verb + 1..<words.count)
  }

  /// The mark that opens the aside which the one at `closing` closes; nil: what stands between is none.
  private func opening(ofAsideBefore closing: Int) -> Int? {
    let form = words[closing].form == ")" ? "(" : words[closing].form
    var mark = closing - 2
    while mark > 0, closing - mark < 24 {
      if words[mark].form == form, opensAside(mark + 1, before: closing),
        [.noun, .propn].contains(words[mark - 1].tag)
      {
        return mark
      }
      if [".", ";", ":"].contains(words[mark].form) { return nil }
      mark -= 1
    }
    return nil
  }

  /// A relative clause, a participle, a phrase with a preposition, or an apposition: a noun phrase with
  /// an article and without a verb.
  private func opensAside(_ word: Int, before closing: Int) -> Bool {
    switch words[word].pennTag {
    case .wdt, .wp, .wpPossessive: return hasVerb(word..<closing)
    case .vbn, .in: return !hasVerb(word + 1..<closing)
    case .vbg: return true
    case .dt: return !hasVerb(word..<closing)
    case .nnp: return words[word..<closing].allSatisfy { $0.tag == .propn }
    default: return words[closing].form != ","
    }
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    words[range].contains {
      [.vbd, .vbz, .vbp, .md].contains($0.pennTag) || $0.tag == .aux
    }
  }

  func startOfSubject(endingAt last: Int) -> Int {
    var start = last
    while start > 0, last - start < Self.reachOfSubject,
      Self.isNominal(words[start - 1].pennTag) || Self.inner.contains(words[start - 1].lemma)
    {
      start -= 1
    }
    return start
  }

  func isStartOfClause(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = words[start - 1]
    return [",", "“", "\"", ":", "that"].contains(before.form) || before.tag == .cconj
      || Self.ofSpeech.contains(before.lemma)
  }

  /// Whether nothing but the aside and the verb has the noun: no verb ahead of it and none behind.
  private func isSpare(_ noun: Int, from start: Int, for verb: Int) -> Bool {
    let above = words[noun].head
    if above < 0 { return true }
    if above < start {
      // "“It is quiet,” Mora, a teacher, told": no subject stands behind its verb and a mark.
      return Self.isMovable(words[noun].relation)
        || words[noun].relation == .nsubj && words[start - 1].tag == .punct
    }
    guard above > verb else { return true }
    let isOfThing = words[verb].relation == .amod && words[verb].head == above
    return (isOfThing || ![.nsubj, .nsubjPass].contains(words[noun].relation))
      && !words[above].tag.isVerbal
  }

  /// Puts `verb` where the clause that begins at `start` hangs in the tree.
  private mutating func takePlace(_ verb: Int, of noun: Int, from start: Int) {
    var top = verb
    for _ in words.indices where words[top].head >= start { top = words[top].head }
    guard top != verb else { return }
    let isAside = top < verb && top != noun
    raise(verb, above: top, as: top > verb ? .obj : .nsubj)
    if isAside { (words[top].head, words[top].relation) = (noun, .aclRelcl) }
  }
}

extension PartOfSpeech {
  fileprivate var isVerbal: Bool { self == .verb || self == .aux }
}
