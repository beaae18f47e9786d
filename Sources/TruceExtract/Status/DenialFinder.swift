import TruceModel
import TruceText

/// Finds denials and admissions that name no act of their own: "denied any involvement", "rejected
/// the allegations", "claimed responsibility".
enum DenialFinder {
  /// Verbs by which somebody denies or admits.
  static let verbs: LemmaSet = [
    "deny", "refute", "reject", "dismiss", "claim", "accept", "disclaim", "disavow",
    "take", "assume",
  ]
  private static let nouns: LemmaSet = [
    "involvement", "responsibility", "allegation", "charge", "accusation", "claim", "role",
    "report", "part", "hand", "finding", "credit", "account", "version", "assertion", "statement",
  ]
  private static let trigger = Trigger(form: .noun, type: .attack, subject: .none, object: .none)

  /// Mentions on the noun, where no event stands in its phrase.
  static func mentions(
    in reading: SentenceReading, besides others: [TriggerMention]
  ) -> [TriggerMention] {
    // Whatever is found below asks for one of these.
    guard
      !reading.allMarks.isDisjoint(with: [.answering, .holding, .fault, .rejecting])
        || reading.allMarks.isSuperset(of: [.charge, .denial])
    else { return [] }
    var found: [TriggerMention] = []
    for verb in 0..<reading.count
    where reading.marks[verb].contains(.answering) && reading.tag(verb) == .verb {
      guard let object = reading.child(verb, .obj, .nsubjPass),
        nouns.contains(reading.keys[object]) || isPointing(object, of: verb, in: reading)
      else { continue }
      let isAdmission = ["claim", "accept", "take", "assume"].contains(reading.keys[verb])
      if isAdmission, !["responsibility", "credit"].contains(reading.keys[object]) { continue }
      if ["take", "assume"].contains(reading.keys[verb]), !isOfAct(object, verb, in: reading) {
        continue
      }
      let range = reading.subtree(object)
      if others.contains(where: {
        range.contains($0.head) && $0.accord == nil && reading.keys[$0.head] != "operation"
      }) {
        continue
      }
      // "denied a report that troops had killed six": the act is told.
      if range.upperBound > object, reading.keys[object + 1] == "that" { continue }
      let word = whole(of: object, in: reading)
      found.append(TriggerMention(range: word...word, head: word, trigger: trigger))
    }
    if let charge = reading.rejectedCharge, !found.contains(where: { $0.head == charge.noun }) {
      found.append(
        TriggerMention(range: charge.noun...charge.noun, head: charge.noun, trigger: trigger))
    }
    if let charge = reading.falseCharge, !found.contains(where: { $0.head == charge.noun }) {
      found.append(
        TriggerMention(range: charge.noun...charge.noun, head: charge.noun, trigger: trigger))
    }
    let blames =
      blames(in: reading, besides: others) + bareBlames(in: reading, besides: others)
    if !blames.isEmpty { found += blames }
    let guilt = BareGuilt.mentions(in: reading, besides: others + found)
    if !guilt.isEmpty { found += guilt }
    return found
  }

  private static let acts: LemmaSet = [
    "attack", "operation", "it", "this", "blast", "raid", "ambush", "bombing", "killing", "strike",
    "explosion", "assassination", "shooting",
  ]

  /// "Responsibility was assumed by", "took responsibility for the attack"; not "for their children".
  private static func isOfAct(_ noun: Int, _ verb: Int, in reading: SentenceReading) -> Bool {
    guard noun + 2 < reading.count, reading.keys[noun + 1] == "for" else { return noun < verb }
    return (noun + 2..<min(noun + 6, reading.count)).contains { acts.contains(reading.keys[$0]) }
  }

  private static let pointing: LemmaSet = [
    "this", "that", "it", "these", "everything",
  ]

  /// "denied this": what was said before.
  private static func isPointing(
    _ object: Int, of verb: Int, in reading: SentenceReading
  ) -> Bool {
    let word = whole(of: object, in: reading)
    guard object > verb, pointing.contains(reading.keys[word]), isPronoun(word, in: reading),
      reading.child(verb, .ccomp, .xcomp) == nil
    else { return false }
    if ["deny", "refute"].contains(reading.keys[verb]) { return true }
    // "rejected it" may be of an offer.
    return ["reject", "dismiss"].contains(reading.keys[verb])
      && (word != object || reading.keys[word] != "it")
  }

  /// "denies all of | it": the pronoun for what is denied.
  private static func whole(of object: Int, in reading: SentenceReading) -> Int {
    guard ["all", "any", "none", "much", "most"].contains(reading.keys[object]),
      object + 2 < reading.count, reading.keys[object + 1] == "of",
      pointing.contains(reading.keys[object + 2]), isPronoun(object + 2, in: reading)
    else { return object }
    return object + 2
  }

  private static func isPronoun(_ word: Int, in reading: SentenceReading) -> Bool {
    [.pron, .det].contains(reading.tag(word)) && reading.relation(word) != .det
  }

  /// "held the army responsible" where no act is named beside it.
  private static func blames(
    in reading: SentenceReading, besides others: [TriggerMention]
  ) -> [TriggerMention] {
    guard reading.allMarks.contains(.holding) else { return [] }
    return (0..<reading.count).compactMap { verb in
      guard reading.marks[verb].contains(.holding), reading.tag(verb) == .verb,
        let word = (verb + 1..<max(verb + 1, min(reading.count, verb + 8))).first(where: {
          ["responsible", "accountable", "liable"].contains(reading.keys[$0])
        }),
        let blamed = reading.object(verb), blamed < word,
        !["those", "anyone", "someone", "people", "perpetrator", "that"].contains(
          reading.keys[blamed]),
        !others.contains(where: { $0.head > word && $0.head <= word + 6 })
      else { return nil }
      return TriggerMention(range: word...word, head: word, trigger: trigger)
    }
  }

  /// "Police blamed the rebels": whom for the act that was told before.
  private static func bareBlames(
    in reading: SentenceReading, besides others: [TriggerMention]
  ) -> [TriggerMention] {
    guard reading.allMarks.contains(.fault) else { return [] }
    return (0..<reading.count).compactMap { verb in
      guard reading.tag(verb) == .verb, reading.keys[verb] == DeedFinder.blame,
        let blamed = blamed(by: verb, in: reading), !reading.isNobody(blamed),
        reading.keys[blamed] != "other",
        !others.contains(where: { reading.subtree(blamed).contains($0.head) })
      else { return nil }
      return TriggerMention(range: verb...verb, head: verb, trigger: trigger)
    }
  }

  /// True for the verb of such a mention.
  static func isBlame(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    mention.isNoun && mention.range.count == 1 && reading.tag(mention.head) == .verb
      && reading.keys[mention.head] == DeedFinder.blame
  }

  /// Whom "blame" names, where what for is a pronoun or left out.
  static func blamed(by verb: Int, in reading: SentenceReading) -> Int? {
    // "blamed it on the army"
    if verb + 3 < reading.count,
      pointing.contains(reading.keys[verb + 1]) || reading.keys[verb + 1] == "they",
      isPronoun(verb + 1, in: reading), reading.keys[verb + 2] == "on"
    {
      return reading.headOfPhrase(from: verb + 3)
    }
    let isElsewhere = (verb + 1..<max(verb + 1, min(reading.count - 1, verb + 25))).contains {
      guard ["for", "on"].contains(reading.keys[$0]), reading.nameAt[$0] < 0 else { return false }
      return !pointing.contains(reading.keys[$0 + 1]) && reading.timeAt[$0 + 1] < 0
    }
    return isElsewhere || reading.child(verb, .ccomp) != nil
      ? nil : reading.object(verb) ?? reading.passiveSubject(verb)
  }

  /// True for a mention made here, which always refers to an earlier one.
  static func isDenial(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    mention.isNoun
      && (nouns.contains(reading.keys[mention.head]) || BareGuilt.isGuilt(mention, in: reading)
        || isPronoun(mention.head, in: reading)
        || ["responsible", "accountable", "liable", DeedFinder.blame].contains(
          reading.keys[mention.head]))
  }
}
