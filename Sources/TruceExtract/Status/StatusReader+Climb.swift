import TruceModel
import TruceText

// Which of the words above an act tell of it, and where others begin that tell of something else.
extension StatusReader {
  /// Goes up from `word`, one of the act's own, and takes note of what the words above it tell of the act;
  /// `isBoundary` tells the verbs of speech, at which it ends.
  func climb(
    from word: Int, _ act: Act, _ result: inout Reading, in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) {
    var current = word
    var below: Int?
    for step in 0..<7 {
      let isOwn = step == 0
      inspect(current, above: below, isOwn: isOwn, act, &result, in: reading)
      if isOwn, result.status == .occurred, isToCome(current, in: reading) {
        result.status = .hypothetical
      }
      guard let up = reading.head(current) else { return }
      // "demanded an answer following the attack"
      if !isOwn, reading.keys[current] == "follow", reading.relation(current) == .advcl { return }
      if isBoundary(up) {
        end(at: up, below: current, act, &result, in: reading)
        return
      }
      if isAnswered(current, by: up, isOwn: isOwn, act, in: reading) { return }
      mark(reading.relation(current), current, up, &result, in: reading)
      guard goesOn(from: current, to: up, isOwn: isOwn, act, &result, in: reading) else { return }
      below = current
      current = up
    }
  }

  /// Takes note of what the verb of speech at `up` tells of the act.
  private func end(
    at up: Int, below current: Int, _ act: Act, _ result: inout Reading, in reading: SentenceReading
  ) {
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
  }

  /// Whether `up` tells the answer to the act, which was before it is answered.
  private func isAnswered(
    _ current: Int, by up: Int, isOwn: Bool, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    // "to protest the murder", "to prove that troops did it"
    if StatusWords.answersTo.contains(reading.keys[up]), act.mention.isNoun || !isOwn,
      [.obj, .ccomp, .nsubjPass].contains(reading.relation(current))
    {
      return true
    }
    // "does not go unpunished": what is not is the answer to it.
    return reading.relation(current) == .nsubj && act.mention.isNoun
      && ["go", "remain", "stay"].contains(reading.keys[up]) && up + 1 < reading.count
      && reading.words[up + 1].form.lowercased().hasPrefix("un")
  }

  /// Whether `up` and what governs it tell of the act too; takes note of what `up` tells where it is the last.
  private func goesOn(
    from current: Int, to up: Int, isOwn: Bool, _ act: Act, _ result: inout Reading,
    in reading: SentenceReading
  ) -> Bool {
    if let doubt = doubt(up, of: current, isOwn: isOwn && !act.mention.isNoun, in: reading) {
      if result.status == .occurred { result.status = doubt }
      return false
    }
    if StatusWords.signs.contains(reading.keys[up]), isNegatedNoun(up, in: reading),
      result.status == .occurred
    {
      result.status = .negated
      result.isNotReported = reading.keys[up] == "report"
      return false
    }
    if isClause(current, in: reading), !isAsked(current, by: up, in: reading) {
      return goesOn(overClause: current, to: up, act, &result, in: reading)
    }
    if result.status == .occurred, reading.relation(current) == .obl,
      reading.preposition(current) == "for", isHeldByPlan(up, current, in: reading)
    {
      result.status = .planned
      return false
    }
    guard isCircumstance(current, of: up, in: reading) else { return true }
    if isUntrue(up, in: reading) || isUnproved(up, in: reading)
      || isDisowned(up, act, in: reading), result.status == .occurred
    {
      result.status = .negated
    }
    return false
  }

  private func isClause(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.relation(word) {
    case .acl, .aclRelcl, .advcl, .advclRelcl, .conj, .parataxis, .appos, .list: true
    default: false
    }
  }

  /// "asks the army to stop" governs the stop, though other words above an adverbial clause govern other acts.
  private func isAsked(_ current: Int, by up: Int, in reading: SentenceReading) -> Bool {
    let key = reading.keys[up]
    if reading.relation(current) == .advcl, reading.markers(current).contains("to"),
      StatusWords.demanding.contains(key) || reading.isCompelling(up)
    {
      return true
    }
    return [.advcl, .acl].contains(reading.relation(current))
      && (StatusWords.prospects.contains(key) || StatusWords.meanings.contains(key)
        || StatusWords.courses.contains(key))
      && reading.markers(current).contains("of")
  }

  /// Whether the words above an adverbial, relative or coordinated clause tell of the act in it; takes note of
  /// what the clause shares with `up`.
  private func goesOn(
    overClause current: Int, to up: Int, _ act: Act, _ result: inout Reading,
    in reading: SentenceReading
  ) -> Bool {
    // "plan to burn cars, raid shops, and bomb lines": one plan.
    if isSharedInfinitive(current, up, in: reading) {
      if isRefused(up, in: reading), isAlternative(current, in: reading) { refuse(&result) }
      return true
    }
    // "there are no foreigners held here": whoever there is none of was not held.
    if [.acl, .aclRelcl].contains(reading.relation(current)), isAbsent(up, in: reading),
      result.status == .occurred
    {
      result.status = .negated
      return false
    }
    if isSharedNoun(current, up, act, in: reading) { return true }
    if isUntrue(up, in: reading), result.status == .occurred {
      result.status = .negated
      return false
    }
    // "a patrol will be sent and troops arrived on Sunday": a tense of its own.
    if reading.relation(current) == .conj, !isFinite(current, in: reading) {
      inspectAuxiliaries(up, &result, in: reading)
      inspectSharedSubject(up, besides: current, &result, in: reading)
      if isRefused(up, in: reading), isAlternative(current, in: reading) { refuse(&result) }
    }
    if result.status == .occurred, act.hangs(on: current), isOpen(act, in: reading),
      isAwaited(current, in: reading)
    {
      result.status = .hypothetical
    }
    return false
  }

  /// A phrase that tells when or where something else was: what governs it does not tell of the act.
  private func isCircumstance(_ current: Int, of up: Int, in reading: SentenceReading) -> Bool {
    guard reading.relation(current) == .obl || reading.relation(current) == .nmod else {
      return false
    }
    let marker = reading.preposition(current) ?? ""
    return (StatusWords.circumstances.contains(marker) || !isGoverned(current, up, in: reading))
      && marker != "include"
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

  /// A verb in the past with a subject of its own.
  private func isFinite(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.words[verb].pennTag == .vbd && reading.child(verb, .aux, .auxPass) == nil
      && reading.child(verb, .nsubj, .nsubjPass) != nil
  }
}
