// Acts that a tree takes for phrases, and doers that it joins to another clause.
extension ToldClause {
  /// "Troops | shelled Gori": the phrase becomes the subject, its place in the tree the verb's. A
  /// passive participle has no object, but for verbs that take two or give a name.
  mutating func mendPhrase(at verb: Int) {
    let noun = words[verb].head
    guard isPast(verb), noun >= 0, noun < verb, isFree(verb, besides: []), hasObject(verb),
      !isOfTime(verb + 1),
      !Self.ofTwoObjects.contains(words[verb].lemma) || callsAccount(verb),
      words[verb - 1].tag != .punct
    else { return }
    let top = topOfPhrase(noun)
    if [.nsubj, .nsubjPass].contains(words[top].relation), let above = governor(ofSpare: top) {
      (words[verb].head, words[verb].relation) = (above, .ccomp)
    } else if Self.isMovable(words[top].relation) {
      (words[verb].head, words[verb].relation) = (words[top].head, words[top].relation)
    } else {
      return
    }
    makeSubject(top, of: verb)
    words[verb].pennTag = .vbd
  }

  /// "The ministry called reports that troops had entered false": no participle, since reports are what is
  /// called so.
  private func callsAccount(_ verb: Int) -> Bool {
    words[verb].lemma == "call" && verb + 2 < words.count
      && ["report", "claim", "allegation", "accusation", "charge"].contains(words[verb + 1].lemma)
      && words[verb + 2].lemma == "that"
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
    guard isPast(verb) else { return }
    let auxiliaries = words[..<verb].indices.filter {
      words[$0].head == verb && [.aux, .auxPass].contains(words[$0].relation)
    }
    let first = auxiliaries.first ?? verb
    guard first > 1, isFree(verb, besides: auxiliaries),
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
    guard verb > 2,
      words[verb].pennTag != .vbn || !Self.ofTwoObjects.contains(words[verb].lemma)
    else { return }
    var noun = verb - 1
    while noun > 0, words[noun].tag == .adv { noun -= 1 }
    guard words[noun].tag == .noun || words[noun].tag == .propn, words[noun].relation == .conj,
      let and = joint(ahead: noun), isFree(verb, besides: []),
      hasObject(verb) || words[verb].pennTag == .vbd,
      !words.indices.contains(where: {
        $0 != and && words[$0].head == verb && words[$0].relation == .cc
      }), let first = clause(joinedBy: and, to: verb)
    else { return }
    (words[verb].head, words[verb].relation) = (first, .conj)
    words[and].head = verb
    makeSubject(noun, of: verb)
    if words[verb].pennTag == .vbn { words[verb].pennTag = .vbd }
    for other in words.indices where other > and && other < noun && words[other].relation == .conj {
      (words[other].head, words[other].relation) = (noun, .amod)
    }
  }

  /// The "and" right ahead of the noun phrase that ends with `noun`; nil: none.
  private func joint(ahead noun: Int) -> Int? {
    var word = noun - 1
    while word > 0, Self.isNominal(words[word].pennTag) { word -= 1 }
    return words[word].tag == .cconj && ["and", "but"].contains(words[word].lemma) ? word : nil
  }

  /// The verb of the clause with a subject that ends ahead of the "and"; nil: none.
  private func clause(joinedBy and: Int, to verb: Int) -> Int? {
    var above = words[verb].head
    for _ in words.indices where above >= and || above >= 0 && words[above].tag != .verb {
      above = words[above].head
    }
    guard above >= 0, above < and, words[above].tag == .verb else { return nil }
    return above
  }

  /// "Gunmen killed | labor leader Jose Gomez": what has a subject is no attribute.
  mutating func mendAttribute(at verb: Int) {
    let noun = words[verb].head
    // "Russia-backed forces"
    guard isPast(verb), noun > verb, verb > 0,
      !["-", "–", "‐"].contains(words[verb - 1].form),
      let subject = words.indices.first(where: {
        $0 < verb && words[$0].head == verb
          && ([.nsubj, .nsubjPass].contains(words[$0].relation)
            // "The army | dismissed rebel claims"
            || $0 == verb - 1 && words[$0].tag == .noun && words[$0].relation == .oblUnmarked)
      }), !hasPassiveAuxiliary(verb)
    else { return }
    let top = whole(noun)
    raise(verb, above: top, as: .obj)
    words[subject].relation = .nsubj
    for other in words.indices.prefix(verb)
    where words[other].head == noun || words[other].head == top {
      words[other].head = other < subject ? subject : verb
    }
    words[verb].pennTag = .vbd
  }

  /// Participles that a plural may stand ahead of inside one phrase: "rebels held areas" for "rebel-held".
  private static let joining: Set<String> = [
    "back", "hold", "control", "lead", "support", "link", "run", "own", "base", "make",
  ]

  /// "The military recorded | 24 cases", "forces bombed | hospitals": no participle stands ahead of a
  /// number or an article, nor between two nouns of one phrase.
  mutating func mendBareAttribute(at verb: Int) {
    let thing = words[verb].head
    guard words[verb].relation == .amod, isPast(verb), thing > verb, verb > 0,
      words[verb - 1].tag == .noun || words[verb - 1].tag == .propn
        || words[verb - 1].lemma == "military",
      [.dt, .cd, .prpPossessive].contains(words[verb + 1].pennTag)
        || [.nns, .nnps].contains(words[verb - 1].pennTag)
          && !Self.joining.contains(words[verb].lemma)
    else { return }
    let start = startOfSubject(endingAt: verb - 1)
    let noun = verb - 1
    guard isStartOfClause(start), start <= noun else { return }
    var above = words[thing].head
    if above >= start, above < verb { above = words[above].head }
    raise(verb, above: thing, as: .obj)
    if words[verb].head >= start, words[verb].head < verb { words[verb].head = above }
    if above >= 0, Self.ofSpeech.contains(words[above].lemma) { words[verb].relation = .ccomp }
    for other in start..<noun
    where words[other].head == thing || words[other].head == verb || words[other].head < start {
      words[other].head = noun
    }
    makeSubject(noun, of: verb)
    words[noun].tag = words[noun].tag == .adj ? .noun : words[noun].tag
    words[verb].pennTag = .vbd
  }

  /// "Rebels shelled it in breach of the truce | declared on Friday": a verb with a subject is none's, and
  /// the participle behind a noun is the noun's.
  mutating func mendReduced(at verb: Int) {
    let participle = words[verb].head
    guard participle > verb + 1, isPast(verb), isPast(participle), hasSubject(verb),
      words[participle - 1].tag == .noun,
      !words.contains(where: { $0.head == participle && $0.relation == .auxPass })
    else { return }
    raise(verb, above: participle, as: .acl)
    words[participle].head = participle - 1
    words[participle].pennTag = .vbn
  }

  /// "Mali says troops hold the town, | urges them to go": in a headline's splice the one who says so.
  mutating func mendSplice(at verb: Int) {
    guard verb > 2, words[verb - 1].form == ",", !hasSubject(verb),
      !words.contains(where: { $0.head == verb && [.cc, .mark, .aux].contains($0.relation) })
    else { return }
    var above = words[verb].head
    for _ in words.indices where above >= 0 && above < verb {
      if words[above].pennTag == .vbz, Self.ofSpeech.contains(words[above].lemma), hasSubject(above)
      {
        (words[verb].head, words[verb].relation) = (above, .conj)
        return
      }
      above = words[above].head
    }
  }

  /// "rebel | claims": the noun that the tree makes the last of a phrase the subject of, with the first
  /// then joined to it; or `noun`.
  private mutating func whole(_ noun: Int) -> Int {
    guard noun + 1 < words.count, words[noun].relation == .nsubj, words[noun].head == noun + 1,
      words[noun].tag == .noun, words[noun + 1].tag == .noun
    else { return noun }
    words[noun].relation = .compound
    return noun + 1
  }

  /// Verbs of the course of an act, and those whose gerund tells more of a noun than what is done to it.
  static let courses: Set<String> = [
    "begin", "cease", "continue", "keep", "quit", "restart", "resume", "start", "stop",
  ]
  static let moving: Set<String> = [
    "advance", "approach", "arrive", "depart", "flee", "incoming", "march", "oncoming", "pass",
    "protest", "remain", "retreat", "return", "withdraw",
  ]

  /// "promised to stop | bombing clinics": behind such a verb the gerund is what stops, and its noun what
  /// was bombed.
  mutating func mendCourse(at verb: Int) {
    let noun = words[verb].head
    guard verb > 0, noun > verb, words[noun].relation == .obj, words[noun].head == verb - 1,
      Self.courses.contains(words[verb - 1].lemma), !Self.moving.contains(words[verb].lemma)
    else { return }
    (words[verb].head, words[verb].relation) = (verb - 1, .xcomp)
    words[noun].head = verb
  }

  /// Verbs that have no passive.
  static let intransitive: Set<String> = [
    "advance", "arrive", "clash", "collide", "flee", "retreat", "skirmish", "erupt",
  ]

  /// "it had captured the town", "rebels fired on a car": without a form of "be" the subject is no
  /// passive one.
  mutating func mendActive(at verb: Int) {
    guard isPast(verb),
      let subject = words.indices.prefix(verb).first(where: {
        words[$0].head == verb && words[$0].relation == .nsubjPass
      }), !hasPassiveAuxiliary(verb)
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
    guard words.indices.prefix(verb).count(where: { isSubject($0, of: verb) }) > 1 else { return }
    let subjects = words.indices.prefix(verb).filter { isSubject($0, of: verb) }
    guard let last = subjects.last, let and = joint(ahead: last), and > 0,
      subjects[0] < and, words[and - 1].tag == .noun || words[and - 1].tag == .propn,
      words[subjects[0]..<and].contains(where: { $0.lemma == "between" || $0.lemma == "of" })
    else { return mendShared(subjects, of: verb) }
    (words[last].head, words[last].relation) = (and - 1, .conj)
  }

  private func isSubject(_ word: Int, of verb: Int) -> Bool {
    words[word].head == verb
      && (words[word].relation == .nsubj || words[word].relation == .nsubjPass)
  }

  /// "Residents | and a monitor said": two subjects of one verb that an "and" parts are one list.
  mutating func mendShared(_ subjects: [Int], of verb: Int) {
    guard subjects.count == 2, let and = joint(ahead: subjects[1]), and > subjects[0],
      startOfSubject(endingAt: and - 1) <= subjects[0],
      words[and].head == verb || words[and].head == subjects[1]
    else { return }
    (words[subjects[1]].head, words[subjects[1]].relation) = (subjects[0], .conj)
    words[and].head = subjects[1]
  }

  private func hasPassiveAuxiliary(_ verb: Int) -> Bool {
    words.indices.contains { words[$0].head == verb && words[$0].relation == .auxPass }
  }

  /// "had been killed | by troops": whoever a passive verb names behind "by" did it.
  mutating func mendAgent(at verb: Int) {
    guard words[verb].pennTag == .vbn || words[verb].pennTag == .vbd, hasPassiveAuxiliary(verb)
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

  /// "Fighters backed by Turkish guns | advanced on": behind the agent of a participle the word is no
  /// adjective but the verb of the clause.
  mutating func mendAdvance(at verb: Int) {
    guard words[verb].relation == .acl,
      let told = words.indices.first(where: {
        $0 > verb + 2 && words[$0].head == verb && words[$0].form == "advanced"
          && words[$0].tag == .adj
      }), words[told - 1].tag == .noun, words[told - 1].head == told
    else { return }
    let (noun, agent) = (words[verb].head, told - 1)
    guard noun >= 0, noun < verb else { return }
    for other in words.indices where other < agent && words[other].head == told {
      words[other].head = agent
    }
    (words[agent].head, words[agent].relation) = (verb, .oblAgent)
    (words[told].head, words[told].relation) = (words[noun].head, words[noun].relation)
    (words[noun].head, words[noun].relation) = (told, .nsubj)
    (words[told].tag, words[told].pennTag, words[told].lemma) = (.verb, .vbd, "advance")
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
