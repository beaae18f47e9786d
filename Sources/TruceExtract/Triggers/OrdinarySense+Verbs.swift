import TruceModel
import TruceText

// Verbs in senses that are no events of a conflict: "struck a deal", "the plane landed".
extension OrdinarySense {
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

  private static let publications: LemmaSet = [
    "document", "footage", "video", "statement", "report", "image", "photo", "photograph",
    "picture", "recording", "figure", "datum", "data", "transcript", "list", "name", "detail",
    "result", "fund", "tape", "audio", "album", "information", "findings", "finding", "map",
    "statistic", "memo", "letter", "text", "file", "archive", "copy",
  ]

  /// What is burned to show something, and what the law destroys.
  private static let shows: LemmaSet = [
    "flag", "effigy", "portrait", "candle", "incense", "model", "tire", "tyre", "wood", "garbage",
    "cocaine", "marijuana", "drug", "narcotic", "heroin", "opium", "poppy", "contraband", "calorie",
    "fuel", "leaf", "evidence", "document",
  ]

  private static let pictures: LemmaSet = [
    "footage", "video", "picture", "photo", "photograph", "scene", "documentary", "movie",
  ]

  private static let blasts: LemmaSet = [
    "explosion", "blast", "bomb", "bombing", "attack", "shelling", "strike", "airstrike", "rocket",
    "mortar", "gunfire", "bombardment", "artillery", "shell", "missile", "raid", "detonation",
    "device", "fire", "grenade", "battle", "clash", "fighting", "shooting", "jet", "plane",
    "warplane", "wave", "series", "string", "firefight", "barrage", "charge", "mine",
  ]

  private static let munitions: LemmaSet = [
    "shell", "rocket", "missile", "bomb", "mortar", "projectile", "grenade", "drone", "munition",
    "round", "bullet", "artillery", "shrapnel", "uav",
  ]

  private static let nature: LemmaSet = [
    "quake", "earthquake", "tremor", "aftershock", "hurricane", "storm", "flood", "flooding",
    "cyclone", "typhoon", "tornado", "landslide", "avalanche", "mudslide", "rain", "wind",
    "lightning", "drought", "epidemic", "disease", "famine", "wildfire",
  ]

  private static let ofWords: LemmaSet = [
    "harshly", "verbally", "sharply", "bitterly", "publicly", "vehemently", "personally",
  ]

  private static let figures: LemmaSet = [
    "toll", "number", "figure", "count", "total", "level", "deal", "agreement", "talk", "side",
  ]

  /// Whether the verb of the mention is no event.
  static func verbHolds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
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

  /// "The plane landed in the capital": only what is fired lands on anyone.
  private static func isLanding(_ verb: Int, in reading: SentenceReading) -> Bool {
    ["land", "impact"].contains(reading.keys[verb])
      && !(max(0, verb - 8)..<verb).contains { munitions.contains(reading.keys[$0]) }
  }

  /// "An earthquake rocked the capital": nobody did.
  private static func isOfNature(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard let doer = reading.child(verb, .nsubj, .oblAgent) else { return false }
    return nature.contains(reading.keys[doer]) && reading.nameAt[doer] < 0
  }

  /// "The admiral harshly attacked the president": with words.
  private static func isOfWords(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.keys[verb] == "attack"
      && [verb - 1, verb + 1].contains {
        reading.keys.indices.contains($0) && ofWords.contains(reading.keys[$0])
      }
  }
}
