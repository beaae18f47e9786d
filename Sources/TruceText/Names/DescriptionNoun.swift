import TruceModel

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

  /// What `noun`, in any letters, can describe; nil: nothing that is resolved.
  init?(_ noun: String) {
    guard noun.utf8.count >= Self.shortest,
      let known = Self.nouns[StableHash(lowercased: noun).value]
    else { return nil }
    self = known
  }

  /// Bytes of the shortest of the nouns.
  private static let shortest = 5

  private static let nouns: KeyTable<DescriptionNoun> = {
    var nouns = KeyTable<DescriptionNoun>()
    for (words, kind) in lists {
      for word in words { nouns.set(StableHash(word: word).value, kind ?? .body([word])) }
    }
    nouns.set(
      StableHash(word: "department").value,
      .body(["department", "defence ministry", "ministry of defence"]))
    nouns.set(StableHash(word: "centre").value, .body(["centre", "center"]))
    nouns.set(StableHash(word: "center").value, .body(["centre", "center"]))
    return nouns
  }()

  /// The nouns with what they describe; nil: a body whose name ends in the noun.
  private static let lists: [([String], DescriptionNoun?)] = [
    (["group", "faction", "militia", "organisation", "organization", "movement"], .group),
    (["monitor", "watchdog"], .monitor),
    (["agency", "newspaper", "broadcaster", "channel"], .outlet),
    (
      [
        "ministry", "observatory", "council", "commission", "committee", "coalition", "mission",
        "network", "command", "office", "party", "union", "authority", "institute", "embassy",
        "alliance", "administration", "pentagon", "kremlin", "association", "mechanism",
        "delegation", "brigade", "front", "division", "battalion",
      ], nil
    ),
    (
      [
        "president", "minister", "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy",
        "general", "colonel", "commander", "leader", "director", "secretary", "premier",
        "governor", "chief", "activist", "doctor", "resident", "diplomat", "witness",
      ], .post
    ),
    (["countries", "states", "nations", "leaders", "presidents", "governments", "powers"], .pair),
  ]
}
