import TruceModel

/// Words that say whether people are civilians or fighters.
enum WhoWords {
  static let civilian: Set<Substring> = [
    "civilian", "civilians", "child", "children", "woman", "women", "girl", "girls", "boy", "boys",
    "resident", "residents", "villager", "villagers", "worshippers", "patients", "pupils",
    "students", "medics", "doctors", "nurses", "journalists", "journalist", "worker", "workers",
    "families", "refugees", "infants", "babies", "farmers", "shoppers", "passengers",
  ]

  static let fighter: Set<Substring> = [
    "fighter", "fighters", "militant", "militants", "soldier", "soldiers", "troops", "rebel",
    "rebels", "terrorist", "terrorists", "gunman", "gunmen", "combatant", "combatants",
    "insurgents", "jihadists", "servicemen", "serviceman", "officers", "commander", "commanders",
    "militiamen", "extremists",
  ]

  /// Words for people of whatever status; a figure for them is a total.
  static let anybody: Set<Substring> = [
    "people", "persons", "person", "dead", "victims", "bodies", "casualties", "deaths", "others",
  ]

  enum Status: Hashable, Sendable {
    case civilians, fighters
  }

  /// nil: the words do not say, or name both.
  static func status(of who: String?) -> Status? {
    guard let who else { return nil }
    let words = Set(NameKey.folded(who).split(separator: " "))
    switch (words.isDisjoint(with: civilian), words.isDisjoint(with: fighter)) {
    case (false, true): return .civilians
    case (true, false): return .fighters
    default: return nil
    }
  }

  /// Whether `who` names a part of the people harmed rather than all of them.
  static func isPart(_ who: String?) -> Bool {
    guard let who else { return false }
    let words = Set(NameKey.folded(who).split(separator: " "))
    return words.isDisjoint(with: anybody)
      && !(words.isDisjoint(with: civilian) && words.isDisjoint(with: fighter))
  }
}
