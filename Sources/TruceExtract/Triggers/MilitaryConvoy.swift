import TruceModel
import TruceText

/// Tells a convoy of forces from one of aid.
enum MilitaryConvoy {
  private static let ofForces: LemmaSet = [
    "military", "armed", "armoured", "armored", "army", "tank", "troop", "soldier", "force",
    "reinforcement", "fighter", "militant", "rebel", "combat", "artillery",
  ]
  private static let ofAid: LemmaSet = [
    "aid", "relief", "humanitarian", "food", "medical", "medicine", "cross", "crescent", "un",
    "united", "nation", "supply", "fuel", "lorry", "truck",
  ]

  /// True of "a Turkish military convoy", "a convoy of the armed forces"; false of an aid convoy.
  static func holds(
    _ convoy: Int, in reading: SentenceReading, entities: EntityReader
  ) -> Bool {
    guard ["convoy", "column"].contains(reading.keys[convoy]) else { return false }
    let phrase = reading.phrase(convoy)
    if phrase.contains(where: { ofAid.contains(reading.keys[$0]) }) { return false }
    return phrase.contains { word in
      ofForces.contains(reading.keys[word])
        || word != convoy && isForce(word, in: reading)
    }
  }

  private static func isForce(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.nameAt[word] >= 0 else { return false }
    return reading.names[reading.nameAt[word]].entities.contains {
      $0.kind == .stateForce || $0.kind == .armedGroup
    }
  }
}
