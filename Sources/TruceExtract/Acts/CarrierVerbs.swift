import TruceModel
import TruceText

/// Verbs that only carry an event noun, and tell no act of their own: "launched an attack", "repelled an
/// assault".
enum CarrierVerbs {
  /// Verbs that add nothing to the event noun they govern.
  static let lightVerbs: LemmaSet = [
    "carry", "conduct", "launch", "stage", "mount", "perform", "commit", "execute", "make",
    "undertake", "wage", "press", "deliver", "take", "start", "begin", "do", "continue", "resume",
    "step", "intensify", "order", "perpetrate", "open", "use", "run", "fly", "have", "give",
    "grant",
    "unleash", "engage", "detonate", "explode", "set", "plant", "drop", "fire", "throw",
    "place", "hurl", "put", "leave", "toss", "lob", "activate", "mastermind", "orchestrate",
    "instigate", "lead", "direct",
  ]

  private static let repellingVerbs: LemmaSet = ["repel", "repulse", "thwart", "foil"]

  /// The mentions without verbs that only carry an event noun of their own: "launched an attack",
  /// "repelled an assault", "detonated a car bomb".
  static func withoutCarriers(
    _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> [TriggerMention] {
    let kept = mentions.indices.filter { index in
      !isDefused(index, mentions, in: reading) && !isCarrier(index, mentions, in: reading)
    }
    return kept.count == mentions.count ? mentions : kept.map { mentions[$0] }
  }

  /// "defused a bomb": the bomb did not go off.
  private static func isDefused(
    _ index: Int, _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    guard mentions[index].isNoun, mentions[index].trigger.type == .bombing else { return false }
    return mentions.indices.contains { other in
      !mentions[other].isNoun && mentions[other].trigger.type == .interception
        && reading.child(mentions[other].head, .obj, .nsubjPass) == mentions[index].head
    }
  }

  private static func isCarrier(
    _ index: Int, _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    let head = mentions[index].head
    guard !mentions[index].isNoun, mentions[index].accord == nil,
      lightVerbs.contains(reading.keys[head]) || repellingVerbs.contains(reading.keys[head]),
      let object = reading.child(head, .obj, .nsubjPass)
    else { return false }
    return mentions.indices.contains { mentions[$0].isNoun && mentions[$0].head == object }
  }
}
