import TruceModel
import TruceText

/// Tells raids that are searches from those that are strikes: "police raided a farm", "the raid on
/// the smuggler's house".
enum Search {
  private static let searchers: LemmaSet = [
    "police", "policeman", "detective", "agent", "agency", "inspector", "sheriff", "prosecutor",
    "customs", "authority", "gendarme", "carabinero", "constable", "fbi", "officer",
  ]
  /// Where somebody lives, works or hides.
  private static let premises: LemmaSet = [
    "house", "home", "farm", "estate", "ranch", "property", "residence", "apartment", "laboratory",
    "hideout", "office", "restaurant", "warehouse", "club", "mansion", "flat", "villa", "hotel",
    "brothel", "bar", "nightclub", "headquarter", "premise", "school", "center", "facility",
  ]
  /// Soldiers who go in, where what they go into is premises.
  private static let soldiers: LemmaSet = [
    "army", "troop", "soldier", "force", "marine", "battalion", "brigade", "unit", "patrol",
  ]
  /// What is done in a search.
  private static let searching: LemmaSet = [
    "arrest", "capture", "detain", "confiscate", "seize", "search",
  ]
  private static let aircraft: LemmaSet = [
    "plane", "warplane", "jet", "aircraft", "helicopter", "airplane", "drone", "coalition",
    "regime",
    "bomber",
  ]

  static func holds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    guard mention.range.count == 1, reading.keys[mention.head] == "raid" else { return false }
    let word = mention.head
    if let doer = doer(of: word, mention.isNoun, in: reading) {
      if searchers.contains(reading.keys[doer]) { return true }
      if soldiers.contains(reading.keys[doer]), isOfPremises(word, mention.isNoun, in: reading) {
        return true
      }
      if mention.isNoun || aircraft.contains(reading.keys[doer]) || reading.nameAt[doer] >= 0 {
        return false
      }
    }
    guard !mention.isNoun else {
      return isOfPremises(word, true, in: reading)
        && reading.keys.contains(where: { searching.contains($0) })
    }
    return thing(of: word, in: reading).map { premises.contains(reading.keys[$0]) } ?? false
  }

  /// "raided an office", "the raid on a farm"
  private static func isOfPremises(
    _ word: Int, _ isNoun: Bool, in reading: SentenceReading
  ) -> Bool {
    guard isNoun else {
      return thing(of: word, in: reading).map { premises.contains(reading.keys[$0]) } ?? false
    }
    return reading.children(word).contains {
      premises.contains(reading.keys[$0])
        && ["on", "of", "at", "against"].contains(reading.preposition($0) ?? "")
    }
  }

  private static func doer(of word: Int, _ isNoun: Bool, in reading: SentenceReading) -> Int? {
    guard isNoun else { return reading.child(word, .nsubj, .oblAgent) }
    return reading.children(word).first {
      [.nmodPoss, .compound].contains(reading.relation($0)) || reading.preposition($0) == "by"
    }
  }

  private static func thing(of verb: Int, in reading: SentenceReading) -> Int? {
    if let object = reading.child(verb, .obj, .nsubjPass),
      !["that", "which"].contains(reading.keys[object])
    {
      return object
    }
    return [.acl, .aclRelcl].contains(reading.relation(verb)) ? reading.head(verb) : nil
  }
}
