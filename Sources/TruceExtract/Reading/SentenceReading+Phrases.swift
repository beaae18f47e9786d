import TruceModel
import TruceText

/// Noun phrases and clauses of the sentence.
extension SentenceReading {
  func tag(_ word: Int) -> PartOfSpeech { words[word].tag }
  func relation(_ word: Int) -> Relation { words[word].relation }

  /// The governing word; nil for the root and in an unparsed sentence.
  func head(_ word: Int) -> Int? {
    let head = words[word].head
    return words.indices.contains(head) && head != word ? head : nil
  }

  func isNominal(_ word: Int) -> Bool {
    switch tag(word) {
    case .noun, .propn, .pron, .num, .sym, .x: true
    case .adj, .det: relation(word) != .amod && relation(word) != .det
    default: false
    }
  }

  /// True of the participle in "the return of the displaced", which stands for people.
  func isTheDisplaced(_ word: Int) -> Bool {
    guard word > 0, keys[word - 1] == "the",
      keys[word] == "displace" || keys[word] == "displaced"
    else { return false }
    return word + 1 == count || ![.noun, .propn, .adj, .num].contains(tag(word + 1))
  }

  func isVerbal(_ word: Int) -> Bool { tag(word) == .verb || tag(word) == .aux }

  /// A finite verb where a noun should be: a broken tree makes "accused" a subject in "accused the group,
  /// which did not comment, of shelling".
  func isFiniteInsteadOfNoun(_ word: Int) -> Bool {
    tag(word) == .verb && nameAt[word] < 0 && !isUpperCase
      && [.vbd, .vbz, .vbp].contains(words[word].pennTag)
  }

  /// True of the verb of "did not deny", "never said".
  func isNegated(_ verb: Int) -> Bool {
    children(verb).contains {
      keys[$0] == "not" || keys[$0] == "n't" || keys[$0] == "never"
    }
  }

  /// The lemmas ahead of a phrase or clause that mark it: its prepositions and conjunctions.
  func markers(_ word: Int) -> [String] {
    var found: [String] = []
    for child in children(word) where relation(child) == .case || relation(child) == .mark {
      found.append(keys[child])
    }
    return found
  }

  /// The first preposition of the phrase at `word`; nil: none.
  func preposition(_ word: Int) -> String? {
    child(word, .case).map { keys[$0] }
  }

  /// `word` and the words coordinated with it, of nouns alone.
  func nominalConjuncts(_ word: Int) -> [Int] {
    var found = [word]
    for child in children(word)
    where relation(child) == .conj && child > word && isNominal(child)
      && !opensClause(child)
    {
      found.append(child)
    }
    if let other = joined(behind: word) { found.append(other) }
    found += commaListed(word, upTo: found.last ?? word)
    return found
  }

  /// "a school, | a kindergarten and 12 houses", "a school, | a hospital and a market", where the tree takes
  /// the second of the list for an apposition: the things that no conjunct of `word` is.
  private func commaListed(_ word: Int, upTo last: Int) -> [Int] {
    guard tag(word) == .noun, nameAt[word] < 0 else { return [] }
    return children(word).flatMap { other -> [Int] in
      guard relation(other) == .appos, other > word, isItem(other) else { return [] }
      if other < last { return [other] }
      let further = children(other).filter { relation($0) == .conj && $0 > other && isItem($0) }
      return isItem(word) && !further.isEmpty ? [other] + further : []
    }
  }

  /// A common noun with an indefinite article or a number, behind a comma or an "and".
  private func isItem(_ noun: Int) -> Bool {
    guard tag(noun) == .noun, nameAt[noun] < 0, timeAt[noun] < 0 else { return false }
    if child(noun, .nummod) != nil { return true }
    return child(noun, .det).map { ["a", "an", "another"].contains(keys[$0]) } ?? false
  }

  /// "attacked a barge, | troops burned homes": no conjunct, but the subject of a clause of its own.
  private func opensClause(_ noun: Int) -> Bool {
    guard child(noun, .cc) == nil, let verb = child(noun, .acl), verb > noun else { return false }
    return [.vbd, .vbn].contains(words[verb].pennTag) && object(verb) != nil
  }

  /// "killed a commander | and two other rebels", where the tree joins them to the verb: the noun
  /// behind the object at `word`; nil: none.
  private func joined(behind word: Int) -> Int? {
    guard relation(word) == .obj, let verb = head(word) else { return nil }
    return children(verb).first { other in
      guard relation(other) == .conj, other > word, tag(other) == .noun, other - word < 8,
        leftmost[other] > word + 1 || tag(word + 1) == .cconj,
        child(other, .cc) != nil, child(other, .nsubj, .cop, .obj, .aux) == nil
      else { return false }
      return !(word + 1..<other).contains { tag($0) == .verb || timeAt[$0] >= 0 }
    }
  }

  /// The words of the noun phrase at `head` with what stands before it and what belongs to it,
  /// without prepositions ahead, clauses, appositions, coordinated phrases, and phrases of place.
  func phrase(_ head: Int, withPhrases: Bool = true) -> ClosedRange<Int> {
    var first = head
    var last = head
    for child in children(head) {
      switch relation(child) {
      case .det, .amod, .compound, .nmodPoss, .nummod, .advmod, .flat, .nmodDesc, .fixed,
        .detPredet,
        .nmodUnmarked, .goeswith:
        if child < head {
          first = min(first, leftmost[child])
        } else if relation(child) == .flat || relation(child) == .goeswith
          || relation(child) == .compound
        {
          last = max(last, rightmost[child])
        }
      case .nmod where withPhrases && child > head:
        if let marker = preposition(child),
          marker == "of" || marker == "for" || marker == "to" && keys[child] != "death"
        {
          last = max(last, phrase(child).upperBound)
        }
      default: break
      }
    }
    if nameAt[head] >= 0, let whole = range(of: names[nameAt[head]].span) {
      first = min(first, whole.lowerBound)
      last = max(last, whole.upperBound)
      // The article ahead of a name belongs to it, whatever the tree makes of it.
      if first > 0, tag(first - 1) == .det { first -= 1 }
    }
    // "the Syrian Observatory for Human Rights monitor": a name right before the noun is its own.
    if first > 0, tag(first) == .noun, nameAt[first - 1] >= 0, nameAt[first] != nameAt[first - 1],
      names[nameAt[first - 1]].kind == .organization,
      let name = range(of: names[nameAt[first - 1]].span)
    {
      first = name.lowerBound
      if first > 0, tag(first - 1) == .det { first -= 1 }
    }
    if isUpperCase {
      last = endOfRun(last)
      // "ON THE NIGHT OF 3 JUNE | UNKNOWN MEN": a date before the noun is no part of its phrase.
      if first < head, let time = (first..<head).last(where: { timeAt[$0] >= 0 }) {
        first = time + 1
      }
    }
    first = afterTime(first, head)
    // "shot dead | two men"
    if first < head, first > 0, keys[first] == "dead", keys[first - 1] == "shoot" { first += 1 }
    while first < head, tag(first) == .punct || tag(first) == .cconj || tag(first) == .adp {
      first += 1
    }
    while last > head, tag(last) == .punct || tag(last) == .adp { last -= 1 }
    // "at least three towers": the hedge belongs to the number.
    if first > 0, keys[first] == "least" || keys[first] == "most", keys[first - 1] == "at" {
      first -= 1
    }
    return first...max(first, last)
  }

  /// "On Sunday | troops", "This morning | warplanes", where the comma is left out: the first word of
  /// the phrase behind a time of several words, or one that a preposition governs.
  private func afterTime(_ first: Int, _ head: Int) -> Int {
    guard first < head, timeAt[first] >= 0, let time = range(of: times[timeAt[first]].span),
      time.upperBound < head, time.count > 1 || first > 0 && tag(first - 1) == .adp
    else { return first }
    return time.upperBound + 1
  }

  /// "in the event of an attack", "in case of new shelling": the noun of what may come, with its phrase.
  func isSupposed(_ noun: Int) -> Bool {
    var word = noun
    while word > 2, noun - word < 6, keys[word] != "of",
      [.det, .adj, .noun, .propn, .adv, .num, .part].contains(tag(word)) || word == noun
    {
      word -= 1
    }
    guard word > 1, keys[word] == "of" else { return false }
    switch keys[word - 1] {
    case "case", "eventuality": return keys[word - 2] == "in"
    case "event": return word > 2 && keys[word - 2] == "the" && keys[word - 3] == "in"
    default: return false
    }
  }

  /// The words of a whole phrase or clause at `head`, its marker included.
  func subtree(_ head: Int) -> ClosedRange<Int> { leftmost[head]...rightmost[head] }

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
      // "The monitors said that fighters loyal to him fired": whoever says so did not fire.
      if relation(verb) == .parataxis, governor < verb,
        (governor + 1..<max(governor + 1, verb)).contains(where: {
          keys[$0] == "that" && tag($0) == .sconj
        })
      {
        return nil
      }
      // "pledged to stop bombing villages": what stands behind the verb does not do it.
      if relation(verb) == .xcomp, let object = child(governor, .obj), keys[governor] != "promise",
        object < verb || words[verb].pennTag != .vbg
      {
        return (object, isPassiveVerb(verb))
      }
      if relation(verb) == .advcl, let object = child(governor, .obj),
        markers(verb).contains("of") || markers(verb).contains("from")
          || markers(verb).contains("for") && keys[governor] == "blame"
          || isCompelling(governor) && markers(verb).contains("to")
          || markers(verb).contains("with") && keys[governor] == "charge"
      {
        return (object, isPassiveVerb(verb))
      }
      // "urged Russia to withdraw", "called on Turkey to withdraw": whoever is asked would do it.
      if let asked = asked(by: governor, to: verb) { return (asked, isPassiveVerb(verb)) }
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
      if relation(verb) == .advcl, !isVerbal(governor), markers(verb).contains("to"),
        let above = finite(above: governor), above < governor, keys[above] == "threaten",
        let shared = subject(of: above, depth: depth + 1)
      {
        return (shared.word, isPassiveVerb(verb))
      }
      guard let shared = subject(of: governor, depth: depth + 1) else { return nil }
      // "was wounded and left", "was found murdered"
      if relation(verb) == .conj || relation(verb) == .xcomp && keys[governor] == "find",
        shared.isPassive, isPassiveForm(verb), !hasObject(verb)
      {
        return (shared.word, true)
      }
      return (shared.word, isPassiveVerb(verb))
    case .acl:
      if markers(verb).contains("to") {
        // "used the lull to prepare": whoever used it.
        guard relation(governor) == .obj, let using = head(governor), isVerbal(using),
          Self.using.contains(keys[using])
        else { return nil }
        return subject(of: using, depth: depth + 1)
      }
      // "had no intention of observing it": whoever had it.
      if markers(verb).contains("of"), relation(governor) == .obj, let holder = head(governor),
        isVerbal(holder), keys[holder] == "have"
      {
        return subject(of: holder, depth: depth + 1)
      }
      if markers(verb).contains(where: Self.ofMeans.contains) {
        return meansSubject(governor, depth: depth + 1)
      }
      let isParticiple = isPassiveForm(verb) || words[verb].pennTag == .vbd
      return (governor, isParticiple && !hasObject(verb))
    default: return nil
    }
  }

  /// Whoever needs the time in "it took the army two hours to retake the airport"; nil: no such words.
  private func taker(of verb: Int) -> Int? {
    guard isTimeTaken(for: verb), let governor = head(verb) else { return nil }
    return children(governor).first {
      [.obj, .iobj].contains(relation($0)) && $0 < verb && timeAt[$0] < 0 && numberAt[$0] < 0
        && !Self.spans.contains(keys[$0])
    }
  }

  private static let spans: LemmaSet = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "time", "while", "night",
  ]

  /// "it took the army two hours to retake the airport": what it took the time for was done.
  func isTimeTaken(for verb: Int) -> Bool {
    guard [.csubj, .advcl, .xcomp].contains(relation(verb)), let governor = head(verb),
      governor < verb, keys[governor] == "take", markers(verb).contains("to"),
      children(governor).contains(where: { keys[$0] == "it" && $0 < governor })
    else { return false }
    return (governor + 1..<verb).contains { Self.spans.contains(keys[$0]) }
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

  private static let using: LemmaSet = ["use", "exploit", "take", "abuse", "utilise", "utilize"]

  private static let directing: LemmaSet = [
    "urge", "ask", "tell", "order", "call", "appeal", "press", "beg", "implore", "invite",
    "request", "instruct", "command", "direct", "beseech", "entreat", "warn", "advise",
    "encourage", "persuade", "pressure", "summon", "exhort", "remind",
  ]

  /// True of a verb whose object or listener is asked to do what an infinitive behind it tells.
  func isDirecting(_ verb: Int) -> Bool {
    tag(verb) == .verb && Self.directing.contains(keys[verb])
  }

  /// Whom `verb` asks to do what the infinitive at `act` tells: its object, or the phrase behind "on",
  /// "to" or "for"; nil: nobody, or no such clause.
  private func asked(by verb: Int, to act: Int) -> Int? {
    guard isDirecting(verb), act > verb, markers(act).contains("to"), !isPassiveVerb(verb) else {
      return nil
    }
    let listener = children(verb).last { child in
      guard child > verb, child < act else { return false }
      switch relation(child) {
      // "called the press to claim": no demand.
      case .obj, .iobj: return keys[verb] != "call"
      case .obl: return ["on", "upon", "to", "for"].contains(preposition(child) ?? "")
      default: return false
      }
    }
    return listener ?? underAdverb(verb, act)
  }

  /// "urged the rebels to halt | their raids": whoever is asked owns what a possessive pronoun in the
  /// request is of; nil: it is in none.
  func askedOwner(_ pronoun: Int) -> Int? {
    guard relation(pronoun) == .nmodPoss, ["their", "its"].contains(keys[pronoun]),
      let noun = head(pronoun), let act = head(noun), isVerbal(act), act < pronoun,
      let verb = head(act)
    else { return nil }
    return asked(by: verb, to: act)
  }

  /// "called on the army to": the noun that the tree hangs elsewhere, right ahead of "to".
  private func underAdverb(_ verb: Int, _ act: Int) -> Int? {
    guard verb + 2 < act, ["on", "upon"].contains(keys[verb + 1]),
      let marker = child(act, .mark), marker > verb + 2, isNominal(marker - 1)
    else { return nil }
    return marker - 1
  }

  private static let compelling: LemmaSet = [
    "force", "compel", "cause", "prompt", "drive", "oblige", "push", "lead",
  ]

  /// True of the verb of "forced thousands to flee": what its object is made to do, it does.
  func isCompelling(_ verb: Int) -> Bool {
    tag(verb) == .verb && Self.compelling.contains(keys[verb])
  }

  private static let conjunctions: LemmaSet = ["after", "since", "before", "until"]

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

  /// True of "nobody", "none", "neither side", "no group".
  func isNobody(_ word: Int) -> Bool {
    if keys[word] == "nobody" || keys[word] == "none" || keys[word] == "neither" { return true }
    // "neither Russian nor Syrian aircraft", wherever the tree hangs it
    if leftmost[word] < word, (leftmost[word]..<word).contains(where: { keys[$0] == "neither" }) {
      return true
    }
    return children(word).contains {
      if keys[$0] == "neither" { return true }
      return relation($0) == .det && ["no", "neither"].contains(keys[$0])
        && !["few", "less", "more"].contains(keys[$0 + 1])
    }
  }

  /// Verbs whose gerund is an event that they tell of.
  private static let telling: LemmaSet = [
    "report", "record", "document", "register", "confirm", "condemn", "denounce", "note", "witness",
    "describe", "observe", "monitor", "mention", "deny", "hear", "see",
  ]

  /// True of a verb that tells of events: "reported", "condemned".
  func isTelling(_ verb: Int) -> Bool { Self.telling.contains(keys[verb]) }

  /// True of the gerund in "reported shelling by troops", which has no subject and shares none;
  /// "denied shelling the town" shares one.
  func isToldGerund(_ verb: Int) -> Bool {
    guard words[verb].pennTag == .vbg else { return false }
    let isDenied: Bool
    if verb > 0, isTelling(verb - 1), verb + 1 == count || tag(verb + 1) == .adp {
      // The order of words is plain, whatever the tree makes of it.
      isDenied = keys[verb - 1] == "deny"
    } else {
      guard let governor = head(verb), governor < verb, isTelling(governor),
        [.xcomp, .ccomp, .obj].contains(relation(verb)), child(verb, .obj, .nsubj) == nil
      else { return false }
      isDenied = keys[governor] == "deny"
    }
    return !isDenied || verb + 1 < count && keys[verb + 1] == "by"
  }

  /// True of the gerund in "were killed in shelling near the town": those who were did not shell.
  func isCircumstance(_ verb: Int) -> Bool {
    guard verb > 1, words[verb].pennTag == .vbg,
      ["in", "during", "amid", "from", "by"].contains(keys[verb - 1]), !hasObject(verb),
      let above = head(verb), above < verb,
      let governor = isVerbal(above) ? above : head(above)
    else { return false }
    return isPassiveVerb(governor)
      || ["die", "lose", "suffer", "sustain"].contains(keys[governor])
  }

  /// The verb of "had nothing to do with" right ahead of the phrase that `first` stands in; nil: no
  /// such words.
  func nothingToDo(before first: Int) -> Int? {
    guard let with = (max(4, first - 5)..<max(4, first)).last(where: { keys[$0] == "with" }),
      keys[with - 1] == "do", keys[with - 2] == "to", keys[with - 3] == "nothing",
      ["have", "has", "had"].contains(keys[with - 4])
    else { return nil }
    return with - 4
  }

  private func hasOtherSubject(_ verb: Int, than child: Int) -> Bool {
    relation(child) == .nsubj
      && children(verb).contains { $0 != child && relation($0) == .nsubj && $0 < verb }
  }

  /// Before a participle these tell how or when an act of the clause was done: "broke the truce in
  /// the province by shelling" does not say that the province shelled.
  private static let ofMeans: Set<String> = [
    "by", "after", "before", "while", "without", "through",
  ]

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

  func hasObject(_ verb: Int) -> Bool { object(verb) != nil || isShootingDead(verb) }

  /// "shot dead 24 people", where the tree hangs the people elsewhere.
  private func isShootingDead(_ verb: Int) -> Bool {
    keys[verb] == "shoot" && verb + 2 < count && keys[verb + 1] == "dead"
      && [.det, .num, .noun, .propn, .adj, .pron].contains(tag(verb + 2))
  }

  /// The object of `verb`, where it is no time expression ("killed Saturday").
  func object(_ verb: Int) -> Int? {
    children(verb).first { relation($0) == .obj && timeAt[$0] < 0 }
  }

  /// The subject of a passive verb, also where the tree calls it active; nil: active, or none.
  func passiveSubject(_ verb: Int) -> Int? {
    if let subject = child(verb, .nsubjPass) { return isActivePerfect(verb) ? nil : subject }
    return child(verb, .auxPass) == nil ? nil : child(verb, .nsubj)
  }

  /// "it had captured five soldiers", where the tree makes a passive of it.
  private func isActivePerfect(_ verb: Int) -> Bool {
    guard words[verb].pennTag == .vbn, child(verb, .auxPass) == nil, object(verb) != nil,
      let auxiliary = child(verb, .aux)
    else { return false }
    return keys[auxiliary] == "have" && !followsBe(verb)
  }

  /// Passive by its auxiliaries or its subject.
  func isPassiveVerb(_ verb: Int) -> Bool {
    if isActivePerfect(verb) { return false }
    return child(verb, .auxPass, .nsubjPass, .csubjPass, .oblAgent) != nil || followsBe(verb)
  }

  /// A past participle behind a form of "be", adverbs between: passive, whatever the tree makes of it.
  private func followsBe(_ verb: Int) -> Bool {
    guard [.vbn, .vbd].contains(words[verb].pennTag), tag(verb) == .verb else { return false }
    var word = verb - 1
    while word >= 0, tag(word) == .adv, verb - word < 4 { word -= 1 }
    return word >= 0 && keys[word] == "be"
  }

  /// A finite past form, or the root whatever its form.
  func pastOrRoot(_ verb: Int) -> Bool {
    words[verb].pennTag == .vbd || relation(verb) == .root && !isPassiveVerb(verb)
  }

  /// A past participle, by its form.
  func isPassiveForm(_ verb: Int) -> Bool {
    if isPassiveVerb(verb) { return true }
    let tag = words[verb].pennTag
    return tag == .unknown ? !words[verb].form.hasSuffix("ing") : tag == .vbn
  }

  /// The word to the right that a relative pronoun stands for, or `word` itself.
  func resolvingRelative(_ word: Int) -> Int {
    guard tag(word) == .pron || tag(word) == .det || tag(word) == .sconj,
      ["that", "which", "who", "whom"].contains(keys[word])
    else { return word }
    var ancestor = word
    for _ in 0..<8 {
      guard let up = head(ancestor) else { return word }
      if relation(ancestor) == .aclRelcl { return up }
      ancestor = up
    }
    return word
  }
}
