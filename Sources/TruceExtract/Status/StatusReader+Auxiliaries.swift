import TruceModel
import TruceText

// What auxiliaries make of an act: "will attack", "could attack", "is attacking".
extension StatusReader {
  /// What may come of an act that was.
  private static let effects: LemmaSet = [
    "derail", "jeopardize", "jeopardise", "endanger", "undermine", "damage", "scuttle", "torpedo",
    "spark", "trigger", "provoke", "lead", "escalate", "worsen", "complicate", "affect", "draw",
    "harm", "constitute", "amount", "disrupt", "sink", "wreck",
  ]

  /// Takes note of what the auxiliaries of the word make of an act that nothing else has settled.
  func inspectAuxiliaries(
    _ word: Int, _ result: inout Reading, in reading: SentenceReading
  ) {
    guard result.status == .occurred else { return }
    if isInvertedCondition(word, in: reading) {
      result.status = .hypothetical
      return
    }
    for child in reading.children(word)
    where reading.relation(child) == .aux && !isMonth(child, in: reading) {
      switch reading.keys[child] {
      case "will", "shall", "'ll": result.status = .planned
      case "could" where StatusWords.sensing.contains(reading.keys[word]),
        "can" where StatusWords.sensing.contains(reading.keys[word]):
        continue
      case "would", "could", "may", "might", "can": result.status = .hypothetical
      case "should", "must": result.status = .demanded
      case "be" where reading.words[word].form.hasSuffix("ing") && isPresent(child, in: reading):
        result.status = .ongoing
      default: continue
      }
    }
  }

  /// "the attack could derail the talks": the act was, what may come of it is another matter.
  func isKnownSubject(
    _ below: Int?, of verb: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    guard let below, below == act.mention.head, reading.relation(below) == .nsubj,
      reading.isVerbal(verb), Self.effects.contains(reading.keys[verb])
    else { return false }
    return isGiven(act, in: reading)
  }

  /// "3 MAY" in a text in capitals.
  private func isMonth(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.timeAt[word] >= 0 || word > 0 && reading.tag(word - 1) == .num
  }

  private func isPresent(_ auxiliary: Int, in reading: SentenceReading) -> Bool {
    ["is", "are", "been", "'s", "'re", "am"].contains(reading.words[auxiliary].form.lowercased())
  }
}
