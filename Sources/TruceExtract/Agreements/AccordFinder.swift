import TruceModel
import TruceText

/// Finds what a sentence says of ceasefires: agreed, begun, broken, rejected.
///
/// It starts from the noun for the agreement and looks at the verbs and nouns that govern it, at
/// those that hang on it, and, where trees break, at those that stand next to it.
final class AccordFinder: Sendable {
  let frames: PhraseIndex<AccordFrame>

  init(frames: PhraseIndex<AccordFrame>) { self.frames = frames }

  /// The events of agreements, sorted by trigger.
  func mentions(in reading: SentenceReading) -> [TriggerMention] {
    var found: [TriggerMention] = []
    let accords = AccordNouns.words(in: reading)
    for accord in accords { found += mentions(of: accord, in: reading) }
    found += pronounMentions(after: accords, in: reading)
    found += AccordDuties.tellings(besides: accords, in: reading).map { telling in
      made(
        telling.verb, AccordFrame(form: .verb, type: telling.type, position: "object"),
        accords.last { $0 > telling.duty } ?? telling.duty, in: reading)
    }
    found += AccordZones.mentions(in: reading)
    found += cessations(besides: accords, in: reading)
    guard !found.isEmpty else { return [] }
    var kept: [TriggerMention] = []
    for mention in found.sorted(by: { $0.head < $1.head })
    where kept.last?.head != mention.head {
      kept.append(mention)
    }
    return kept
  }

  private func mentions(of accord: Int, in reading: SentenceReading) -> [TriggerMention] {
    if let none = noneReached(accord, in: reading) { return [none] }
    var found = clauses(of: accord, in: reading)
    if let compound = compoundNoun(accord, in: reading) {
      found.append(compound)
    } else if let noun = noun(ahead: accord, in: reading) {
      found.append(noun)
    } else if let governor = governor(of: accord, in: reading) ?? byOrder(accord, in: reading) {
      found.append(governor)
    } else if let danger = danger(to: accord, in: reading) {
      found.append(danger)
    }
    let aside = AccordAside(behind: accord, in: reading)
    if let aside, let told = told(by: aside, of: accord, in: reading) { found.append(told) }
    if let next = following(accord, past: aside, in: reading) { found.append(next) }
    return found
  }

  private static let ending: LemmaSet = [
    "end", "break", "collapse", "conclude", "finish", "adjourn", "close", "fail", "leave", "part",
    "wrap", "disperse", "stall", "founder", "meet",
  ]
  private static let yielding: LemmaSet = [
    "yield", "produce", "bring", "deliver", "lead", "result",
  ]
  private static let dealings: LemmaSet = [
    "talk", "negotiation", "meeting", "session", "summit", "round", "conference", "council",
    "mediation", "effort", "delegation", "side", "party", "leader", "minister", "diplomat",
    "delegate", "envoy", "mediator", "negotiator", "discussion", "dialogue", "consultation",
  ]

  /// "The talks ended without a ceasefire", "have produced no truce", "there is no ceasefire": that none was
  /// agreed.
  private func noneReached(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    if isAbsent(accord, in: reading) { return none(accord) }
    let isWithout = reading.preposition(accord) == "without"
    let isNone = reading.children(accord).contains {
      reading.relation($0) == .det && reading.keys[$0] == "no"
    }
    guard isWithout || isNone, let verb = reading.head(accord), reading.tag(verb) == .verb,
      verb < accord, isWithout || !reading.isNegated(verb),
      (isWithout ? Self.ending : Self.yielding).contains(reading.keys[verb]),
      let subject = reading.subject(of: verb)?.word
        ?? (reading.relation(verb) == .acl ? reading.head(verb) : nil),
      Self.dealings.contains(reading.keys[subject])
    else { return nil }
    return none(accord)
  }

  private func none(_ accord: Int) -> TriggerMention {
    let trigger = Trigger(form: .noun, type: .ceasefireAgreed, subject: .none, object: .accord)
    return TriggerMention(
      range: accord...accord, head: accord, trigger: trigger, accord: accord)
  }

  /// "there is no ceasefire"
  private func isAbsent(_ accord: Int, in reading: SentenceReading) -> Bool {
    guard let up = reading.head(accord), up > 0 else { return false }
    return reading.keys[up] == "be" && reading.keys[up - 1] == "there"
      && reading.children(accord).contains { reading.keys[$0] == "no" }
  }

  /// "the truce brokered by", "the deal that took effect"
  private func clauses(of accord: Int, in reading: SentenceReading) -> [TriggerMention] {
    reading.children(accord).compactMap { child in
      guard [.acl, .aclRelcl].contains(reading.relation(child)), reading.isVerbal(child),
        let frame = frame(
          at: child, in: reading, where: { ["object", "subject"].contains($0.position) })
      else { return nil }
      return made(child, frame, accord, in: reading)
    }
  }

  private func governor(of accord: Int, in reading: SentenceReading) -> TriggerMention? {
    var word = accord
    for _ in 0..<3 {
      guard let up = reading.head(word) else { return nil }
      if let frame = frame(at: up, in: reading, where: { fits($0, word, in: reading) }) {
        return made(up, frame, accord, in: reading)
      }
      guard reading.isNominal(up) || reading.relation(word) == .conj else { return nil }
      word = up
    }
    return nil
  }

  /// "ceasefire violations"
  private func compoundNoun(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let next = accord + 1
    guard next < reading.count,
      let frame = frame(at: next, in: reading, where: { $0.form == .noun })
    else { return nil }
    return made(next, frame, accord, in: reading)
  }

  /// "saw a tank in violation of withdrawal lines": the noun with its "of" right before the phrase, whatever
  /// verb the tree hangs the phrase on.
  private func noun(ahead accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let first = reading.phrase(accord).lowerBound
    guard first > 2, reading.keys[first - 1] == "of", reading.keys[first - 3] == "in",
      let frame = frame(at: first - 2, in: reading, where: { $0.form == .noun })
    else { return nil }
    return made(first - 2, frame, accord, in: reading)
  }

  // MARK: By order of words

  /// A verb with its frame right before the phrase, where the tree hangs the phrase elsewhere.
  private func byOrder(_ accord: Int, in reading: SentenceReading) -> TriggerMention? {
    var word = reading.phrase(accord).lowerBound - 1
    var steps = 0
    while word >= 0, steps < 3 {
      if let frame = frame(
        at: word, in: reading, where: { $0.form == .verb && $0.position != "subject" })
      {
        return made(word, frame, accord, in: reading)
      }
      guard [.punct, .det, .adp, .adj, .part].contains(reading.tag(word)) else { return nil }
      word -= 1
      steps += 1
    }
    return nil
  }

  /// What a clause between commas tells of the accord before it: "the truce, agreed in Geneva, …".
  private func told(
    by aside: AccordAside, of accord: Int, in reading: SentenceReading
  ) -> TriggerMention? {
    frame(
      at: aside.verb, in: reading,
      where: {
        $0.form == .verb
          && (aside.isToCome ? $0.position == "subject" : $0.position == "object")
      }
    ).map { made(aside.verb, $0, accord, in: reading) }
  }

  /// Verbs ahead of an infinitive that tells what becomes of the accord: "appeared to hold".
  private static let seeming: LemmaSet = [
    "appear", "seem", "look", "continue", "begin", "start", "come", "tend",
  ]

  /// The finite verb or predicate behind the phrase: "the truce, announced on Friday, came into
  /// force", "the regime of calm was over"; `aside` is stepped over.
  private func following(
    _ accord: Int, past aside: AccordAside?, in reading: SentenceReading
  ) -> TriggerMention? {
    var word = (aside?.end ?? reading.phrase(accord).upperBound) + 1
    let limit = min(reading.count, word + 18)
    var ownEnd = -1
    while word < limit {
      if isReduced(word, behind: accord, before: limit, in: reading) {
        word += 1
        continue
      }
      if reading.isVerbal(word), [.acl, .aclRelcl].contains(reading.relation(word)) {
        ownEnd = max(ownEnd, reading.rightmost[word])
        word += 1
        continue
      }
      guard reading.isVerbal(word) else {
        if reading.tag(word) == .cconj, reading.relation(accord) == .obj { return nil }
        word += 1
        continue
      }
      if word + 1 < limit, reading.keys[word + 1] == "to",
        Self.seeming.contains(reading.keys[word])
      {
        word += 2
        continue
      }
      if let state = AccordState.mention(at: word, of: accord, in: reading) { return state }
      if let frame = frame(
        at: word, in: reading,
        where: { $0.form == .verb && stands($0, word, accord, in: reading) })
      {
        return made(word, frame, accord, in: reading)
      }
      // Clauses of the accord's own are read apart; those inside them are stepped over.
      if reading.tag(word) == .verb, word > ownEnd { return nil }
      word += 1
    }
    return nil
  }

  /// "a truce agreed in Geneva has held": a participle right behind the phrase, of a verb that has the
  /// accord for its object only, where another verb with an auxiliary follows.
  private func isReduced(
    _ verb: Int, behind accord: Int, before limit: Int, in reading: SentenceReading
  ) -> Bool {
    guard verb == reading.phrase(accord).upperBound + 1, verb + 1 < limit,
      [.vbn, .vbd].contains(reading.words[verb].pennTag), !reading.hasObject(verb),
      frame(at: verb, in: reading, where: { $0.position == "object" }) != nil,
      frame(at: verb, in: reading, where: { $0.position == "subject" }) == nil
    else { return false }
    return (verb + 1..<limit).contains { reading.tag($0) == .aux }
      && !(verb + 1..<limit).contains { reading.tag($0) == .cconj }
  }

  /// Whether the accord before the verb is what the frame wants: its subject, or the subject of its
  /// passive.
  private func stands(
    _ frame: AccordFrame, _ verb: Int, _ accord: Int, in reading: SentenceReading
  ) -> Bool {
    let hasOwn = reading.children(verb).contains {
      [.nsubj, .nsubjPass].contains(reading.relation($0)) && $0 > accord
        && reading.resolvingRelative($0) == $0 && $0 < verb && !reading.isVerbal($0)
        && !isParty($0, behind: accord, in: reading)
    }
    guard !hasOwn, reading.relation(verb) != .amod else { return false }
    if frame.type == .agreementTerm, frame.position == "subject" {
      guard let subject = reading.subject(of: verb), !subject.isPassive else { return false }
      return reading.phrase(subject.word).contains(accord)
    }
    let isPassive = reading.isPassiveVerb(verb)
    if frame.position == "object" || frame.position == "by" { return isPassive }
    guard frame.position == "subject", !isPassive else { return false }
    // "rebels who rejected the truce began to": the accord is another verb's.
    return frame.isPhrase || ![.obj, .oblAgent].contains(reading.relation(accord))
  }

  /// "a truce between Turkey and | Russia took effect": the second party is no subject.
  private func isParty(_ word: Int, behind accord: Int, in reading: SentenceReading) -> Bool {
    let first = reading.leftmost[word]
    guard first > accord + 2, reading.keys[accord + 1] == "between" else { return false }
    return (accord + 2..<word).filter { reading.tag($0) == .cconj }.count == 1
      && !(accord + 2..<word).contains { reading.isVerbal($0) }
  }

  /// "put the agreement in jeopardy"
  private func danger(to accord: Int, in reading: SentenceReading) -> TriggerMention? {
    let first = reading.phrase(accord).lowerBound - 1
    guard first >= 0, ["put", "place", "leave", "throw", "plunge"].contains(reading.keys[first])
    else { return nil }
    let isInDanger = (accord + 1..<max(accord + 1, min(reading.count, accord + 10))).contains {
      ["jeopardy", "risk", "danger", "doubt", "peril", "strain"].contains(reading.keys[$0])
    }
    guard isInDanger else { return nil }
    let frame = AccordFrame(form: .verb, type: .ceasefireEndangered, position: "object")
    return made(first, frame, accord, in: reading)
  }

  // MARK: Without a noun

  /// "violated it 300 times", "since it came into force": the pronoun stands for the truce that the
  /// sentence, or the report, has spoken of.
  private func pronounMentions(
    after accords: [Int], in reading: SentenceReading
  ) -> [TriggerMention] {
    guard reading.isTruceKnown else { return [] }
    var found: [TriggerMention] = []
    for pronoun in 0..<reading.count
    where reading.keys[pronoun] == "it" || isThisOne(pronoun, in: reading) {
      let earlier = accords.last { $0 < pronoun }
      if let verb = reading.head(pronoun),
        let frame = frame(
          at: verb, in: reading,
          where: { $0.form == .verb && isOfTruce($0, pronoun, earlier, in: reading) })
      {
        found.append(made(verb, frame, earlier ?? pronoun, in: reading))
      }
    }
    return found
  }

  /// Verbs of which "this one" may stand for a truce.
  static let breaking: LemmaSet = ["break", "violate", "breach"]

  /// "They will break this one"
  private func isThisOne(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "one" && word > 0
      && reading.head(word).map { Self.breaking.contains(reading.keys[$0]) } ?? false
      && ["this", "that"].contains(reading.keys[word - 1])
      && (word + 1 == reading.count || !reading.isNominal(word + 1))
  }

  private func isOfTruce(
    _ frame: AccordFrame, _ pronoun: Int, _ earlier: Int?, in reading: SentenceReading
  ) -> Bool {
    let relation = reading.relation(pronoun)
    switch frame.position {
    case "subject":
      guard relation == .nsubj else { return false }
      return frame.type == .agreementTerm ? frame.isOfTexts : frame.isPhrase || earlier != nil
    case "object":
      return relation == .obj && (frame.type == .ceasefireViolated || earlier != nil)
    default: return reading.preposition(pronoun) == frame.position && frame.position == "to"
    }
  }

  private static let ceasing: LemmaSet = ["cease", "halt", "stop", "suspend", "end"]

  /// "will cease fire from noon", "agreed to halt hostilities": a truce told by a verb.
  private func cessations(
    besides accords: [Int], in reading: SentenceReading
  ) -> [TriggerMention] {
    var found: [TriggerMention] = []
    for object in 0..<reading.count where reading.marks[object].lists.contains(.accords) {
      guard Self.ceased.contains(reading.keys[object]), !accords.contains(object),
        let verb = (max(0, object - 3)..<object).last(where: { reading.tag($0) == .verb }),
        Self.ceasing.contains(reading.keys[verb]) && isOfParties(verb, object, in: reading)
          || isHoldingFire(verb, object, in: reading)
      else { continue }
      let isOfFighting = ["fight", "fighting"].contains(reading.keys[object])
      let agreeing = isOfFighting ? agreeing(to: verb, in: reading) : nil
      if isOfFighting, agreeing == nil { continue }
      let frame = AccordFrame(
        form: .verb, type: agreeing == nil ? .ceasefireDeclared : .ceasefireAgreed,
        position: "object")
      var mention = made(agreeing ?? verb, frame, object, in: reading)
      mention.range = (agreeing ?? verb)...object
      found.append(mention)
    }
    return found
  }

  private static let ceased: LemmaSet = ["fire", "hostility", "fight", "fighting"]

  /// "hold their fire"
  private func isHoldingFire(_ verb: Int, _ object: Int, in reading: SentenceReading) -> Bool {
    reading.keys[verb] == "hold" && reading.keys[object] == "fire"
      && (verb + 1 == object
        || ["their", "its", "our", "all"].contains(reading.keys[object - 1]))
      && (object + 1 == reading.count || !reading.isNominal(object + 1))
  }

  /// The verb of several who "agreed to stop fighting"; nil: nobody agrees.
  private func agreeing(to verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    while word > 0, [.part, .adv].contains(reading.tag(word)) { word -= 1 }
    return word >= 0 && word < verb - 1 && reading.keys[word] == "agree"
      && reading.tag(word) == .verb ? word : nil
  }

  /// Not "stop the fire" that burns, nor "halt Israeli fire": nobody's fire, all of it.
  private func isOfParties(_ verb: Int, _ object: Int, in reading: SentenceReading) -> Bool {
    let isPlain = (verb + 1..<max(verb + 1, object)).allSatisfy {
      ["all", "any", "their", "its", "his", "our", "the"].contains(reading.keys[$0])
        && (reading.keys[$0] != "the" || reading.keys[object].hasPrefix("fight"))
    }
    return isPlain && (object + 1 == reading.count || !reading.isNominal(object + 1))
      || reading.keys[object] == "hostility"
  }

  // MARK: Frames

  /// The longest frame at `word` that `accepts` takes; nil: none.
  private func frame(
    at word: Int, in reading: SentenceReading, where accepts: (AccordFrame) -> Bool
  ) -> AccordFrame? {
    let wanted: Trigger.Form = reading.isVerbal(word) ? .verb : .noun
    if let hit = frames.longest(
      at: word, in: reading.keys, where: { $0.form == wanted && accepts($0) })
    {
      return hit.entry
    }
    guard wanted == .noun, reading.words[word].form.hasSuffix("ing") else { return nil }
    return frames.longest(
      at: word, in: reading.keys, where: { $0.form == .verb && accepts($0) })?.entry
  }

  private func fits(
    _ frame: AccordFrame, _ word: Int, in reading: SentenceReading
  ) -> Bool {
    let relation = reading.relation(word)
    // "party to the truce" says it of a subject.
    if frame.form == .noun, frame.type == .agreementTerm {
      guard let noun = reading.head(word), reading.child(noun, .cop) != nil else { return false }
    }
    if let marker = frame.marker, reading.preposition(word) == marker { return true }
    switch frame.position {
    case "object": return [.obj, .nsubjPass, .nmod, .compound].contains(relation)
    case "subject": return relation == .nsubj || relation == .obj && frame.type != .agreementTerm
    case "by": return relation == .oblAgent || reading.preposition(word) == "by"
    default:
      return reading.preposition(word) == frame.position || relation == .compound
        || relation == .obj
    }
  }

  private func made(
    _ word: Int, _ frame: AccordFrame, _ accord: Int, in reading: SentenceReading
  ) -> TriggerMention {
    var type = frame.type
    if isRefused(word, in: reading) { type = .ceasefireRejected }
    if type == .ceasefireDeclared, AccordState.isOver(behind: accord, in: reading) {
      type = .ceasefireEnded
    }
    // "no longer bound by the truce"
    if reading.keys[word] == "bind", word > 1, reading.keys[word - 1] == "longer" {
      type = .ceasefireEnded
    }
    if reading.keys[word] == "commit", reading.isNegated(word) { type = .ceasefireViolated }
    if type == .ceasefireHolding, frame.position != "subject",
      reading.isNegated(word) || AccordDuties.isFailed(word, in: reading)
    {
      type = .ceasefireViolated
    }
    let isOfAccord = frame.position == "subject" || frame.position == "by"
    let trigger = Trigger(
      form: frame.form, type: type, subject: isOfAccord ? .none : .actor, object: .accord)
    return TriggerMention(range: word...word, head: word, trigger: trigger, accord: accord)
  }

  /// "refuse to recognize"
  private func isRefused(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let governor = reading.head(word), reading.relation(word) == .xcomp else { return false }
    return ["refuse", "decline"].contains(reading.keys[governor])
  }
}
