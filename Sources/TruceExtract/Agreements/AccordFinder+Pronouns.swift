import TruceModel
import TruceText

// "violated it 300 times": the pronoun stands for the truce that has been spoken of.
extension AccordFinder {
  /// Verbs of which "this one" may stand for a truce.
  static let breaking: LemmaSet = ["break", "violate", "breach"]

  /// "violated it 300 times", "since it came into force": the pronoun stands for the truce that the
  /// sentence, or the report, has spoken of.
  func pronounMentions(
    after accords: [Int], in reading: SentenceReading
  ) -> [TriggerMention] {
    guard reading.isTruceKnown else { return [] }
    var found: [TriggerMention] = []
    for pronoun in 0..<reading.count
    where reading.keys[pronoun] == "it" || isThisOne(pronoun, in: reading) {
      let earlier = accords.last { $0 < pronoun }
      if let verb = reading.head(pronoun),
        let frame = frame(
          at: verb, in: reading,
          where: { $0.form == .verb && isOfTruce($0, pronoun, earlier, in: reading) })
      {
        found.append(made(verb, frame, earlier ?? pronoun, in: reading))
      }
    }
    return found
  }

  /// "They will break this one"
  private func isThisOne(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "one" && word > 0
      && reading.head(word).map { Self.breaking.contains(reading.keys[$0]) } ?? false
      && ["this", "that"].contains(reading.keys[word - 1])
      && (word + 1 == reading.count || !reading.isNominal(word + 1))
  }

  private func isOfTruce(
    _ frame: AccordFrame, _ pronoun: Int, _ earlier: Int?, in reading: SentenceReading
  ) -> Bool {
    let relation = reading.relation(pronoun)
    switch frame.position {
    case "subject":
      guard relation == .nsubj else { return false }
      return frame.type == .agreementTerm ? frame.isOfTexts : frame.isPhrase || earlier != nil
    case "object":
      return relation == .obj && (frame.type == .ceasefireViolated || earlier != nil)
    default: return reading.preposition(pronoun) == frame.position && frame.position == "to"
    }
  }
}
