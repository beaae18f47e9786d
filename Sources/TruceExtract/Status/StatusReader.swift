import TruceModel
import TruceText

/// Reads off the governing words whether an act is said to have happened.
struct StatusReader: Sendable {
  struct Reading: Sendable {
    var status: EventStatus = .occurred
    var isNotReported = false
    var isAggregate = false
    /// What is negated is to come: "would not attack".
    var isForthcoming = false
    /// The verb by which the act goes on or ends ("continued to shell", "stopped shelling").
    var phase: Int?
  }

  /// The status of the act on these clause words.
  func status(
    of act: Act, in reading: SentenceReading, isBoundary: (Int) -> Bool
  ) -> Reading {
    var result = Reading()
    if isBehindAfter(act, in: reading) {
      result.isAggregate = isAggregate(act, in: reading)
      return result
    }
    for word in act.words
    where word == act.mention.head || isSupport(word, act) && !isAnswer(word, act, in: reading) {
      var current = word
      var below: Int?
      climb: for step in 0..<7 {
        inspect(current, above: below, isOwn: step == 0, act, &result, in: reading)
        if step == 0, result.status == .occurred, isToCome(current, in: reading) {
          result.status = .hypothetical
        }
        guard let up = reading.head(current) else { break }
        // "demanded an answer following the attack"
        if step > 0, reading.keys[current] == "follow", reading.relation(current) == .advcl {
          break climb
        }
        if isBoundary(up) {
          if isReporting(up, in: reading), isNegatedNoun(current, in: reading) {
            result.status = .negated
            result.isNotReported = true
          }
          inspectBoundary(up, below: current, act, &result, in: reading)
          if result.status == .occurred,
            let standing = doubt(up, of: current, isOwn: false, in: reading)
              ?? unfulfilled(current, by: up, act, in: reading)
          {
            result.status = standing
          }
          break climb
        }
        // "to protest the murder", "to prove that troops did it": it was before it is answered.
        if StatusWords.answersTo.contains(reading.keys[up]), act.mention.isNoun || step > 0,
          [.obj, .ccomp, .nsubjPass].contains(reading.relation(current))
        {
          break climb
        }
        // "does not go unpunished": what is not is the answer to it.
        if reading.relation(current) == .nsubj, act.mention.isNoun,
          ["go", "remain", "stay"].contains(reading.keys[up]), up + 1 < reading.count,
          reading.words[up + 1].form.lowercased().hasPrefix("un")
        {
          break climb
        }
        mark(reading.relation(current), current, up, &result, in: reading)
        if let doubt = doubt(
          up, of: current, isOwn: step == 0 && !act.mention.isNoun, in: reading)
        {
          if result.status == .occurred { result.status = doubt }
          break climb
        }
        if StatusWords.signs.contains(reading.keys[up]), isNegatedNoun(up, in: reading),
          result.status == .occurred
        {
          result.status = .negated
          result.isNotReported = reading.keys[up] == "report"
          break climb
        }
        // Above an adverbial or relative clause other words govern other acts; but "asks the army to
        // stop" governs the stop.
        let isAsked =
          reading.relation(current) == .advcl && reading.markers(current).contains("to")
          && (StatusWords.demanding.contains(reading.keys[up]) || reading.isCompelling(up))
          || [.advcl, .acl].contains(reading.relation(current))
            && (StatusWords.prospects.contains(reading.keys[up])
              || StatusWords.meanings.contains(reading.keys[up])
              || StatusWords.courses.contains(reading.keys[up]))
            && reading.markers(current).contains("of")
        if !isAsked,
          [.acl, .aclRelcl, .advcl, .advclRelcl, .conj, .parataxis, .appos, .list].contains(
            reading.relation(current))
        {
          // "plan to burn cars, raid shops, and bomb lines": one plan.
          if isSharedInfinitive(current, up, in: reading) {
            if isRefused(up, in: reading), isAlternative(current, in: reading) { refuse(&result) }
            below = current
            current = up
            continue climb
          }
          // "there are no foreigners held here": whoever there is none of was not held.
          if [.acl, .aclRelcl].contains(reading.relation(current)), isAbsent(up, in: reading),
            result.status == .occurred
          {
            result.status = .negated
            break climb
          }
          if isSharedNoun(current, up, act, in: reading) {
            below = current
            current = up
            continue climb
          }
          if isUntrue(up, in: reading), result.status == .occurred {
            result.status = .negated
            break climb
          }
          if reading.relation(current) == .conj {
            inspectAuxiliaries(up, &result, in: reading)
            inspectSharedSubject(up, besides: current, &result, in: reading)
            if isRefused(up, in: reading), isAlternative(current, in: reading) { refuse(&result) }
          }
          if result.status == .occurred, act.hangs(on: current), isOpen(act, in: reading),
            isAwaited(current, in: reading)
          {
            result.status = .hypothetical
          }
          break climb
        }
        if result.status == .occurred, reading.relation(current) == .obl,
          reading.preposition(current) == "for", isHeldByPlan(up, current, in: reading)
        {
          result.status = .planned
          break climb
        }
        if reading.relation(current) == .obl || reading.relation(current) == .nmod,
          StatusWords.circumstances.contains(reading.preposition(current) ?? "")
            || !isGoverned(current, up, in: reading), reading.preposition(current) != "include"
        {
          if isUntrue(up, in: reading) || isUnproved(up, in: reading)
            || isDisowned(up, act, in: reading), result.status == .occurred
          {
            result.status = .negated
          }
          break climb
        }
        below = current
        current = up
      }
    }
    if result.status == .occurred, GenericDoer.holds(act.mention.head, in: reading) {
      result.status = .hypothetical
    }
    if result.status == .occurred, isBareInfinitive(act, in: reading) { result.status = .planned }
    if result.status == .occurred || result.status == .planned,
      isThreatened(act, in: reading)
    {
      result.status = .threatened
    }
    if isAppointed(act, in: reading), result.status == .occurred { result.status = .planned }
    if result.status == .occurred || result.status == .planned,
      act.mention.isNoun, reading.isSupposed(act.mention.range.lowerBound)
    {
      result.status = .hypothetical
    }
    if isYetToCome(act, in: reading) { refuse(&result) }
    if result.status == .occurred, isOfChargeToCome(act, in: reading) {
      result.status = .hypothetical
    }
    if isExpectedToStop(act, in: reading) { result.status = .demanded }
    if result.status == .occurred, isAverted(act, in: reading) { result.status = .hypothetical }
    if result.status == .occurred,
      isOfUntruth(act, in: reading)
        || reading.nothingToDo(before: act.mention.range.lowerBound) != nil
    {
      result.status = .negated
    }
    if result.status == .occurred, isExamined(act, in: reading) { result.status = .hypothetical }
    if result.status == .occurred, isAttempt(act, in: reading) { result.status = .attempted }
    if result.status == .occurred, Ultimatum(facing: act, in: reading) != nil {
      result.status = .threatened
    }
    if result.status == .occurred, isNoAccord(act, in: reading) { result.status = .negated }
    if result.status == .occurred, isOfTerm(act, in: reading) { result.status = .planned }
    if let phase = result.phase, isUnended(phase, result, in: reading) {
      // "did not stop the shelling", "will not halt its raids"
      result.status = .ongoing
    } else if let phase = result.phase, result.status == .ended, isAwaited(phase, in: reading) {
      // "until the shelling stops": it goes on.
      result.status = .ongoing
    } else if let phase = result.phase, let unreal = unreal(phase, in: reading),
      result.status == .ended || result.status == .ongoing
    {
      // "to stop the offensive": it goes on.
      result.status = isGiven(act, in: reading) ? .ongoing : unreal
    }
    result.isAggregate = isAggregate(act, in: reading)
    return result
  }

  /// "after the murder of", "following yesterday's attack": it was, whatever is told to come of it.
  private func isBehindAfter(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.mention.accord == nil, Concord.isViolent(act.type) else {
      return false
    }
    var word = act.mention.range.lowerBound - 1
    while word >= 0, act.mention.range.lowerBound - word < 8 {
      switch reading.tag(word) {
      case .det, .adj, .num, .noun, .propn, .part: break
      case .adp, .sconj, .verb:
        return ["after", "following", "follow"].contains(reading.keys[word])
          && (word == 0 || reading.tag(word - 1) != .aux)
      default: return false
      }
      if reading.keys[word] == "no" || reading.keys[word] == "any" { return false }
      word -= 1
    }
    return false
  }

  private func isSupport(_ word: Int, _ act: Act) -> Bool {
    act.nodes.contains { node in
      guard node.word == word else { return false }
      switch node.kind {
      case .light, .predicate: return true
      case .trigger: return true
      case .merged, .harm: return act.type == .casualties
      }
    }
  }

  /// "the attack will be punished": what is to come is the answer to it.
  private func isAnswer(_ word: Int, _ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.isNoun && word != act.mention.head && act.mention.accord == nil
      && StatusWords.answersTo.contains(reading.keys[word])
  }

  private func isReporting(_ word: Int, in reading: SentenceReading) -> Bool {
    Self.reporting.contains(reading.keys[word])
  }

  private static let reporting: LemmaSet = [
    "report", "record", "confirm", "announce", "document", "register",
  ]

  func isNegatedNoun(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.children(word).contains { reading.relation($0) == .det && reading.keys[$0] == "no" }
  }

  private func inspect(
    _ word: Int, above below: Int?, isOwn: Bool, _ act: Act, _ result: inout Reading,
    in reading: SentenceReading
  ) {
    // "refused to recognise the truce" is a rejection that happened.
    let isRejection =
      act.type == .ceasefireRejected && StatusWords.refusing.contains(reading.keys[word])
    // "The offensive aims to": what has an aim is under way.
    let isAiming =
      act.mention.isNoun && below.map { reading.relation($0) == .nsubj } ?? false
      && StatusWords.planning.contains(reading.keys[word]) && !reading.isPassiveVerb(word)
    if !isOwn, !isRejection, !isAiming, !isDone(word, act, in: reading),
      !isNaming(word, below, in: reading),
      !(reading.keys[word] == "fail" && isBreachByNeglect(act, in: reading))
    {
      if result.status == .occurred,
        StatusWords.stopping.contains(reading.keys[word])
          || StatusWords.continuing.contains(reading.keys[word])
      {
        result.phase = word
      }
      // "lifts its siege"
      if act.type == .blockade, reading.keys[word] == "lift", result.status == .occurred {
        result.phase = word
        result.status = .ended
      }
      lexical(reading.keys[word], &result)
      if result.status == .occurred, let below,
        let standing = unfulfilled(below, by: word, act, in: reading)
      {
        result.status = standing
      }
      if result.status == .occurred, isIntent(word, in: reading) { result.status = .planned }
      if result.status == .occurred, let below, isMerelyMeant(below, by: word, act, in: reading) {
        result.status =
          StatusWords.meanings.contains(reading.keys[word]) ? .planned : .hypothetical
        // "had no intention of observing it"
        if result.status == .planned, isNegatedNoun(word, in: reading) { refuse(&result) }
      }
      if result.status == .occurred, isProspect(word, in: reading) {
        result.status = reading.keys[word] == "threat" ? .threatened : .hypothetical
      }
      if result.status == .occurred, isHeldByPlan(word, below, in: reading) {
        result.status = .planned
      }
      if StatusWords.allowing.contains(reading.keys[word]), Concord.isViolent(act.type),
        result.status == .occurred, !isBroughtAbout(by: word, below, in: reading)
      {
        result.status = .hypothetical
      }
    }
    if !isKnownSubject(below, of: word, act, in: reading) {
      inspectAuxiliaries(word, &result, in: reading)
    }
    if isOwn, isRefused(word, in: reading) { refuse(&result) }
    for child in reading.children(word) {
      let key = reading.keys[child]
      if isNobody(child, in: reading),
        result.status == .occurred || result.status == .ongoing
      {
        result.status = .negated
      }
      if StatusWords.negations.contains(key),
        [.advmod, .det, .case, .cc, .dep].contains(reading.relation(child))
          || key == "without" && reading.relation(child) == .mark,
        !isBreachByNeglect(act, in: reading),
        !NegatedEffect.isDenied(of: below ?? act.mention.head, by: word, in: reading)
      {
        if result.status == .occurred || result.status == .ongoing
          || result.status == .planned && !isOwn
            && (StatusWords.planning.contains(reading.keys[word]) || isIntent(word, in: reading))
        {
          result.isForthcoming = result.status == .planned
          result.status = .negated
        }
      }
      // "any breach": one that may come.
      if isOwn, act.mention.isNoun, key == "any", reading.relation(child) == .det,
        result.status == .occurred, let up = reading.head(word),
        ["respond", "answer", "react", "retaliate", "counter", "punish"].contains(reading.keys[up])
      {
        result.status = .hypothetical
      }
      if isOwn, act.mention.isNoun, reading.relation(child) == .acl, result.status == .occurred,
        StatusWords.scheduling.contains(key), reading.words[child].pennTag == .vbn
      {
        result.status = .planned
      }
      if key == "if" || key == "unless" && result.phase == nil,
        reading.relation(child) == .mark
      {
        result.status = .hypothetical
        result.phase = nil
      }
    }
    if isReporting(word, in: reading), !isOwn || act.type == .casualties, result.status == .negated
    {
      result.isNotReported = true
    }
  }

  private static let keeping: LemmaSet = [
    "abide", "adhere", "commit", "compliance", "comply", "hold", "honor", "honour", "keep",
    "maintain", "observance", "observe", "preserve", "respect", "stand", "stick", "uphold",
    "fulfil", "fulfill", "meet", "implement", "discharge", "live",
  ]

  /// "did not respect the truce": what is not done is the breach.
  private func isBreachByNeglect(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.accord != nil && act.type == .ceasefireViolated
      && Self.keeping.contains(reading.keys[act.mention.head])
  }

  /// "set a bomb", "set off": no plan; "was planned by the colonel": who was behind what happened.
  private func isDone(_ word: Int, _ act: Act, in reading: SentenceReading) -> Bool {
    switch reading.keys[word] {
    case "order": return isCommand(word, of: act, in: reading)
    case "set":
      return reading.child(word, .xcomp) == nil
        && (reading.hasObject(word) || reading.isPassiveVerb(word))
    case "plan":
      return act.mention.isNoun && reading.child(word, .oblAgent) != nil
        && reading.words[word].pennTag == .vbn
        && reading.child(word, .auxPass).map {
          ["was", "were"].contains(reading.words[$0].form.lowercased())
        } ?? false
    default: return false
    }
  }

  /// A subject that is none: "no unit was there", "neither side fired".
  private func isNobody(_ word: Int, in reading: SentenceReading) -> Bool {
    [.nsubj, .nsubjPass].contains(reading.relation(word)) && reading.isNobody(word)
  }

  /// "nobody was arrested, beaten or killed": the first verb's subject and "never" are the later ones'.
  private func inspectSharedSubject(
    _ verb: Int, besides later: Int, _ result: inout Reading, in reading: SentenceReading
  ) {
    guard result.status == .occurred, reading.isVerbal(verb),
      reading.child(later, .nsubj, .nsubjPass, .aux) == nil,
      reading.words[later].pennTag == reading.words[verb].pennTag
    else { return }
    if reading.children(verb).contains(where: {
      isNobody($0, in: reading) && $0 < later
        || reading.keys[$0] == "never" && reading.relation($0) == .advmod && $0 < verb
    }) {
      result.status = .negated
    }
  }

  /// "did not deny", "neither side denied"
  private func isNegatedVerb(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.isNegated(word) || reading.children(word).contains { isNobody($0, in: reading) }
  }

  private func lexical(_ key: String, _ result: inout Reading) {
    if StatusWords.demanding.contains(key), result.status == .ended { result.status = .demanded }
    guard result.status == .occurred || result.status == .ongoing else { return }
    if StatusWords.threatening.contains(key) { result.status = .threatened }
    if StatusWords.planning.contains(key) { result.status = .planned }
    if StatusWords.demanding.contains(key) { result.status = .demanded }
    if StatusWords.trying.contains(key) { result.status = .attempted }
    if StatusWords.stopping.contains(key) { result.status = .ended }
    if StatusWords.averting.contains(key) { result.status = .hypothetical }
    if StatusWords.continuing.contains(key) { result.status = .ongoing }
    if StatusWords.refusing.contains(key) { result.status = .negated }
  }

  private func inspectBoundary(
    _ word: Int, below: Int, _ act: Act, _ result: inout Reading, in reading: SentenceReading
  ) {
    let key = reading.keys[word]
    // "said it would review the raid": what was to come when it was said.
    if result.status == .hypothetical, reading.words[word].pennTag == .vbd,
      ["say", "add", "announce", "pledge"].contains(key), reading.relation(below) == .ccomp,
      !reading.isNegated(below),
      reading.children(below).contains(where: { reading.keys[$0] == "would" }),
      !reading.keys.contains("if")
    {
      result.status = .planned
    }
    // "asked them to stop the raids": neither the raids nor their end is told.
    if result.status == .ended, StatusWords.demanding.contains(key),
      [.xcomp, .ccomp, .advcl, .obj, .obl].contains(reading.relation(below))
    {
      result.status = .demanded
    }
    guard result.status == .occurred || result.status == .ongoing else { return }
    if isChargeToCome(word, in: reading), !isGiven(act, in: reading) {
      result.status = .hypothetical
      return
    }
    switch key {
    case "threaten":
      result.status = isNegatedVerb(word, in: reading) ? .negated : .threatened
    case "vow", "promise", "pledge":
      if reading.relation(below) == .xcomp { result.status = .planned }
    case "order" where isCommand(word, of: act, in: reading): break
    case "demand", "urge", "order":
      result.status = .demanded
    case "ask" where [.xcomp, .obl].contains(reading.relation(below)):
      result.status = .demanded
    case "ask" where reading.relation(below) == .ccomp && reading.markers(below).contains("that"):
      result.status = .demanded
    case "call" where reading.relation(below) == .obl: result.status = .demanded
    case "deny", "refute", "disclaim", "disavow":
      if !isNegatedVerb(word, in: reading) { result.status = .negated }
    case "warn" where reading.relation(below) == .obl: result.status = .threatened
    default:
      if reading.isDirecting(word), [.xcomp, .advcl].contains(reading.relation(below)),
        reading.markers(below).contains("to")
      {
        result.status = .demanded
      }
    }
  }

  /// What may come of an act that was.
  private static let effects: LemmaSet = [
    "derail", "jeopardize", "jeopardise", "endanger", "undermine", "damage", "scuttle", "torpedo",
    "spark", "trigger", "provoke", "lead", "escalate", "worsen", "complicate", "affect", "draw",
    "harm", "constitute", "amount", "disrupt", "sink", "wreck",
  ]

  /// "the attack could derail the talks": the act was, what may come of it is another matter.
  private func isKnownSubject(
    _ below: Int?, of verb: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard let below, below == act.mention.head, reading.relation(below) == .nsubj,
      reading.isVerbal(verb), Self.effects.contains(reading.keys[verb])
    else { return false }
    return isGiven(act, in: reading)
  }

  private func inspectAuxiliaries(
    _ word: Int, _ result: inout Reading, in reading: SentenceReading
  ) {
    guard result.status == .occurred else { return }
    if isInvertedCondition(word, in: reading) {
      result.status = .hypothetical
      return
    }
    for child in reading.children(word)
    where reading.relation(child) == .aux && !isMonth(child, in: reading) {
      switch reading.keys[child] {
      case "will", "shall", "'ll": result.status = .planned
      case "could" where StatusWords.sensing.contains(reading.keys[word]),
        "can" where StatusWords.sensing.contains(reading.keys[word]):
        continue
      case "would", "could", "may", "might", "can": result.status = .hypothetical
      case "should", "must": result.status = .demanded
      case "be" where reading.words[word].form.hasSuffix("ing") && isPresent(child, in: reading):
        result.status = .ongoing
      default: continue
      }
    }
  }

  /// "3 MAY" in a text in capitals.
  private func isMonth(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.timeAt[word] >= 0 || word > 0 && reading.tag(word - 1) == .num
  }

  private func isPresent(_ auxiliary: Int, in reading: SentenceReading) -> Bool {
    ["is", "are", "been", "'s", "'re", "am"].contains(reading.words[auxiliary].form.lowercased())
  }

  /// Purposes ("to seize it") and conditions.
  private func mark(
    _ relation: Relation, _ word: Int, _ governor: Int, _ result: inout Reading,
    in reading: SentenceReading
  ) {
    guard result.status == .occurred,
      relation == .advcl || relation == .acl || relation == .xcomp || relation == .csubj
    else { return }
    let marks = reading.children(word).filter { reading.relation($0) == .mark }
    guard marks.contains(where: { reading.keys[$0] == "to" }) else { return }
    // "claimed to have inflicted losses": it is told as done.
    if reading.children(word).contains(where: {
      reading.relation($0) == .aux && reading.keys[$0] == "have"
    }) {
      return
    }
    // "forced thousands to flee": they fled.
    if reading.isCompelling(governor) { return }
    // "it took the army two hours to retake the airport": it was done, or will be.
    if reading.isTimeTaken(for: word) {
      inspectAuxiliaries(governor, &result, in: reading)
      return
    }
    // "used mortars to attack the base", "accused of using posts to supply rebels": they did.
    if reading.keys[governor] == "use",
      [.vbd, .vbn, .vbg].contains(reading.words[governor].pennTag)
    {
      return
    }
    // "the raids allowed rebels to overrun the hill"
    if StatusWords.allowing.contains(reading.keys[governor]) || reading.keys[governor] == "enable",
      isBroughtAbout(by: governor, word, in: reading)
    {
      return
    }
    if relation != .xcomp {
      let isTried = reading.tag(governor) == .noun && reading.keys[governor] == "attempt"
      result.status = isTried ? .attempted : .planned
    } else if isOff(governor, in: reading) {
      result.status = .planned
    } else if StatusWords.needs.contains(reading.keys[governor]), reading.tag(governor) == .adj {
      result.status = .demanded
    }
  }

  /// "took off to bomb the town", "left to raid it": whoever sets out has not got there yet.
  private func isOff(_ verb: Int, in reading: SentenceReading) -> Bool {
    switch reading.keys[verb] {
    case "take": verb + 1 < reading.count && reading.keys[verb + 1] == "off"
    case "depart", "scramble", "sail", "leave": true
    default: false
    }
  }

  /// True where the phrase is an argument of its governor ("call for attacks", "plan of attack").
  private func isGoverned(_ word: Int, _ governor: Int, in reading: SentenceReading) -> Bool {
    let key = reading.keys[governor]
    return StatusWords.demanding.contains(key) || StatusWords.planning.contains(key)
      || StatusWords.threatening.contains(key)
        && ["to", "with"].contains(reading.preposition(word) ?? "")
      || [
        "plan", "demand", "halt", "end", "stop", "attempt", "denial", "call",
      ]
      .contains(key) || StatusWords.prospects.contains(key) || StatusWords.meanings.contains(key)
      || StatusWords.courses.contains(key)
  }
}
