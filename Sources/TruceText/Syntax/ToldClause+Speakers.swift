// Verbs of speech and who speaks.
extension ToldClause {
  /// "The ministry denied | troops hit the town": where the tree makes the ministry a second subject of
  /// "hit", or the verb of speech a mark of it, the ministry is that of the verb of speech.
  mutating func mendSpeaker(at verb: Int) {
    let isMark =
      words[verb].relation == .mark
      || words[verb].relation == .advcl && words[verb].head > verb
    let told = isMark ? words[verb].head : toldBeside(verb)
    guard told > verb, verb + 1 < words.count,
      isFree(verb, besides: []),
      let noun = words.indices.first(where: {
        $0 < verb && words[$0].head == told && words[$0].relation == .nsubj
      })
    else {
      if isMark { mendMark(at: verb, of: told) }
      return mendStatement(at: verb)
    }
    let isGerund = words[verb + 1].form == "having" && words[verb + 1].head == told
    let hasOwn = words.indices.contains {
      $0 > verb && $0 < told && words[$0].head == told
        && [.nsubj, .nsubjPass].contains(words[$0].relation)
    }
    guard isGerund || hasOwn else { return }
    raise(verb, above: told, as: isGerund ? .xcomp : .ccomp)
    makeSubject(noun, of: verb, until: verb)
    words[verb].pennTag = .vbd
  }

  /// "Villagers reached by telephone | said rebels had": where the tree makes the verb of speech a mark of
  /// what is said, and that a clause of the words that describe the speaker.
  mutating func mendMark(at verb: Int, of told: Int) {
    let describing = words[told].head
    guard [.vbd, .vbz, .vbp].contains(words[verb].pennTag), describing >= 0, describing < verb,
      words[describing].tag == .verb,
      words.indices.contains(where: {
        $0 > verb && words[$0].head == told && [.nsubj, .nsubjPass].contains(words[$0].relation)
      })
    else { return }
    if words[describing].relation == .aclRelcl {
      let noun = words[describing].head
      guard noun >= 0, noun < describing, Self.isMovable(words[noun].relation) else {
        return
      }
      raise(verb, above: told, as: .ccomp)
      (words[verb].head, words[verb].relation) = (words[noun].head, words[noun].relation)
      makeSubject(noun, of: verb, until: verb)
    } else if words[describing].pennTag == .vbn,
      !words.contains(where: { $0.head == describing && [.aux, .auxPass].contains($0.relation) }),
      let noun = words.indices.first(where: {
        $0 < describing && words[$0].head == describing && words[$0].relation == .nsubj
      })
    {
      raise(verb, above: told, as: .ccomp)
      (words[verb].head, words[verb].relation) = (
        words[describing].head, words[describing].relation
      )
      makeSubject(noun, of: verb, until: verb)
      (words[describing].head, words[describing].relation) = (noun, .acl)
    }
  }

  /// The verb of which the noun that `verb` hangs on as a participle is a subject; -1: none.
  func toldBeside(_ verb: Int) -> Int {
    let noun = words[verb].head
    guard words[verb].relation == .acl, noun >= 0, noun < verb, words[verb - 1].tag != .punct,
      words[noun].relation == .nsubj
    else { return -1 }
    return words[noun].head
  }

  /// "Moscow denied it, saying | troops had": where the tree makes a verb of speech with a subject of
  /// its own the subject of a later verb.
  mutating func mendStatement(at verb: Int) {
    let told = words[verb].head
    guard words[verb].pennTag == .vbd, words[verb].relation == .nsubj, told > verb,
      words.indices.contains(where: {
        $0 < verb && words[$0].head == verb && words[$0].relation == .nsubj
      })
    else { return }
    raise(verb, above: told, as: .parataxis)
  }

  /// "A farmer who lives near the base | said": whoever the relative clause is about speaks, not what
  /// ends it.
  mutating func mendRelative(at verb: Int) {
    let relative = words[verb].head
    guard [.vbd, .vbz, .vbp].contains(words[verb].pennTag), relative >= 0, relative < verb,
      words[relative].relation == .aclRelcl,
      let near = words.indices.first(where: {
        $0 > relative && $0 < verb && words[$0].head == verb && words[$0].relation == .nsubj
      })
    else { return }
    let noun = words[relative].head
    guard noun >= 0, noun < relative, Self.isMovable(words[noun].relation),
      words.indices.contains(where: { $0 < relative && words[$0].head == relative }),
      ["who", "that", "which"].contains(words[noun + 1].lemma)
    else { return }
    (words[verb].head, words[verb].relation) = (words[noun].head, words[noun].relation)
    makeSubject(noun, of: verb, until: verb)
    let marker = words.indices.first {
      $0 > relative && $0 < near && words[$0].tag == .adp
        && (words[$0].head == verb || words[$0].head == near)
    }
    (words[near].head, words[near].relation) = (relative, marker == nil ? .obj : .obl)
    if let marker { (words[marker].head, words[marker].relation) = (near, .case) }
  }

  /// "…, residents and officials | said.": nouns behind a comma that nothing but "said" follows are
  /// no part of the clause before.
  mutating func mendClosing(at verb: Int) {
    guard [.vbd, .vbz, .vbp].contains(words[verb].pennTag), verb > 2,
      isFree(verb, besides: []), words[verb - 1].tag == .noun || words[verb - 1].tag == .propn,
      !words.indices.dropFirst(verb + 1).contains(where: { words[$0].tag == .verb })
    else { return }
    var first = verb - 1
    var last = verb - 1
    while first > 0, isOfList(first - 1) {
      first -= 1
      if words[first].tag == .cconj { last = first - 1 }
    }
    guard first > 1, words[first - 1].form == ",", first < verb,
      let head = (first...last).last(where: {
        [.noun, .propn].contains(words[$0].tag) && [.conj, .appos].contains(words[$0].relation)
          && words[$0].head < first
      }), words[head].head < first,
      let clause = words.indices.first(where: { $0 < first && words[$0].tag == .verb }),
      clause < first
    else { return }
    let before = words[head].head
    makeSubject(head, of: verb, until: verb)
    for other in (last + 1)..<max(last + 1, verb)
    where words[other].relation == .conj && words[other].head == before {
      words[other].head = head
    }
    let above = words[verb].head
    if above >= 0, above < first, [.conj, .parataxis].contains(words[verb].relation) {
      raise(verb, above: above, as: .ccomp)
    }
  }

  func isOfList(_ word: Int) -> Bool {
    switch words[word].tag {
    case .noun, .propn, .adj, .det, .num, .cconj: true
    default: false
    }
  }

  /// "quoted a villager as saying | soldiers had fled": the clause is what he says.
  mutating func mendQuoted(at verb: Int) {
    let noun = words[verb].head
    guard words[verb].lemma == "say", verb > 1, words[verb - 1].lemma == "as", noun > verb,
      [.nsubj, .nsubjPass].contains(words[noun].relation)
    else { return }
    let told = words[noun].head
    guard told > noun else { return }
    let quote = words[told].head
    guard quote >= 0, quote < verb else { return }
    (words[verb].head, words[verb].relation) = (quote, .advcl)
    (words[told].head, words[told].relation) = (verb, .ccomp)
    (words[verb - 1].head, words[verb - 1].relation) = (verb, .mark)
  }

  /// "NEW DELHI: India | accused": behind a place in capitals that the sentence was filed from, the noun
  /// that the tree makes its apposition or a second subject is the subject.
  mutating func mendFiled(at verb: Int) {
    guard let mark = placeMark, mark > 0, mark + 1 < verb,
      Self.ofSpeech.contains(words[verb].lemma) || Self.ofCharges.contains(words[verb].lemma),
      words[..<mark].allSatisfy({ $0.form.utf8.allSatisfy { !(0x61...0x7a).contains($0) } }),
      let place = words[..<mark].indices.first(where: {
        words[$0].head == verb && words[$0].relation == .nsubj
      }),
      let subject = words.indices.first(where: {
        guard $0 > mark, $0 < verb, words[$0].tag == .noun || words[$0].tag == .propn else {
          return false
        }
        return words[$0].head < mark || words[$0].head == verb && words[$0].relation == .nsubj
      })
    else { return }
    (words[subject].head, words[subject].relation) = (verb, .nsubj)
    words[place].relation = .dep
  }

  /// A mark behind the place that a report was filed from.
  static func closesPlace(_ form: String) -> Bool {
    switch form.utf8.count {
    case 1: form == ":" || form == "-"
    case 3: form == "–" || form == "—"
    default: false
    }
  }

  /// "the missile, which the group | said it fired": what the group speaks of is no subject beside it,
  /// but what was fired.
  mutating func mendSpokenOf(at verb: Int) {
    guard words[verb].relation == .aclRelcl else { return }
    guard
      let pronoun = words.indices.first(where: {
        $0 < verb && words[$0].head == verb && [.nsubj, .obj].contains(words[$0].relation)
      }), ["which", "that"].contains(words[pronoun].lemma),
      words.indices.contains(where: {
        $0 > pronoun && $0 < verb && words[$0].head == verb && words[$0].relation == .nsubj
      })
    else { return }
    let told = words.indices.first {
      $0 > verb && words[$0].head == verb && words[$0].relation == .ccomp && words[$0].tag == .verb
    }
    guard let told, !hasObject(told),
      words.contains(where: { $0.head == told && $0.relation == .nsubj })
    else {
      words[pronoun].relation = .obj
      return
    }
    (words[pronoun].head, words[pronoun].relation) = (told, .obj)
  }
}
