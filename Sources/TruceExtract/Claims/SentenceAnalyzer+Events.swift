import TruceModel
import TruceText

/// Whether a word that may tell an event does.
extension SentenceAnalyzer {
  /// "claimed responsibility for the kidnapping": the word of guilt is of the event named behind it.
  func isOfOther(
    _ mention: TriggerMention, _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    let word = mention.range.upperBound
    guard mention.isNoun, mention.range.count == 1, reading.keys[word] == "responsibility",
      word + 2 < reading.count, reading.keys[word + 1] == "for"
    else { return false }
    return mentions.contains { other in
      other.isNoun && other.trigger.type.family == .persons && other.head > word
        && other.range.lowerBound - word <= 5
        && !(word + 2..<other.range.lowerBound).contains { reading.isVerbal($0) }
    }
  }

  private static let ofThings: LemmaSet = [
    "build", "make", "weigh", "contain", "cost", "manufacture", "use", "be", "have", "seize",
    "find",
  ]

  /// A bomb that is only spoken of: nobody sets it off and nothing is hit.
  func isMereWeapon(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.mention.range.count == 1,
      ["bomb", "mine", "grenade", "rocket"].contains(reading.keys[act.mention.head]),
      act.harms.isEmpty, act.targets.isEmpty, act.damage.isEmpty
    else { return false }
    return act.nodes.allSatisfy { node in
      node.word == act.mention.head || Self.ofThings.contains(reading.keys[node.word])
    }
  }

  /// "destroys the image of the army", "sabotage the elections": nothing is destroyed.
  func isOfIdeas(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .propertyDestroyed, act.targets.isEmpty, act.harms.isEmpty,
      act.means.isEmpty, let thing = thing(of: act.mention.head, in: reading)
    else { return false }
    return reading.nameAt[thing] < 0 && Tangible.isIdea(thing, in: reading)
  }

  /// What a verb or a noun of destruction governs.
  func thing(of head: Int, in reading: SentenceReading) -> Int? {
    reading.object(head) ?? reading.passiveSubject(head)
      ?? reading.children(head).first {
        reading.relation($0) == .nmod
          && ["of", "against"].contains(reading.preposition($0) ?? "")
      }
  }

  private static let dead: LemmaSet = ["dead", "injured", "wounded", "hurt", "without"]

  /// "a blast that left two dead", "leaving the town without power": nobody left.
  func isLeftBehind(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard act.type == .displacement || act.type == .withdrawal, reading.keys[head] == "leave" else {
      return false
    }
    return (head + 1..<max(head + 1, min(reading.count, head + 8))).contains {
      Self.dead.contains(reading.keys[$0])
        || ["injured", "wounded"].contains(reading.words[$0].form.lowercased())
    }
  }

  private static let envoys: LemmaSet = [
    "delegation", "delegate", "mediator", "envoy", "negotiator", "representative", "message",
    "letter", "signal", "diplomat", "official", "minister", "emissary", "team", "aid", "food",
    "medicine", "doctor", "condolence", "observer", "monitor", "inspector", "journalist",
    "daughter", "son", "child", "wife", "family", "mother", "student",
  ]

  /// "sent a delegation": no forces moved.
  func isOfEnvoys(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .troopMovement, !act.mention.isNoun,
      ["send", "dispatch"].contains(reading.keys[act.mention.head]),
      let sent = reading.object(act.mention.head) ?? reading.passiveSubject(act.mention.head)
    else { return false }
    return Self.envoys.contains(reading.keys[sent])
  }

  private static let culprits: LemmaSet = [
    "gunman", "attacker", "assailant", "suspect", "killer", "robber", "perpetrator", "kidnapper",
    "assassin", "bomber", "thief", "hijacker", "culprit", "murderer",
  ]

  /// "The gunmen fled on a motorcycle": whoever did it got away; nobody was driven out.
  func isFlightOfArmed(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .displacement, reading.keys[act.mention.head] == "flee",
      let subject = reading.subject(of: act.mention.head)?.word
    else { return false }
    let goer = reading.resolvingRelative(subject)
    if Self.culprits.contains(reading.keys[goer]) { return true }
    return roles.entities.person(at: goer, in: reading)?.isArmed == true
      && reading.object(act.mention.head) == nil
  }

  /// "troops backed by Iranian militias": words that only tell whose troops they are; but guns and aircraft
  /// that back them do something.
  func isMereBacking(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard act.type == .support, !act.mention.isNoun, reading.words[head].pennTag == .vbn else {
      return false
    }
    return reading.relation(head) == .acl && reading.child(head, .aux, .auxPass) == nil
      && head + 1 < reading.count && reading.keys[head + 1] == "by" && act.means.isEmpty
      && !act.actors.contains { actor in
        actor.value.kind == .vehicle
          || ["artillery", "guns", "strikes", "fire"].contains { actor.wording.hasSuffix($0) }
      }
  }

  /// Whether the arguments of an ambiguous word make it an event.
  func isEvent(_ act: Act, in reading: SentenceReading) -> Bool {
    if isMereWeapon(act, in: reading) || isOfIdeas(act, in: reading)
      || isLeftBehind(act, in: reading) || isOfEnvoys(act, in: reading)
      || isFlightOfArmed(act, in: reading) || isMereBacking(act, in: reading)
    {
      return false
    }
    switch act.mention.trigger.need {
    case .none:
      if act.type == .casualties, isOfAccident(act, in: reading) { return false }
      return act.type != .casualties
        || act.harms.contains {
          $0.victims != nil || $0.casualty.value.count.low != nil || $0.form == .noun
        }
    case .armed: return hasArmed(act, in: reading)
    case .means: return hasMeans(act, in: reading)
    case .parties: return PartyNeed.isMet(by: act, in: reading)
    case .truce: return PartyNeed.isOfTruce(act, in: reading)
    case .place: return hasPlace(act, in: reading)
    }
  }

  /// Whether somebody under arms, harm or what was hit makes an event of the word.
  private func hasArmed(_ act: Act, in reading: SentenceReading) -> Bool {
    if act.type == .troopMovement, isPlainEntry(act, in: reading) { return false }
    if reading.keys[act.mention.head] == "surround", !isEncirclement(act) { return false }
    if reading.keys[act.mention.head] == "destruction" {
      return act.targets.contains { isBuilt($0.value) }
    }
    if act.type == .propertyDestroyed, act.targets.contains(where: { isBuilt($0.value) }) {
      return true
    }
    return act.hasArmedParty || !act.harms.isEmpty || act.nodes.count > 1
      || act.type == .troopMovement && isMilitaryMove(act)
      || act.type == .withdrawal && isOfBothSides(act, in: reading)
  }

  /// Whether a weapon makes an event of the word.
  private func hasMeans(_ act: Act, in reading: SentenceReading) -> Bool {
    let key = reading.keys[act.mention.head]
    // "a helicopter used to bring food": an aircraft is no weapon by itself.
    if ["use", "place", "leave", "put"].contains(key), act.targets.isEmpty, act.harms.isEmpty,
      act.meansWords.allSatisfy({ roles.isPlatform($0) })
    {
      return false
    }
    // "placed snipers on the roofs": no bomb.
    if ["place", "plant", "leave", "put"].contains(key), act.type == .bombing,
      act.meansWords.allSatisfy({ ![.bombing, .suicideAttack].contains($0.type) })
    {
      return false
    }
    return !act.means.isEmpty
  }

  /// Whether a place in its object, or people hit, makes an event of the word.
  private func hasPlace(_ act: Act, in reading: SentenceReading) -> Bool {
    if act.mention.trigger.subject == .target,
      act.targets.contains(where: { $0.value.kind == .population || $0.value.kind == .vehicle })
    {
      return true
    }
    guard let object = reading.child(act.mention.head, .obj, .nsubjPass) else { return false }
    return reading.subtree(object).contains {
      reading.placeAt[$0] >= 0 && reading.places[reading.placeAt[$0]].form == .name
    }
  }

  private static let accidents: LemmaSet = [
    "accident", "earthquake", "quake", "flood", "hurricane", "landslide", "storm", "epidemic",
    "disease", "overdose", "cancer", "illness", "mudslide", "avalanche", "tornado", "cyclone",
    "typhoon", "drought", "malaria", "cholera", "stroke", "pneumonia", "fever", "virus", "aids",
  ]

  /// "died in the accident", "killed by an earthquake": no one did it.
  func isOfAccident(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.actors.isEmpty else { return false }
    return act.hasNode { word in
      reading.children(word).contains {
        [.obl, .nmod, .oblAgent, .nsubj].contains(reading.relation($0))
          && Self.accidents.contains(reading.keys[$0])
      }
    }
  }

  /// "entered a village": going in tells a movement where the place is named.
  func isPlainEntry(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    // "moves towards its anniversary"
    if ["head", "move"].contains(reading.keys[head]), !act.mention.isNoun,
      act.mention.range.count == 2, reading.tag(act.mention.range.upperBound) == .adp
    {
      let first = act.mention.range.upperBound + 1
      return !(first..<max(first, min(reading.count, first + 4))).contains {
        reading.placeAt[$0] >= 0 && reading.timeAt[$0] < 0
      }
    }
    guard reading.keys[head] == "enter" else { return false }
    return reading.object(head).map {
      reading.placeAt[$0] < 0 && (reading.tag($0) != .propn || reading.nameAt[$0] >= 0)
    } ?? true
  }

  /// "surrounded by government troops", not by hills.
  private func isEncirclement(_ act: Act) -> Bool {
    act.actors.contains { actor in
      switch actor.value.kind {
      case .state, .stateForce, .armedGroup: true
      default: false
      }
    }
  }

  /// A convoy or vehicles that carry no aid.
  func isMilitaryMove(_ act: Act) -> Bool {
    (act.actors + act.targets).contains {
      $0.value.kind == .vehicle && !$0.value.flags.contains(.aidConvoy)
    }
  }

  /// "both sides must withdraw", "if they did not withdraw", in a report about a truce.
  func isOfBothSides(_ act: Act, in reading: SentenceReading) -> Bool {
    reading.isTruceKnown
      && act.actors.contains { actor in
        let last = actor.wording.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return ["side", "sides", "party", "parties", "they"].contains(last)
      }
  }
}
