import TruceModel
import TruceText

/// Tells trigger words in senses that are no events of a conflict.
enum OrdinarySense {
  /// Objects with which "strike", "hit", "seize" and the like mean something peaceful.
  private static let peacefulObjects: LemmaSet = [
    "deal", "agreement", "balance", "bargain", "chord", "tone", "record", "note", "headline",
    "wall",
    "road", "bottom", "nerve", "pose", "low", "high", "peak", "jackpot", "snag", "opportunity",
    "chance", "moment", "initiative", "attention", "imagination", "share", "price", "goal", "way",
    "conclusion", "question", "problem", "issue", "idea", "investigation", "campaign", "website",
    "product", "program", "programme", "project", "statement", "report", "music", "album", "film",
    "blow", "piece", "tear", "laughter", "song",
  ]
  /// What talks reach.
  private static let outcomes: LemmaSet = [
    "settlement", "accord", "understanding", "compromise", "solution", "consensus", "decision",
    "ceasefire", "truce", "target", "verdict", "milestone",
  ]
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

  static func holds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    if isOfFighting(mention.head, in: reading) || PatrolSense.isUnit(mention, in: reading) {
      return true
    }
    return mention.isNoun ? nounHolds(mention, in: reading) : verbHolds(mention, in: reading)
  }

  /// "a fighting position", "fighting age"
  private static func isOfFighting(_ head: Int, in reading: SentenceReading) -> Bool {
    reading.words[head].form.lowercased() == "fighting" && head + 1 < reading.count
      && afterFighting.contains(reading.keys[head + 1])
  }

  private static func verbHolds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    let object = object(of: mention.head, in: reading)
    // "burned to death": harm to people, not to things.
    if reading.keys[mention.head] == "burn", mention.head + 2 < reading.count,
      reading.keys[mention.head + 1] == "to" && reading.keys[mention.head + 2] == "death"
        || reading.keys[mention.head + 1] == "alive"
    {
      return true
    }
    if let object, peacefulObjects.contains(reading.keys[object]),
      mention.range.count == 1
    {
      return true
    }
    if let object, isOfShow(mention.head, object, in: reading) { return true }
    if isPublishing(mention.head, object, in: reading) { return true }
    if isShakenByOther(mention.head, in: reading) { return true }
    // "came under fire for": words, not weapons.
    if reading.keys[mention.range.upperBound] == "fire", mention.range.count > 1 {
      let next = mention.range.upperBound + 1
      if next < reading.count, ["for", "over"].contains(reading.keys[next]) { return true }
    }
    if isLanding(mention.head, in: reading) || isOfWords(mention.head, in: reading)
      || isOfNature(mention.head, in: reading) || Search.holds(mention, in: reading)
      || isAgainstIll(mention.head, in: reading)
    {
      return true
    }
    if let object, reading.keys[mention.head] == "reach", outcomes.contains(reading.keys[object]) {
      return true
    }
    // "The toll reached 112": a figure reaches no town.
    if reading.keys[mention.head] == "reach", let subject = reading.child(mention.head, .nsubj) {
      return figures.contains(reading.keys[subject])
        || reading.leftmost[subject] < subject
          && (reading.leftmost[subject]...subject).contains { reading.keys[$0] == "toll" }
    }
    return false
  }

  /// The object, or what a relative pronoun in its place stands for: "the blows that were struck".
  private static func object(of verb: Int, in reading: SentenceReading) -> Int? {
    guard let object = reading.child(verb, .obj, .nsubjPass) else { return nil }
    guard ["that", "which"].contains(reading.keys[object]),
      reading.relation(verb) == .aclRelcl, reading.keys[verb] == "strike"
    else { return object }
    return reading.head(verb)
  }

  private static let publications: LemmaSet = [
    "document", "footage", "video", "statement", "report", "image", "photo", "photograph",
    "picture", "recording", "figure", "datum", "data", "transcript", "list", "name", "detail",
    "result", "fund", "tape", "audio", "album", "information", "findings", "finding", "map",
    "statistic", "memo", "letter", "text", "file", "archive", "copy",
  ]

  /// "documents released by the government": nobody was set free.
  private static func isPublishing(
    _ verb: Int, _ object: Int?, in reading: SentenceReading
  ) -> Bool {
    guard reading.keys[verb] == "release" else { return false }
    if let object, publications.contains(reading.keys[object]) { return true }
    guard [.acl, .aclRelcl].contains(reading.relation(verb)), let noun = reading.head(verb) else {
      return false
    }
    return publications.contains(reading.keys[noun])
  }

  /// What is burned to show something, and what the law destroys.
  private static let shows: LemmaSet = [
    "flag", "effigy", "portrait", "candle", "incense", "model", "tire", "tyre", "wood", "garbage",
    "cocaine", "marijuana", "drug", "narcotic", "heroin", "opium", "poppy", "contraband", "calorie",
    "fuel", "leaf", "evidence", "document",
  ]
  private static let pictures: LemmaSet = [
    "footage", "video", "picture", "photo", "photograph", "scene", "documentary", "movie",
  ]

  /// "burned eight flags", "destroyed a ton of cocaine", "was shooting video footage"
  private static func isOfShow(_ verb: Int, _ object: Int, in reading: SentenceReading) -> Bool {
    var thing = object
    if ["kilogram", "kilo", "kg", "ton", "tonne", "pound", "gram", "hectare", "acre"].contains(
      reading.keys[object]),
      let content = reading.children(object).first(where: { reading.preposition($0) == "of" })
    {
      thing = content
    }
    switch reading.keys[verb] {
    case "burn", "destroy", "torch", "set": return shows.contains(reading.keys[thing])
    case "shoot": return pictures.contains(reading.keys[thing])
    default: return false
    }
  }

  private static let blasts: LemmaSet = [
    "explosion", "blast", "bomb", "bombing", "attack", "shelling", "strike", "airstrike", "rocket",
    "mortar", "gunfire", "bombardment", "artillery", "shell", "missile", "raid", "detonation",
    "device", "fire", "grenade", "battle", "clash", "fighting", "shooting", "jet", "plane",
    "warplane", "wave", "series", "string", "firefight", "barrage", "charge", "mine",
  ]

  /// "shaken by the scandal", "the news rocked the capital": nothing went off.
  private static func isShakenByOther(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard ["shake", "rock"].contains(reading.keys[verb]),
      let doer = reading.child(verb, .nsubj, .oblAgent)
        ?? reading.children(verb).first(where: { reading.preposition($0) == "by" }),
      reading.tag(doer) == .noun
    else { return false }
    return !reading.phrase(doer).contains { blasts.contains(reading.keys[$0]) }
      && !reading.subtree(doer).contains { blasts.contains(reading.keys[$0]) }
  }

  private static let munitions: LemmaSet = [
    "shell", "rocket", "missile", "bomb", "mortar", "projectile", "grenade", "drone", "munition",
    "round", "bullet", "artillery", "shrapnel", "uav",
  ]

  /// "The plane landed in the capital": only what is fired lands on anyone.
  private static func isLanding(_ verb: Int, in reading: SentenceReading) -> Bool {
    ["land", "impact"].contains(reading.keys[verb])
      && !(max(0, verb - 8)..<verb).contains { munitions.contains(reading.keys[$0]) }
  }

  private static let nature: LemmaSet = [
    "quake", "earthquake", "tremor", "aftershock", "hurricane", "storm", "flood", "flooding",
    "cyclone", "typhoon", "tornado", "landslide", "avalanche", "mudslide", "rain", "wind",
    "lightning", "drought", "epidemic", "disease", "famine", "wildfire",
  ]

  /// "An earthquake rocked the capital": nobody did.
  private static func isOfNature(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard let doer = reading.child(verb, .nsubj, .oblAgent) else { return false }
    return nature.contains(reading.keys[doer]) && reading.nameAt[doer] < 0
  }

  private static let ofWords: LemmaSet = [
    "harshly", "verbally", "sharply", "bitterly", "publicly", "vehemently", "personally",
  ]

  /// "The admiral harshly attacked the president": with words.
  private static func isOfWords(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.keys[verb] == "attack"
      && [verb - 1, verb + 1].contains {
        reading.keys.indices.contains($0) && ofWords.contains(reading.keys[$0])
      }
  }

  private static let keeping: LemmaSet = [
    "seize", "confiscate", "manufacture", "make", "store", "stockpile", "supply", "provide", "sell",
    "buy", "own", "smuggle", "import", "assemble", "remove", "clear", "possess",
  ]
  private static let ofStock: LemmaSet = [
    "quantity", "amount", "stock", "cache", "supply", "type", "kind", "removal", "manufacture",
    "possession", "arsenal",
  ]

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

  private static let afterFighting: LemmaSet = [
    "position", "force", "age", "vehicle", "season", "chance", "spirit", "unit", "man",
    "capability",
  ]
  private static let beforeFire: LemmaSet = [
    "cease", "-", "on", "catch", "set", "start", "open", "exchange", "forest", "house", "wild",
  ]

  private static let figures: LemmaSet = [
    "toll", "number", "figure", "count", "total", "level", "deal", "agreement", "talk", "side",
  ]

  private static func nounHolds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
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

  /// What is done to a fire that burns, and what it does.
  private static let blazing: LemmaSet = [
    "cause", "start", "extinguish", "put", "contain", "douse", "ignite", "light", "spread",
    "engulf",
    "rage", "gut", "sweep", "battle", "set", "spark",
  ]

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

  private static let stoppages: LemmaSet = [
    "call", "decree", "observe", "declare", "join", "convene", "schedule",
  ]
  private static let labour: LemmaSet = [
    "worker", "driver", "teacher", "miner", "employee", "union", "doctor", "student", "farmer",
    "transporter", "shopkeeper", "nurse", "pilot", "collector", "labourer", "laborer",
    "confederation", "federation",
  ]

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

  private static let ills: LemmaSet = [
    "extradition", "poverty", "corruption", "drug", "trafficking", "terrorism", "crime",
    "inflation",
    "disease", "hunger", "injustice", "discrimination", "impunity", "racism", "unemployment",
    "illiteracy", "narcotic", "addiction", "violence", "cancer", "pandemic", "smuggling",
    "laundering", "piracy", "doping", "oppression", "evil", "scourge", "subversion", "extremism",
  ]

  /// "fighting corruption", "the war against drugs", "battle inflation": nobody shoots.
  private static func isAgainstIll(_ word: Int, in reading: SentenceReading) -> Bool {
    guard ["fight", "fighting", "battle", "war", "combat"].contains(reading.keys[word]) else {
      return false
    }
    let ill =
      reading.child(word, .obj)
      ?? reading.children(word).first {
        [.obl, .nmod].contains(reading.relation($0))
          && ["against", "with"].contains(reading.preposition($0) ?? "")
      }
    return ill.map { ills.contains(reading.keys[$0]) } ?? false
  }

  /// "in reprisal for the arrests": it says why, not what.
  private static func isInReturn(
    _ mention: TriggerMention, in reading: SentenceReading
  ) -> Bool {
    let first = mention.range.lowerBound
    return reading.keys[mention.head] == "reprisal" && first > 0
      && ["in", "as"].contains(reading.keys[first - 1])
  }

  private static func nameIndex(_ word: Int, in reading: SentenceReading) -> Int? {
    reading.nameAt[word] >= 0 ? reading.nameAt[word] : nil
  }
}
