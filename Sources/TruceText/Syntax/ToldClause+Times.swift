// Clauses that tell when, whose subject the tree takes for a phrase.
extension ToldClause {
  static let conjunctions: Set<String> = ["after", "before", "once", "since", "till", "until"]

  /// "would not leave until the shelling | stopped": the noun between such a word and a finite verb is the
  /// subject of the verb, which has none besides.
  mutating func mendTimed(at verb: Int) {
    let auxiliaries = words.indices.filter {
      $0 < verb && words[$0].head == verb && [.aux, .auxPass].contains(words[$0].relation)
    }
    let first = auxiliaries.first ?? verb
    guard first > 1, words[verb].pennTag != .vbn || !auxiliaries.isEmpty,
      isFree(verb, besides: auxiliaries),
      let (noun, marker) = timedNoun(before: first),
      let above = [words[verb].head, words[noun].head].first(where: { $0 >= 0 && $0 < marker })
    else { return }
    (words[verb].head, words[verb].relation) = (above, .advcl)
    let isPassive = auxiliaries.contains { words[$0].relation == .auxPass }
    (words[marker].head, words[marker].relation) = (verb, .mark)
    (words[noun].head, words[noun].relation) = (verb, isPassive ? .nsubjPass : .nsubj)
  }

  /// The noun whose phrase ends right before `word`, and the conjunction that the tree makes its
  /// preposition; nil: no such phrase.
  private func timedNoun(before word: Int) -> (noun: Int, marker: Int)? {
    var noun = word - 1
    while noun > 0, words[noun].tag == .adv { noun -= 1 }
    for _ in 0..<6 where words[noun].tag == .noun || words[noun].tag == .propn {
      let marker = words.indices.first {
        $0 < noun && words[$0].head == noun && words[$0].relation == .case
      }
      if let marker, Self.conjunctions.contains(words[marker].lemma) { return (noun, marker) }
      let above = words[noun].head
      guard above >= 0, above < noun,
        words[noun].relation == .flat || words[noun].relation == .conj
          || words[noun].relation == .nmod && marker != nil
      else { return nil }
      noun = above
    }
    return nil
  }
}
