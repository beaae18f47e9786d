/// Mends trees that take a told act for a phrase, or its doer for a part of the clause before: in
/// "Troops shelled Gori" the participle with an object of its own is the verb of the clause; in
/// "saying troops had fled" the noun right ahead of the auxiliary is a subject.
///
/// The mended classes are those in which one greedy parser errs most often in reports; each mend asks
/// for an order of words that English gives no other reading.
struct ToldClause {
  /// Verbs whose passive participle may have an object: "a man called John", "troops given orders".
  private static let ofTwoObjects: Set<String> = [
    "allow", "allot", "appoint", "ask", "assign", "award", "bring", "call", "charge", "christen",
    "codename", "consider", "crown", "declare", "deem", "designate", "dub", "elect", "entitle",
    "fine", "give", "grant", "hand", "issue", "know", "label", "lend", "make", "name", "nickname",
    "offer", "owe", "pay", "promise", "refuse", "rename", "render", "sell", "send", "serve",
    "show", "style", "teach", "tell", "term", "title",
  ]
  /// Verbs with a clause for their object, of which "that" may be left out.
  private static let ofSpeech: Set<String> = [
    "acknowledge", "add", "admit", "allege", "announce", "argue", "believe", "claim", "confirm",
    "deny", "estimate", "fear", "hope", "insist", "know", "maintain", "mean", "reply", "say",
    "state", "stress", "think", "warn",
  ]
  /// Verbs that close a report of what was said: "…, residents and officials said".
  private static let closing: Set<String> = ["add", "report", "say", "tell", "state", "announce"]
  /// Verbs for a guise, behind which "as" names whom somebody is not.
  private static let ofGuise: Set<String> = ["disguise", "dress", "pose", "clothe", "masquerade"]
  /// Relations of a noun that may be the subject of a clause instead.
  private static let movable: Set<Relation> = [.root, .ccomp, .parataxis, .dep, .advcl]

  private(set) var words: [Word]

  /// Mends such clauses among the words of a parsed sentence.
  static func mend(_ words: inout [Word]) {
    guard words.contains(where: { mayBeTold($0) }) else { return }
    // Swapped in and out, so that nothing is copied.
    var tree = ToldClause(words: [])
    swap(&tree.words, &words)
    for verb in tree.words.indices where mayBeTold(tree.words[verb]) { tree.mend(at: verb) }
    swap(&tree.words, &words)
  }

  private static func mayBeTold(_ word: Word) -> Bool {
    guard word.tag == .verb else { return false }
    switch word.pennTag {
    case .vbd, .vbn, .vbz, .vbp: return true
    case .vbg: return word.relation == .amod || word.relation == .compound
    default: return false
    }
  }

  private mutating func mend(at verb: Int) {
    if words[verb].pennTag == .vbg { return mendQuoted(at: verb) }
    if words[verb].relation == .amod { mendAttribute(at: verb) }
    mendActive(at: verb)
    mendJoint(at: verb)
    if Self.ofGuise.contains(words[verb].lemma) { mendGuise(at: verb) }
    if Self.ofSpeech.contains(words[verb].lemma) {
      mendSpeaker(at: verb)
      mendRelative(at: verb)
    }
    if Self.closing.contains(words[verb].lemma) { mendClosing(at: verb) }
    switch words[verb].relation {
    case .acl: mendPhrase(at: verb)
    case .advcl:
      mendObject(at: verb)
      mendSecond(at: verb)
    case .ccomp, .xcomp, .parataxis, .root: mendObject(at: verb)
    case .conj:
      mendSecond(at: verb)
      mendBehindAside(at: verb)
    default: break
    }
    mendAgent(at: verb)
  }
}

// MARK: Acts taken for phrases

extension ToldClause {
  /// "Troops | shelled Gori": the phrase becomes the subject, its place in the tree the verb's. A
  /// passive participle has no object, but for verbs that take two or give a name.
  private mutating func mendPhrase(at verb: Int) {
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
  private func governor(ofSpare noun: Int) -> Int? {
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
  private mutating func mendObject(at verb: Int) {
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
  private mutating func mendBehindAside(at verb: Int) {
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
  private mutating func mendSecond(at verb: Int) {
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
  private mutating func mendAttribute(at verb: Int) {
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
  private static let intransitive: Set<String> = [
    "advance", "arrive", "clash", "collide", "flee", "retreat", "skirmish", "erupt",
  ]

  /// "it had captured the town", "rebels fired on a car": without a form of "be" the subject is no
  /// passive one.
  private mutating func mendActive(at verb: Int) {
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
  private mutating func mendJoint(at verb: Int) {
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
  private mutating func mendAgent(at verb: Int) {
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
  private mutating func mendGuise(at verb: Int) {
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

// MARK: Speakers

extension ToldClause {
  /// "The ministry denied | troops hit the town": where the tree makes the ministry a second subject of
  /// "hit", or the verb of speech a mark of it, the ministry is that of the verb of speech.
  private mutating func mendSpeaker(at verb: Int) {
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
  private mutating func mendMark(at verb: Int, of told: Int) {
    let describing = words[told].head
    guard [.vbd, .vbz, .vbp].contains(words[verb].pennTag), describing >= 0, describing < verb,
      words[describing].tag == .verb,
      words.indices.contains(where: {
        $0 > verb && words[$0].head == told && [.nsubj, .nsubjPass].contains(words[$0].relation)
      })
    else { return }
    if words[describing].relation == .aclRelcl {
      let noun = words[describing].head
      guard noun >= 0, noun < describing, Self.movable.contains(words[noun].relation) else {
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
  private func toldBeside(_ verb: Int) -> Int {
    let noun = words[verb].head
    guard words[verb].relation == .acl, noun >= 0, noun < verb, words[verb - 1].tag != .punct,
      words[noun].relation == .nsubj
    else { return -1 }
    return words[noun].head
  }

  /// "Moscow denied it, saying | troops had": where the tree makes a verb of speech with a subject of
  /// its own the subject of a later verb.
  private mutating func mendStatement(at verb: Int) {
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
  private mutating func mendRelative(at verb: Int) {
    let relative = words[verb].head
    guard [.vbd, .vbz, .vbp].contains(words[verb].pennTag), relative >= 0, relative < verb,
      words[relative].relation == .aclRelcl,
      let near = words.indices.first(where: {
        $0 > relative && $0 < verb && words[$0].head == verb && words[$0].relation == .nsubj
      })
    else { return }
    let noun = words[relative].head
    guard noun >= 0, noun < relative, Self.movable.contains(words[noun].relation),
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
  private mutating func mendClosing(at verb: Int) {
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

  private func isOfList(_ word: Int) -> Bool {
    switch words[word].tag {
    case .noun, .propn, .adj, .det, .num, .cconj: true
    default: false
    }
  }

  /// "quoted a villager as saying | soldiers had fled": the clause is what he says.
  private mutating func mendQuoted(at verb: Int) {
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
}

// MARK: Words of the tree

extension ToldClause {
  private func isPast(_ verb: Int) -> Bool {
    words[verb].pennTag == .vbd || words[verb].pennTag == .vbn
  }

  /// Hangs `noun` on `verb` as its subject; what hung on the noun from `place` on, or behind the verb,
  /// hangs on the verb.
  private mutating func makeSubject(_ noun: Int, of verb: Int, until place: Int? = nil) {
    (words[noun].head, words[noun].relation) = (verb, .nsubj)
    for other in words.indices.dropFirst((place ?? verb) + 1) where words[other].head == noun {
      words[other].head = verb
    }
  }

  /// Gives `verb` the place of `told` in the tree, which then hangs on it.
  private mutating func raise(_ verb: Int, above told: Int, as relation: Relation) {
    (words[verb].head, words[verb].relation) = (words[told].head, words[told].relation)
    (words[told].head, words[told].relation) = (verb, relation)
  }

  /// The object of a verb before it whose phrase ends with `last`; nil: none does.
  private func object(endingAt last: Int) -> Int? {
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
  private func isFree(_ verb: Int, besides known: [Int]) -> Bool {
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
  private func hasObject(_ verb: Int) -> Bool {
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

  private static let times: Set<String> = [
    "last", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "this", "early", "earlier",
  ]

  /// "killed | last Friday by": what stands behind the verb is no object.
  private func isOfTime(_ word: Int) -> Bool {
    words.indices.contains(word) && Self.times.contains(words[word].form.lowercased())
  }

  /// The noun that the whole phrase around `noun` hangs on, to its left.
  private func topOfPhrase(_ noun: Int) -> Int {
    var top = noun
    while words[top].relation == .nmod, words[top].head >= 0, words[top].head < top {
      top = words[top].head
    }
    return top
  }

  private func hangs(_ word: Int, on above: Int) -> Bool {
    var current = word
    for _ in words.indices {
      if current == above { return true }
      guard current >= 0 else { return false }
      current = words[current].head
    }
    return false
  }
}
