import TruceModel
import TruceText

// Who does and suffers what a noun tells of: "Syrian government air raids on the town".
extension RoleReader {
  /// Prepositions behind a noun whose role does not depend on the trigger.
  private static let usualOfNoun: LemmaTable<Trigger.Role> = [
    "by": .actor, "on": .target, "against": .target, "at": .target, "of": .target, "with": .means,
    "from": .actor, "use": .means, "target": .target, "upon": .target, "near": .target,
    "in": .place, "inside": .place, "under": .place, "outside": .place,
  ]

  /// Fills the act from what stands before and hangs on its noun.
  func fillNoun(_ noun: Int, _ act: inout Act, in reading: SentenceReading) {
    premodifiers(act.mention.range.lowerBound, &act, in: reading)
    addPluralBefore(act.mention.range.lowerBound, &act, in: reading)
    for child in reading.children(noun) where !act.mention.range.contains(child) {
      switch reading.relation(child) {
      case .nmod, .obl, .oblAgent, .acl, .advcl:
        guard let marker = reading.markers(child).first ?? leading(child, in: reading) else {
          continue
        }
        if marker == "from", addHolder(of: child, &act, in: reading) { continue }
        if let role = act.mention.trigger.prepositions[marker] ?? Self.usualOfNoun[marker] {
          let object = reading.isVerbal(child) ? reading.child(child, .obj) ?? child : child
          add(object, as: role, &act, in: reading)
        }
      default: continue
      }
    }
    addParties(of: noun, &act, in: reading)
    addShared(of: act.mention.range.upperBound, &act, in: reading)
    addDestroyed(by: noun, &act, in: reading)
    addSurvivor(of: act.mention.range.lowerBound, &act, in: reading)
    addTargetOf(act.mention.range.lowerBound, &act, in: reading)
    addAimed(from: act.mention.range.upperBound, &act, in: reading)
    addOwner(of: act.mention.range.lowerBound, &act, in: reading)
    addNamed(behind: act.mention.range.upperBound, &act, in: reading)
    if act.actors.isEmpty, act.mention.accord == nil, let doer = fallback.doer(of: act, in: reading)
    {
      add(doer, as: .actor, &act, in: reading)
    }
    addUndertaker(of: noun, &act, in: reading)
    quantity(noun, &act, in: reading)
  }

  private static let suffered: LemmaSet = [
    "murder", "assassination", "killing", "death", "kidnapping", "abduction", "execution",
  ]

  /// "MORA'S MURDER", "THE MINISTER'S DEATH", "THE SIX PRIESTS' ASSASSINATION": in capitals whom the noun
  /// at `noun` tells of.
  func addOwner(of noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.targets.isEmpty, Self.suffered.contains(reading.keys[noun])
    else {
      return
    }
    var mark = noun - 1
    while mark > 1, reading.tag(mark) == .adj { mark -= 1 }
    guard mark > 0, reading.words[mark].pennTag == .pos || reading.words[mark].form == "'",
      case let owner = mark - 1, reading.timeAt[owner] < 0, isSomebody(owner, in: reading)
    else { return }
    let found = entities.entity(at: owner, in: reading)
    act.targets += found
    act.actors.removeAll { actor in found.contains { $0.span == actor.span } }
  }

  /// A person by name, or people by a noun that is for none under arms.
  private func isSomebody(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.nameAt[word] >= 0 {
      return reading.names[reading.nameAt[word]].kind == .person
        || entities.person(at: word, in: reading).map { isUnarmed($0.kind) } ?? false
    }
    if let noun = entities.person(at: word, in: reading) { return isUnarmed(noun.kind) }
    return reading.tag(word) == .propn && reading.placeAt[word] < 0
  }

  private func isUnarmed(_ kind: Entity.Kind?) -> Bool {
    kind == .person || kind == .official || kind == .population
  }

  /// "THE MURDER OF POLICE CHIEF COLONEL JUAN MORA": in capitals the name that the phrase behind "of" leads
  /// to, where the tree finds nobody.
  private func addNamed(behind last: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.targets.isEmpty,
      Self.suffered.contains(reading.keys[act.mention.head]), let of = of(behind: last, in: reading)
    else { return }
    for word in of + 1..<max(of + 1, min(of + 12, reading.count)) {
      if reading.nameAt[word] >= 0, reading.names[reading.nameAt[word]].kind == .person,
        let name = reading.range(of: reading.names[reading.nameAt[word]].span)
      {
        act.targets += entities.entity(at: name.upperBound, in: reading)
        return
      }
      guard [.noun, .propn, .adj, .det, .num].contains(reading.tag(word)) else { return }
    }
  }

  private static let undertaking: LemmaSet = [
    "prepare", "plan", "plot", "mull", "consider", "contemplate", "suspend", "pause", "resume",
  ]
  private static let halting: LemmaSet = ["halt", "stop", "end", "cease"]

  /// "Russia halted air strikes", "were preparing a new offensive": whoever begins or ends acts that nobody
  /// else is told to do. But "stopped the attack" may be somebody else's.
  private func addUndertaker(of noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.actors.isEmpty, act.mention.accord == nil, act.type != .armedClash,
      act.type.family == .explosion || act.type.family == .ground || act.type == .attack,
      reading.relation(noun) == .obj, let verb = reading.head(noun), reading.tag(verb) == .verb,
      verb < noun
    else { return }
    let isOwn =
      Self.undertaking.contains(reading.keys[verb])
      || Self.halting.contains(reading.keys[verb])
        && (reading.words[noun].pennTag == .nns || reading.child(noun, .det) == nil)
        && !reading.children(noun).contains { reading.preposition($0) == "by" }
    guard isOwn, !reading.isPassiveVerb(verb), let subject = reading.subject(of: verb),
      !subject.isPassive, subject.word < verb
    else { return }
    let isPlain =
      Self.undertaking.contains(reading.keys[verb])
      && !NonActors.inert.contains(reading.keys[subject.word])
    let found = entities.entities(at: subject.word, in: reading).filter {
      isForce($0.value) || isPlain && $0.value.kind == nil
    }
    guard !found.isEmpty else { return }
    act.actors += found
    act.hasArmedParty = true
  }

  private func isForce(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .state, .stateForce, .armedGroup: true
    default: false
    }
  }

  private static let beginning: LemmaSet = [
    "break", "erupt", "flare", "ensue", "resume", "continue", "rage", "take", "occur", "start",
    "begin", "intensify", "escalate", "go", "be",
  ]

  /// "Clashes broke out between the army and rebels": the parties hang on the verb.
  private func addParties(of noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type == .armedClash, [.nsubj, .obj].contains(reading.relation(noun)),
      let verb = reading.head(noun), Self.beginning.contains(reading.keys[verb])
    else { return }
    for child in reading.children(verb) where reading.relation(child) == .obl {
      guard let marker = reading.preposition(child),
        act.mention.trigger.prepositions[marker] == .actor
      else { continue }
      add(child, as: .actor, &act, in: reading)
    }
  }

  /// "INDIVIDUALS SHOT AT": in upper case a verb is taken for a noun; the plural before it acts.
  private func addPluralBefore(_ first: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.actors.isEmpty, first > 0, act.mention.accord == nil,
      reading.words[first - 1].pennTag == .nns, fallback.canAct(first - 1, in: reading)
    else { return }
    add(first - 1, as: .actor, &act, in: reading)
  }

  private static let destroying: LemmaSet = [
    "destroy", "damage", "hit", "level", "flatten", "demolish", "wreck", "strike", "target",
  ]

  /// "The mosque was destroyed by air strikes": what the strikes hit.
  private func addDestroyed(by noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion || act.type == .attack, act.targets.isEmpty,
      [.oblAgent, .obl].contains(reading.relation(noun)), let verb = reading.head(noun),
      verb < noun,
      Self.destroying.contains(reading.keys[verb]),
      reading.relation(noun) == .oblAgent
        || ["in", "by", "during"].contains(reading.preposition(noun) ?? ""),
      let hit = reading.passiveSubjectByOrder(verb) ?? reading.passiveSubject(verb)
    else { return }
    add(hit, as: .target, &act, in: reading)
  }

  /// "The school was the target of ten attacks": what is said to be one.
  private func addTargetOf(_ first: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.targets.isEmpty, act.mention.accord == nil,
      let of = (max(2, first - 6)..<max(2, first)).last(where: { reading.keys[$0] == "of" }),
      ["target", "object", "objective", "victim"].contains(reading.keys[of - 1]),
      (of + 1..<first).allSatisfy({
        [.det, .adj, .num, .noun, .propn, .adv, .part].contains(reading.tag($0))
      })
    else { return }
    let thing =
      reading.child(of - 1, .nsubj)
      ?? (max(0, of - 5)..<of - 1).first { reading.keys[$0] == "be" }.flatMap {
        fallback.phrase(before: $0, in: reading)
      }
    if let thing, thing < of - 1 { add(thing, as: .target, &act, in: reading) }
  }

  /// "the disappearance and kidnapping of the mayor": the phrase behind "of" that the tree hangs on the
  /// first noun.
  private func addShared(of last: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.mention.accord == nil, act.targets.isEmpty,
      let of = of(behind: last, in: reading), !act.mention.range.contains(of),
      (act.mention.trigger.prepositions["of"] ?? Self.usualOfNoun["of"]) == .target,
      reading.children(last).allSatisfy({ reading.preposition($0) != "of" }),
      let head = reading.headOfPhrase(from: of + 1)
    else { return }
    add(head, as: .target, &act, in: reading)
  }

  /// The "of" behind the noun, or behind a day or place that stands between: "the murder on 3 May of".
  private func of(behind last: Int, in reading: SentenceReading) -> Int? {
    var word = last + 1
    while word + 1 < reading.count, word - last < 8 {
      if reading.keys[word] == "of" { return word }
      let isBetween =
        reading.timeAt[word] >= 0 || reading.placeAt[word] >= 0
        || ["on", "in", "at", "early", "late", "the"].contains(reading.keys[word])
      guard isBetween else { return nil }
      word += 1
    }
    return nil
  }

  /// "The candidate escaped an attack": whom it was meant for.
  private func addSurvivor(of first: Int, _ act: inout Act, in reading: SentenceReading) {
    guard
      act.type.family == .explosion || act.type.family == .ground || act.type.family == .persons,
      act.targets.isEmpty,
      let verb = survival(before: first, in: reading)
    else { return }
    if reading.isUpperCase, let near = fallback.phrase(before: verb, in: reading) {
      add(near, as: .target, &act, in: reading)
    } else if let subject = reading.subject(of: verb), !subject.isPassive {
      add(subject.word, as: .target, &act, in: reading)
    }
  }

  /// The verb of "escaped an attack", "emerged unhurt from an attack", "was unharmed after an attack"
  /// before the noun phrase of the attack; nil: nobody is told to have come through it.
  private func survival(before first: Int, in reading: SentenceReading) -> Int? {
    let window = max(1, first - 8)..<max(1, first)
    if let unhurt = window.last(where: { Self.unhurt.contains(reading.words[$0].form.lowercased()) }
    ),
      !(unhurt..<first).contains(where: { reading.tag($0) == .punct })
    {
      return (max(0, unhurt - 3)..<unhurt).last { reading.isVerbal($0) }
    }
    guard let verb = window.last(where: { reading.tag($0) == .verb }),
      ["escape", "survive"].contains(reading.keys[verb])
    else { return nil }
    return (verb + 1..<first).contains {
      reading.tag($0) == .punct || reading.tag($0) == .adp && reading.keys[$0] != "from"
    } ? nil : verb
  }

  private static let unhurt: Set<String> = [
    "unharmed", "unhurt", "unscathed", "unwounded", "uninjured",
  ]

  /// "an attack by the group on the depot": the aim behind the doer, wherever the tree hangs it.
  private func addAimed(from last: Int, _ act: inout Act, in reading: SentenceReading) {
    guard act.type.family == .explosion || act.type.family == .ground, act.targets.isEmpty,
      act.mention.accord == nil, last + 3 < reading.count, reading.keys[last + 1] == "by"
    else { return }
    for word in (last + 2)..<min(last + 9, reading.count) {
      switch reading.tag(word) {
      case .verb, .aux, .cconj, .sconj, .punct: return
      case .adp:
        guard ["on", "against"].contains(reading.keys[word]),
          let head = reading.headOfPhrase(from: word + 1), reading.timeAt[head] < 0
        else { return }
        add(head, as: .target, &act, in: reading)
        return
      default: continue
      }
    }
  }

  /// Who stands before the noun: "Syrian government air raids", "the group's attack".
  private func premodifiers(_ first: Int, _ act: inout Act, in reading: SentenceReading) {
    var word = first - 1
    while word >= 0 {
      switch reading.tag(word) {
      case .adj, .noun, .propn, .part, .x: break
      // "alleged army attacks", but not "the Observatory reported shelling".
      case .verb where reading.words[word].form.hasSuffix("ed"):
        if word > 0, reading.isTelling(word),
          [.pron, .noun, .propn].contains(reading.tag(word - 1))
        {
          return
        }
      case .pron where reading.relation(word) == .nmodPoss: break
      case .punct where ["-", "'", "’"].contains(reading.words[word].form): break
      // "THE NATIONAL FRONT (TNF) | OFFENSIVE"
      case .punct where reading.isUpperCase && [")", "]"].contains(reading.words[word].form):
        guard
          let open = (max(0, word - 10)..<word).last(where: {
            ["(", "["].contains(reading.words[$0].form)
          }), open > 0, reading.nameAt[open - 1] >= 0
        else { return }
        word = open - 1
        continue
      default: return
      }
      if reading.timeAt[word] >= 0 { return }
      if !entities.isCompoundAdjective(word, in: reading),
        let found = premodifier(word, first, in: reading), !found.isEmpty
      {
        if isSuffered(by: found, act, word, in: reading) {
          act.targets.append(contentsOf: found)
          return
        }
        act.hasArmedParty = true
        // "the military offensive launched by the rebels": the word only tells what kind it was.
        if reading.tag(word) == .adj, isDoneBy(act.mention.head, in: reading),
          found.allSatisfy({ $0.value.id == nil && $0.value.side == nil })
        {
          return
        }
        act.actors.insert(contentsOf: found, at: 0)
        // "Russian-Turkish patrol", "Turkish and Russian raids"
        guard word > 1, ["-", "and", "–"].contains(reading.words[word - 1].form),
          reading.nameAt[word] < 0 || reading.nameAt[word - 2] != reading.nameAt[word]
        else { return }
        word -= 2
        continue
      }
      word -= 1
    }
  }

  /// Whether a participle behind the noun names the doer: "the offensive launched by the army".
  private func isDoneBy(_ noun: Int, in reading: SentenceReading) -> Bool {
    reading.children(noun).contains {
      reading.relation($0) == .acl && reading.child($0, .oblAgent) != nil
    }
  }

  /// "the mayor's murder", "the Smith kidnapping": the person before the noun came to harm.
  private func isSuffered(
    by found: [Attested<Entity>], _ act: Act, _ word: Int, in reading: SentenceReading
  ) -> Bool {
    guard act.type == .targetedKilling || act.type == .abduction else { return false }
    if ["his", "her"].contains(reading.words[word].form.lowercased()) { return true }
    guard reading.nameAt[word] >= 0 else { return found.allSatisfy { $0.value.kind == .official } }
    return reading.names[reading.nameAt[word]].kind == .person
  }

  private func premodifier(
    _ word: Int, _ first: Int, in reading: SentenceReading
  ) -> [Attested<Entity>]? {
    if Self.judging.contains(reading.keys[word]), reading.words[word].pennTag != .nns { return nil }
    if reading.nameAt[word] >= 0 {
      let name = reading.names[reading.nameAt[word]]
      guard name.kind != .place || isActingPlace(word, in: reading) else { return nil }
      return name.entities.map {
        Attested($0, wording: reading.wording(name.span), span: name.span, rule: "role.premodifier")
      }
    }
    if reading.tag(word) == .pron {
      return holder(of: word, in: reading) ?? entities.entity(at: word, in: reading)
    }
    if let state = entities.state(at: word, in: reading) {
      let span = reading.places[reading.placeAt[word]].span
      return [Attested(state, wording: reading.wording(span), span: span, rule: "role.premodifier")]
    }
    if reading.placeAt[word] >= 0, isActingPlace(word, in: reading) {
      let place = reading.places[reading.placeAt[word]]
      let entity = Entity(name: place.place.name, side: place.place.name, kind: .state)
      return [
        Attested(
          entity, wording: reading.wording(place.span), span: place.span, rule: "role.premodifier")
      ]
    }
    if let noun = entities.person(at: word, in: reading), noun.isArmed {
      if tellsKind(word, first, in: reading) { return nil }
      let range = modifiers(upTo: word, in: reading)
      var entity = Entity(name: reading.wording(range), kind: noun.kind)
      for index in range where index != word {
        if let state = entities.state(at: index, in: reading) {
          entity.side = state.name
        }
      }
      return [
        Attested(
          entity, wording: reading.wording(range), span: reading.span(range),
          rule: "role.premodifier")
      ]
    }
    return nil
  }

  private static let courses: LemmaSet = [
    "stop", "halt", "end", "cease", "suspend", "pause", "lift", "resume", "continue", "intensify",
    "launch", "renew", "expand", "extend", "begin", "start", "escalate", "conduct", "widen",
  ]

  /// "Hamas said Israel had halted its raids": whoever a verb of a course of acts has for its subject,
  /// nearer than any speaker; nil: no such verb, or its subject is a pronoun.
  private func holder(of pronoun: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
    guard ["its", "their", "his", "her"].contains(reading.keys[pronoun]),
      let noun = reading.head(pronoun), reading.relation(noun) == .obj,
      let verb = reading.head(noun), Self.courses.contains(reading.keys[verb]),
      let subject = reading.child(verb, .nsubj), subject < verb, reading.isNominal(subject),
      reading.tag(subject) != .pron
    else { return nil }
    let holders = entities.entity(at: subject, in: reading)
    guard !holders.isEmpty else { return nil }
    let own = reading.words[pronoun]
    return holders.map {
      Attested($0.value, wording: own.form, span: own.span, rule: "role.reference")
    }
  }

  private static let campaigns: LemmaSet = [
    "offensive", "campaign", "battle", "operation", "action", "clash", "confrontation",
    "counteroffensive",
  ]

  /// "the largest military offensive": the adjective only tells what kind of act it was.
  private func tellsKind(_ word: Int, _ first: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "military" && word + 1 == first
      && Self.campaigns.contains(reading.keys[first])
  }

  /// "Israeli tanks shelled", "Houthi rockets hit": whose weapon the words right ahead of it say it is.
  func owners(ofWeapon weapon: Int, in reading: SentenceReading) -> [Attested<Entity>] {
    var word = weapon
    while word >= 0, weapon - word < 5 {
      if reading.nameAt[word] >= 0 || word < weapon,
        let found = premodifier(word, weapon, in: reading), !found.isEmpty
      {
        return found
      }
      guard word > 0, [.adj, .noun, .propn, .part].contains(reading.tag(word - 1)) else {
        return []
      }
      word -= 1
    }
    return []
  }

  /// Words that judge an act and name nobody: "a terrorist attack", "this criminal attack".
  private static let judging: LemmaSet = ["terrorist", "criminal", "terror", "extremist"]

  private func modifiers(upTo word: Int, in reading: SentenceReading) -> ClosedRange<Int> {
    var first = word
    while first > 0, [.adj, .propn, .noun].contains(reading.tag(first - 1)),
      reading.timeAt[first - 1] < 0,
      reading.tag(first - 1) != .noun || reading.placeAt[first - 1] >= 0
    {
      first -= 1
    }
    return first...word
  }

  /// A country before an event noun acts where it is abbreviated or has an 's ("US strike").
  private func isActingPlace(_ word: Int, in reading: SentenceReading) -> Bool {
    let form = reading.words[word].form
    let letters = form.utf8.filter { $0 != UInt8(ascii: ".") }
    let isAbbreviation =
      (!reading.isUpperCase || letters.count < form.utf8.count) && letters.count <= 4
      && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5a }
    let isPossessive = word + 1 < reading.count && reading.tag(word + 1) == .part
    return isAbbreviation
      || isPossessive && reading.placeAt[word] >= 0
        && reading.places[reading.placeAt[word]].place.precision == .country
  }

  private static let measures: LemmaSet = ["round", "burst", "shot", "case", "instance", "volley"]

  /// "40 bursts of small-arms fire": what is counted of it.
  private func measure(ahead first: Int, in reading: SentenceReading) -> Int? {
    guard first > 1, reading.keys[first - 1] == "of",
      Self.measures.contains(reading.keys[first - 2])
    else { return nil }
    return first - 2
  }

  private func quantity(_ noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard
      let number = CountReader.number(of: noun, in: reading)
        ?? measure(ahead: act.mention.range.lowerBound, in: reading).flatMap({
          CountReader.number(of: $0, in: reading)
        }),
      number.core.end <= reading.words[act.mention.range.lowerBound].span.start + 40
    else { return }
    let span =
      number.span.start < reading.words[noun].span.start
      ? number.span.union(reading.words[noun].span) : number.span
    act.quantities.append(
      Attested(
        Quantity(of: reading.words[noun].form, count: number.count), wording: reading.wording(span),
        span: span, rule: "quantity.trigger"))
  }
}
