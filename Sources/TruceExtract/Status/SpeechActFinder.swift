import TruceModel
import TruceText

/// Finds threats, reserved rights and demands that name no act of their own.
struct SpeechActFinder: Sendable {
  private static let threat = Trigger(
    form: .verb, type: .threat, subject: .actor, object: .target)

  private static let threatOfVictim = Trigger(
    form: .verb, type: .threat, subject: .target, object: .none)
  /// "will be left with no choice but to": a passive whose subject threatens.
  private static let threatOfSubject = Trigger(
    form: .verb, type: .threat, subject: .actor, object: .actor)

  /// "threatened on television to cross": where the tree may make a passive of it.
  private static let threatOfDoing = Trigger(
    form: .verb, type: .threat, subject: .actor, object: .actor,
    prepositions: ["on": .none, "in": .place])

  private static let answers: Set<String> = ["retaliate", "respond", "avenge"]
  private static let demand = Trigger(
    form: .verb, type: .demand, subject: .actor, object: .target, prepositions: ["on": .target])

  /// What stands with a verb that threatens, demands or reserves a right; nothing: it needs nothing.
  private static let partners: LemmaTable<[String]> = [
    "call": ["for", "on", "upon"], "ask": ["for"], "appeal": ["for", "to"], "urge": [],
    "demand": [], "threaten": [], "reserve": ["right"],
    "vow": ["retaliate", "respond", "avenge"], "respond": ["will", "shall"],
    "answer": ["will", "shall"], "avenge": ["will", "shall"],
  ]

  /// Verbs that may threaten or demand.
  static let verbs = partners.lemmas + ThreatPhrase.verbs

  /// Whether the verb does so where `keys` stand in its sentence.
  static func mayTell(_ verb: String, beside keys: some Sequence<String>) -> Bool {
    guard let wanted = partners[verb] else {
      return ThreatPhrase.mayTell(verb, beside: keys)
    }
    return wanted.isEmpty || keys.contains { wanted.contains($0) }
  }

  func mentions(
    in reading: SentenceReading, besides others: [TriggerMention], _ speeches: [Speech]
  ) -> [TriggerMention] {
    var found: [TriggerMention] = []
    guard reading.allMarks.contains(.speechAct) else { return [] }
    for word in 0..<reading.count
    where reading.marks[word].contains(.speechAct) && reading.tag(word) == .verb {
      if let phrase = ThreatPhrase(at: word, in: reading),
        isOfConflict(phrase, others, in: reading)
      {
        var trigger = phrase.isOfVictim ? Self.threatOfVictim : Self.threatOfSubject
        if reading.keys[word] != "leave" { trigger.object = .none }
        found.append(TriggerMention(range: phrase.range, head: word, trigger: trigger))
        continue
      }
      let demanded = demand(at: word, in: reading)
      guard let range = range(at: word, in: reading) ?? demanded else { continue }
      let content =
        demanded == nil ? reading.rightmost[word] : end(ofDemand: word, in: reading)
      let hasAct = others.contains {
        $0.trigger.type.family != .agreement && $0.trigger.need == .none && $0.head > word
          && $0.head <= content && !isJudged($0, in: reading)
          && (reading.keys[word] != "reserve" || !$0.isNoun && $0.head <= range.upperBound + 2)
      }
      guard !hasAct else { continue }
      let trigger = demanded != nil ? Self.demand : threat(at: word, in: reading)
      found.append(TriggerMention(range: range, head: word, trigger: trigger))
    }
    return found
  }

  /// "to condemn the attack", "to investigate it": the act was; what is demanded is an answer to it.
  private func isJudged(_ act: TriggerMention, in reading: SentenceReading) -> Bool {
    guard act.isNoun, reading.relation(act.head) == .obj, let verb = reading.head(act.head) else {
      return false
    }
    return ["condemn", "denounce", "investigate", "probe", "punish"].contains(reading.keys[verb])
  }

  /// In a report of a truce, or beside an act of force: elsewhere anyone may "pay a high price".
  private func isOfConflict(
    _ phrase: ThreatPhrase, _ others: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    if phrase.isOfVictim {
      return others.contains { mention in
        mention.head < phrase.range.lowerBound && Concord.isViolent(mention.trigger.type)
          && GenericDoer.holds(mention.head, in: reading)
      } || reading.isTruceKnown && reading.keys[phrase.range.lowerBound] == "pay"
    }
    let isAct = others.contains { mention in
      mention.head > phrase.range.upperBound && mention.head <= phrase.range.upperBound + 3
        && !mention.isNoun && mention.trigger.need == .none
    }
    if isAct { return false }
    return reading.isTruceKnown
      || others.contains { Concord.isViolent($0.trigger.type) && $0.trigger.need == .none }
  }

  /// The last word of what is demanded, without what the speaker goes on to say.
  private func end(ofDemand word: Int, in reading: SentenceReading) -> Int {
    reading.children(word).filter {
      $0 > word && [.obj, .xcomp, .ccomp, .obl, .advcl].contains(reading.relation($0))
    }.map { reading.rightmost[$0] }.max() ?? word
  }

  /// The lemmas that `demand` knows.
  private static let demands: LemmaSet = ["call", "ask", "appeal", "urge", "demand"]

  /// "called for an inquiry", "urged both sides to talk", "demanded guarantees".
  private func demand(at word: Int, in reading: SentenceReading) -> ClosedRange<Int>? {
    guard Self.demands.contains(reading.keys[word]) else { return nil }
    let next = word + 1 < reading.count ? reading.keys[word + 1] : ""
    if reading.isPassiveVerb(word)
      || word + 2 < reading.count && reading.keys[word + 2] == "comment"
    {
      return nil
    }
    switch reading.keys[word] {
    case "call" where next == "for" || next == "on" || next == "upon": return word...word + 1
    case "ask" where next == "for", "appeal" where next == "for" || next == "to":
      return word...word + 1
    case "urge", "demand":
      return reading.child(word, .obj, .ccomp, .xcomp) == nil ? nil : word...word
    default: return nil
    }
  }

  private func threat(at word: Int, in reading: SentenceReading) -> Trigger {
    let isPlain = reading.child(word, .ccomp, .xcomp) != nil || reading.keys[word] != "threaten"
    return isPlain || reading.child(word, .auxPass) != nil ? Self.threat : Self.threatOfDoing
  }

  /// "threatened on television to cross the border"
  private func isOfDoing(_ word: Int, in reading: SentenceReading) -> Bool {
    guard !reading.isUpperCase else { return false }
    for next in word + 1..<max(word + 1, min(reading.count - 1, word + 7)) {
      if reading.keys[next] == "to" {
        return next == word + 1 ? reading.tag(next + 1) != .det : reading.tag(next + 1) == .verb
      }
      if reading.tag(next) == .punct || reading.isVerbal(next) { return false }
    }
    return false
  }

  private func range(at word: Int, in reading: SentenceReading) -> ClosedRange<Int>? {
    switch reading.keys[word] {
    case "threaten":
      let isSaid = reading.child(word, .ccomp, .xcomp) != nil || isOfDoing(word, in: reading)
      return isSaid ? word...word : nil
    case "reserve":
      for next in word + 1..<max(word + 1, min(word + 4, reading.count))
      where reading.keys[next] == "right" {
        return word...next
      }
      return nil
    case "vow":
      guard let content = reading.child(word, .xcomp) else { return nil }
      return Self.answers.contains(reading.keys[content]) ? word...word : nil
    case "respond", "answer", "avenge":
      let isComing = reading.children(word).contains {
        reading.relation($0) == .aux && ["will", "shall"].contains(reading.keys[$0])
      }
      return isComing ? word...word : nil
    default: return nil
    }
  }
}
