import TruceModel
import TruceText

/// Finds threats and reserved rights that name no act of their own.
struct SpeechActFinder: Sendable {
  private static let threat = Trigger(
    form: .verb, type: .threat, subject: .actor, object: .target)

  func mentions(
    in reading: SentenceReading, besides others: [TriggerMention], _ speeches: [Speech]
  ) -> [TriggerMention] {
    var found: [TriggerMention] = []
    for word in 0..<reading.count where reading.tag(word) == .verb {
      guard let range = range(at: word, in: reading) else { continue }
      let content = reading.rightmost[word]
      let hasAct = others.contains {
        $0.trigger.type.family != .agreement && $0.trigger.need == .none && $0.head > word
          && $0.head <= content
      }
      if !hasAct { found.append(TriggerMention(range: range, head: word, trigger: Self.threat)) }
    }
    return found
  }

  private func range(at word: Int, in reading: SentenceReading) -> ClosedRange<Int>? {
    switch reading.keys[word] {
    case "threaten":
      let isSaid = reading.child(word, .ccomp, .xcomp) != nil
      return isSaid ? word...word : nil
    case "reserve":
      for next in word + 1..<max(word + 1, min(word + 4, reading.count))
      where reading.keys[next] == "right" {
        return word...next
      }
      return nil
    case "vow":
      guard let content = reading.child(word, .xcomp) else { return nil }
      return ["retaliate", "respond", "avenge"].contains(reading.keys[content]) ? word...word : nil
    default: return nil
    }
  }
}
