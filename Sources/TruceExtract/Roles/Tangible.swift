import TruceModel
import TruceText

/// Tells nouns for what can be hit, hurt or held from nouns for ideas, doings and measures, which
/// wrong trees and figures of speech make targets of ("hit the economy", "murder of hope").
enum Tangible {
  /// Nouns that no ending gives away.
  private static let ideas: LemmaSet = [
    "order", "word", "thought", "hope", "danger", "hunger", "result", "sign", "end", "top", "time",
    "rest", "crime", "drug", "trafficking", "activity", "action", "economy", "injury", "blow",
    "leadership", "life", "right", "law", "peace", "war", "struggle", "fight", "plan", "effort",
    "idea", "role", "process", "policy", "instruction", "truth", "faith", "interest",
    "cause", "effect", "rumor", "rumour", "reprisal", "fear", "threat", "place",
    "toll", "rate", "price", "work", "labor", "labour", "matter",
    "problem", "issue", "question", "fact", "case", "way", "sense", "power", "will", "spirit",
    "death", "murder", "killing", "kidnapping", "attack", "attempt", "arrest", "strike", "clash",
    "massacre", "blast", "explosion", "sabotage", "damage", "destruction", "loss", "harm",
    "decade", "month", "campaign", "election",
    "democracy", "legitimacy", "terror", "violence", "corruption", "poverty", "freedom", "justice",
    "heart", "soul", "mind", "voice", "regard", "reason", "purpose", "basis", "level", "point",
    "direction", "distance", "metre", "meter", "kilometre", "kilometer", "mile", "block", "ballot",
    "vote", "talk", "dialogue", "deal", "agreement", "truce", "credit", "claim", "charge",
    "image", "prestige", "reputation", "morale", "influence", "secret", "resource", "future",
    "chance", "dream", "wealth", "heritage", "career", "relationship", "tie", "value", "myth",
    "funeral", "protest", "smuggling", "contraband", "precaution", "curfew", "mission", "trial",
    "scourge", "manner", "kind", "route", "board", "hand", "extent", "eve", "reform", "incident",
    "battlefield", "piece", "device", "fuse", "charge", "splinter", "shrapnel", "detonator", "echo",
    "sound", "noise", "percent",
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "km",
  ]
  /// Words that count somebody whom nothing names.
  private static let quantities: LemmaSet = [
    "another", "several", "many", "other", "least", "some", "most", "few", "more", "all", "such",
  ]
  private static let amounts: LemmaSet = [
    "number", "amount", "part", "series", "wave", "million", "thousand", "hundred",
    "dozen",
  ]
  /// Ground that only a name or the buildings on it make a target of: it is where an act was.
  private static let ground: LemmaSet = [
    "city", "capital", "country", "nation", "region", "province", "territory", "department",
    "world", "state", "place", "location", "border", "sector", "corner", "side", "street", "ground",
  ]
  private static let endings = [
    "ism", "ness", "tion", "sion", "ment", "ity", "ance", "ence", "acy",
  ]
  /// Things and people whose nouns have such an ending.
  private static let things: LemmaSet = [
    "movement",
    "station", "substation", "delegation", "installation", "plantation", "institution",
    "population", "corporation", "organization", "organisation", "federation", "mission",
    "congregation", "habitation", "association", "foundation", "legation", "administration",
    "coalition", "union", "fortification", "construction", "television", "mansion", "pavilion",
    "division", "commission", "government", "settlement", "establishment", "regiment",
    "detachment", "apartment", "encampment", "parliament", "monument", "equipment", "contingent",
    "shipment", "basement", "element", "instrument", "city", "facility", "community", "university",
    "authority", "celebrity", "utility", "minority", "municipality", "entity", "dignitary",
    "personality", "electricity", "locality", "residence", "ambulance", "fence", "conference",
    "entrance", "audience", "embassy", "legacy", "pharmacy", "intersection", "section",
    "collection", "ammunition", "munition", "position", "fraction", "faction", "bastion",
    "alliance", "procession",
    "railway", "segment", "pavement", "document", "vegetation", "transmission", "transportation",
    "communication", "irrigation", "garment", "sanctuary", "insurance", "finance",
    "intelligence", "infantry", "ordnance", "appliance",
    "identity", "party", "generation", "location", "convention", "reservation", "prostitution",
  ]

  /// Whether the noun at `word` is for an idea or a doing, and nothing that stands anywhere.
  static func isIdea(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .noun && ideas.contains(reading.keys[word])
  }

  /// Whether the noun at `word`, which no lexicon of people and things knows, may have been hit.
  static func canBeHit(_ word: Int, in reading: SentenceReading) -> Bool {
    let key = reading.keys[word]
    switch reading.tag(word) {
    case .verb, .adv, .aux, .adp, .sconj, .cconj, .part: return false
    case .noun, .x: break
    case .adj, .det, .num: return !quantities.contains(key)
    default: return true
    }
    if amounts.contains(key) {
      // "a number of soldiers"
      return reading.children(word).contains { reading.preposition($0) == "of" }
    }
    return !ground.contains(key) && !isAbstract(key)
  }

  /// Whether a common noun, by its lemma, is for an idea or a doing.
  static func isAbstract(_ key: String) -> Bool {
    if ideas.contains(key) { return true }
    guard key.utf8.count > 5, endings.contains(where: key.hasSuffix) else { return false }
    return !things.contains(key)
  }
}
