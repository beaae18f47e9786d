/// Common nouns for what neither acts nor speaks, and which wrong trees make doers and speakers of.
///
/// A doer or speaker read wrongly can hurt someone: such a noun is dropped, and nobody is named.
enum NonActors {
  /// Happenings, states, measures and stretches: they neither act nor speak.
  static let inert: LemmaSet = [
    "incident", "move", "step", "decision", "situation", "development", "event", "tension",
    "violence", "crisis", "struggle", "truce", "ceasefire", "agreement", "deal", "treaty", "toll",
    "control", "importance", "hit", "location", "line", "process", "sanction", "protest",
    "responsibility", "possibility", "theory", "disclosure", "effort", "point", "wave",
    "mechanism", "attitude", "activity", "order", "idea", "system", "policy", "initiative",
    "intention", "area", "region", "zone", "glass", "connection", "morning", "night", "evening",
    "gunshot", "accident", "crash", "motive", "case", "noise", "homicide", "street", "truth",
    "fact", "issue", "problem", "number", "figure", "total", "amount", "lack", "use", "result",
    "rest", "fear", "threat", "word", "accusation", "allegation", "operation", "campaign",
    "offensive", "project", "program", "programme", "plan", "contrast", "turn", "repression",
    "weapon", "action", "strike", "airstrike", "attack", "bombing", "clash", "fighting", "murder",
    "killing", "health", "life", "metre", "meter", "kilometre", "kilometer", "distance", "place",
    "failure", "refusal", "absence", "presence", "delay", "difference", "reason", "purpose",
    "consequence", "coordinate", "hour", "day", "week", "month", "year", "fire", "smoke", "burst",
    "impact", "shrapnel", "building",
    "information", "right", "splinter", "piece", "flame", "uniform", "leaflet", "precaution",
    "crime", "curfew",
    "mission", "role", "scourge", "blast", "explosion", "bullet", "shot", "gunfire", "charge",
    "grace", "mercy", "will", "permission", "blessing", "virtue", "chance", "surprise", "mistake",
    "request", "invitation", "sea", "road", "air", "land", "boat", "train", "foot",
    "metal", "stone", "rock", "gallon", "store", "shop", "one",
  ]
  /// "No group claimed the attack": nobody is named, and nobody denies.
  static func isNobody(_ wording: String) -> Bool {
    // All of them begin with "no" or "neither".
    (wording.utf8.first ?? 0) | 0x20 == UInt8(ascii: "n") && nobodies.contains(wording.lowercased())
  }

  private static let nobodies: Set<String> = [
    "no group", "no organization", "no organisation", "no one", "no faction", "no armed group",
    "no terrorist group", "no subversive group", "no guerrilla group", "neither side",
    "neither party", "no side", "no party",
  ]

  /// Texts and records: they do not act, but they may speak.
  static let texts: LemmaSet = [
    "statement", "report", "communique", "declaration", "letter", "document", "leaflet", "bulletin",
    "evidence", "photo", "video", "paper", "charge", "law", "resolution", "memorandum", "record",
    "complaint", "affidavit", "update", "release", "announcement", "message", "accord",
  ]
}
