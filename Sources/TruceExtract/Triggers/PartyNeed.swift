import TruceModel
import TruceText

/// Tells whether words of dealing and aid ("inform", "meet", "support") are between parties of a
/// conflict, and words of a truce ("calm", "breach") of one.
enum PartyNeed {
  static func isMet(by act: Act, in reading: SentenceReading) -> Bool {
    switch act.type {
    case .support: isSupport(act)
    case .notification: isNotification(act, in: reading)
    case .consultation: isConsultation(act, in: reading)
    default: true
    }
  }

  private static func isSupport(_ act: Act) -> Bool {
    guard !act.actors.isEmpty, act.actors.contains(where: { canHelp($0.value) }) else {
      return false
    }
    return act.targets.contains { target in
      switch target.value.kind {
      case .state, .stateForce, .armedGroup: return true
      // "the opposition", which names a body of politicians as well as its fighters.
      case .organization: return target.wording.lowercased().hasSuffix("opposition")
      case .facility: return target.value.flags.contains(.observationPost)
      default: return false
      }
    }
  }

  private static func canHelp(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .person, .population, .facility, .place, .object: false
    default: true
    }
  }

  /// Told to a party or a body, not to reporters.
  private static func isNotification(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    if reading.keys[head] == "tell", reading.child(head, .oblAgent) == nil { return false }
    let isPassive = reading.child(head, .auxPass) != nil
    let listeners = act.targets.filter { target in
      // "Ten people were killed, the ministry informed": whoever informs is no listener.
      (isParty(target.value) || isSide(target.wording))
        && (isPassive || act.mention.isNoun || target.span.start > reading.words[head].span.start)
    }
    return !listeners.isEmpty
      && !act.targets.contains { $0.value.kind == .person || $0.value.kind == .outlet }
  }

  private static let hitting: LemmaSet = [
    "hit", "strike", "target", "bomb", "attack", "storm", "shell", "raid",
  ]

  private static func isConsultation(_ act: Act, in reading: SentenceReading) -> Bool {
    let parties = act.actors.filter {
      isParty($0.value) || $0.rule == EntityReader.unresolved
    }
    let others = act.targets.filter { isParty($0.value) }
    let head = act.mention.head
    if act.mention.isNoun {
      // "missiles hit a meeting"
      if reading.relation(head) == .obj, let verb = reading.head(head),
        hitting.contains(reading.keys[verb])
      {
        return false
      }
      return !parties.isEmpty || !others.isEmpty || isOfPeace(head, in: reading)
    }
    if reading.isPassiveVerb(head) { return !others.isEmpty }
    guard !parties.isEmpty else { return false }
    if reading.object(head) != nil { return !others.isEmpty }
    if !act.targets.isEmpty { return !others.isEmpty }
    return ["meet", "negotiate"].contains(reading.keys[head])
      && (parties.count > 1 || parties[0].value.kind == .organization
        || reading.subject(of: head).map { reading.words[$0.word].pennTag == .nns } ?? false)
  }

  /// "peace talks"; "a round of talks" and "no talks" in a report that speaks of a truce.
  private static func isOfPeace(_ head: Int, in reading: SentenceReading) -> Bool {
    guard ["talk", "negotiation"].contains(reading.keys[head]) else { return false }
    let before = max(0, head - 3)..<head
    if before.contains(where: { reading.keys[$0] == "no" }), reading.isTruceKnown { return true }
    var top = head
    if reading.preposition(head) == "of", let round = reading.head(head),
      reading.keys[round] == "round"
    {
      top = round
    }
    guard [.nsubj, .nsubjPass, .obj].contains(reading.relation(top)) else { return false }
    if before.contains(where: { ["peace", "truce", "ceasefire"].contains(reading.keys[$0]) }) {
      return true
    }
    return reading.isTruceKnown && top != head
  }

  /// A state, a force, a group, or a body or official that may speak for one.
  static func isParty(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .state, .stateForce, .armedGroup, .official, .organization, .monitor: true
    default: false
    }
  }

  private static func isSide(_ wording: String) -> Bool {
    let last = wording.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return ["party", "parties", "side", "sides"].contains(last)
  }

  private static let otherBreaches: LemmaSet = [
    "human", "right", "law", "airspace", "traffic", "datum", "data", "sanction", "privacy",
    "security", "copyright", "border", "constitution", "protocol", "rule", "wall", "trust",
  ]

  /// A breach or a calm that is the truce's.
  static func isOfTruce(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    let range = reading.phrase(head)
    guard reading.isTruceKnown || isCountedBreach(act, head, range, in: reading) else {
      return false
    }
    if range.contains(where: { otherBreaches.contains(reading.keys[$0]) }) { return false }
    // "the days of calm", "the regime of calm"; but "accused the army of breaches"
    return reading.preposition(head) != "of"
      || isCharge(head, in: reading)
      || reading.head(head).map { reading.keys[$0] == "inform" || reading.keys[$0] == "notify" }
        ?? false
  }

  /// "listed 573 breaches by the rebels", in a report that names no truce.
  private static func isCountedBreach(
    _ act: Act, _ head: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    guard ["breach", "violation"].contains(reading.keys[head]),
      range.contains(where: { reading.numberAt[$0] >= 0 && $0 < head }),
      !range.contains(where: { reading.keys[$0] == "of" })
    else { return false }
    return act.actors.contains { [.stateForce, .armedGroup].contains($0.value.kind) }
  }

  /// Wherever in the charge the tree hangs it.
  private static func isCharge(_ noun: Int, in reading: SentenceReading) -> Bool {
    let above = reading.head(noun)
    return [above, above.flatMap { reading.head($0) }].contains { word in
      word.map { reading.keys[$0] == "accuse" } ?? false
    }
  }
}
