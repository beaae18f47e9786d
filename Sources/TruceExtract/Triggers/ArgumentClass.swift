import TruceModel
import TruceText

/// What a subject or object may be asked to be by a `Construction`.
enum ArgumentClass: String, Sendable {
  /// A force, an armed group or its members.
  case armed
  /// An armed party or a state.
  case side
  /// A side, or a name in capitals or with a figure that no list knows: "M23".
  case band
  /// A side or a body that may act for one.
  case party
  case people, ground, town, post, line, built, home, way, border
  case arms, armor, troops, manpower, convoy, vehicle, explosive, mine, chemicals
  case shot, shell, drone, gunship, gunshot, guns, crater, flag
  case goods, relief, helper, team, inspectors, sample, violence, support, advisers
  case captives, gunmen, refugees, assault, remains
  /// A military convoy, or tanks and guns.
  case column
  case answer, reprisal, price, safety, report, herd
  /// People, a single one by a pronoun too.
  case anyone
  /// People with a number.
  case crowd
  /// A side that may threaten, or who leads one; no police, no envoys.
  case warner
  /// Ground that has a name or walls.
  case seat

  /// Whether one of `words` other than `verb` may head such a phrase by its lemma; for those whose
  /// kind is told by more than the lemma, whether it may name anybody at all.
  func mayStand(
    among words: [Word], besides verb: Int, in lexicons: borrowing ExtractionLexicons
  ) -> Bool {
    for word in words.indices where word != verb {
      let isForce = lexicons.marks(at: word, of: words).contains(.force)
      if mayHold(words[word].tag, isForce: isForce) { return true }
    }
    let keys = Self.mayBeKeys(of: self)
    let nouns = Self.nouns(of: self)
    guard keys != nil || nouns != nil else { return false }
    return words.indices.contains { word in
      guard word != verb else { return false }
      let key = lexicons.key(at: word, of: words)
      return keys?.contains(key) ?? false || nouns?.contains(key) ?? false
    }
  }

  /// Whether a word of the tag may head such a phrase, whatever its lemma.
  private func mayHold(_ tag: PartOfSpeech, isForce: Bool) -> Bool {
    switch self {
    case .armed, .side, .band, .party: isForce || tag == .propn || tag == .pron
    case .people, .anyone, .crowd: tag == .noun || tag == .propn || tag == .pron || tag == .num
    case .warner: isForce || tag == .propn || tag == .pron || tag == .noun
    case .ground, .town, .seat, .helper: tag == .propn
    case .built, .vehicle: tag == .noun
    case .convoy, .column, .troops, .advisers, .gunmen: isForce
    default: false
    }
  }

  /// Further lemmas that may head such a phrase, beside the nouns of the class; nil: none.
  private static func mayBeKeys(of group: ArgumentClass) -> LemmaSet? {
    switch group {
    case .party: sides
    case .convoy, .column: convoys
    case .gunmen: disguised
    case .reprisal: measures
    default: nil
    }
  }

  private static let sides: LemmaSet = ["side", "party", "council"]
  private static let convoys: LemmaSet = {
    var convoys: LemmaSet = ["convoy", "column"]
    for noun in nouns(of: .column)?.lemmas ?? [] { convoys.insert(noun) }
    return convoys
  }()
  private static let disguised: LemmaSet = ["man", "person", "people"]
  private static let measures: LemmaSet = ["measure", "step", "action"]

  /// Whether the phrase at `word` is of the class.
  func holds(_ word: Int, in reading: SentenceReading, _ entities: EntityReader) -> Bool {
    if Self.counting.contains(reading.keys[word]), ![.people, .crowd].contains(self),
      let counted = reading.child(word, .nmod), reading.preposition(counted) == "of"
    {
      return holds(counted, in: reading, entities)
    }
    switch self {
    case .armed, .side, .band, .party, .people, .troops, .helper, .advisers, .gunmen, .captives,
      .anyone, .crowd, .warner:
      return holdsParty(word, in: reading, entities)
    default: return holdsThing(word, in: reading, entities)
    }
  }

  /// The same for a class of people, forces or bodies.
  private func holdsParty(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    let key = reading.keys[word]
    switch self {
    case .armed: return Self.isArmed(word, in: reading, entities)
    case .side: return Self.isSide(word, in: reading, entities)
    case .band:
      if reading.tag(word) == .pron, ["they", "we"].contains(key) { return true }
      return Self.isSide(word, in: reading, entities) || Self.isCode(word, in: reading)
    case .party:
      return Self.isSide(word, in: reading, entities)
        || ["side", "party"].contains(key)
        || ["council", "commission"].contains(key)
        || Self.kind(word, in: reading, entities) == .organization
    case .people:
      if reading.tag(word) == .pron { return ["they", "we", "who", "those", "them"].contains(key) }
      if ["thousand", "hundred", "dozen", "million", "score"].contains(key) { return true }
      switch Self.kind(word, in: reading, entities) {
      case .population, .person, .official: return true
      default: return reading.tag(word) == .num
      }
    case .troops:
      return Self.contains(key, self)
        || reading.words[word].pennTag == .nns
          && entities.person(at: word, in: reading)?.kind == .armedGroup
    case .helper:
      if Self.contains(key, .helper) { return true }
      switch Self.kind(word, in: reading, entities) {
      case .organization, .monitor: return true
      default:
        return reading.phrase(word).contains { Self.contains(reading.keys[$0], .helper) }
      }
    case .captives:
      return Self.contains(key, self)
        || reading.phrase(word).contains { ["abduct", "kidnap"].contains(reading.keys[$0]) }
    case .gunmen:
      return Self.contains(key, self)
        || Self.isDisguised(word, in: reading)
    case .anyone:
      return ["he", "she", "him", "her"].contains(key)
        || ArgumentClass.people.holds(word, in: reading, entities)
    case .crowd:
      return ArgumentClass.people.holds(word, in: reading, entities)
        && CountReader.number(of: word, in: reading) != nil
    case .warner: return Self.isWarner(word, in: reading, entities)
    default: return Self.contains(key, self)
    }
  }

  /// The same for a class of ground, things or deeds.
  private func holdsThing(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    let key = reading.keys[word]
    switch self {
    case .ground, .town, .seat:
      return Self.contains(key, self) || Self.isTown(word, in: reading)
    case .built:
      return entities.person(at: word, in: reading)?.kind == .facility && !Self.isOfWork(key)
        || Self.contains(key, .home)
    case .home: return Self.contains(key, .home) && reading.words[word].pennTag == .nns
    case .vehicle: return entities.person(at: word, in: reading)?.kind == .vehicle
    case .convoy, .column:
      return MilitaryConvoy.holds(word, in: reading, entities: entities)
        || Self.contains(key, .column) || self == .convoy && Self.contains(key, .troops)
    case .goods, .relief: return isAid(word, in: reading)
    case .shell:
      return Self.contains(key, .shell)
        || ["bomb", "round"].contains(key) && word > 0
          && ["mortar", "artillery", "tank"].contains(reading.keys[word - 1])
    case .assault:
      return Self.contains(key, .assault) || key == "attempt" && isAssault(word, in: reading)
    case .reprisal:
      return ["measure", "step", "action"].contains(key)
        && reading.phrase(word).contains {
          ["retaliatory", "punitive"].contains(reading.keys[$0])
        }
    default: return Self.contains(key, self)
    }
  }

  /// "hundreds of prisoners", "a number of soldiers": what is counted tells the kind.
  private static let counting: LemmaSet = [
    "hundred", "thousand", "dozen", "score", "number", "ten",
  ]
  private static let storming: LemmaSet = [
    "infiltrate", "infiltration", "attack", "storm", "break", "assault", "advance", "penetrate",
    "seize", "assassination", "assassinate", "sabotage",
  ]

  /// "an infiltration attempt", "an attempt to storm the base", not one to smuggle.
  private func isAssault(_ attempt: Int, in reading: SentenceReading) -> Bool {
    (max(0, attempt - 2)..<min(reading.count, attempt + 12)).contains {
      Self.storming.contains(reading.keys[$0])
    }
  }

  // MARK: Kinds

  private static func kind(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Entity.Kind? {
    if reading.tag(word) == .noun, reading.nameAt[word] < 0 {
      return entities.person(at: word, in: reading)?.kind
    }
    return entities.entity(at: word, in: reading).first?.value.kind
  }

  private static func isArmed(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    if isDisguised(word, in: reading) { return true }
    if reading.tag(word) == .noun, let noun = entities.person(at: word, in: reading) {
      return noun.isArmed && noun.kind != .state && noun.kind != .official
    }
    switch kind(word, in: reading, entities) {
    case .stateForce, .armedGroup: return true
    default: return false
    }
  }

  private static let disguises: Set<String> = [
    "armed", "masked", "hooded", "uniformed", "unidentified", "unknown", "camouflaged",
  ]
  private static let clothes: LemmaSet = [
    "uniform", "fatigue", "fatigues", "camouflage", "mask", "balaclava",
  ]

  /// "masked men", "men in army uniform"
  private static func isDisguised(_ word: Int, in reading: SentenceReading) -> Bool {
    guard ["man", "person", "people"].contains(reading.keys[word]) else { return false }
    if word > 0, disguises.contains(reading.words[word - 1].form.lowercased()) { return true }
    guard word + 2 < reading.count, ["in", "wear"].contains(reading.keys[word + 1]) else {
      return false
    }
    return (word + 2..<min(reading.count, word + 6)).contains {
      clothes.contains(reading.keys[$0])
    }
  }

  private static let leaders: LemmaSet = [
    "minister", "president", "secretary", "commander", "general", "chief", "leader", "premier",
    "warlord", "emir", "colonel", "spokesman", "junta",
  ]
  private static let outsiders: LemmaSet = [
    "police", "policeman", "un", "envoy", "nations", "union", "mission", "agency", "rights",
    "mediator", "monitor", "opposition", "party", "intelligence", "weather", "health", "economic",
    "finance", "authority",
  ]

  /// "The rebels", "the defence minister", but not "the police" or "the UN chief".
  private static func isWarner(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    guard isSide(word, in: reading, entities) || leaders.contains(reading.keys[word]) else {
      return false
    }
    return !reading.phrase(word).contains {
      outsiders.contains(reading.keys[$0])
        || reading.words[$0].form == "UN"
    }
  }

  private static func isSide(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    isArmed(word, in: reading, entities) || kind(word, in: reading, entities) == .state
  }

  /// "M23", "RSF": a name that only its letters show to be one.
  private static func isCode(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.tag(word) == .propn, !reading.isUpperCase else { return false }
    let form = reading.words[word].form.utf8
    return form.count > 2 && form.allSatisfy { $0 < 0x5b }
  }

  private static func isTown(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.placeAt[word] >= 0, reading.tag(word) == .propn, !reading.isUpperCase,
      reading.relation(word) != .compound
    else { return false }
    let place = reading.places[reading.placeAt[word]]
    return place.form == .name && place.place.precision == .settlement
  }

  private static let foods: LemmaSet = [
    "aid", "food", "medicine", "relief", "flour", "wheat", "grain", "rice", "bread", "humanitarian",
    "medical", "vaccine", "blanket", "tent", "un",
  ]

  /// Aid by its noun, or a load or lorry of it.
  private func isAid(_ word: Int, in reading: SentenceReading) -> Bool {
    if Self.contains(reading.keys[word], self) { return true }
    guard
      ["tonne", "ton", "load", "truck", "lorry", "convoy", "truckload", "delivery", "shipment"]
        .contains(reading.keys[word])
    else { return false }
    return reading.keys.contains { Self.foods.contains($0) }
  }

  private static func isOfWork(_ key: String) -> Bool {
    ["position", "post", "newspaper", "establishment", "branch", "business", "office", "property"]
      .contains(key)
  }

  // MARK: Nouns

  private static func contains(_ key: String, _ group: ArgumentClass) -> Bool {
    nouns(of: group)?.contains(key) == true
  }

  private static func nouns(of group: ArgumentClass) -> LemmaSet? { table[group] }

  private static let towns = [
    "town", "village", "city", "enclave", "hamlet", "suburb", "outskirts", "district", "settlement",
    "neighbourhood", "neighborhood", "locality",
  ]
  private static let posts = [
    "position", "base", "outpost", "barrack", "barracks", "garrison", "camp", "checkpoint", "post",
    "trench", "stronghold", "airfield", "frontline", "bunker", "airbase",
  ]
  private static let heavy = [
    "tank", "launcher", "howitzer", "artillery", "mortar", "missile", "weapon", "gun", "cannon",
    "battery", "system", "armour", "armor", "rocket", "weaponry",
  ]
  private static let light = [
    "arm", "weapon", "weaponry", "ammunition", "munition", "rocket", "missile", "explosive",
    "rifle",
    "gun", "grenade", "mortar", "armament", "shell", "mine", "drone",
  ]
  private static let shells = ["shell", "rocket", "missile", "mortar"]
  private static let table: [ArgumentClass: LemmaSet] = [
    .town: LemmaSet(towns),
    .ground: LemmaSet(
      towns + posts + [
        "hill", "hilltop", "airport", "dam", "crossing", "junction", "crossroads", "bridge",
        "island", "port", "ridge", "height", "territory", "area", "headquarters", "oilfield",
        "quarter", "pocket", "highway", "province", "region",
      ]),
    .seat: LemmaSet(
      towns + [
        "base", "outpost", "barracks", "garrison", "airfield", "airbase", "hill", "hilltop",
        "airport", "dam", "crossing", "ridge", "oilfield", "stronghold", "island",
      ]),
    .post: LemmaSet(posts),
    .line: ["defence", "defense", "line", "frontline", "perimeter", "encirclement"],
    .home: ["home", "house", "village", "hut", "dwelling"],
    .way: ["road", "highway", "route", "track", "path", "street", "field", "farmland", "bridge"],
    .border: ["border", "frontier"],
    .arms: LemmaSet(light), .armor: LemmaSet(heavy),
    .troops: [
      "troop", "soldier", "tank", "reinforcement", "fighter", "armor", "armour", "force",
      "brigade", "battalion", "militiaman", "serviceman", "commando", "paratrooper", "gunman",
    ],
    .column: ["tank", "launcher", "howitzer", "artillery", "armour", "armor"],
    .answer: ["response", "answer", "retaliation", "reply", "revenge", "reprisal", "retribution"],
    .price: ["price", "revenge", "retribution"], .safety: ["safety", "security", "passage"],
    .manpower: ["manpower", "fighter", "recruit", "reinforcement", "troop", "force", "soldier"],
    .explosive: ["mine", "landmine", "bomb", "device", "explosive", "ied", "trap", "charge"],
    .mine: ["mine", "landmine", "ied", "device"],
    .chemicals: ["chlorine", "canister", "sarin", "chemical", "agent"],
    .shot: LemmaSet(shells + ["bomb", "munition", "grenade", "drone"]),
    .shell: LemmaSet(shells),
    .drone: ["drone", "uav"],
    .gunship: ["helicopter", "gunship", "warplane", "jet", "aircraft", "plane", "airplane"],
    .gunshot: ["shot", "gunshot"], .guns: ["gun", "weapon", "cannon"], .crater: ["crater", "hole"],
    .flag: ["flag", "banner"],
    .goods: ["aid", "food", "medicine", "relief", "assistance"],
    .relief: ["aid", "relief", "assistance"],
    .helper: [
      "agency", "convoy", "organisation", "organization", "charity", "ngo", "crescent", "monitor",
      "observer", "inspector", "ambulance", "rescuer", "medic", "wfp", "unicef", "icrc", "msf",
      "ocha", "unhcr", "un", "paramedic", "humanitarian", "aid", "relief", "osce", "unifil", "smm",
      "peacekeeper", "monitoring",
    ],
    .team: ["team", "delegation", "expert", "inspector", "investigator", "commission"],
    .report: ["report", "allegation", "claim", "accusation", "account"],
    .herd: [
      "cattle", "cow", "goat", "sheep", "camel", "livestock", "herd", "animal", "donkey", "flock",
      "buffalo",
    ],
    .inspectors: ["team", "expert", "inspector", "investigator", "police"], .sample: ["sample"],
    .violence: [
      "attack", "violence", "fighting", "bombardment", "shelling", "strike", "raid", "clash",
      "airstrike", "bombing", "incident", "killing", "massacre", "abuse", "violation", "blast",
    ],
    .support: ["support", "backing", "help", "training", "funding", "assistance"],
    .advisers: ["adviser", "advisor", "instructor", "mercenary", "trainer"],
    .remains: ["body", "remains", "corpse"],
    .captives: ["hostage", "captive", "prisoner", "detainee", "abductee"],
    .gunmen: [
      "gunman", "militant", "rebel", "fighter", "soldier", "militiaman", "kidnapper", "bandit",
      "insurgent", "terrorist", "troop", "guerrilla", "sniper", "attacker", "assailant", "raider",
      "abductor",
    ],
    .refugees: ["refugee", "family", "evacuee", "person", "resident"],
    .assault: ["attack", "infiltration", "offensive", "assault", "ambush", "raid"],
  ]
}
