import TruceModel
import TruceText

// Who does and suffers what a verb tells of, its objects and phrases.
extension RoleReader {
  private static let aims: LemmaSet = ["against", "at", "on", "into", "toward", "towards", "onto"]

  /// Fills the act from the arguments of `verb`, which is the act's own or one that its noun has taken in
  /// with the trigger given.
  func fillVerb(
    _ verb: Int, _ trigger: Trigger, _ act: inout Act, in reading: SentenceReading
  ) {
    let merged = verb != act.mention.head
    let trigger = merged ? trigger : settingOff(verb, trigger, in: reading)
    if !merged, let goers = goers(verb, in: reading) {
      for goer in goers { add(goer, as: .actor, &act, in: reading) }
      fillPhrases(of: verb, trigger, &act, merged: false, in: reading)
      return
    }
    if fillByOrder(verb, trigger, &act, merged: merged, in: reading) { return }
    let isDone = trigger.subject == .actor && !merged
    if isDone, !reading.isPassiveVerb(verb) {
      for owner in fallback.owned(before: verb, in: reading) {
        add(owner, as: .actor, &act, in: reading)
      }
    }
    let sharing = isDone ? fallback.sharedDoer(of: verb, in: reading) : nil
    if let sharing { add(sharing, as: .actor, &act, in: reading) }
    if !merged, trigger.object == .target,
      let people = ReducedSubject(fallback: fallback).people(of: verb, in: reading)
    {
      addHit(people, by: verb, trigger, &act, merged: merged, in: reading)
      return
    }
    if sharing == nil { addSubject(of: verb, trigger, &act, merged: merged, in: reading) }
    fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
    if !merged { fillMarked(by: act.mention.range, trigger, &act, in: reading) }
    addBesides(verb, trigger, &act, merged: merged, in: reading)
  }

  /// "rebels exploded a mine": whoever sets a weapon off does the act, which a weapon does by itself in "a mine
  /// exploded".
  private func settingOff(
    _ verb: Int, _ trigger: Trigger, in reading: SentenceReading
  ) -> Trigger {
    guard trigger.subject == .means, let object = reading.child(verb, .obj),
      let means = meansWord(at: object, in: reading), !isPlatform(means),
      let subject = reading.subject(of: verb), !subject.isPassive,
      meansWord(at: subject.word, in: reading).map(isPlatform) ?? true
    else { return trigger }
    var setting = trigger
    (setting.subject, setting.object) = (.actor, .means)
    return setting
  }

  /// Fills the act where the order of words tells what the tree may have wrong: "troops shelled the town",
  /// "the town was shelled"; false where it does not.
  private func fillByOrder(
    _ verb: Int, _ trigger: Trigger, _ act: inout Act, merged: Bool, in reading: SentenceReading
  ) -> Bool {
    let clause =
      merged ? nil : reading.clauseByOrder(verb, upTo: act.mention.range.upperBound)
    if let clause, trigger.object == .target, !act.mention.range.contains(clause.object) {
      add(clause.subject, as: trigger.subject, &act, in: reading)
      add(clause.object, as: .target, &act, in: reading)
      fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
      return true
    }
    guard trigger.object == .target, let hit = reading.passiveSubjectByOrder(verb),
      !act.mention.range.contains(hit)
    else { return false }
    addHit(hit, by: verb, trigger, &act, merged: merged, in: reading)
    return true
  }

  /// Adds the target of a passive, its phrases and whoever stands behind its "by".
  private func addHit(
    _ hit: Int, by verb: Int, _ trigger: Trigger, _ act: inout Act, merged: Bool,
    in reading: SentenceReading
  ) {
    add(hit, as: .target, &act, in: reading)
    fillPhrases(of: verb, trigger, &act, merged: merged, in: reading)
    if act.actors.isEmpty, let agent = fallback.agent(inClauseOf: verb, in: reading) {
      add(agent, as: .actor, &act, in: reading)
    }
  }

  /// Adds what neither the subject nor the phrases of the verb have given: objects that are shared or that
  /// the tree hangs elsewhere, doers that stand away.
  private func addBesides(
    _ verb: Int, _ trigger: Trigger, _ act: inout Act, merged: Bool, in reading: SentenceReading
  ) {
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

  /// What a preposition inside the trigger's words governs: the bank of "set fire to the bank".
  private func fillMarked(
    by range: ClosedRange<Int>, _ trigger: Trigger, _ act: inout Act, in reading: SentenceReading
  ) {
    guard range.count > 1, reading.tag(range.upperBound) == .adp,
      reading.keys[range.upperBound] != "by"
    else { return }
    guard let marked = reading.head(range.upperBound), marked > range.upperBound,
      reading.isNominal(marked)
    else { return }
    add(marked, as: trigger.object, &act, in: reading)
  }

  /// "fired missiles at a base": what the thing at `means` is aimed at, where the tree hangs it there.
  private func addAim(of means: Int, _ act: inout Act, in reading: SentenceReading) {
    for child in reading.children(means) where reading.relation(child) == .nmod {
      guard let marker = reading.preposition(child) else { continue }
      // "fired dozens of missiles at"
      if marker == "of" { addAim(of: child, &act, in: reading) }
      if Self.aims.contains(marker) { addTarget(child, &act, in: reading) }
    }
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

  /// The object that `verb` shares with the verb right behind it: "attacked and robbed two shops".
  private func sharedObject(of verb: Int, in reading: SentenceReading) -> Int? {
    guard verb + 2 < reading.count, reading.tag(verb + 1) == .cconj,
      reading.relation(verb + 2) == .conj, reading.head(verb + 2) == verb,
      reading.isVerbal(verb + 2), !reading.isPassiveVerb(verb)
    else { return nil }
    return reading.object(verb + 2)
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

  /// "using rockets": the participle is what marks the phrase.
  func leading(_ word: Int, in reading: SentenceReading) -> String? {
    ["use", "target"].contains(reading.keys[word]) ? reading.keys[word] : nil
  }
}
