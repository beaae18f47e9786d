import TruceModel
import TruceText

/// Finds people who moved away from violence: "a million Syrians have moved to the border because of the
/// raids".
enum FlightFinder {
  private static let moving: LemmaSet = ["move", "relocate", "migrate"]
  private static let causes: LemmaSet = ["because", "due", "result", "amid", "flee", "escape"]
  private static let violence: LemmaSet = [
    "attack", "offensive", "violence", "fighting", "bombardment", "shelling", "war", "strike",
    "raid", "clash", "airstrike", "bombing", "conflict", "assault",
  ]
  private static let trigger = Trigger(
    form: .verb, type: .displacement, subject: .target, object: .none,
    prepositions: ["from": .place, "to": .place, "near": .place, "towards": .place])

  /// Whether `verb` may tell it beside `thing`.
  static func mayTell(_ verb: String, beside keys: some Sequence<String>) -> Bool {
    moving.contains(verb) && keys.contains { violence.contains($0) }
  }

  /// The move that the verb at `word` tells; nil: of others, or for another reason.
  static func mention(
    at word: Int, in reading: SentenceReading, entities: EntityReader
  ) -> TriggerMention? {
    guard moving.contains(reading.keys[word]), reading.object(word) == nil,
      let subject = reading.child(word, .nsubj), subject < word,
      isPeople(subject, in: reading, entities),
      let cause = (word + 1..<max(word + 1, min(reading.count, word + 14))).first(where: {
        causes.contains(reading.keys[$0])
      }),
      (cause + 1..<max(cause + 1, min(reading.count, cause + 8))).contains(where: {
        violence.contains(reading.keys[$0])
      })
    else { return nil }
    return TriggerMention(range: word...word, head: word, trigger: trigger)
  }

  private static func isPeople(
    _ word: Int, in reading: SentenceReading, _ entities: EntityReader
  ) -> Bool {
    if entities.person(at: word, in: reading)?.kind == .population { return true }
    return reading.placeAt[word] >= 0 && reading.places[reading.placeAt[word]].form != .name
  }
}
