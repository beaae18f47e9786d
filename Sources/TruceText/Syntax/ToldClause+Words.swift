// Words of the tree and what hangs on them.
extension ToldClause {
  func isPast(_ verb: Int) -> Bool {
    words[verb].pennTag == .vbd || words[verb].pennTag == .vbn
  }

  /// Hangs `noun` on `verb` as its subject; what hung on the noun from `place` on, or behind the verb,
  /// hangs on the verb.
  mutating func makeSubject(_ noun: Int, of verb: Int, until place: Int? = nil) {
    (words[noun].head, words[noun].relation) = (verb, .nsubj)
    for other in words.indices.dropFirst((place ?? verb) + 1) where words[other].head == noun {
      words[other].head = verb
    }
  }

  /// Gives `verb` the place of `told` in the tree, which then hangs on it.
  mutating func raise(_ verb: Int, above told: Int, as relation: Relation) {
    (words[verb].head, words[verb].relation) = (words[told].head, words[told].relation)
    (words[told].head, words[told].relation) = (verb, relation)
  }

  /// The object of a verb before it whose phrase ends with `last`; nil: none does.
  func object(endingAt last: Int) -> Int? {
    var current = last
    for _ in 0..<8 {
      let above = words[current].head
      guard above >= 0 else { return nil }
      if words[current].relation == .obj {
        return above < current && words[above].tag == .verb ? current : nil
      }
      guard words[above].tag != .verb else { return nil }
      current = above
    }
    return nil
  }

  /// Without marker, subject, agent, and auxiliaries other than `known`.
  func isFree(_ verb: Int, besides known: [Int]) -> Bool {
    !words.indices.contains { index in
      if known.isEmpty, index > verb, words[index].lemma == "by", words[index].head >= 0,
        words[words[index].head].head == verb
      {
        return true
      }
      guard words[index].head == verb else { return false }
      switch words[index].relation {
      case .aux, .auxPass: return !known.contains(index)
      case .cop, .mark, .nsubj, .nsubjPass, .csubj, .expl: return true
      case .oblAgent: return known.isEmpty
      default: return false
      }
    }
  }

  /// A noun phrase behind the verb, or a clause as verbs of speech have it.
  func hasObject(_ verb: Int) -> Bool {
    words.indices.contains {
      guard $0 > verb, words[$0].head == verb else { return false }
      switch words[$0].relation {
      case .obj: return true
      case .xcomp:
        return words[$0].tag == .propn && $0 == verb + 1
          || Self.ofSpeech.contains(words[verb].lemma) && words[$0 - 1].form == "having"
      case .ccomp: return Self.ofSpeech.contains(words[verb].lemma)
      default: return false
      }
    }
  }

  static let times: WordSet = [
    "last", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "this", "early", "earlier",
  ]

  /// "killed | last Friday by": what stands behind the verb is no object.
  func isOfTime(_ word: Int) -> Bool {
    words.indices.contains(word) && Self.times.contains(words[word].form.lowercased())
  }

  /// The noun that the whole phrase around `noun` hangs on, to its left.
  func topOfPhrase(_ noun: Int) -> Int {
    var top = noun
    while words[top].relation == .nmod, words[top].head >= 0, words[top].head < top {
      top = words[top].head
    }
    return top
  }

  func hangs(_ word: Int, on above: Int) -> Bool {
    var current = word
    for _ in words.indices {
      if current == above { return true }
      guard current >= 0 else { return false }
      current = words[current].head
    }
    return false
  }
}
