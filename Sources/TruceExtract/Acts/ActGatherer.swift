import TruceModel
import TruceText

/// Turns the triggers and harm words of a sentence into acts: verbs that only carry an event noun
/// join it, and harm joins the act that did it.
struct ActGatherer: Sendable {
  let captives: Captives

  /// Verbs that add nothing to the event noun they govern.
  private static let lightVerbs: LemmaSet = [
    "carry", "conduct", "launch", "stage", "mount", "perform", "commit", "execute", "make",
    "undertake", "wage", "press", "deliver", "take", "start", "begin", "do", "continue", "resume",
    "step", "intensify", "order", "perpetrate", "open", "use", "run", "fly", "have", "give",
    "grant",
    "unleash", "engage", "detonate", "explode", "set", "plant", "drop", "fire", "throw",
    "place", "hurl", "put", "leave", "toss", "lob", "activate", "mastermind", "orchestrate",
    "instigate", "lead",
  ]
  private static let repellingVerbs: LemmaSet = ["repel", "repulse", "thwart", "foil"]
  /// The trigger of harm that no act of its sentence did.
  static let harmTrigger = Trigger(
    form: .verb, type: .casualties, subject: .actor, object: .none)

  /// Sorted by trigger. `isBoundary` tells the verbs of speech, which no act reaches over.
  func acts(
    _ mentions: [TriggerMention], _ harms: [HarmMention], in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) -> [Act] {
    var acts = Self.withoutCarriers(mentions, in: reading).map { Act($0) }
    var owner = [Int](repeating: -1, count: reading.count)
    for index in acts.indices {
      for word in acts[index].mention.range { owner[word] = index }
    }
    var dropped = Set<Int>()
    for index in acts.indices where !acts[index].mention.isNoun && acts[index].mention.accord == nil
    {
      guard
        let noun = nounTold(by: index, acts, owner, in: reading)
          ?? verbDetailed(by: index, acts, owner, in: reading)
          ?? landing(of: index, acts, owner, in: reading)
      else { continue }
      let verb = acts[index].mention
      acts[noun].nodes.append(.init(word: verb.head, kind: .merged(verb.trigger)))
      if !Self.lightVerbs.contains(reading.keys[verb.head]) {
        acts[noun].type = Self.morePrecise(acts[noun].type, verb.trigger.type)
      }
      owner[verb.head] = noun
      dropped.insert(index)
    }
    for index in acts.indices where acts[index].mention.isNoun && !dropped.contains(index) {
      support(index, &acts, &owner, in: reading, isBoundary: isBoundary)
    }
    var alone: [Act] = []
    for harm in harms {
      for index in acts.indices where captives.areCounted(in: acts[index], harm, in: reading) {
        acts[index].type = .abduction
      }
      if let index = act(doing: harm, acts, owner, dropped, in: reading, isBoundary: isBoundary) {
        acts[index].harms.append(harm)
        if harm.form == .verb, owner[harm.head] < 0 {
          acts[index].nodes.append(.init(word: harm.head, kind: .harm))
          owner[harm.head] = index
        }
      } else if let last = alone.indices.last, follows(harm, alone[last], in: reading) {
        alone[last].harms.append(harm)
        alone[last].nodes.append(.init(word: harm.head, kind: .harm))
      } else {
        var act = Act(
          TriggerMention(range: harm.range, head: harm.head, trigger: Self.harmTrigger))
        act.nodes = [.init(word: harm.head, kind: .harm)]
        act.harms = [harm]
        alone.append(act)
      }
    }
    // The mentions came in order.
    if dropped.isEmpty, alone.isEmpty { return acts }
    let kept = acts.indices.filter { !dropped.contains($0) }.map { acts[$0] } + alone
    return kept.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
  }

  /// The mentions without verbs that only carry an event noun of their own: "launched an attack",
  /// "repelled an assault", "detonated a car bomb".
  private static func withoutCarriers(
    _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> [TriggerMention] {
    let kept = mentions.indices.filter { index in
      !isDefused(index, mentions, in: reading) && !isCarrier(index, mentions, in: reading)
    }
    return kept.count == mentions.count ? mentions : kept.map { mentions[$0] }
  }

  /// "defused a bomb": the bomb did not go off.
  private static func isDefused(
    _ index: Int, _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    guard mentions[index].isNoun, mentions[index].trigger.type == .bombing else { return false }
    return mentions.indices.contains { other in
      !mentions[other].isNoun && mentions[other].trigger.type == .interception
        && reading.child(mentions[other].head, .obj, .nsubjPass) == mentions[index].head
    }
  }

  private static func isCarrier(
    _ index: Int, _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    let head = mentions[index].head
    guard !mentions[index].isNoun, mentions[index].accord == nil,
      lightVerbs.contains(reading.keys[head]) || repellingVerbs.contains(reading.keys[head]),
      let object = reading.child(head, .obj, .nsubjPass)
    else { return false }
    return mentions.indices.contains { mentions[$0].isNoun && mentions[$0].head == object }
  }

  /// The event noun that is subject, agent or instrument of a trigger verb.
  private func nounTold(
    by index: Int, _ acts: [Act], _ owner: [Int], in reading: SentenceReading
  ) -> Int? {
    let verb = acts[index].mention.head
    guard acts[index].type.family == .explosion || acts[index].type.family == .ground else {
      return nil
    }
    func noun(_ word: Int) -> Int? {
      let other = owner[reading.resolvingRelative(word)]
      guard other >= 0, other != index, acts[other].mention.isNoun,
        acts[other].mention.accord == nil, acts[other].type.family != .agreement
      else { return nil }
      return other
    }
    if let subject = reading.subject(of: verb)?.word, let told = noun(subject) { return told }
    for child in reading.children(verb) {
      switch reading.relation(child) {
      case .oblAgent: if let told = noun(child) { return told }
      // What is taken in a raid is told beside it.
      case .obl where acts[index].type != .territorySeized:
        if let marker = reading.preposition(child),
          ["in", "with", "by", "during"].contains(marker), !reading.isSupposed(child),
          let told = noun(child)
        {
          return told
        }
      default: continue
      }
    }
    // "a raid targeting a camp"
    if reading.relation(verb) == .acl, let governor = reading.head(verb),
      let told = noun(governor)
    {
      return told
    }
    var before = verb - 1
    while before >= 0, [.adv, .aux].contains(reading.tag(before)) { before -= 1 }
    return before >= 0 ? noun(before) : nil
  }

  /// The act whose aim a participle gives: "hit a camp, targeting leaders".
  private func verbDetailed(
    by index: Int, _ acts: [Act], _ owner: [Int], in reading: SentenceReading
  ) -> Int? {
    let verb = acts[index].mention.head
    guard reading.keys[verb] == "target", reading.words[verb].form.hasSuffix("ing") else {
      return nil
    }
    if let governor = reading.head(verb), owner[governor] >= 0, owner[governor] != index {
      return owner[governor]
    }
    return acts.indices.last { other in
      acts[other].mention.head < verb && verb - acts[other].mention.head < 12
        && acts[other].type.family == .explosion
    }
  }

  /// The act that tells where a shot went: "shells | fired from the hills | landed on a clinic".
  private func landing(
    of index: Int, _ acts: [Act], _ owner: [Int], in reading: SentenceReading
  ) -> Int? {
    let verb = acts[index].mention.head
    guard ReducedShot.isFiring(reading.keys[verb]), reading.relation(verb) == .acl,
      let shot = reading.head(verb), shot < verb
    else { return nil }
    // "rockets fired" as one entry, or the verb alone.
    guard let hit = reading.head(shot), hit > verb, reading.relation(shot) == .nsubj,
      owner[hit] >= 0, owner[hit] != index, !acts[owner[hit]].mention.isNoun,
      acts[owner[hit]].type.family == .explosion
    else { return nil }
    return owner[hit]
  }

  private static let amounts: LemmaSet = [
    "total", "number", "series", "wave", "string", "spate", "round", "barrage", "dozen", "hundred",
    "score",
  ]

  /// The noun that stands for the event in its clause: "total" in "a total of ten air strikes".
  private static func amount(_ noun: Int, in reading: SentenceReading) -> Int {
    guard reading.relation(noun) == .nmod, reading.preposition(noun) == "of",
      let governor = reading.head(noun), governor < noun,
      amounts.contains(reading.keys[governor]) || reading.tag(governor) == .num
    else { return noun }
    return governor
  }

  private func support(
    _ index: Int, _ acts: inout [Act], _ owner: inout [Int], in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) {
    var head = Self.amount(acts[index].mention.head, in: reading)
    // "a ground and air operation"
    if reading.relation(head) == .conj, let first = reading.head(head),
      acts[index].mention.range.contains(first)
    {
      head = first
    }
    for child in reading.children(head)
    where reading.relation(child) == .acl && Self.lightVerbs.contains(reading.keys[child])
      && owner[child] < 0 && reading.child(child, .obj) == nil
    {
      acts[index].nodes.append(.init(word: child, kind: .light))
      owner[child] = index
    }
    guard let verb = reading.head(head), reading.isVerbal(verb), owner[verb] < 0, !isBoundary(verb)
    else { return }
    switch reading.relation(head) {
    case .obl where acts[index].type == .humanShielding || isJoined(verb, in: reading),
      .obl where acts[index].type.family == .explosion && Self.isSubjecting(verb, in: reading),
      .obj where Self.lightVerbs.contains(reading.keys[verb]),
      .nsubjPass where Self.lightVerbs.contains(reading.keys[verb]):
      acts[index].nodes.append(.init(word: verb, kind: .light))
      owner[verb] = index
    case .nsubj, .nsubjPass:
      acts[index].nodes.append(.init(word: verb, kind: .predicate))
      owner[verb] = index
    case .oblAgent, .obl:
      guard reading.keys[verb] == "damage", acts[index].type.family == .explosion else { return }
      acts[index].nodes.append(.init(word: verb, kind: .predicate))
      owner[verb] = index
    default: return
    }
  }

  /// "subjected the town to mortar fire"
  static func isSubjecting(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.keys[verb] == "subject" && reading.tag(verb) == .verb
  }

  /// "took part in the raid", "participated in the operation"
  private func isJoined(_ verb: Int, in reading: SentenceReading) -> Bool {
    if ["participate", "partake"].contains(reading.keys[verb]) { return true }
    return reading.keys[verb] == "take"
      && reading.child(verb, .obj).map {
        reading.keys[$0] == "part"
      } ?? false
  }

  /// The act that a harm belongs to: the one named as its doer, the one its clause hangs on, the
  /// one inside its clause, or else the nearest of the sentence.
  private func act(
    doing harm: HarmMention, _ acts: [Act], _ owner: [Int], _ dropped: Set<Int>,
    in reading: SentenceReading, isBoundary: (Int) -> Bool
  ) -> Int? {
    if harm.casualty.value.harm == .displaced {
      return acts.indices.first {
        !dropped.contains($0) && acts[$0].type == .displacement
          && (acts[$0].mention.range.contains(harm.head) || acts[$0].harms.isEmpty)
      }
    }
    // "no casualties were reported" is a report of its own.
    if harm.casualty.value.count.low == 0, harm.form == .noun,
      [.nsubjPass, .nsubj].contains(reading.relation(harm.head)),
      let verb = reading.head(harm.head),
      ["report", "record", "register", "be"].contains(reading.keys[verb])
    {
      return nil
    }
    // "used rockets but withdrew, having lost ten men": their own dead are no harm that they did.
    if reading.keys[harm.head] == "lose", harm.form == .verb,
      reading.keys[harm.range.upperBound] != "life"
    {
      return nounBehind(harm, owner, dropped, in: reading)
    }
    func usable(_ word: Int) -> Int? {
      let index = owner[word]
      guard index >= 0, !dropped.contains(index), acts[index].mention.accord == nil,
        takesHarm(acts[index].type), !isRejected(acts[index], in: reading),
        !captives.areOthers(than: harm, acts[index], in: reading),
        !isOfOtherDoer(word, than: harm, in: reading),
        !isSeizedAfter(acts[index], harm, in: reading)
      else { return nil }
      return index
    }
    if let subject = harm.subject, let index = usable(reading.resolvingRelative(subject)) {
      return index
    }
    if let index = byOrder(harm, acts, in: reading, usable: usable) { return index }
    var ancestor = harm.head
    for _ in 0..<8 {
      if let index = usable(ancestor) { return index }
      if let subject = reading.isVerbal(ancestor) ? reading.subject(of: ancestor)?.word : nil,
        subject != harm.victims, let index = usable(reading.resolvingRelative(subject))
      {
        return index
      }
      guard let up = reading.head(ancestor), !isBoundary(up) else { break }
      ancestor = up
    }
    for child in reading.children(harm.head)
    where child != harm.victims && !reading.markers(child).contains("that") {
      if let index = usable(child) { return index }
    }
    return nearest(harm, acts, dropped, in: reading, isBoundary: isBoundary)
  }

  /// "lost ten men in the raid": the event noun of a phrase of the verb.
  private func nounBehind(
    _ harm: HarmMention, _ owner: [Int], _ dropped: Set<Int>, in reading: SentenceReading
  ) -> Int? {
    for child in reading.children(harm.head) + reading.children(harm.range.upperBound)
    where [.obl, .nmod].contains(reading.relation(child)) && child > harm.head
      && ["in", "during", "to"].contains(reading.preposition(child) ?? "")
    {
      if owner[child] >= 0, !dropped.contains(owner[child]) { return owner[child] }
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
    _ harm: HarmMention, _ acts: [Act], in reading: SentenceReading, usable: (Int) -> Int?
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
    _ harm: HarmMention, _ acts: [Act], _ dropped: Set<Int>, in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) -> Int? {
    var best: (distance: Int, index: Int)?
    let isOnly =
      acts.indices.filter { !dropped.contains($0) && takesHarm(acts[$0].type) }.count == 1
    for (index, act) in acts.enumerated()
    where !dropped.contains(index) && act.mention.accord == nil && takesHarm(act.type)
      && !isRejected(act, in: reading) && !captives.areOthers(than: harm, act, in: reading)
      && !isSeizedAfter(act, harm, in: reading)
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
      let isApart = between.contains {
        $0 > 0 && reading.keys[$0] == "that" && reading.tag($0 - 1) == .cconj
      }
      guard !isApart, !between.contains(where: isBoundary),
        !isOfOtherDoer(act.mention.head, than: harm, in: reading)
      else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, index) }
    }
    return best?.index
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

  /// "killed ten and wounded six": the second harm of one clause.
  private func follows(_ harm: HarmMention, _ act: Act, in reading: SentenceReading) -> Bool {
    let first = act.mention.head
    // "one was confirmed dead; the other side lost seven": a clause of its own.
    if (min(first, harm.head)..<max(first, harm.head)).contains(where: {
      reading.words[$0].form == ";"
    }) {
      return false
    }
    // "Four were killed by rebels and two by …": each with a doer of its own.
    if reading.child(harm.head, .oblAgent) != nil,
      act.words.contains(where: { reading.child($0, .oblAgent) != nil && $0 != harm.head })
    {
      return false
    }
    let distance = harm.head - act.words.reduce(first, max)
    return distance <= 10
      || reading.head(harm.head) == first && reading.relation(harm.head) == .conj
  }

  /// Of two types for one act the one that says more.
  static func morePrecise(_ a: EventType, _ b: EventType) -> EventType {
    if a == .attack || a == .strike && b != .attack && b.family == .explosion { return b }
    return a
  }
}
