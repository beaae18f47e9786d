import TruceModel
import TruceText

/// Turns the triggers and harm words of a sentence into acts: verbs that only carry an event noun
/// join it, and harm joins the act that did it.
struct ActGatherer: Sendable {
  let captives: Captives

  /// The trigger of harm that no act of its sentence did.
  static let harmTrigger = Trigger(
    form: .verb, type: .casualties, subject: .actor, object: .none)

  /// Sorted by trigger. `isBoundary` tells the verbs of speech, which no act reaches over.
  func acts(
    _ mentions: [TriggerMention], _ harms: [HarmMention], in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) -> [Act] {
    var told = GatheredActs(
      CarrierVerbs.withoutCarriers(mentions, in: reading), in: reading)
    MergedVerbs.merge(&told, in: reading)
    for index in told.acts.indices
    where told.acts[index].mention.isNoun && !told.dropped.contains(index) {
      support(index, &told, in: reading, isBoundary: isBoundary)
    }
    let alone = join(harms, to: &told, in: reading, isBoundary: isBoundary)
    // The mentions came in order.
    if told.dropped.isEmpty, alone.isEmpty { return told.acts }
    var kept = told.acts
    for index in told.acts.indices.reversed() where told.dropped.contains(index) {
      kept.remove(at: index)
    }
    if kept.isEmpty { kept = alone } else { kept += alone }
    let first = kept.indices.map { kept[$0].mention.range.lowerBound }
    if first.indices.dropFirst().allSatisfy({ first[$0 - 1] <= first[$0] }) { return kept }
    return kept.sorted { $0.mention.range.lowerBound < $1.mention.range.lowerBound }
  }

  /// Joins each harm to the act that did it; acts of their own for the harm that no act did.
  private func join(
    _ harms: [HarmMention], to told: inout GatheredActs, in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) -> [Act] {
    let doers = HarmDoer(captives: captives)
    var alone: [Act] = []
    for harm in harms {
      for index in told.acts.indices
      where captives.areCounted(in: told.acts[index], harm, in: reading) {
        told.acts[index].type = .abduction
      }
      if let index = doers.act(doing: harm, told, in: reading, isBoundary: isBoundary) {
        told.acts[index].harms.append(harm)
        if harm.form == .verb, told.owner[harm.head] < 0 {
          told.acts[index].nodes.append(.init(word: harm.head, kind: .harm))
          told.owner[harm.head] = index
        }
      } else if let last = alone.indices.last, doers.follows(harm, alone[last], in: reading) {
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
    return alone
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

  /// Adds to the act of an event noun the verb that carries it or tells of it: "launched a raid", "the raid
  /// hit".
  private func support(
    _ index: Int, _ told: inout GatheredActs, in reading: SentenceReading,
    isBoundary: (Int) -> Bool
  ) {
    var head = Self.amount(told.acts[index].mention.head, in: reading)
    // "a ground and air operation"
    if reading.relation(head) == .conj, let first = reading.head(head),
      told.acts[index].mention.range.contains(first)
    {
      head = first
    }
    for child in reading.children(head)
    where reading.relation(child) == .acl && CarrierVerbs.lightVerbs.contains(reading.keys[child])
      && told.owner[child] < 0 && reading.child(child, .obj) == nil
    {
      told.acts[index].nodes.append(.init(word: child, kind: .light))
      told.owner[child] = index
    }
    guard let verb = reading.head(head), reading.isVerbal(verb), told.owner[verb] < 0,
      !isBoundary(verb)
    else { return }
    switch reading.relation(head) {
    case .obl where told.acts[index].type == .humanShielding || isJoined(verb, in: reading),
      .obl where told.acts[index].type.family == .explosion && Self.isSubjecting(verb, in: reading),
      .obj where CarrierVerbs.lightVerbs.contains(reading.keys[verb]),
      .nsubjPass where CarrierVerbs.lightVerbs.contains(reading.keys[verb]):
      told.acts[index].nodes.append(.init(word: verb, kind: .light))
      told.owner[verb] = index
    case .nsubj, .nsubjPass:
      told.acts[index].nodes.append(.init(word: verb, kind: .predicate))
      told.owner[verb] = index
    case .oblAgent, .obl:
      guard reading.keys[verb] == "damage", told.acts[index].type.family == .explosion else {
        return
      }
      told.acts[index].nodes.append(.init(word: verb, kind: .predicate))
      told.owner[verb] = index
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
}
