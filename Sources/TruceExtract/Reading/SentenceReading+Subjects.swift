import TruceModel
import TruceText

/// Who does, or in the passive suffers, what a verb tells: its own subject, or the one it shares.
extension SentenceReading {
  private static let using: LemmaSet = ["use", "exploit", "take", "abuse", "utilise", "utilize"]
  /// Verbs by which somebody tells of what they did: "admitted shelling the town".
  private static let owning: LemmaSet = ["admit", "deny", "acknowledge", "confess", "regret"]
  private static let conjunctions: LemmaSet = ["after", "since", "before", "until"]

  /// Before a participle these tell how or when an act of the clause was done: "broke the truce in
  /// the province by shelling" does not say that the province shelled.
  private static let ofMeans: Set<String> = [
    "by", "after", "before", "while", "without", "through",
  ]

  /// The subject of the clause at `verb`, its own or the one it shares with its governor.
  func subject(of verb: Int, depth: Int = 0) -> (word: Int, isPassive: Bool)? {
    if isToldGerund(verb) || isCircumstance(verb) { return nil }
    // "until shelling stopped"
    if words[verb].pennTag == .vbg, [.nsubj, .nsubjPass].contains(relation(verb)) { return nil }
    if let child = nearestSubject(of: verb) {
      let isPassive =
        [.nsubjPass, .csubjPass].contains(relation(child)) && !isActivePerfect(verb)
      return (child, isPassive || self.child(verb, .auxPass) != nil || followsBe(verb))
    }
    if let raised = raisedSubject(of: verb) { return (raised, isPassiveVerb(verb)) }
    if let own = ownSubject(before: verb) { return (own, false) }
    if let taker = taker(of: verb) { return (taker, isPassiveVerb(verb)) }
    guard depth < 4, let governor = head(verb) else { return nil }
    switch relation(verb) {
    case .conj, .xcomp, .advcl, .parataxis, .aux, .cop, .advclRelcl:
      return sharedSubject(of: verb, with: governor, depth: depth)
    case .ccomp where words[verb].pennTag == .vbg && Self.owning.contains(keys[governor]):
      return sharedSubject(of: verb, with: governor, depth: depth)
    case .acl: return modifiedSubject(of: verb, governor, depth: depth)
    default: return nil
    }
  }

  /// The subject that `verb` takes from its governor: the governor's own, or its object where that is made or
  /// asked to act.
  private func sharedSubject(
    of verb: Int, with governor: Int, depth: Int
  ) -> (word: Int, isPassive: Bool)? {
    // "The monitors said that fighters loyal to him fired": whoever says so did not fire.
    if relation(verb) == .parataxis, governor < verb,
      (governor + 1..<max(governor + 1, verb)).contains(where: {
        keys[$0] == "that" && tag($0) == .sconj
      })
    {
      return nil
    }
    if let object = actingObject(of: governor, under: verb) {
      return (object, isPassiveVerb(verb))
    }
    if let above = subjectAbove(governor, of: verb, depth: depth) { return above }
    guard let shared = subject(of: governor, depth: depth + 1) else { return nil }
    // "was wounded and left", "was found murdered"
    if relation(verb) == .conj || relation(verb) == .xcomp && keys[governor] == "find",
      shared.isPassive, isPassiveForm(verb), !hasObject(verb)
    {
      return (shared.word, true)
    }
    return (shared.word, isPassiveVerb(verb))
  }

  /// Whom `governor` makes or asks to do what `verb` tells; nil: its subject does.
  private func actingObject(of governor: Int, under verb: Int) -> Int? {
    // "pledged to stop bombing villages": what stands behind the verb does not do it.
    if relation(verb) == .xcomp, let object = child(governor, .obj), keys[governor] != "promise",
      object < verb || words[verb].pennTag != .vbg
    {
      return object
    }
    if relation(verb) == .advcl, let object = child(governor, .obj),
      markers(verb).contains("of") || markers(verb).contains("from")
        || markers(verb).contains("for") && keys[governor] == "blame"
        || isCompelling(governor) && markers(verb).contains("to")
        || markers(verb).contains("with") && keys[governor] == "charge"
    {
      return object
    }
    // "urged Russia to withdraw", "called on Turkey to withdraw": whoever is asked would do it.
    return asked(by: governor, to: verb)
  }

  /// The subject of the finite verb above a governor that is none; nil: the governor's own is shared.
  private func subjectAbove(
    _ governor: Int, of verb: Int, depth: Int
  ) -> (word: Int, isPassive: Bool)? {
    // "accused them of being behind the raid and fired": a finite verb shares a finite one's subject.
    if relation(verb) == .conj, tag(governor) != .verb,
      words[verb].pennTag == .vbd
        || words[verb].pennTag == .vbn && hasObject(verb) && child(verb, .auxPass) == nil,
      child(governor, .nsubj, .nsubjPass) == nil,
      let above = finite(above: governor), let shared = subject(of: above, depth: depth + 1)
    {
      return (shared.word, shared.isPassive && isPassiveVerb(verb))
    }
    // "has threatened more than | once to supply": the infinitive is the verb's, not the adverb's.
    guard relation(verb) == .advcl, !isVerbal(governor), markers(verb).contains("to"),
      let above = finite(above: governor), above < governor, keys[above] == "threaten",
      let shared = subject(of: above, depth: depth + 1)
    else { return nil }
    return (shared.word, isPassiveVerb(verb))
  }

  /// The subject of a participle or infinitive that modifies the noun at `noun`: the noun, or whoever has or
  /// uses what it names.
  private func modifiedSubject(
    of verb: Int, _ noun: Int, depth: Int
  ) -> (word: Int, isPassive: Bool)? {
    if markers(verb).contains("to") {
      // "used the lull to prepare": whoever used it.
      guard relation(noun) == .obj, let using = head(noun), isVerbal(using),
        Self.using.contains(keys[using])
      else { return nil }
      return subject(of: using, depth: depth + 1)
    }
    // "had no intention of observing it": whoever had it.
    if markers(verb).contains("of"), relation(noun) == .obj, let holder = head(noun),
      isVerbal(holder), keys[holder] == "have"
    {
      return subject(of: holder, depth: depth + 1)
    }
    if markers(verb).contains(where: Self.ofMeans.contains) {
      return meansSubject(noun, depth: depth + 1)
    }
    let isParticiple = isPassiveForm(verb) || words[verb].pennTag == .vbd
    return (noun, isParticiple && !hasObject(verb))
  }

  /// The verb's own subject; where a broken tree gives it several, the one right before it: in "the
  /// Peace and Security Council said rebels fired" no part of the name fires.
  private func nearestSubject(of verb: Int) -> Int? {
    var found: Int?
    for child in children(verb) {
      switch relation(child) {
      case .nsubj, .csubj, .nsubjOuter, .nsubjPass, .csubjPass: break
      default: continue
      }
      // "said by contrast that forces shelled": a second subject shows that "that" is none.
      // … and "GUNMEN THIS MORNING KILLED" that the time is none.
      if ["that", "which"].contains(keys[child]) || timeAt[child] >= 0,
        hasOtherSubject(verb, than: child)
      {
        continue
      }
      if found == nil || child < verb && relation(child) != .nsubjOuter { found = child }
    }
    return found
  }

  private func hasOtherSubject(_ verb: Int, than child: Int) -> Bool {
    relation(child) == .nsubj
      && children(verb).contains { $0 != child && relation($0) == .nsubj && $0 < verb }
  }

  /// "saying only military sites were hit", where the tree makes the subject the object of the verb
  /// above: what stands right before the auxiliaries; nil: no such order.
  private func raisedSubject(of verb: Int) -> Int? {
    guard let above = head(verb), above < verb, isVerbal(above),
      [.ccomp, .advcl, .xcomp, .parataxis].contains(relation(verb)),
      let object = child(above, .obj), object > above,
      let auxiliary = child(verb, .aux, .auxPass, .cop), markers(verb).isEmpty
    else { return nil }
    let last = phrase(object).upperBound
    guard last < auxiliary, timeAt[object] < 0 else { return nil }
    return (last + 1..<auxiliary).allSatisfy { tag($0) == .adv } ? object : nil
  }

  /// "closed after militiamen stormed the town": the phrase right before a finite verb, where the tree
  /// takes the conjunction for a preposition; nil: none.
  private func ownSubject(before verb: Int) -> Int? {
    guard verb > 1, ![.aclRelcl, .acl, .amod, .xcomp].contains(relation(verb)),
      words[verb].pennTag == .vbd || words[verb].pennTag == .vbz,
      child(verb, .auxPass, .mark) == nil, isNominal(verb - 1)
    else { return nil }
    var noun = verb - 1
    while let up = head(noun), up < verb, verb - up < 5,
      relation(noun) == .compound || relation(noun) == .flat
    {
      noun = up
    }
    guard let marker = child(noun, .case), marker < noun, Self.conjunctions.contains(keys[marker])
    else { return nil }
    return noun
  }

  /// The nearest finite verb above `word`; nil: none.
  private func finite(above word: Int) -> Int? {
    var ancestor = word
    for _ in 0..<6 {
      guard let up = head(ancestor) else { return nil }
      if tag(up) == .verb,
        [.vbd, .vbz, .vbp].contains(words[up].pennTag)
          || tag(up) == .verb && child(up, .aux) != nil
      {
        return up
      }
      ancestor = up
    }
    return nil
  }

  /// The subject of the clause that the noun at `word` stands in.
  private func meansSubject(_ word: Int, depth: Int) -> (word: Int, isPassive: Bool)? {
    var ancestor = word
    for _ in 0..<6 {
      guard let up = head(ancestor) else { return nil }
      if isVerbal(up) { return subject(of: up, depth: depth).map { ($0.word, false) } }
      ancestor = up
    }
    return nil
  }
}
