/// Head nouns of definite descriptions, by what they can describe.
enum DescriptionNoun {
  /// An armed group.
  case group
  case monitor
  case outlet
  /// A body whose name ends in the noun, or in one of its other spellings.
  case body([String])
  /// A person named with this title.
  case post
  /// Two states or sides.
  case pair

  /// What `noun`, in small letters, can describe; nil: nothing that is resolved.
  init?(_ noun: String) {
    switch noun {
    case "group", "faction", "militia", "organisation", "organization", "movement": self = .group
    case "monitor", "watchdog": self = .monitor
    case "agency", "newspaper", "broadcaster", "channel": self = .outlet
    case "ministry": self = .body(["ministry"])
    case "department": self = .body(["department", "defence ministry", "ministry of defence"])
    case "centre", "center": self = .body(["centre", "center"])
    case "observatory", "council", "commission", "committee", "coalition", "mission", "network",
      "command",
      "office", "party", "union", "authority", "institute", "embassy", "alliance", "administration",
      "pentagon", "kremlin", "association", "mechanism", "delegation", "brigade", "front",
      "division", "battalion":
      self = .body([noun])
    case "president", "minister", "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy",
      "general", "colonel", "commander", "leader", "director", "secretary", "premier", "governor",
      "chief", "activist", "doctor", "resident", "diplomat", "witness":
      self = .post
    case "countries", "states", "nations", "leaders", "presidents", "governments", "powers":
      self = .pair
    default: return nil
    }
  }
}
