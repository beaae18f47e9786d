import TruceModel
import TruceText

/// Who did an act and whom it hit, where other words of the sentence say otherwise than its tree.
extension SentenceAnalyzer {
  static func correctRoles(of acts: inout [Act], in reading: SentenceReading) {
    for index in acts.indices where acts[index].type == .ceasefireViolated {
      acts[index].targets.removeAll { target in
        reading.range(of: target.span).map { AccordNouns.isNoun(reading.keys[$0.upperBound]) }
          ?? false
      }
    }
    removeBlamers(from: &acts, in: reading)
    removeWrongDoers(from: &acts, in: reading)
    removeFigures(from: &acts, in: reading)
    shareBurnt(&acts, in: reading)
    joinAssessed(&acts, in: reading)
    removeRepelled(from: &acts, in: reading)
  }

  private static let bangs: LemmaSet = ["explosion", "blast", "detonation", "impact"]

  private static let assessing: LemmaSet = [
    "assess", "consistent", "judge", "attribute", "evaluate",
  ]

  /// "34 explosions assessed as outgoing artillery fire": one act, of the kind that they are taken for.
  private static func joinAssessed(_ acts: inout [Act], in reading: SentenceReading) {
    for index in acts.indices
    where acts[index].type == .bombing && acts[index].mention.isNoun
      && bangs.contains(reading.keys[acts[index].mention.head])
    {
      let head = acts[index].mention.head
      guard
        let marker = (head + 1..<max(head + 1, min(head + 6, reading.count))).first(where: {
          assessing.contains(reading.keys[$0])
        })
      else { continue }
      let taken = acts.indices.first { other in
        (marker...marker + 9).contains(acts[other].mention.head) && acts[other].mention.isNoun
          && acts[other].mention.accord == nil && Concord.isViolent(acts[other].type)
      }
      guard let taken else { continue }
      acts[index].type = acts[taken].type
      acts[index].means += acts[taken].means.filter { means in
        !acts[index].means.contains { $0.span == means.span }
      }
      acts.remove(at: taken)
      return
    }
  }

  private static let repelling: LemmaSet = ["repel", "repulse", "rebuff"]

  /// "tried to storm the base but were repelled": what became of an assault is no other one.
  private static func removeRepelled(from acts: inout [Act], in reading: SentenceReading) {
    guard acts.indices.contains(where: { repelling.contains(reading.keys[acts[$0].mention.head]) })
    else { return }
    let attackers = acts.filter { !$0.mention.isNoun && Concord.isViolent($0.type) }
    acts.removeAll { act in
      let head = act.mention.head
      guard repelling.contains(reading.keys[head]), act.actors.isEmpty,
        reading.isPassiveVerb(head)
      else { return false }
      return attackers.contains { other in
        other.mention.head < head
          && other.actors.contains { actor in act.targets.contains { $0.span == actor.span } }
      }
    }
  }

  /// "rebels trade blame as shells hit a market": who did it is not told.
  private static func removeBlamers(from acts: inout [Act], in reading: SentenceReading) {
    guard reading.allMarks.contains(.trading),
      let verb = (1..<max(1, reading.count - 1)).first(where: {
        reading.marks[$0].contains(.trading) && blames.contains(reading.keys[$0 + 1])
      })
    else { return }
    let end = reading.words[verb + 1].span.end
    for index in acts.indices where acts[index].mention.head > verb {
      acts[index].actors.removeAll { $0.span.start < end }
    }
  }

  /// "revised the number of dead in the attack from 41 to 38": a figure does nothing.
  private static func removeFigures(from acts: inout [Act], in reading: SentenceReading) {
    for index in acts.indices {
      acts[index].actors.removeAll { actor in
        guard let range = reading.range(of: actor.span), range.lowerBound > 0 else { return false }
        return reading.keys[range.lowerBound - 1] == "from"
          && range.allSatisfy { reading.tag($0) == .num || reading.keys[$0] == "to" }
      }
    }
  }

  /// "The army suffered 10 casualties", "inflicted 23 casualties on the army": whose losses they are.
  func fillLosses(_ act: inout Act, in reading: SentenceReading) {
    let verb = act.mention.head
    guard act.mention.range.count > 1,
      ["casualty", "loss"].contains(reading.keys[act.mention.range.upperBound])
    else { return }
    let subject = reading.subject(of: verb).flatMap { $0.isPassive ? nil : $0.word }
    let side = subject.map { roles.entities.entities(at: $0, in: reading) } ?? []
    switch reading.keys[verb] {
    case "suffer", "sustain":
      act.targets += side.filter { one in !act.targets.contains { $0.span == one.span } }
      act.actors.removeAll { actor in side.contains { $0.span == actor.span } }
    case "inflict":
      if act.actors.isEmpty { act.actors = side }
      let others = reading.children(verb) + reading.children(act.mention.range.upperBound)
      let hit = others.first { ["on", "upon"].contains(reading.preposition($0) ?? "") }
      if act.targets.isEmpty, let hit {
        act.targets = roles.entities.entities(at: hit, in: reading)
      }
    default: return
    }
  }

  /// "20 soldiers were killed and 30 captured": the 30 were taken, not the 20, who took nobody either.
  func fillCounted(_ act: inout Act, in reading: SentenceReading) {
    guard !act.mention.isNoun, [.abduction, .arrest].contains(act.type),
      let number = Captives.number(before: act.mention.head, in: reading)
    else { return }
    let first = reading.words[number].span.start
    act.actors.removeAll { $0.span.end <= first }
    act.targets = roles.entities.entities(at: number, in: reading)
  }

  /// "Rebels made an attempt on the president's life": who made it, and whose life it was.
  func fillLifeAttempt(_ act: inout Act, in reading: SentenceReading) {
    let (attempt, life) = (act.mention.range.lowerBound, act.mention.range.upperBound)
    guard reading.keys[attempt] == "attempt", reading.keys[life] == "life" else { return }
    if act.targets.isEmpty, let holder = reading.child(life, .nmodPoss) {
      act.targets = roles.entities.entities(at: holder, in: reading)
    }
    if act.actors.isEmpty, reading.relation(attempt) == .obj, let verb = reading.head(attempt),
      ["make", "stage", "commit", "launch"].contains(reading.keys[verb]),
      let subject = reading.subject(of: verb), !subject.isPassive
    {
      act.actors = roles.entities.entities(at: subject.word, in: reading)
    }
  }

  /// Whoever sets an ultimatum is who would do what is threatened in it; so is whoever "threatened to
  /// murder" somebody, where the tree makes a noun of the verb.
  func fillThreatener(_ act: inout Act, in reading: SentenceReading) {
    guard let verb = Ultimatum(facing: act, in: reading)?.verb ?? threat(of: act, in: reading),
      let subject = reading.subject(of: verb), !subject.isPassive
    else { return }
    act.actors = roles.entities.entities(at: subject.word, in: reading)
  }

  private func threat(of act: Act, in reading: SentenceReading) -> Int? {
    guard act.mention.isNoun, reading.preposition(act.mention.head) == "to",
      let verb = reading.head(act.mention.head), reading.keys[verb] == "threaten"
    else { return nil }
    return verb
  }

  /// Verbs of trading blame.
  static let trading = ["trade", "swap", "exchange"]

  private static let blames: LemmaSet = [
    "blame", "accusation", "barb", "recrimination", "charge", "insult", "allegation",
  ]

  /// "looted and set fire to the clinic": what burned was looted.
  private static func shareBurnt(_ acts: inout [Act], in reading: SentenceReading) {
    for index in acts.indices {
      guard acts[index].targets.contains(where: { isFire($0, in: reading) }) else { continue }
      acts[index].targets.removeAll { isFire($0, in: reading) }
      let other = acts.first { reading.keys[$0.mention.head] == "set" }
      if let other { acts[index].targets += other.targets }
    }
  }

  /// The "fire" of "set fire to".
  private static func isFire(_ target: Attested<Entity>, in reading: SentenceReading) -> Bool {
    guard let range = reading.range(of: target.span), range.lowerBound > 0 else { return false }
    return reading.keys[range.upperBound] == "fire" && reading.keys[range.lowerBound - 1] == "set"
  }

  /// Whoever is said to be accused of an act of force is its doer, not the subject that the tree finds.
  func fillAccused(_ act: inout Act, in reading: SentenceReading) {
    guard Concord.isViolent(act.type), act.mention.accord == nil,
      let accused = AccusedFinder(fallback: roles.fallback).accused(
        ofActAt: act.mention.range.lowerBound, in: reading)
    else { return }
    let found = roles.entities.entities(at: accused, in: reading)
    if !found.isEmpty { act.actors = AccusedFinder.marked(found) }
  }

  /// "No organisation or individual claimed the attack", with the "no" ahead of the phrase.
  func isNobody(_ entity: Attested<Entity>, in reading: SentenceReading) -> Bool {
    if let range = reading.range(of: entity.span), isDenied(range, in: reading) { return true }
    guard entity.value.id == nil, entity.value.side == nil,
      let range = reading.range(of: entity.span),
      Self.anybody.contains(reading.keys[range.upperBound])
    else { return false }
    var word = range.lowerBound
    while word > 0, [.adj, .noun].contains(reading.tag(word - 1)) || reading.keys[word - 1] == "or"
    {
      word -= 1
    }
    // "neither the rebels nor any other group claimed"
    let isAny = reading.keys[word] == "any" || word > 0 && reading.keys[word - 1] == "any"
    return reading.keys[word] == "no" || word > 0 && reading.keys[word - 1] == "no"
      || isAny && (max(0, word - 3)..<word).contains { reading.keys[$0] == "nor" }
  }

  /// "by gunmen and not | the army", "no other officers took part": they are said not to have done it.
  private func isDenied(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let first = range.lowerBound
    if reading.keys[first] == "not" || first > 0 && reading.keys[first - 1] == "not" {
      return first == 0 || reading.tag(max(0, first - 2)) != .aux
    }
    return reading.keys[first] == "no" && first < range.upperBound
      && reading.keys[first + 1] == "other"
  }

  private static let anybody: LemmaSet = [
    "group", "organization", "organisation", "faction", "movement", "individual", "person", "one",
    "side", "party", "body",
  ]

  /// Whoever a wrong tree makes the doer: an outlet, both sides of the clash that broke a truce, those
  /// who drove over a mine.
  private static func removeWrongDoers(from acts: inout [Act], in reading: SentenceReading) {
    let isBroken = acts.indices.contains { acts[$0].type == .ceasefireViolated }
    let clashing =
      isBroken ? acts.filter { $0.type == .armedClash }.flatMap(\.actors).map(\.span) : []
    for index in acts.indices {
      let (type, head) = (acts[index].type, acts[index].mention.head)
      // By the doers that the act has now, whichever of them are taken off.
      let isOfClash =
        type == .ceasefireViolated && !acts[index].actors.isEmpty
        && acts[index].actors.allSatisfy { clashing.contains($0.span) }
      let isOfMine = strikesMine(head, in: reading)
      let actors = isOfMine ? acts[index].actors : []
      if Concord.isViolent(type) || type.family == .posture,
        acts[index].actors.contains(where: { $0.value.kind == .outlet })
      {
        acts[index].actors.removeAll { $0.value.kind == .outlet }
      }
      if isOfClash { acts[index].actors = [] }
      if isOfMine {
        let targets = acts[index].targets
        acts[index].targets += actors.filter { actor in
          !targets.contains { $0.value.name == actor.value.name }
        }
        acts[index].actors = []
      }
    }
  }

  /// "The bus hit a mine"
  private static func strikesMine(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard ["strike", "hit"].contains(reading.keys[verb]), let mine = reading.object(verb) else {
      return false
    }
    return ["mine", "landmine", "ied", "explosive", "device"].contains(reading.keys[mine])
  }
}
