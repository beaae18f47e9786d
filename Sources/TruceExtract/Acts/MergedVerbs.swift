import TruceModel
import TruceText

/// Trigger verbs that tell the same act as an event noun or another verb beside them: "a raid hit the town",
/// "hit a camp, targeting leaders".
enum MergedVerbs {
  /// Joins each verb to the act that it tells too, and drops the act of the verb.
  static func merge(_ told: inout GatheredActs, in reading: SentenceReading) {
    for index in told.acts.indices
    where !told.acts[index].mention.isNoun && told.acts[index].mention.accord == nil {
      guard
        let noun = nounTold(by: index, told, in: reading)
          ?? verbDetailed(by: index, told, in: reading)
          ?? landing(of: index, told, in: reading)
      else { continue }
      let verb = told.acts[index].mention
      told.acts[noun].nodes.append(.init(word: verb.head, kind: .merged(verb.trigger)))
      if !CarrierVerbs.lightVerbs.contains(reading.keys[verb.head]) {
        told.acts[noun].type = morePrecise(told.acts[noun].type, verb.trigger.type)
      }
      told.owner[verb.head] = noun
      told.dropped.insert(index)
    }
  }

  /// The event noun that is subject, agent or instrument of a trigger verb.
  private static func nounTold(
    by index: Int, _ told: GatheredActs, in reading: SentenceReading
  ) -> Int? {
    let verb = told.acts[index].mention.head
    guard told.acts[index].type.family == .explosion || told.acts[index].type.family == .ground
    else {
      return nil
    }
    func noun(_ word: Int) -> Int? {
      let other = told.owner[reading.resolvingRelative(word)]
      guard other >= 0, other != index, told.acts[other].mention.isNoun,
        told.acts[other].mention.accord == nil, told.acts[other].type.family != .agreement
      else { return nil }
      return other
    }
    if let subject = reading.subject(of: verb)?.word, let act = noun(subject) { return act }
    if let act = argument(of: verb, told.acts[index].type, in: reading, noun: noun) { return act }
    // "a raid targeting a camp"
    if reading.relation(verb) == .acl, let governor = reading.head(verb),
      let act = noun(governor)
    {
      return act
    }
    var before = verb - 1
    while before >= 0, [.adv, .aux].contains(reading.tag(before)) { before -= 1 }
    return before >= 0 ? noun(before) : nil
  }

  /// The act that an agent or a phrase of the verb names: "was hit in a raid".
  private static func argument(
    of verb: Int, _ type: EventType, in reading: SentenceReading, noun: (Int) -> Int?
  ) -> Int? {
    for child in reading.children(verb) {
      switch reading.relation(child) {
      case .oblAgent: if let act = noun(child) { return act }
      // What is taken in a raid is told beside it.
      case .obl where type != .territorySeized:
        if let marker = reading.preposition(child),
          ["in", "with", "by", "during"].contains(marker), !reading.isSupposed(child),
          let act = noun(child)
        {
          return act
        }
      default: continue
      }
    }
    return nil
  }

  /// The act whose aim a participle gives: "hit a camp, targeting leaders".
  private static func verbDetailed(
    by index: Int, _ told: GatheredActs, in reading: SentenceReading
  ) -> Int? {
    let verb = told.acts[index].mention.head
    guard reading.keys[verb] == "target", reading.words[verb].form.hasSuffix("ing") else {
      return nil
    }
    if let governor = reading.head(verb), told.owner[governor] >= 0, told.owner[governor] != index {
      return told.owner[governor]
    }
    return told.acts.indices.last { other in
      told.acts[other].mention.head < verb && verb - told.acts[other].mention.head < 12
        && told.acts[other].type.family == .explosion
    }
  }

  /// The act that tells where a shot went: "shells | fired from the hills | landed on a clinic".
  private static func landing(
    of index: Int, _ told: GatheredActs, in reading: SentenceReading
  ) -> Int? {
    let verb = told.acts[index].mention.head
    guard ReducedShot.isFiring(reading.keys[verb]), reading.relation(verb) == .acl,
      let shot = reading.head(verb), shot < verb
    else { return nil }
    // "rockets fired" as one entry, or the verb alone.
    guard let hit = reading.head(shot), hit > verb, reading.relation(shot) == .nsubj,
      told.owner[hit] >= 0, told.owner[hit] != index, !told.acts[told.owner[hit]].mention.isNoun,
      told.acts[told.owner[hit]].type.family == .explosion
    else { return nil }
    return told.owner[hit]
  }

  /// Of two types for one act the one that says more.
  static func morePrecise(_ a: EventType, _ b: EventType) -> EventType {
    if a == .attack || a == .strike && b != .attack && b.family == .explosion { return b }
    return a
  }
}
