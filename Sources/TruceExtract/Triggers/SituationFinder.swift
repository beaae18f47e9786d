import TruceModel
import TruceText

/// Finds events that a verb tells only together with what stands beside it: forces that are in a
/// place, aircraft in the sky, roads that are blocked, aid that is let through, evidence that is
/// examined.
enum SituationFinder {
  private static let presence = Trigger(
    form: .verb, type: .presence, subject: .actor, object: .none)

  /// Mentions on verbs and predicates outside `taken`.
  static func mentions(
    in reading: SentenceReading, besides taken: [ClosedRange<Int>], entities: EntityReader
  ) -> [TriggerMention] {
    (0..<reading.count).compactMap { word in
      guard !reading.marks[word].isDisjoint(with: [.frame, .staying]), reading.isVerbal(word),
        let mention = mention(at: word, in: reading, entities: entities),
        !taken.contains(where: { $0.overlaps(mention.range) })
      else { return nil }
      return mention
    }
  }

  private static func mention(
    at word: Int, in reading: SentenceReading, entities: EntityReader
  ) -> TriggerMention? {
    if reading.marks[word].contains(.staying) {
      // "planned to stay in the town"
      let isFinite = reading.keys[word] == "be" || reading.words[word].pennTag != .vb
      return isFinite ? presence(at: word, in: reading, entities: entities) : nil
    }
    guard reading.tag(word) == .verb, let frames = frames[reading.keys[word]],
      !WithheldWord.holds(word, in: reading)
    else { return nil }
    if let transfer = ArmsTransfer.mention(at: word, in: reading, entities: entities) {
      return transfer
    }
    if let flight = FlightFinder.mention(at: word, in: reading, entities: entities) {
      return flight
    }
    for frame in frames {
      if let particle = frame.particle {
        guard let thing = thing(behind: particle, of: word, in: reading),
          frame.things.contains(reading.keys[thing])
        else { continue }
        return TriggerMention(range: word...word + 1, head: word, trigger: frame.trigger)
      }
      let thing =
        frame.isOfSubject
        ? reading.child(word, .nsubj)
        : reading.object(word) ?? reading.passiveSubject(word)
      guard let thing = thing.map({ reading.resolvingRelative($0) }) else { continue }
      if frame.isOfSubject, MilitaryConvoy.holds(thing, in: reading, entities: entities) {
        continue
      }
      if frame.things.contains(reading.keys[thing])
        || frame.takesTowns && isTown(thing, in: reading)
      {
        // "handed over"
        let isLonger = word + 1 < reading.count && reading.keys[word + 1] == "over"
        return TriggerMention(
          range: word...(isLonger ? word + 1 : word), head: word, trigger: frame.trigger)
      }
    }
    return nil
  }

  private static func isTown(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.placeAt[word] >= 0 else { return false }
    let place = reading.places[reading.placeAt[word]]
    return place.form == .name && place.place.precision == .settlement
  }

  /// What "turned back" governs: the noun behind the particle, whatever the tree makes of it.
  private static func thing(
    behind particle: String, of verb: Int, in reading: SentenceReading
  ) -> Int? {
    guard verb + 2 < reading.count, reading.keys[verb + 1] == particle else {
      return reading.object(verb).flatMap { object in
        object + 1 < reading.count && reading.keys[object + 1] == particle ? object : nil
      }
    }
    return reading.passiveSubject(verb) ?? reading.headOfPhrase(from: verb + 2)
  }

  // MARK: Presence

  /// Verbs of being somewhere: "are", "remain", "stay".
  static let staying = ["be", "remain", "stay"]

  /// True for one of them.
  static func isStaying(_ key: String) -> Bool { staying.contains(key) }

  /// True for a word that tells, behind "be", where or whether somebody is.
  static func tellsPresence(_ key: String) -> Bool {
    inside.contains(key) || key == "present" || key == "absent"
  }

  private static let inside: LemmaSet = [
    "in", "inside", "near", "among", "amid", "at", "alongside", "around", "next", "beside",
    "within", "over", "above",
  ]

  /// "there were no Turkish units in that area", "militants were near the base", "warplanes were in
  /// the sky".
  private static func presence(
    at verb: Int, in reading: SentenceReading, entities: EntityReader
  ) -> TriggerMention? {
    let isThere = verb > 0 && reading.keys[verb - 1] == "there"
    let before = (0..<verb).last { reading.isNominal($0) && reading.keys[$0] != "there" }
    let range = isThere ? verb + 1..<min(reading.count, verb + 7) : 0..<0
    let armed =
      isThere
      ? firstNoun(of: range, in: reading).flatMap {
        isForce($0, in: reading, entities: entities) ? $0 : nil
      }
      : before.flatMap { isForce($0, in: reading, entities: entities) ? $0 : nil }
        ?? reading.child(predicate(of: verb, in: reading), .nsubj).flatMap {
          isForce($0, in: reading, entities: entities) && $0 < verb ? $0 : nil
        }
    guard let armed else { return nil }
    let from = isThere ? armed + 1 : verb + 1
    for word in from..<max(from, min(reading.count, from + 4)) {
      if ["absent", "present"].contains(reading.keys[word]), !isThere {
        return made(word...word, verb, armed, in: reading)
      }
      if inside.contains(reading.keys[word]) {
        guard let end = end(of: word, in: reading) else { return nil }
        return made(isThere ? verb...verb : word...end, verb, armed, in: reading)
      }
      guard [.adv, .part, .det, .adj, .noun].contains(reading.tag(word)), word < from + 2,
        !engaged.contains(reading.keys[word])
      else { return nil }
    }
    return nil
  }

  /// The head of the first noun phrase of `range`.
  private static func firstNoun(of range: Range<Int>, in reading: SentenceReading) -> Int? {
    range.first { word in
      reading.isNominal(word) && reading.tag(word) != .num
        && (word + 1 >= reading.count || ![.noun, .propn].contains(reading.tag(word + 1)))
    }
  }

  private static func predicate(of copula: Int, in reading: SentenceReading) -> Int {
    reading.relation(copula) == .cop ? reading.head(copula) ?? copula : copula
  }

  private static let nowhere: LemmaSet = [
    "control", "charge", "talk", "contact", "favour", "favor", "power", "position", "need", "part",
    "line", "agreement", "doubt", "trouble", "war", "conflict", "violation", "breach", "retreat",
    "operation", "least", "time", "moment", "risk", "fact", "danger", "addition", "action",
    "response", "self-defence", "disarray", "place", "order", "way", "custody",
    "massacre", "murder", "killing", "assassination", "attack", "crime", "incident", "kidnapping",
    "ambush", "clash", "raid", "bombing", "case", "plot", "coup", "shelling", "strike", "airstrike",
    "bombardment", "shooting", "blast", "explosion", "fighting", "offensive", "assault", "violence",
    "battle", "skirmish", "looting", "event", "process", "talks", "negotiation",
  ]

  /// "was not involved in the raid": no place.
  private static let engaged: LemmaSet = [
    "involved", "implicated", "engaged", "interested", "involve", "implicate", "engage",
  ]

  /// The noun that the preposition at `marker` governs, where forces can be in it.
  private static func end(of marker: Int, in reading: SentenceReading) -> Int? {
    for word in marker + 1..<max(marker + 1, min(reading.count, marker + 6)) {
      if reading.timeAt[word] >= 0 { return nil }
      guard reading.isNominal(word), reading.tag(word) != .num else { continue }
      let next = word + 1
      if next < reading.count, [.noun, .propn].contains(reading.tag(next)) { continue }
      return nowhere.contains(reading.keys[word]) ? nil : word
    }
    return nil
  }

  private static func isForce(
    _ word: Int, in reading: SentenceReading, entities: EntityReader
  ) -> Bool {
    guard let noun = entities.person(at: word, in: reading), noun.isArmed else { return false }
    switch noun.kind {
    case .stateForce, .armedGroup, .vehicle: return reading.keys[word] != "coalition"
    default: return false
    }
  }

  private static func made(
    _ range: ClosedRange<Int>, _ verb: Int, _ actor: Int, in reading: SentenceReading
  ) -> TriggerMention {
    let isFlight = reading.keys[range].contains {
      ["sky", "air", "airspace", "absent"].contains($0)
    }
    let isAircraft = ["warplane", "aircraft", "jet", "plane", "helicopter", "drone"].contains(
      reading.keys[actor])
    var trigger = presence
    if isAircraft, isFlight {
      trigger = Trigger(form: .verb, type: .overflight, subject: .actor, object: .none)
    }
    let head = reading.keys[verb] == "be" ? range.upperBound : verb
    return TriggerMention(range: range, head: head, trigger: trigger)
  }

  // MARK: Verbs and what they are done to

  private struct Frame: Sendable {
    var trigger: Trigger
    var things: LemmaSet
    /// The thing is the subject: "aid reached the town".
    var isOfSubject = false
    /// Stands right behind the verb: "turned back a convoy".
    var particle: String?
    /// A named town is such a thing as well.
    var takesTowns = false
  }

  private static let ways: LemmaSet = [
    "road", "highway", "crossing", "route", "corridor", "bridge", "border", "port", "airport",
    "street", "checkpoint", "motorway", "strait", "passage",
  ]
  private static let aid: LemmaSet = [
    "aid", "convoy", "lorry", "truck", "food", "medicine", "supply", "relief", "assistance",
    "ambulance", "monitor", "inspector", "observer", "delivery", "shipment", "fuel", "access",
    "rescuer", "patrol", "investigator",
  ]
  private static let evidence: LemmaSet = [
    "video", "recording", "footage", "image", "photo", "photograph", "scene", "site", "evidence",
    "wreckage", "raid", "strike", "incident", "attack", "crater", "fragment", "debris", "report",
  ]

  private static let blocking = Frame(
    trigger: Trigger(form: .verb, type: .blockade, subject: .actor, object: .target), things: ways)
  private static let denying = Frame(
    trigger: Trigger(form: .verb, type: .accessDenied, subject: .actor, object: .target),
    things: aid)
  private static let turning = Frame(
    trigger: denying.trigger,
    things: ["convoy", "monitor", "observer", "inspector", "ambulance", "lorry"], particle: "back")
  private static let granting = Frame(
    trigger: Trigger(form: .verb, type: .accessGranted, subject: .actor, object: .none),
    things: aid)
  private static let opening = Frame(
    trigger: Trigger(form: .verb, type: .accessGranted, subject: .actor, object: .none),
    things: ways)
  private static let arriving = Frame(
    trigger: Trigger(form: .verb, type: .accessGranted, subject: .none, object: .none),
    things: ["aid", "relief", "assistance", "food", "medicine", "convoy", "supply"],
    isOfSubject: true)
  private static let examining = Frame(
    trigger: Trigger(form: .verb, type: .investigation, subject: .actor, object: .none),
    things: evidence)
  private static let taking = Frame(
    trigger: Trigger(
      form: .verb, type: .territorySeized, subject: .actor, object: .target, need: .armed),
    things: [
      "town", "village", "city", "base", "hill", "hilltop", "airport", "airfield", "airbase",
      "district", "neighbourhood", "neighborhood", "suburb", "outpost", "garrison", "barracks",
      "checkpoint", "territory", "stronghold",
    ])
  private static let besieging = Frame(
    trigger: Trigger(
      form: .verb, type: .blockade, subject: .actor, object: .target, need: .armed),
    things: [
      "town", "village", "city", "base", "district", "neighbourhood", "neighborhood", "airport",
      "airfield", "enclave", "outpost", "garrison", "stronghold", "post", "pocket", "position",
    ], takesTowns: true)
  private static let forces: LemmaSet = [
    "troop", "soldier", "tank", "reinforcement", "fighter", "force", "unit", "armor", "armour",
    "artillery", "brigade", "battalion", "division", "howitzer", "launcher", "militiaman",
  ]
  private static let moving = Frame(
    trigger: Trigger(
      form: .verb, type: .troopMovement, subject: .actor, object: .target, need: .armed),
    things: forces)
  private static let bringing = Frame(
    trigger: moving.trigger, things: ["reinforcement"])
  private static let bringingUp = Frame(trigger: moving.trigger, things: forces, particle: "up")
  private static let bringingIn = Frame(trigger: moving.trigger, things: forces, particle: "in")
  private static let releasing = Frame(
    trigger: Trigger(form: .verb, type: .release, subject: .actor, object: .target),
    things: ["hostage", "captive", "prisoner", "detainee", "abductee"])
  private static let intruding = Frame(
    trigger: Trigger(form: .verb, type: .overflight, subject: .actor, object: .none),
    things: ["airspace"])

  /// Verbs that tell an event with certain subjects or objects.
  static let framed = frames.lemmas

  /// True for one of them, and for a verb of breaking a truce.
  static func isFrame(_ key: String) -> Bool {
    frames.contains(key) || AccordFinder.breaking.contains(key)
  }

  /// Whether the verb tells an event where `keys` stand in its sentence.
  static func mayTell(_ verb: String, beside keys: some Sequence<String>) -> Bool {
    let frames = frames[verb] ?? []
    if !frames.isEmpty,
      frames.contains(where: \.takesTowns)
        || keys.contains(where: { key in frames.contains { $0.things.contains(key) } })
    {
      return true
    }
    return ArmsTransfer.mayTell(verb, beside: keys) || FlightFinder.mayTell(verb, beside: keys)
      || AccordFinder.breaking.contains(verb) && keys.contains("one")
  }

  private static let frames: LemmaTable<[Frame]> = [
    "block": [blocking, denying], "close": [blocking], "seal": [blocking], "shut": [blocking],
    "barricade": [blocking], "cut": [blocking], "obstruct": [blocking, denying],
    "stop": [denying], "halt": [denying], "prevent": [denying], "bar": [denying],
    "deny": [Frame(trigger: denying.trigger, things: ["access", "aid", "entry", "passage"])],
    "refuse": [Frame(trigger: denying.trigger, things: ["access", "entry", "passage"])],
    "restrict": [denying, blocking], "impede": [denying, blocking], "hamper": [denying],
    "turn": [turning], "delay": [denying], "suspend": [denying], "withhold": [denying],
    "allow": [granting], "let": [granting], "permit": [granting], "grant": [granting],
    "open": [opening], "reopen": [opening], "deliver": [granting],
    "reach": [arriving], "arrive": [arriving], "enter": [arriving, intruding],
    "take": [taking], "hand": [releasing], "swap": [releasing], "exchange": [releasing],
    "surround": [besieging], "move": [moving], "shift": [moving], "pour": [moving],
    "transfer": [moving], "relocate": [moving], "migrate": [],
    "bring": [bringingUp, bringingIn, bringing], "call": [bringingUp, bringingIn],
    "ship": [], "supply": [], "provide": [], "send": [], "give": [], "smuggle": [], "channel": [],
    "funnel": [], "furnish": [], "fly": [], "airlift": [], "donate": [],
    "violate": [intruding], "penetrate": [intruding], "breach": [intruding],
    "study": [examining], "examine": [examining], "analyse": [examining], "analyze": [examining],
    "review": [examining], "inspect": [examining], "verify": [examining],
  ]
}
