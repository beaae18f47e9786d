// Acts that a tree takes for phrases, and doers that it joins to another clause.
extension ToldClause {
  /// "Troops | shelled Gori": the phrase becomes the subject, its place in the tree the verb's. A
  /// passive participle has no object, but for verbs that take two or give a name.
  mutating func mendPhrase(at verb: Int) {
    let noun = words[verb].head
    guard isPast(verb), noun >= 0, noun < verb, isFree(verb, besides: []), hasObject(verb),
      !isOfTime(verb + 1),
      !Self.ofTwoObjects.contains(words[verb].lemma), words[verb - 1].tag != .punct
    else { return }
    let top = topOfPhrase(noun)
    if [.nsubj, .nsubjPass].contains(words[top].relation), let above = governor(ofSpare: top) {
      (words[verb].head, words[verb].relation) = (above, .ccomp)
    } else if Self.movable.contains(words[top].relation) {
      (words[verb].head, words[verb].relation) = (words[top].head, words[top].relation)
    } else {
      return
    }
    makeSubject(top, of: verb)
    words[verb].pennTag = .vbd
  }

  /// "Troops shelled Gori, | the army said": the verb of which `noun` is a subject besides a nearer one.
  func governor(ofSpare noun: Int) -> Int? {
    let above = words[noun].head
    guard above > noun,
      Self.ofSpeech.contains(words[above].lemma) || ["quote", "cite"].contains(words[above].lemma),
      words.indices.contains(where: {
        $0 > noun && words[$0].head == above && words[$0].relation == words[noun].relation
      })
    else { return nil }
    return above
  }

  /// "denied its planes | bombed the market", "saying troops | had fled": the object of the verb
  /// before is the subject, since nothing else stands right ahead of an auxiliary.
  mutating func mendObject(at verb: Int) {
    let auxiliaries = words.indices.filter {
      $0 < verb && words[$0].head == verb && [.aux, .auxPass].contains(words[$0].relation)
    }
    let first = auxiliaries.first ?? verb
    guard isPast(verb), first > 1, isFree(verb, besides: auxiliaries),
      let object = object(endingAt: first - 1),
      !auxiliaries.isEmpty || words[verb].pennTag == .vbd || hasObject(verb)
        || words[verb].relation == .xcomp,
      !auxiliaries.contains(where: { ["be", "having"].contains(words[$0].form) })
    else { return }
    let above = words[object].head
    guard Self.ofSpeech.contains(words[above].lemma),
      words[verb].head == above || !hangs(above, on: verb)
    else { return }
    (words[verb].head, words[verb].relation) = (above, .ccomp)
    makeSubject(object, of: verb)
    if auxiliaries.contains(where: { words[$0].relation == .auxPass }) {
      words[object].relation = .nsubjPass
    }
    if auxiliaries.isEmpty { words[verb].pennTag = .vbd }
  }

  /// "said forces, backed by jets, | captured the village": what is said behind an aside has the noun
  /// ahead of the aside for its subject.
  mutating func mendBehindAside(at verb: Int) {
    let above = words[verb].head
    guard above >= 0, above < verb, words[verb - 1].form == ",", isPast(verb),
      isFree(verb, besides: []), Self.ofSpeech.contains(words[above].lemma),
      !words.contains(where: { $0.head == verb && $0.relation == .cc }),
      let object = words.indices.first(where: {
        $0 > above && $0 < verb - 2 && words[$0].head == above && words[$0].relation == .obj
      }), words[object + 1].form == ",",
      (object + 2..<verb - 1).allSatisfy({ hangs($0, on: object) })
    else { return }
    words[verb].relation = .ccomp
    makeSubject(object, of: verb)
    words[verb].pennTag = .vbd
  }

  /// "Troops arrived and gunmen | killed six": the noun between "and" and a verb that no other "and"
  /// joins is its subject.
  mutating func mendSecond(at verb: Int) {
    guard isFree(verb, besides: []), verb > 2, words[verb].pennTag != .vbn,
      hasObject(verb) || words[verb].pennTag == .vbd
    else { return }
    var noun = verb - 1
    while noun > 0, words[noun].tag == .adv { noun -= 1 }
    guard words[noun].tag == .noun || words[noun].tag == .propn, words[noun].relation == .conj,
      words.indices.contains(where: {
        $0 < noun && words[$0].head == noun && words[$0].relation == .cc
      }),
      !words.indices.contains(where: { words[$0].head == verb && words[$0].relation == .cc })
    else { return }
    let first = words[verb].head
    guard first >= 0, first < noun, hangs(noun, on: first) else { return }
    words[verb].relation = .conj
    makeSubject(noun, of: verb)
  }

  /// "Gunmen killed | labor leader Jose Gomez": what has a subject is no attribute.
  mutating func mendAttribute(at verb: Int) {
    let noun = words[verb].head
    // "Russia-backed forces"
    guard isPast(verb), noun > verb, verb > 0,
      !["-", "–", "‐"].contains(words[verb - 1].form),
      let subject = words.indices.first(where: {
        $0 < verb && words[$0].head == verb
          && [.nsubj, .nsubjPass].contains(words[$0].relation)
      }), !words.contains(where: { $0.head == verb && $0.relation == .auxPass })
    else { return }
    raise(verb, above: noun, as: .obj)
    words[subject].relation = .nsubj
    for other in words.indices.prefix(verb) where words[other].head == noun {
      words[other].head = other < subject ? subject : verb
    }
    words[verb].pennTag = .vbd
  }

  /// Verbs that have no passive.
  static let intransitive: Set<String> = [
    "advance", "arrive", "clash", "collide", "flee", "retreat", "skirmish", "erupt",
  ]

  /// "it had captured the town", "rebels fired on a car": without a form of "be" the subject is no
  /// passive one.
  mutating func mendActive(at verb: Int) {
    guard isPast(verb),
      let subject = words.indices.first(where: {
        $0 < verb && words[$0].head == verb && words[$0].relation == .nsubjPass
      }), !words.contains(where: { $0.head == verb && $0.relation == .auxPass })
    else { return }
    let isPerfect = words.contains {
      $0.head == verb && $0.relation == .aux && $0.lemma == "have"
    }
    let isFiring =
      words[verb].lemma == "fire" && verb + 1 < words.count
      && ["on", "at"].contains(words[verb + 1].form)
    guard
      isPerfect || isFiring || Self.intransitive.contains(words[verb].lemma)
        || hasObject(verb) && !Self.ofTwoObjects.contains(words[verb].lemma) && !isOfTime(verb + 1)
    else { return }
    words[subject].relation = .nsubj
    if !isPerfect { words[verb].pennTag = .vbd }
  }

  /// "Clashes between the army | and the RSF killed": a second subject behind "and" is joined to the
  /// noun ahead of it.
  mutating func mendJoint(at verb: Int) {
    let subjects = words.indices.filter {
      $0 < verb && words[$0].head == verb && words[$0].relation == .nsubj
    }
    guard subjects.count > 1, let last = subjects.last,
      let and = words.indices.first(where: {
        $0 < last && words[$0].head == last && words[$0].relation == .cc
      }), and > 0, subjects[0] < and, words[and - 1].tag == .noun || words[and - 1].tag == .propn,
      words[subjects[0]..<and].contains(where: { $0.lemma == "between" || $0.lemma == "of" })
    else { return }
    (words[last].head, words[last].relation) = (and - 1, .conj)
  }

  /// "had been killed | by troops": whoever a passive verb names behind "by" did it.
  mutating func mendAgent(at verb: Int) {
    guard words[verb].pennTag == .vbn || words[verb].pennTag == .vbd,
      words.contains(where: { $0.head == verb && $0.relation == .auxPass })
    else { return }
    for noun in words.indices.dropFirst(verb + 2)
    where words[noun].head == verb && words[noun].relation == .obl
      && (words[noun].tag == .noun || words[noun].tag == .propn)
    {
      let isBy = words.indices.contains {
        $0 > verb && $0 < noun && words[$0].head == noun && words[$0].relation == .case
          && words[$0].lemma == "by"
      }
      if isBy { words[noun].relation = .oblAgent }
    }
  }

  /// "Men disguised as soldiers | killed a leader": the men did, and the soldiers are their guise.
  mutating func mendGuise(at verb: Int) {
    guard verb + 2 < words.count, ["as", "like"].contains(words[verb + 1].lemma),
      let told = words.indices.first(where: { $0 > verb + 2 && words[$0].head == verb }),
      words[told].tag == .verb, [.ccomp, .advcl, .xcomp].contains(words[told].relation),
      let guise = words.indices.first(where: {
        $0 > verb + 1 && $0 < told && words[$0].head == told && words[$0].relation == .nsubj
      }),
      let men = words.indices.first(where: {
        $0 < verb && words[$0].head == verb && words[$0].relation == .nsubj
      })
    else { return }
    raise(told, above: verb, as: .acl)
    makeSubject(men, of: told)
    words[verb].head = men
    (words[guise].head, words[guise].relation) = (verb, .obl)
    (words[verb + 1].head, words[verb + 1].relation) = (guise, .case)
    words[verb].pennTag = .vbn
  }
}
