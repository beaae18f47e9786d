import TruceModel
import TruceText

/// A set phrase that threatens: "will pay a heavy price", "will not remain silent", "will be left with no
/// choice but to".
struct ThreatPhrase {
  /// The words of the phrase.
  let range: ClosedRange<Int>
  /// Whoever the subject is suffers what is threatened.
  let isOfVictim: Bool

  /// What must stand behind a verb; nothing: it needs nothing.
  private static let partners: LemmaTable<[String]> = [
    "pay": ["price", "dearly", "cost"], "remain": ["silent", "idle", "passive", "indifferent"],
    "stay": ["silent", "idle", "passive", "indifferent"], "stand": ["idly", "by"],
    "sit": ["idly", "idle"], "hesitate": [], "stop": ["until"], "rest": ["until"],
    "have": ["right", "choice", "option"], "leave": ["choice", "option"], "punish": [],
  ]

  /// The verbs of such phrases.
  static let verbs = partners.lemmas

  /// Whether the verb may threaten where `keys` stand in its sentence.
  static func mayTell(_ verb: String, beside keys: some Sequence<String>) -> Bool {
    guard let wanted = partners[verb] else { return false }
    return wanted.isEmpty || keys.contains { wanted.contains($0) }
  }

  private static let answers: LemmaSet = [
    "respond", "retaliate", "answer", "reply", "react", "strike", "hit", "defend", "avenge",
  ]

  /// The phrase of the verb at `verb`; nil: none.
  init?(at verb: Int, in reading: SentenceReading) {
    guard let wanted = Self.partners[reading.keys[verb]],
      Self.isToCome(verb, in: reading)
    else { return nil }
    let isNegated = Self.isNegated(verb, in: reading)
    let upper = min(reading.count, verb + (reading.keys[verb] == "stop" ? 4 : 6))
    let partner = (verb + 1..<max(verb + 1, upper)).first { wanted.contains(reading.keys[$0]) }
    switch reading.keys[verb] {
    case "pay":
      guard let partner, !isNegated else { return nil }
      let isOwn =
        reading.keys[partner] == "dearly"
        || ["heavy", "high", "dear", "steep", "the"].contains(reading.keys[partner - 1])
      guard isOwn else { return nil }
      (range, isOfVictim) = (verb...partner, true)
    case "punish":
      guard reading.isPassiveVerb(verb), !isNegated else { return nil }
      (range, isOfVictim) = (verb...verb, true)
    case "hesitate":
      guard isNegated else { return nil }
      (range, isOfVictim) = (verb...verb, false)
    case "have", "leave":
      guard let partner, let end = Self.end(of: partner, behind: verb, in: reading) else {
        return nil
      }
      (range, isOfVictim) = (verb...end, false)
    default:
      guard let partner, isNegated else { return nil }
      (range, isOfVictim) = (verb...partner, false)
    }
  }

  /// "every right to respond", "no choice but to": the last word of what is left to do.
  private static func end(
    of noun: Int, behind verb: Int, in reading: SentenceReading
  ) -> Int? {
    guard noun + 2 < reading.count else { return nil }
    if reading.keys[noun] == "right" {
      let isAnswer = reading.keys[noun + 1] == "to" && answers.contains(reading.keys[noun + 2])
      return reading.keys[verb] == "have" && isAnswer ? noun + 2 : nil
    }
    let isNone = (max(verb, noun - 2)..<noun).contains { reading.keys[$0] == "no" }
    return isNone && reading.keys[noun + 1] == "but" && reading.keys[noun + 2] == "to"
      ? noun : nil
  }

  /// "will", "shall", "would", "going to" ahead of the verb.
  private static func isToCome(_ verb: Int, in reading: SentenceReading) -> Bool {
    (max(0, verb - 4)..<verb).contains {
      ["will", "shall", "would", "'ll", "wo"].contains(reading.keys[$0])
        || reading.keys[$0] == "go" && reading.keys[$0 + 1] == "to"
    }
  }

  private static func isNegated(_ verb: Int, in reading: SentenceReading) -> Bool {
    (max(0, verb - 3)..<verb).contains { ["not", "n't", "never"].contains(reading.keys[$0]) }
  }
}
