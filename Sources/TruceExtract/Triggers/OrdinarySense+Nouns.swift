import TruceModel
import TruceText

// Nouns in senses that are no events of a conflict: "a strike called by the unions", "cessation of hostilities".
extension OrdinarySense {
  /// Nouns before "strike" and "action" that make a labour dispute of it, and the like.
  private static let peacefulModifiers: LemmaSet = [
    "hunger", "labor", "labour", "general", "transport", "heart", "panic", "verbal", "personal",
    "media", "legal", "cyber", "price", "political", "teacher", "doctor", "rail", "tube",
    "lightning", "transportation", "national", "civic", "indefinite", "worker", "student",
    "anxiety", "asthma", "charm", "covert",
  ]

  /// Nouns that an event noun before them only describes.
  private static let describing: LemmaSet = [
    "site", "scene", "wave", "series", "attempt", "campaign", "victim", "spree", "zone",
  ]

  private static let beforeFire: LemmaSet = [
    "cease", "-", "on", "catch", "set", "start", "open", "exchange", "forest", "house", "wild",
  ]

  private static let keeping: LemmaSet = [
    "seize", "confiscate", "manufacture", "make", "store", "stockpile", "supply", "provide", "sell",
    "buy", "own", "smuggle", "import", "assemble", "remove", "clear", "possess",
  ]

  private static let ofStock: LemmaSet = [
    "quantity", "amount", "stock", "cache", "supply", "type", "kind", "removal", "manufacture",
    "possession", "arsenal",
  ]

  /// What is done to a fire that burns, and what it does.
  private static let blazing: LemmaSet = [
    "cause", "start", "extinguish", "put", "contain", "douse", "ignite", "light", "spread",
    "engulf",
    "rage", "gut", "sweep", "battle", "set", "spark",
  ]

  private static let stoppages: LemmaSet = [
    "call", "decree", "observe", "declare", "join", "convene", "schedule",
  ]

  private static let labour: LemmaSet = [
    "worker", "driver", "teacher", "miner", "employee", "union", "doctor", "student", "farmer",
    "transporter", "shopkeeper", "nurse", "pilot", "collector", "labourer", "laborer",
    "confederation", "federation",
  ]

  /// Whether the noun of the mention is no event.
  static func nounHolds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    let head = mention.head
    if reading.keys[head] == "fire", mention.range.count == 1, head > 0,
      beforeFire.contains(reading.keys[head - 1])
    {
      return true
    }
    if isCeased(mention, in: reading) || isStored(head, in: reading)
      || isBlaze(mention, in: reading) || isOnlyFeared(mention, in: reading)
      || isMotive(head, in: reading)
    {
      return true
    }
    if Search.holds(mention, in: reading) || isOfLabour(mention, in: reading)
      || isAgainstIll(head, in: reading) || isInReturn(mention, in: reading)
    {
      return true
    }
    // "political hostility": no fighting.
    if reading.keys[head] == "hostility", reading.words[head].pennTag == .nn { return true }
    if mention.range.lowerBound > 0,
      peacefulModifiers.contains(reading.keys[mention.range.lowerBound - 1]),
      mention.range.count == 1
    {
      return true
    }
    if let name = nameIndex(head, in: reading),
      reading.names[name].kind == .organization
        || reading.names[name].entities.contains(where: { $0.id != nil }),
      let range = reading.range(of: reading.names[name].span), range.count > mention.range.count
    {
      return true
    }
    if reading.relation(head) == .compound, let governor = reading.head(head), governor > head,
      governor - head <= 2, reading.tag(governor) == .noun,
      !describing.contains(reading.keys[governor])
    {
      return mention.range.count == 1
    }
    return false
  }

  /// "seized a quantity of bombs": they did not go off.
  private static func isStored(_ noun: Int, in reading: SentenceReading) -> Bool {
    guard ["bomb", "mine", "rocket", "grenade"].contains(reading.keys[noun]),
      let governor = reading.head(noun)
    else { return false }
    if reading.relation(noun) == .obj || reading.relation(noun) == .nsubjPass {
      return keeping.contains(reading.keys[governor])
    }
    return reading.preposition(noun) == "of" && ofStock.contains(reading.keys[governor])
  }

  /// "cessation of hostilities", "cessation of all military operations": what a truce ends.
  private static func isCeased(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    guard [.attack, .armedClash].contains(mention.trigger.type) else { return false }
    var before = mention.range.lowerBound - 1
    while before > 0, [.adj, .det].contains(reading.tag(before)) { before -= 1 }
    guard before > 0, reading.keys[before] == "of" else { return false }
    return reading.keys[before - 1] == "cessation"
      || reading.keys[mention.head] == "hostility"
        && ["end", "halt"].contains(reading.keys[before - 1])
  }

  /// "starting a fire that destroyed 500 houses", "the fire was caused by a short circuit": nobody shot.
  private static func isBlaze(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    let fire = mention.head
    guard reading.keys[fire] == "fire", mention.range.count == 1 else { return false }
    if fire > 0, ["a", "an"].contains(reading.keys[fire - 1]) { return true }
    guard fire > 0, reading.tag(fire - 1) == .det, let verb = reading.head(fire),
      [.nsubj, .nsubjPass, .obj].contains(reading.relation(fire))
    else { return false }
    return blazing.contains(reading.keys[verb])
  }

  /// "asked not to be named for fear of reprisals": nobody took any.
  private static func isOnlyFeared(
    _ mention: TriggerMention, in reading: SentenceReading
  ) -> Bool {
    let first = mention.range.lowerBound
    return first > 2 && reading.keys[first - 1] == "of" && reading.keys[first - 2] == "fear"
      && reading.keys[first - 3] == "for"
  }

  /// "robbery was the motive", "the motive was robbery": why it was done, not what.
  private static func isMotive(_ noun: Int, in reading: SentenceReading) -> Bool {
    if reading.relation(noun) == .nsubj, let other = reading.head(noun) {
      return reading.keys[other] == "motive"
    }
    return reading.child(noun, .nsubj).map { reading.keys[$0] == "motive" } ?? false
  }

  /// "a 72-hour strike called by the unions", "the strike of drivers": nobody works.
  private static func isOfLabour(
    _ mention: TriggerMention, in reading: SentenceReading
  ) -> Bool {
    let noun = mention.head
    guard mention.range.count == 1, reading.keys[noun] == "strike" else { return false }
    // "an armed strike": guerrillas forbid traffic and work.
    if noun > 0, reading.keys[noun - 1] == "armed" { return true }
    // "have been on strike", "striking teachers"
    if noun > 0, reading.keys[noun - 1] == "on", reading.words[noun].pennTag != .nns { return true }
    if reading.words[noun].pennTag == .vbg, noun + 1 < reading.count,
      labour.contains(reading.keys[noun + 1])
    {
      return true
    }
    if [.obj, .nsubjPass].contains(reading.relation(noun)), let verb = reading.head(noun),
      stoppages.contains(reading.keys[verb])
    {
      return true
    }
    return reading.children(noun).contains { child in
      let relation = reading.relation(child)
      if relation == .acl || relation == .aclRelcl {
        return stoppages.contains(reading.keys[child])
      }
      return (relation == .nmod || relation == .nmodPoss || relation == .compound)
        && labour.contains(reading.keys[child])
    }
  }

  /// "in reprisal for the arrests": it says why, not what.
  private static func isInReturn(
    _ mention: TriggerMention, in reading: SentenceReading
  ) -> Bool {
    let first = mention.range.lowerBound
    return reading.keys[mention.head] == "reprisal" && first > 0
      && ["in", "as"].contains(reading.keys[first - 1])
  }

  /// The name that the word belongs to; nil: none.
  private static func nameIndex(_ word: Int, in reading: SentenceReading) -> Int? {
    reading.nameAt[word] >= 0 ? reading.nameAt[word] : nil
  }
}
