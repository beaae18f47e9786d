import TruceModel
import TruceText

/// What somebody was asked: "asked whether the army had shelled the town". Nobody tells it; whoever
/// gives no answer declines.
struct Question {
  private static let openers: LemmaSet = ["whether", "if", "about", "why", "how", "who", "what"]

  /// The word "asked".
  private let cue: Int

  /// The question that `act` stands in; nil: it stands in none.
  init?(of act: borrowing Act, in reading: SentenceReading) {
    let first = act.mention.range.lowerBound
    guard
      let cue = (max(0, first - 16)..<max(0, first)).last(where: {
        reading.keys[$0] == "ask" && $0 + 1 < first
          && Self.openers.contains(reading.keys[$0 + 1]) && Self.isPassive($0, in: reading)
      }), !(cue..<first).contains(where: { reading.words[$0].form == "," })
    else { return nil }
    self.cue = cue
  }

  /// "Asked …", "the minister, asked …", "when asked …", "was asked …".
  private static func isPassive(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.words[word].form.lowercased() == "asked" else { return false }
    return word == 0 || reading.words[word - 1].form == "," || reading.keys[word - 1] == "when"
      || reading.tag(word - 1) == .aux
  }

  /// Whether one of `speeches` gives no answer.
  func isRefused(by speeches: [Speech]) -> Bool { refusal(among: speeches) != nil }

  /// The chain of whoever gives no answer to the act at `trigger`.
  func chain(
    of trigger: Span, _ speeches: [Speech], in reading: SentenceReading
  ) -> AttributionChain {
    AttributionChain(
      speeches: refusal(among: speeches).map { [$0] } ?? [], trigger: trigger, reading: reading)
  }

  private func refusal(among speeches: [Speech]) -> Speech? {
    speeches.first { $0.cue?.stance == .declines && $0.cueWord != cue && !$0.speakers.isEmpty }
  }
}
