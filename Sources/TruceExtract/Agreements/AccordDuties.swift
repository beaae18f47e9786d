import TruceModel
import TruceText

/// Finds what becomes of the duties that a truce lays on somebody: "failed to fulfil its commitments",
/// "broke its obligations under the agreement".
enum AccordDuties {
  private static let duties: LemmaSet = ["obligation", "commitment", "undertaking"]
  private static let keeping: LemmaSet = [
    "fulfil", "fulfill", "honor", "honour", "meet", "keep", "implement", "observe", "respect",
    "discharge", "comply", "abide", "adhere", "live",
  ]
  private static let breaking: LemmaSet = [
    "violate", "breach", "break", "disregard", "ignore", "neglect", "flout", "renege", "shirk",
    "evade", "contravene",
  ]

  struct Telling {
    var verb: Int
    var duty: Int
    var type: EventType
  }

  /// What verbs tell of duties, where the report speaks of a truce or the sentence of an accord.
  static func tellings(besides accords: [Int], in reading: SentenceReading) -> [Telling] {
    guard reading.isTruceKnown || !accords.isEmpty else { return [] }
    return (0..<reading.count).compactMap { duty in
      guard duties.contains(reading.keys[duty]), let verb = verb(of: duty, in: reading) else {
        return nil
      }
      let isKept = keeping.contains(reading.keys[verb])
      guard isKept || breaking.contains(reading.keys[verb]) else { return nil }
      let isBroken = !isKept || reading.isNegated(verb) || isFailed(verb, in: reading)
      return Telling(
        verb: verb, duty: duty, type: isBroken ? .ceasefireViolated : .ceasefireHolding)
    }
  }

  /// The verb that governs the duties, or the one right ahead of their phrase.
  private static func verb(of duty: Int, in reading: SentenceReading) -> Int? {
    if let up = reading.head(duty), reading.tag(up) == .verb,
      [.obj, .nsubjPass, .obl].contains(reading.relation(duty))
    {
      return up
    }
    var word = duty - 1
    while word > 0, duty - word < 5, [.det, .pron, .adj, .adp, .part].contains(reading.tag(word)) {
      word -= 1
    }
    return word >= 0 && reading.tag(word) == .verb ? word : nil
  }

  /// "failed to observe the truce", "its failure to abide by it": what is not done is the breach.
  static func isFailed(_ verb: Int, in reading: SentenceReading) -> Bool {
    var word = verb - 1
    while word > 0, reading.tag(word) == .adv { word -= 1 }
    guard word > 0, reading.keys[word] == "to" else { return false }
    return ["fail", "failure", "failing"].contains(reading.keys[word - 1])
  }
}
