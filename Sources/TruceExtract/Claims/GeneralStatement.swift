import TruceModel
import TruceText

/// Tells statements of what happens again and again, or of a kind of act, from mentions of an event:
/// "the terrorists attack towns", "kidnappings of businessmen", "the fight against the rebels".
///
/// A claim is about an event; what the words leave without day, place, number, name and bounds is
/// no event.
enum GeneralStatement {
  /// Nouns for a course of action with an opponent, which is a policy unless a day or town bounds it.
  private static let policies: LemmaSet = [
    "fight", "struggle", "war", "battle", "offensive", "combat", "campaign",
  ]

  static func holds(_ act: Act, in reading: SentenceReading) -> Bool {
    guard mayStand(in: reading), act.mention.accord == nil, isViolent(act.type),
      act.harms.allSatisfy({ $0.casualty.value.count.low == nil }), !isBounded(act, in: reading),
      !reading.keys.contains("accuse"), !reading.keys.contains("blame")
    else { return false }
    return act.mention.isNoun
      ? isKind(act, in: reading) : isHabit(act, in: reading)
  }

  /// False for the sentences that open a report, which tell its news.
  static func mayStand(in reading: SentenceReading) -> Bool {
    reading.zone == .body && reading.index > 2
  }

  private static func isViolent(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground: return true
    case .persons:
      return type == .targetedKilling || type == .violenceAgainstCivilians
        || type == .abduction
    default: return type == .propertyDestroyed
    }
  }

  /// Whether a day, a town, a number or a name makes one event of it.
  private static func isBounded(_ act: Act, in reading: SentenceReading) -> Bool {
    if !act.quantities.isEmpty || isDated(act, in: reading) { return true }
    if act.places.contains(where: { $0.value.precision != .country }) { return true }
    return act.targets.contains { target in
      if target.value.id != nil { return true }
      guard let range = reading.range(of: target.span) else { return false }
      return range.contains {
        reading.numberAt[$0] >= 0 || reading.nameAt[$0] >= 0 && reading.tag($0) == .propn
      }
    }
  }

  /// Whether the sentence has a time; for a noun, one that its clause is told with.
  private static func isDated(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.type.family == .persons else { return !reading.times.isEmpty }
    return reading.times.contains { time in
      guard let range = reading.range(of: time.span) else { return false }
      var word = reading.head(of: range)
      for _ in 0..<4 {
        if act.hangs(on: word) || act.mention.range.contains(word) { return true }
        guard let up = reading.head(word) else { return false }
        word = up
      }
      return false
    }
  }

  /// Nouns for a kind of act: in the plural or as a mass, with no article, and no verb that tells
  /// of it.
  private static func isKind(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    if policies.contains(reading.keys[head]),
      reading.children(head).contains(where: { reading.preposition($0) == "against" })
    {
      return true
    }
    guard act.nodes.count == 1,
      act.type.family == .persons
        || reading.words[head].pennTag == .nns && act.harms.isEmpty
          && !isTold(head, in: reading)
    else { return false }
    if reading.relation(head) == .nsubj || reading.relation(head) == .nsubjPass
      || reading.relation(head) == .root
    {
      return false
    }
    return !reading.children(head).contains {
      [.det, .nmodPoss, .nummod].contains(reading.relation($0))
    } && act.mention.range.lowerBound > 0
      && reading.tag(act.mention.range.lowerBound - 1) != .det
  }

  /// "Explosions were heard", "there were clashes", "accuse each other of raids": somebody tells of it,
  /// whatever the plural is coordinated with.
  private static func isTold(_ noun: Int, in reading: SentenceReading) -> Bool {
    var word = noun
    for _ in 0..<4 where reading.relation(word) == .conj {
      guard let first = reading.head(word), reading.isNominal(first) else { break }
      word = first
    }
    guard [.obj, .obl, .nsubj, .nsubjPass].contains(reading.relation(word)),
      let verb = reading.head(word)
    else { return false }
    if reading.relation(word) == .nsubj || reading.relation(word) == .nsubjPass { return true }
    return reading.isTelling(verb) || tellings.contains(reading.keys[verb])
  }

  private static let tellings: LemmaSet = [
    "accuse", "blame", "claim", "admit", "stage", "suffer", "face", "repel", "thwart", "frustrate",
    "launch", "mount", "conduct", "carry", "perpetrate", "commit", "die", "kill", "wound", "injure",
    "resume", "continue", "repulse", "include",
  ]

  /// A verb in the present or a gerund, done to a kind of thing: "attack towns", "are killing the
  /// people", "by burning houses".
  private static func isHabit(_ act: Act, in reading: SentenceReading) -> Bool {
    let verb = act.mention.head
    if act.type.family == .persons, isSuffered(verb, in: reading) { return true }
    guard let object = reading.object(verb), reading.tag(object) == .noun,
      isInGeneral(verb, in: reading)
        || act.type.family == .persons && isTillNow(verb, in: reading)
    else { return false }
    if masses.contains(reading.keys[object]) { return true }
    return reading.words[object].pennTag == .nns
      && reading.child(object, .det, .nmodPoss, .nummod) == nil
      && (reading.words[verb].pennTag != .vbn || reading.child(object, .amod, .nmod, .acl) == nil)
  }

  /// "have murdered judges": the perfect, of acts that go on.
  private static func isTillNow(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.words[verb].pennTag == .vbn
      && reading.children(verb).contains {
        reading.relation($0) == .aux
          && ["has", "have", "'ve"].contains(reading.words[$0].form.lowercased())
      }
  }

  /// The passive in the present or perfect of a kind of people: "reporters are kidnapped", "priests
  /// have been murdered".
  private static func isSuffered(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.words[verb].pennTag == .vbn, let victims = reading.child(verb, .nsubjPass),
      masses.contains(reading.keys[victims])
        || reading.words[victims].pennTag == .nns && reading.tag(victims) == .noun
          && reading.child(victims, .det) == nil,
      reading.child(victims, .nmodPoss, .nummod, .amod, .nmod) == nil,
      reading.child(verb, .oblAgent) == nil
    else { return false }
    return reading.children(verb).contains {
      [.aux, .auxPass].contains(reading.relation($0))
        && ["are", "have", "being"].contains(reading.words[$0].form.lowercased())
    }
  }

  /// Everybody, whom single acts do not hit.
  private static let masses: LemmaSet = [
    "population", "people", "civilian", "citizen", "youth", "society", "public",
  ]

  /// The simple or progressive present, or a gerund: no tense of what was done once.
  private static func isInGeneral(_ verb: Int, in reading: SentenceReading) -> Bool {
    let auxiliaries = reading.children(verb).filter {
      [.aux, .auxPass].contains(reading.relation($0))
    }
    switch reading.words[verb].pennTag {
    case .vbz, .vbp: return auxiliaries.isEmpty
    case .vbg:
      return auxiliaries.allSatisfy {
        ["is", "are", "am", "be", "been", "has", "have", "'s", "'re"].contains(
          reading.words[$0].form.lowercased())
      }
    default: return false
    }
  }
}
