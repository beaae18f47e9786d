import TruceModel
import TruceText

/// Finds agreements on zones without fighting: "agreed to turn the province into a de-escalation zone".
enum AccordZones {
  private static let making: LemmaSet = [
    "turn", "create", "establish", "set", "make", "form", "declare", "introduce", "maintain",
  ]
  private static let zones: LemmaSet = ["zone", "area", "buffer", "strip", "belt"]
  private static let kinds: LemmaSet = [
    "demilitarized", "demilitarised", "demilitarize", "demilitarise", "escalation",
    "de-escalation", "buffer", "neutral", "disengagement", "ceasefire",
  ]
  private static let trigger = Trigger(
    form: .verb, type: .ceasefireAgreed, subject: .actor, object: .accord)

  /// One for each "agree" that such a zone is the matter of.
  static func mentions(in reading: SentenceReading) -> [TriggerMention] {
    guard reading.allMarks.contains(.agreeing) else { return [] }
    return (0..<reading.count).compactMap { verb in
      guard reading.marks[verb].contains(.agreeing), reading.tag(verb) == .verb,
        verb + 2 < reading.count
      else { return nil }
      let isToMake =
        reading.keys[verb + 1] == "to" && making.contains(reading.keys[verb + 2])
      let isOn =
        ["on", "upon"].contains(reading.keys[verb + 1])
        && !(verb + 2..<min(reading.count, verb + 9)).contains { reading.tag($0) == .verb }
      guard isToMake || isOn, let zone = zone(behind: verb, in: reading) else { return nil }
      return TriggerMention(range: verb...verb, head: verb, trigger: trigger, accord: zone)
    }
  }

  private static func zone(behind verb: Int, in reading: SentenceReading) -> Int? {
    (verb + 3..<max(verb + 3, min(reading.count, verb + 14))).first { word in
      zones.contains(reading.keys[word]) && reading.isNominal(word)
        && (max(verb + 1, word - 3)..<word).contains { kinds.contains(reading.keys[$0]) }
    }
  }
}
