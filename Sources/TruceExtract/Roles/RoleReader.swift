import TruceModel
import TruceText

/// Fills actors, targets, means and quantities of an act from the arguments of its words.
final class RoleReader: Sendable {
  let entities: EntityReader
  let meansLexicon: PhraseIndex<MeansWord>

  init(entities: EntityReader, meansLexicon: PhraseIndex<MeansWord>) {
    self.entities = entities
    self.meansLexicon = meansLexicon
  }

  /// Finds doers by the order of words where the tree gives none.
  var fallback: ActorFallback { ActorFallback(entities: entities) }

  /// Prepositions whose role does not depend on the trigger.
  private static let usual: LemmaTable<Trigger.Role> = [
    "by": .actor, "on": .target, "against": .target, "at": .target, "with": .means, "use": .means,
    "target": .target, "near": .target, "in": .place, "inside": .place, "under": .place,
    "outside": .place, "behind": .place, "front": .place,
  ]
  /// `events`: head words of the sentence's event nouns, which neither act nor are hit.
  func fill(_ act: inout Act, events: Set<Int>, in reading: SentenceReading) {
    // "Police blamed the rebels": the verb has arguments, the act that it is about has none here.
    if DenialFinder.isBlame(act.mention, in: reading) { return }
    for node in act.nodes {
      switch node.kind {
      case .trigger
      where act.mention.isNoun || reading.isToldGerund(node.word)
        || reading.isCircumstance(node.word):
        fillNoun(node.word, &act, in: reading)
      case .trigger: fillVerb(node.word, act.mention.trigger, &act, in: reading)
      case .light: fillLight(node.word, &act, in: reading)
      case .predicate: fillPredicate(node.word, &act, in: reading)
      case .merged(let trigger): fillVerb(node.word, trigger, &act, in: reading)
      case .harm: fillHarm(node.word, &act, in: reading)
      }
    }
    if reading.isUpperCase, act.type.family == .explosion, act.targets.isEmpty {
      fillSite(&act, in: reading)
    }
    if reading.isUpperCase, act.type == .bombing { addSites(&act, in: reading) }
    if act.type == .abduction { fillHeld(&act, in: reading) }
    fillAboard(&act, in: reading)
    fillDamaged(&act, in: reading)
    fillLosers(&act, in: reading)
    fillEvacuees(&act, in: reading)
    if act.type == .humanShielding, act.targets.isEmpty { fillShielding(&act, in: reading) }
    if act.type == .threat { fillThreat(&act, in: reading) }
    for harm in act.harms { addVictims(harm, &act, in: reading) }
    addPeople(&act, in: reading)
    triggerMeans(&act, in: reading)
    addWielded(&act, in: reading)
    let spans = events.map { reading.words[$0].span }
    act.actors.removeAll { actor in spans.contains { actor.span.end == $0.end } }
    act.targets.removeAll { target in spans.contains { target.span.end == $0.end } }
    removeSuffering(from: &act, in: reading)
    removeParties(from: &act, in: reading)
    removeSenseless(from: &act, in: reading)
  }

  /// "took four policemen hostage": whom the words of the act enclose.
  private func fillHeld(_ act: inout Act, in reading: SentenceReading) {
    let range = act.mention.range
    // "took as hostages | two engineers"
    if act.targets.isEmpty, !act.mention.isNoun, reading.isUpperCase,
      ["hostage", "captive", "prisoner"].contains(reading.keys[range.upperBound]),
      let held = reading.headOfPhrase(from: range.upperBound + 1)
    {
      add(held, as: .target, &act, in: reading)
    }
    guard act.targets.isEmpty, range.count > 2, !act.mention.isNoun,
      let held = range.dropFirst().dropLast().last(where: { reading.isNominal($0) }),
      reading.timeAt[held] < 0
    else { return }
    act.targets = entities.entities(at: held, in: reading)
  }

  /// "a clash between the army and rebels despite a truce": both sides act, and a truce is not hit.
  private func removeParties(from act: inout Act, in reading: SentenceReading) {
    guard act.type == .armedClash else { return }
    let actors = act.actors
    act.targets.removeAll { target in
      if actors.contains(where: { $0.span == target.span }) { return true }
      return reading.range(of: target.span).map {
        AccordNouns.isCertain(reading.keys[$0.upperBound])
      } ?? false
    }
  }

  /// "killed the bishop and his guard": who is hit behind the verb is not who hits.
  private func removeSuffering(from act: inout Act, in reading: SentenceReading) {
    guard act.type != .armedClash, !act.mention.isNoun, act.mention.accord == nil else { return }
    let trigger = reading.words[act.mention.head].span
    // "KIDNAPPED BY PEOPLE'S ARMY (PA) | GUERRILLAS": they stand behind "by", however the tree hangs them.
    let agents = reading.isUpperCase ? act.actors.filter { isAgent($0, in: reading) } : []
    act.targets.removeAll { target in agents.contains { $0.span == target.span } }
    let targets = act.targets
    act.actors.removeAll { actor in
      actor.span.start > trigger.end
        && targets.contains { $0.span == actor.span && $0.value == actor.value }
        && reading.range(of: actor.span).map {
          $0.lowerBound > 0 && reading.keys[$0.lowerBound - 1] != "by"
        } ?? false
    }
  }

  /// Whether "by" leads to the phrase, brackets and a name between.
  private func isAgent(_ entity: Attested<Entity>, in reading: SentenceReading) -> Bool {
    guard let range = reading.range(of: entity.span) else { return false }
    var word = range.lowerBound - 1
    while word > 0, range.lowerBound - word < 14 {
      if reading.keys[word] == "by" { return true }
      switch reading.tag(word) {
      case .noun, .propn, .adj, .det, .part: word -= 1
      case .punct where ["[", "]", "(", ")", "\"", "-"].contains(reading.words[word].form):
        word -= 1
      default:
        guard reading.isBracketed(word) || reading.nameAt[word] >= 0 else { return false }
        word -= 1
      }
    }
    return false
  }

  /// Verbs of what a blast does to things.
  private static let damaging: LemmaSet = [
    "damage", "destroy", "wreck", "demolish", "shatter", "level", "flatten", "gut", "hit", "affect",
    "strike", "reach", "collapse", "blow",
  ]

  /// "The blast damaged two shops", "took place near the embassy", "was damaged by the blast".
  private func fillPredicate(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    if let agent = reading.child(verb, .oblAgent), agent != act.mention.head,
      !ActorFallback.telling.contains(reading.keys[verb])
    {
      add(agent, as: .actor, &act, in: reading)
    }
    guard act.type.family == .explosion else { return }
    if Self.damaging.contains(reading.keys[verb]) {
      let hit =
        reading.object(verb) ?? reading.passiveSubject(verb) ?? reading.clauseByOrder(verb)?.object
        ?? reading.objectByOrder(verb) ?? reading.passiveSubjectByOrder(verb)
      if let hit, hit != act.mention.head { add(hit, as: .target, &act, in: reading) }
    }
    for child in reading.children(verb) where reading.relation(child) == .obl {
      guard let marker = reading.preposition(child) else { continue }
      let role = act.mention.trigger.prepositions[marker] ?? Self.usual[marker]
      if role == .target || role == .place { addPlaceLike(child, &act, in: reading) }
    }
  }

  // MARK: Verbs

  private func fillVerb(
    _ verb: Int, _ trigger: Trigger, _ act: inout Act, in reading: SentenceReading
  ) {
    let merged = verb != act.mention.head
    if !merged, let goers = goers(verb, in: reading) {
      for goer in goers { add(goer, as: .actor, &act, in: reading) }
      fillPhrases(of: verb, trigger, &act, merged: false, in: reading)
      return
    }
    let clause =
      merged ? nil : reading.clauseByOrder(verb, upTo: act.mention.range.upperBound)
    if let clause, trigger.object == .target, !act.mention.range.contains(clause.object) {
      add(clause.subject, as: trigger.subject, &act, in: reading)
      add(clause.object, as: .target, &act, in: reading)
      fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
      return
    }
    if trigger.object == .target, let hit = reading.passiveSubjectByOrder(verb),
      !act.mention.range.contains(hit)
    {
      add(hit, as: .target, &act, in: reading)
      fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
      if act.actors.isEmpty, let agent = fallback.agent(inClauseOf: verb, in: reading) {
        add(agent, as: .actor, &act, in: reading)
      }
      return
    }
    if trigger.subject == .actor, !merged, !reading.isPassiveVerb(verb) {
      for owner in fallback.owned(before: verb, in: reading) {
        add(owner, as: .actor, &act, in: reading)
      }
    }
    let sharing =
      trigger.subject == .actor && !merged ? fallback.sharedDoer(of: verb, in: reading) : nil
    if let sharing { add(sharing, as: .actor, &act, in: reading) }
    var subject = sharing == nil ? reading.subject(of: verb) : nil
    // "… the Church met, death squads in the country murdered": the nearer of two subjects.
    if !merged, trigger.subject == .actor, let given = subject, !given.isPassive, given.word < verb,
      !isCarried(verb, in: reading), !reading.isPassiveVerb(verb),
      let near = fallback.subject(farBefore: verb, in: reading), near > given.word,
      isSource(given.word, in: reading)
        || (given.word..<near).contains(where: { reading.tag($0) == .verb }),
      !(given.word..<near).contains(where: { ["by", "of", "("].contains(reading.keys[$0]) })
    {
      subject = (near, false)
    }
    // "MEMBERS OF THE ARMY KIDNAPPED", where the tree takes the army alone.
    if reading.isUpperCase, let given = subject, !given.isPassive, given.word < verb,
      case let whole = reading.headAheadOfWhole(given.word), whole != given.word,
      fallback.canAct(whole, in: reading)
    {
      subject = (whole, false)
    }
    let isUnusable =
      sharing == nil && subject.map { !isUsable($0.word, in: reading) } ?? true
    if !merged, trigger.object == .target, let people = reducedSubject(of: verb, in: reading) {
      add(people, as: .target, &act, in: reading)
      fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
      if act.actors.isEmpty, let agent = fallback.agent(inClauseOf: verb, in: reading) {
        add(agent, as: .actor, &act, in: reading)
      }
      return
    }
    if isUnusable, !merged, reading.isUpperCase,
      let near = fallback.phrase(before: verb, in: reading)
    {
      let isPassive = isPassive(verb, behind: near, in: reading)
      add(near, as: isPassive ? trigger.object : trigger.subject, &act, in: reading)
    } else if trigger.subject == .actor || trigger.subject == .target, !merged, isUnusable,
      let doer = fallback.doer(before: verb, in: reading)
    {
      let isPassive = isCarried(verb, in: reading) || reading.isPassiveVerb(verb)
      add(doer, as: isPassive ? trigger.object : trigger.subject, &act, in: reading)
    } else if let subject, !isUnusable || !reading.isUpperCase,
      !act.mention.range.contains(reading.resolvingRelative(subject.word))
    {
      let isPassive = subject.isPassive || isCarried(verb, in: reading)
      add(subject.word, as: isPassive ? trigger.object : trigger.subject, &act, in: reading)
    }
    fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
    if !merged { fillMarked(by: act.mention.range, trigger, &act, in: reading) }
    if trigger.object == .target, reading.child(verb, .obj, .nsubjPass) == nil,
      let shared = sharedObject(of: verb, in: reading)
    {
      add(shared, as: .target, &act, in: reading)
    }
    if act.actors.isEmpty, !merged, trigger.subject == .actor,
      reading.isUpperCase ? reading.isPassiveForm(verb) : reading.isPassiveVerb(verb),
      let agent = fallback.agent(inClauseOf: verb, in: reading)
    {
      add(agent, as: .actor, &act, in: reading)
    }
    if trigger.object == .target, let object = reading.objectByOrder(verb) {
      add(object, as: .target, &act, in: reading)
    }
    if trigger.object == .target, act.targets.isEmpty, act.mention.trigger.form == .verb,
      reading.child(verb, .obj, .nsubjPass) == nil,
      !reading.isPassiveForm(verb) || reading.pastOrRoot(verb)
    {
      adjacentTarget(verb, &act, in: reading)
    }
    if !merged, trigger.subject == .actor { addFarSubject(of: verb, &act, in: reading) }
    if !merged, trigger.object == .target { addBehindIdiom(&act, in: reading) }
  }

  /// "BLOWING UP | THE POWER GRID", "SET ON FIRE | TWO PLANTS": in upper case the phrase right behind an
  /// idiom, which the tree hangs elsewhere.
  private func addBehindIdiom(_ act: inout Act, in reading: SentenceReading) {
    let range = act.mention.range
    let first = range.upperBound + 1
    guard reading.isUpperCase, act.targets.isEmpty, range.count > 1, first + 1 < reading.count,
      !reading.isPassiveVerb(act.mention.head)
    else { return }
    // "OPENED FIRE | ON A BUS"
    if act.mention.trigger.prepositions[reading.keys[first]] == .target,
      reading.tag(first) == .adp, let head = reading.headOfPhrase(from: first + 1),
      reading.timeAt[head] < 0
    {
      add(head, as: .target, &act, in: reading)
      return
    }
    guard
      reading.tag(range.upperBound) != .adp || reading.relation(range.upperBound) == .compoundPrt,
      [.det, .num, .adj, .noun, .propn].contains(reading.tag(first))
        || reading.relation(first) == .nmodPoss,
      let head = reading.headOfPhrase(from: first), reading.timeAt[head] < 0
    else { return }
    add(head, as: .target, &act, in: reading)
  }

  /// "according to the priest": whoever tells of an act is not its doer.
  private func isSource(_ word: Int, in reading: SentenceReading) -> Bool {
    let first = reading.phrase(word).lowerBound
    return first > 1 && reading.keys[first - 1] == "to"
      && ["accord", "according"].contains(reading.keys[first - 2])
  }

  /// The doer that stands away from an active verb in upper case, where the tree gives none.
  private func addFarSubject(of verb: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.actors.isEmpty, reading.tag(verb) == .verb,
      !reading.isPassiveVerb(verb), !isCarried(verb, in: reading),
      reading.words[verb].pennTag != .vbg,
      reading.words[verb].pennTag != .vb,
      let doer = fallback.subject(farBefore: verb, in: reading)
    else { return }
    add(doer, as: .actor, &act, in: reading)
  }

  private static let harming: LemmaSet = [
    "kill", "wound", "injure", "murder", "assassinate", "kidnap", "abduct", "destroy", "damage",
  ]

  /// "FOUR PEOPLE KILLED, FIVE INJURED", "TWO HOUSES DAMAGED BY": whom a verb that takes an object and
  /// has none tells of; nil: no such order.
  private func ellipticalSubject(of verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, verb > 0, verb + 1 < reading.count,
      Self.harming.contains(reading.keys[verb]),
      reading.words[verb].pennTag == .vbn || reading.words[verb].pennTag == .vbd,
      reading.child(verb, .obj, .aux, .auxPass) == nil,
      [",", ".", ";"].contains(reading.words[verb + 1].form)
        || ["in", "by", "during", "at"].contains(reading.keys[verb + 1]),
      let item = reading.item(upTo: verb - 1)
    else { return nil }
    // "THE MEN MURDERED IN A FEW HOURS JUDGE ANA DIAZ AND": the object stands behind the time.
    if reading.timeAt[verb + 2 < reading.count ? verb + 2 : verb] >= 0
      || reading.keys[verb + 1] == "in",
      let name = (verb + 2..<max(verb + 2, min(verb + 10, reading.count))).first(where: {
        reading.nameAt[$0] >= 0 && reading.names[reading.nameAt[$0]].kind == .person
      }), reading.timeAt[name - 1] >= 0 || [.noun, .propn].contains(reading.tag(name - 1)),
      (verb + 2..<name).contains(where: { reading.timeAt[$0] >= 0 })
    {
      return nil
    }
    // "WHOM GUNMEN KILLED": the object stands ahead.
    let isAhead = (max(0, item.first - 3)..<item.first).contains {
      ["whom", "who", "that", "which", "and"].contains(reading.keys[$0])
    }
    return isAhead ? nil : item.head
  }

  /// "THE CITIZEN JUAN MORA, KIDNAPPED LAST WEEK BY": in upper case whom a participle behind a comma
  /// tells of; nil: the verb has an object, or no such order.
  private func reducedSubject(of verb: Int, in reading: SentenceReading) -> Int? {
    if let people = ellipticalSubject(of: verb, in: reading) { return people }
    guard reading.isUpperCase, verb > 2, verb + 1 < reading.count,
      reading.words[verb].pennTag == .vbn || reading.words[verb].pennTag == .vbd,
      reading.words[verb - 1].form == ",", reading.child(verb, .obj, .aux, .auxPass) == nil,
      reading.tag(verb + 1) == .adp || reading.timeAt[verb + 1] >= 0,
      !["down", "up", "off", "out"].contains(reading.keys[verb + 1])
    else { return nil }
    let isPerson =
      reading.nameAt[verb - 2] >= 0
      && reading.names[reading.nameAt[verb - 2]].kind == .person
    guard let people = isPerson ? verb - 2 : reading.item(upTo: verb - 2)?.head,
      isPerson || fallback.canAct(people, in: reading)
    else { return nil }
    // "GUNMEN ENTERED THE BAR, SHOT AT": the verb goes on with the clause.
    let by = (verb + 1..<min(verb + 9, reading.count)).contains { reading.keys[$0] == "by" }
    return by
      || isPerson
        && ["kidnap", "abduct", "murder", "assassinate"].contains(
          reading.keys[verb])
      ? people : nil
  }

  private static let going: LemmaSet = ["advance", "retreat", "march", "withdraw", "head"]

  /// "Troops and militias advanced on the town", where the tree makes a participle of the verb: whoever
  /// goes is not carried; nil: another verb or another tree.
  private func goers(_ verb: Int, in reading: SentenceReading) -> [Int]? {
    guard Self.going.contains(reading.keys[verb]), [.acl, .amod].contains(reading.relation(verb)),
      let last = reading.head(verb), last < verb, reading.isNominal(last)
    else { return nil }
    guard reading.relation(last) == .conj, let first = reading.head(last), first < last else {
      return [last]
    }
    return [first, last]
  }

  /// The objects and prepositional phrases of a verb.
  private func fillPhrases(
    of verb: Int, _ trigger: Trigger, _ act: inout Act, merged: Bool, in reading: SentenceReading
  ) {
    if !merged { fillBehind(act.mention.range, trigger, &act, in: reading) }
    for child in reading.children(verb) {
      switch reading.relation(child) {
      case .obj:
        add(child, as: trigger.object, &act, in: reading)
        if trigger.object == .means { addAim(of: child, &act, in: reading) }
      case .oblAgent where !merged && child != act.mention.accord:
        add(child, as: trigger.subject == .means ? .means : .actor, &act, in: reading)
      case .obl, .nmod, .advcl:
        guard let marker = reading.markers(child).first ?? leading(child, in: reading) else {
          continue
        }
        if marker == "from", addHolder(of: child, &act, in: reading) { continue }
        if let role = trigger.prepositions[marker] ?? Self.usual[marker] {
          add(child, as: role, &act, in: reading)
        }
      default: continue
      }
    }
  }

  private static let stands: LemmaSet = [
    "position", "hill", "village", "area", "territory", "roof", "ground", "height", "post", "base",
    "district", "side", "direction", "town", "mountain", "ridge", "camp", "hilltop", "building",
    "neighbourhood", "neighborhood",
  ]
  private static let holding: LemmaSet = ["hold", "control", "occupy", "man", "run", "seize"]

  /// "fired from hills held by the rebels": whoever holds the ground fired; true where what stands behind
  /// "from" is ground, which fires nothing.
  func addHolder(
    of ground: Int, _ act: inout Act, in reading: SentenceReading
  ) -> Bool {
    guard Self.stands.contains(reading.keys[ground]), reading.nameAt[ground] < 0 else {
      return false
    }
    let participle = reading.children(ground).first {
      $0 > ground && reading.relation($0) == .acl && Self.holding.contains(reading.keys[$0])
    }
    guard let participle, let holder = reading.child(participle, .oblAgent) else {
      return reading.child(ground, .amod, .compound, .nmodPoss, .nmod) == nil
    }
    add(holder, as: .actor, &act, in: reading)
    return true
  }

  /// What hangs on the last word of a trigger of several: "came under fire of troops", "were held
  /// hostage by members of".
  private func fillBehind(
    _ range: ClosedRange<Int>, _ trigger: Trigger, _ act: inout Act, in reading: SentenceReading
  ) {
    guard range.count > 1 else { return }
    for child in reading.children(range.upperBound) {
      guard let marker = reading.preposition(child),
        let role = trigger.prepositions[marker] ?? (marker == "by" ? .actor : nil)
      else { continue }
      add(child, as: role, &act, in: reading)
    }
  }

  private static let aims: LemmaSet = ["against", "at", "on", "into", "toward", "towards", "onto"]

  /// "fired missiles at a base": what the thing at `means` is aimed at, where the tree hangs it there.
  private func addAim(of means: Int, _ act: inout Act, in reading: SentenceReading) {
    for child in reading.children(means) where reading.relation(child) == .nmod {
      guard let marker = reading.preposition(child) else { continue }
      // "fired dozens of missiles at"
      if marker == "of" { addAim(of: child, &act, in: reading) }
      if Self.aims.contains(marker) { addTarget(child, &act, in: reading) }
    }
  }

  /// "AFTER HAVING BEEN SHOT": a passive, whatever the tree makes of it.
  private func isCarried(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.isUpperCase && verb > 0
      && ["BEEN", "BEING"].contains(reading.words[verb - 1].form)
  }

  /// Whether an auxiliary between the subject and the participle makes it passive.
  private func isPassive(_ verb: Int, behind subject: Int, in reading: SentenceReading) -> Bool {
    let isCarried = (subject..<verb).contains {
      reading.keys[$0] == "be" || reading.keys[$0] == "get"
    }
    return isCarried && reading.isPassiveForm(verb)
  }

  /// What a preposition inside the trigger's words governs: the bank of "set fire to the bank".
  private func fillMarked(
    by range: ClosedRange<Int>, _ trigger: Trigger, _ act: inout Act, in reading: SentenceReading
  ) {
    guard range.count > 1, reading.tag(range.upperBound) == .adp else { return }
    guard let marked = reading.head(range.upperBound), marked > range.upperBound,
      reading.isNominal(marked)
    else { return }
    add(marked, as: trigger.object, &act, in: reading)
  }

  /// The object that `verb` shares with the verb right behind it: "attacked and robbed two shops".
  private func sharedObject(of verb: Int, in reading: SentenceReading) -> Int? {
    guard verb + 2 < reading.count, reading.tag(verb + 1) == .cconj,
      reading.relation(verb + 2) == .conj, reading.head(verb + 2) == verb,
      reading.isVerbal(verb + 2), !reading.isPassiveVerb(verb)
    else { return nil }
    return reading.object(verb + 2)
  }

  private func isUsable(_ word: Int, in reading: SentenceReading) -> Bool {
    let resolved = reading.resolvingRelative(word)
    return reading.timeAt[resolved] < 0 && reading.tag(resolved) != .num
      && reading.tag(resolved) != .adp && !reading.isDateline(resolved)
      && (!reading.isUpperCase || reading.tag(resolved) != .adj && reading.tag(resolved) != .verb)
      && !reading.isBracketed(resolved)
  }

  /// "using rockets": the participle is what marks the phrase.
  func leading(_ word: Int, in reading: SentenceReading) -> String? {
    ["use", "target"].contains(reading.keys[word]) ? reading.keys[word] : nil
  }

  /// A phrase right behind the verb that the tree hangs elsewhere ("struck near a clinic").
  private func adjacentTarget(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    let upper = min(verb + 6, reading.count - 1)
    guard verb < upper else { return }
    for word in (verb + 1)...upper {
      if reading.isVerbal(word) || reading.timeAt[word] >= 0 || reading.keys[word] == "by"
        || [";", ":", "—", "–"].contains(reading.words[word].form)
      {
        return
      }
      if reading.isNominal(word), reading.tag(word) != .num, reading.tag(word) != .adj,
        reading.relation(word) != .compound, reading.relation(word) != .nmodPoss
      {
        add(word, as: .target, &act, in: reading)
        return
      }
    }
  }

  private func fillLight(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    if let subject = reading.subject(of: verb), subject.word != head,
      reading.resolvingRelative(subject.word) != head, !subject.isPassive,
      isUsable(subject.word, in: reading) || !reading.isUpperCase
    {
      add(subject.word, as: .actor, &act, in: reading)
    } else if reading.isUpperCase, reading.relation(verb) != .acl,
      let near = fallback.phrase(before: verb, in: reading), near != head,
      !isPassive(verb, behind: near, in: reading)
    {
      add(near, as: .actor, &act, in: reading)
    }
    if reading.relation(verb) != .acl { addFarSubject(of: verb, &act, in: reading) }
    // "were granted safe passage"
    if act.type == .displacement, let people = reading.passiveSubject(verb) {
      add(people, as: .target, &act, in: reading)
    }
    if act.type == .humanShielding || ActGatherer.isSubjecting(verb, in: reading),
      let people = reading.child(verb, .obj)
    {
      add(people, as: .target, &act, in: reading)
    }
    for child in reading.children(verb) where child != head {
      guard [.obl, .oblAgent, .nmod].contains(reading.relation(child)),
        let marker = reading.preposition(child)
      else { continue }
      let role = act.mention.trigger.prepositions[marker] ?? Self.usual[marker]
      if let role { add(child, as: role, &act, in: reading) }
    }
  }

  private func fillHarm(_ verb: Int, _ act: inout Act, in reading: SentenceReading) {
    if let agent = reading.child(verb, .oblAgent) { add(agent, as: .actor, &act, in: reading) }
    for child in reading.children(verb)
    where reading.relation(child) == .obl && reading.preposition(child) == "with" && child > verb {
      add(child, as: .means, &act, in: reading)
    }
    if reading.tag(verb) == .noun { addOwner(of: verb, &act, in: reading) }
    // "put its losses at seven": whoever counts them did not do it.
    if ["loss", "casualty", "toll", "fatality"].contains(reading.keys[act.mention.head]) { return }
    let told =
      reading.tag(verb) == .noun
      ? fallback.doer(of: act, in: reading) : fallback.doer(ofHarm: verb, in: reading)
    if act.actors.isEmpty, act.type == .casualties || reading.tag(verb) == .verb, let doer = told {
      add(doer, as: .actor, &act, in: reading)
    }
    let isOfNoun =
      act.mention.isNoun && act.actors.isEmpty
      && (act.type.family == .explosion || act.type == .smallArmsFire)
    guard act.type == .casualties || act.type == .armedClash || isOfNoun,
      let harm = act.harms.first(where: { $0.head == verb }),
      let subject = harm.subject, subject != harm.victims, !act.mention.range.contains(subject),
      !isOfNoun
        || entities.person(at: reading.resolvingRelative(subject), in: reading)?.isArmed == true
    else { return }
    add(subject, as: .actor, &act, in: reading)
  }

  /// "use civilians as human shields", by order of words.
  private func fillShielding(_ act: inout Act, in reading: SentenceReading) {
    var verb = act.mention.range.lowerBound - 1
    while verb >= 0, reading.keys[verb] != "use" || reading.tag(verb) != .verb { verb -= 1 }
    guard verb >= 0 else { return }
    if let people = reading.object(verb) { add(people, as: .target, &act, in: reading) }
    guard act.actors.isEmpty else { return }
    if let subject = reading.subject(of: verb), !subject.isPassive {
      add(subject.word, as: .actor, &act, in: reading)
    } else if let doer = fallback.doer(before: verb, in: reading) {
      add(doer, as: .actor, &act, in: reading)
    }
  }

  /// Whose acts the threat answers: "respond to violations by rebels".
  private func fillThreat(_ act: inout Act, in reading: SentenceReading) {
    guard act.targets.isEmpty else { return }
    for word in act.mention.range.upperBound
      + 1..<max(act.mention.range.upperBound + 1, reading.count)
    where reading.keys[word] == "by" || reading.keys[word] == "against" {
      let upper = min(word + 5, reading.count)
      for next in word + 1..<max(word + 1, upper) where reading.nameAt[next] >= 0 {
        guard let range = reading.range(of: reading.names[reading.nameAt[next]].span) else {
          return
        }
        add(range.upperBound, as: .target, &act, in: reading)
        return
      }
    }
  }
}
