import TruceModel
import TruceText

/// Tells trigger words in senses that are no events of a conflict.
enum OrdinarySense {
  /// Whether the words of the mention mean something peaceful or nothing that happened.
  static func holds(_ mention: TriggerMention, in reading: SentenceReading) -> Bool {
    if isOfFighting(mention.head, in: reading) || PatrolSense.isUnit(mention, in: reading) {
      return true
    }
    return mention.isNoun ? nounHolds(mention, in: reading) : verbHolds(mention, in: reading)
  }

  /// "a fighting position", "fighting age"
  private static func isOfFighting(_ head: Int, in reading: SentenceReading) -> Bool {
    reading.words[head].form.utf8.count == 8
      && reading.words[head].form.lowercased() == "fighting" && head + 1 < reading.count
      && afterFighting.contains(reading.keys[head + 1])
  }

  private static let afterFighting: LemmaSet = [
    "position", "force", "age", "vehicle", "season", "chance", "spirit", "unit", "man",
    "capability",
  ]

  private static let ills: LemmaSet = [
    "extradition", "poverty", "corruption", "drug", "trafficking", "terrorism", "crime",
    "inflation",
    "disease", "hunger", "injustice", "discrimination", "impunity", "racism", "unemployment",
    "illiteracy", "narcotic", "addiction", "violence", "cancer", "pandemic", "smuggling",
    "laundering", "piracy", "doping", "oppression", "evil", "scourge", "subversion", "extremism",
  ]

  /// "fighting corruption", "the war against drugs", "battle inflation": nobody shoots.
  static func isAgainstIll(_ word: Int, in reading: SentenceReading) -> Bool {
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
}
