import TruceModel
import TruceText

/// Tells those who were taken from those who came to harm beside them: "killed three guards and captured
/// five others".
struct Captives: Sendable {
  let entities: EntityReader

  /// Whether the act took others than the harm hit: two verbs that "and" joins, each with those it was
  /// done to. "Kidnapped and killed three men" tells of the same three.
  func areOthers(
    than harm: HarmMention, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    let verb = act.mention.head
    guard isTaking(act), harm.form == .verb,
      let hurt = suffering(harm.head, in: reading) ?? dying(harm, in: reading),
      let taken = suffering(verb, in: reading), hurt != taken,
      act.type != .territorySeized || isPeople(taken, in: reading),
      !isOfThem(hurt, in: reading), !isOfThem(taken, in: reading)
    else { return false }
    return reading.relation(verb) == .conj && reading.head(verb) == harm.head
      || reading.relation(harm.head) == .conj && reading.head(harm.head) == verb
      || ListedVerbs.areListed(verb, harm.head, in: reading)
  }

  /// "One woman died; two attackers were captured": whoever died by a verb without an object.
  private func dying(_ harm: HarmMention, in reading: SentenceReading) -> Int? {
    guard reading.keys[harm.head] == "die", reading.relation(harm.head) != .aclRelcl else {
      return nil
    }
    return harm.victims
  }

  private static let others: LemmaSet = [
    "other", "others", "another", "second", "third", "fourth", "fifth", "dozen", "several", "more",
    "rest",
  ]

  /// Whether those whom the act took are only counted beside those who came to harm: "killed four rebels
  /// and captured three" took three rebels and no town.
  func areCounted(in act: Act, _ harm: HarmMention, in reading: SentenceReading) -> Bool {
    guard act.type == .territorySeized, areOthers(than: harm, act, in: reading),
      let taken = suffering(act.mention.head, in: reading)
    else { return false }
    return isCount(taken, in: reading)
  }

  /// "killed four of them": of those who were told of before.
  private func isOfThem(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.children(word).contains {
      reading.preposition($0) == "of" && reading.tag($0) == .pron
    }
  }

  private func isCount(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .num || Self.others.contains(reading.keys[word])
  }

  private func isPeople(_ word: Int, in reading: SentenceReading) -> Bool {
    if isCount(word, in: reading) { return true }
    switch entities.person(at: word, in: reading)?.kind {
    case .person, .population, .official, .armedGroup, .stateForce: return true
    default: return false
    }
  }

  /// Whether the subject at `word` is people under arms, a name, or a pronoun: no bomb and no blast.
  func isArmedDoer(_ word: Int, in reading: SentenceReading) -> Bool {
    let doer = reading.resolvingRelative(word)
    return reading.tag(doer) == .pron || reading.nameAt[doer] >= 0
      || entities.person(at: doer, in: reading).map { $0.isArmed && $0.kind != .vehicle } ?? false
  }

  private func isTaking(_ act: Act) -> Bool {
    guard !act.mention.isNoun, act.mention.accord == nil else { return false }
    return [.abduction, .arrest, .territorySeized].contains(act.type)
  }

  /// Those whom the verb itself has as its object or as the subject of its passive, and no pronoun for
  /// others.
  private func suffering(_ verb: Int, in reading: SentenceReading) -> Int? {
    guard
      let found = reading.object(verb) ?? reading.passiveSubject(verb)
        ?? Self.number(before: verb, in: reading), reading.tag(found) != .pron
    else { return nil }
    return found
  }

  /// "20 were killed and 30 | captured": the bare number right before a participle without a subject of its
  /// own; nil: none.
  static func number(before verb: Int, in reading: SentenceReading) -> Int? {
    guard verb > 1, [.vbn, .vbd].contains(reading.words[verb].pennTag),
      reading.tag(verb - 1) == .num, reading.timeAt[verb - 1] < 0,
      reading.tag(verb - 2) == .cconj || reading.words[verb - 2].form == ",",
      reading.object(verb) == nil, reading.child(verb, .auxPass) == nil
    else { return nil }
    return verb - 1
  }
}
