import TruceModel
import TruceText

/// Finds the act of a sentence that did the harm told in it.
struct HarmDoer: Sendable {
  let captives: Captives

  /// The act that a harm belongs to: the one named as its doer, the one its clause hangs on, the
  /// one inside its clause, or else the nearest of the sentence.
  func act(
    doing harm: HarmMention, _ told: GatheredActs, in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) -> Int? {
    if harm.casualty.value.harm == .displaced {
      return told.acts.indices.first {
        !told.dropped.contains($0) && told.acts[$0].type == .displacement
          && (told.acts[$0].mention.range.contains(harm.head) || told.acts[$0].harms.isEmpty)
      }
    }
    if isReport(harm, in: reading) { return nil }
    // "used rockets but withdrew, having lost ten men": their own dead are no harm that they did.
    if Self.isOwnLoss(harm, in: reading) {
      return nounBehind(harm, told, in: reading)
    }
    func usable(_ word: Int) -> Int? {
      let index = told.owner[word]
      guard index >= 0, !told.dropped.contains(index), told.acts[index].mention.accord == nil,
        takesHarm(told.acts[index].type), !isApart(told.acts[index], from: harm, in: reading),
        !isOfOtherDoer(word, than: harm, in: reading)
      else { return nil }
      return index
    }
    if let subject = harm.subject, let index = usable(reading.resolvingRelative(subject)) {
      return index
    }
    if let index = byOrder(harm, in: reading, usable: usable) { return index }
    if let index = above(harm, in: reading, isBoundary: isBoundary, usable: usable) { return index }
    for child in reading.children(harm.head)
    where child != harm.victims && !reading.markers(child).contains("that") {
      if let index = usable(child) { return index }
    }
    return nearest(harm, told, in: reading, isBoundary: isBoundary)
  }

  /// "no casualties were reported": a report of its own.
  private func isReport(_ harm: HarmMention, in reading: SentenceReading) -> Bool {
    guard harm.casualty.value.count.low == 0, harm.form == .noun,
      [.nsubjPass, .nsubj].contains(reading.relation(harm.head)),
      let verb = reading.head(harm.head)
    else { return false }
    return ["report", "record", "register", "be"].contains(reading.keys[verb])
  }

  /// The nearest usable act above the harm, or the subject of a verb above it.
  private func above(
    _ harm: HarmMention, in reading: SentenceReading, isBoundary: (Int) -> Bool,
    usable: (Int) -> Int?
  ) -> Int? {
    var ancestor = harm.head
    for _ in 0..<8 {
      if let index = usable(ancestor) { return index }
      if let subject = reading.isVerbal(ancestor) ? reading.subject(of: ancestor)?.word : nil,
        subject != harm.victims, let index = usable(reading.resolvingRelative(subject))
      {
        return index
      }
      guard let up = reading.head(ancestor), !isBoundary(up) else { return nil }
      ancestor = up
    }
    return nil
  }

  /// "lost ten men in the raid": the event noun of a phrase of the verb.
  private func nounBehind(
    _ harm: HarmMention, _ told: GatheredActs, in reading: SentenceReading
  ) -> Int? {
    for child in reading.children(harm.head) + reading.children(harm.range.upperBound)
    where [.obl, .nmod].contains(reading.relation(child)) && child > harm.head
      && ["in", "during", "to"].contains(reading.preposition(child) ?? "")
    {
      if told.owner[child] >= 0, !told.dropped.contains(told.owner[child]) {
        return told.owner[child]
      }
    }
    return nil
  }

  /// "Rebels killed six soldiers and the army shelled two villages", "while the army shelled": a verb
  /// with a doer of its own did not do the harm that has its own as well.
  private func isOfOtherDoer(
    _ verb: Int, than harm: HarmMention, in reading: SentenceReading
  ) -> Bool {
    guard harm.form == .verb, verb != harm.head, reading.isVerbal(verb),
      !reading.isPassiveForm(harm.head) || reading.child(harm.head, .nsubj) != nil,
      isBeside(verb, harm.head, in: reading),
      let doer = reading.child(verb, .nsubj), reading.tag(doer) != .pron,
      let other = reading.child(harm.head, .nsubj), reading.tag(other) != .pron
    else { return false }
    return doer != other
  }

  /// Whether one of the verbs is told beside the other and not as a part of it.
  private func isBeside(_ one: Int, _ other: Int, in reading: SentenceReading) -> Bool {
    let (first, second) = (min(one, other), max(one, other))
    guard reading.head(second) == first || reading.head(first) == second else { return false }
    let lower = reading.head(second) == first ? second : first
    switch reading.relation(lower) {
    case .conj: return true
    case .advcl: return reading.markers(lower).contains { ["while", "whereas"].contains($0) }
    default: return false
    }
  }

  /// "killed 20 soldiers and captured the base", "and destroyed two tanks", "burned a church and killed two
  /// guards": what was seized or destroyed besides is an act of its own.
  private func isSeizedAfter(_ act: Act, _ harm: HarmMention, in reading: SentenceReading) -> Bool {
    let verb = act.mention.head
    guard harm.form != .noun, !act.mention.isNoun, verb != harm.head,
      [.propertyDestroyed, .territorySeized, .interception].contains(act.type)
    else { return false }
    if verb > harm.head {
      let isListed =
        reading.relation(verb) == .conj && reading.head(verb) == harm.head
        || ListedVerbs.areListed(verb, harm.head, in: reading)
      guard isListed else { return false }
      return act.type != .territorySeized || !reading.isPassiveForm(harm.head)
    }
    // "The bomb destroyed a bus and killed two": one act did both.
    return act.type == .propertyDestroyed && harm.form == .verb && reading.hasObject(verb)
      && reading.hasObject(harm.head) && ListedVerbs.areListed(verb, harm.head, in: reading)
      && reading.subject(of: verb).map { captives.isArmedDoer($0.word, in: reading) } ?? false
  }

  /// The act that the order of words gives: the last one before "where … were killed", the one that a
  /// toll is "from".
  private func byOrder(
    _ harm: HarmMention, in reading: SentenceReading, usable: (Int) -> Int?
  ) -> Int? {
    if reading.keys[harm.range.upperBound] == "toll" {
      for word in (harm.head + 1)..<max(harm.head + 1, min(harm.head + 12, reading.count)) {
        if let index = usable(word) { return index }
        if reading.isVerbal(word) { return nil }
      }
      return nil
    }
    guard harm.form == .verb,
      let opening = (max(0, harm.head - 10)..<harm.head).last(where: {
        reading.keys[$0] == "where"
      }),
      !(opening..<harm.head).contains(where: { usable($0) != nil })
    else { return nil }
    for word in stride(from: opening - 1, through: max(0, opening - 24), by: -1) {
      if let index = usable(word) { return index }
    }
    return nil
  }

  private func nearest(
    _ harm: HarmMention, _ told: GatheredActs, in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) -> Int? {
    var best: (distance: Int, index: Int)?
    let isOnly =
      told.acts.indices.filter { !told.dropped.contains($0) && takesHarm(told.acts[$0].type) }.count
      == 1
    for (index, act) in told.acts.enumerated()
    where !told.dropped.contains(index) && act.mention.accord == nil && takesHarm(act.type)
      && !isApart(act, from: harm, in: reading)
    {
      let distance = abs(act.mention.head - harm.head)
      let isParticiple = reading.words[harm.head].form.hasSuffix("ing")
      guard
        distance
          <= (isParticiple && act.mention.head < harm.head ? 40 : isParticiple || isOnly ? 28 : 14)
      else { continue }
      let between =
        min(act.mention.head, harm.head)..<max(act.mention.head, harm.head)
      // "that five were killed and that they had destroyed a tank": two things told.
      let isToldApart = between.contains {
        $0 > 0 && reading.keys[$0] == "that" && reading.tag($0 - 1) == .cconj
      }
      guard !isToldApart, !between.contains(where: isBoundary),
        !isOfOtherDoer(act.mention.head, than: harm, in: reading)
      else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, index) }
    }
    return best?.index
  }

  /// Whether the act cannot have done the harm: a rejected one, one of other people, one long before.
  private func isApart(
    _ act: Act, from harm: HarmMention, in reading: SentenceReading
  ) -> Bool {
    isRejected(act, in: reading) || captives.areOthers(than: harm, act, in: reading)
      || isSeizedAfter(act, harm, in: reading) || PriorActs.isLongBefore(act, harm, reading)
  }

  /// "…, a claim the army rejects": the harm told before it is of an act of its own.
  private func isRejected(_ act: Act, in reading: SentenceReading) -> Bool {
    reading.rejectedCharge?.noun == act.mention.head
      || reading.falseCharge?.noun == act.mention.head
  }

  private func takesHarm(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground: true
    case .persons: type != .release && type != .displacement
    case .posture: type == .interception || type == .propertyDestroyed
    case .access, .harm, .agreement, .words: false
    }
  }

  /// "lost ten men": whom the subject lost, not whom it harmed.
  private static func isOwnLoss(_ harm: HarmMention, in reading: SentenceReading) -> Bool {
    reading.keys[harm.head] == "lose" && harm.form == .verb
      && reading.keys[harm.range.upperBound] != "life"
  }

  /// "killed ten and wounded six": the second harm of one clause.
  func follows(_ harm: HarmMention, _ act: Act, in reading: SentenceReading) -> Bool {
    let first = act.mention.head
    // "killed seven of them, losing two of its own"
    if Self.isOwnLoss(harm, in: reading)
      != act.harms.contains(where: { Self.isOwnLoss($0, in: reading) })
    {
      return false
    }
    // "one was confirmed dead; the other side lost seven": a clause of its own.
    if (min(first, harm.head)..<max(first, harm.head)).contains(where: {
      reading.words[$0].form == ";"
    }) {
      return false
    }
    // "Four were killed by rebels and two by …": each with a doer of its own.
    if reading.child(harm.head, .oblAgent) != nil,
      act.hasNode(where: { reading.child($0, .oblAgent) != nil && $0 != harm.head })
    {
      return false
    }
    let distance = harm.head - act.words.reduce(first, max)
    return distance <= 10
      || reading.head(harm.head) == first && reading.relation(harm.head) == .conj
  }
}
