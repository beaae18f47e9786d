import TruceModel
import TruceText

/// "A caller claimed the blast on behalf of the group", "in the name of the front": for whom somebody
/// claims an act.
struct Behalf {
  /// Head of the phrase for whoever it is.
  let principal: Int
  /// The words between the verb and that phrase.
  let marker: ClosedRange<Int>

  private static let claiming: LemmaSet = [
    "claim", "accept", "admit", "acknowledge", "assume", "say", "take",
  ]

  /// True for a verb by which an act is claimed.
  static func isClaiming(_ key: String) -> Bool { claiming.contains(key) }

  /// Behind the verb at `word`; nil: it names nobody else.
  init?(behind word: Int, in reading: SentenceReading) {
    guard
      let noun = (word + 1..<max(word + 1, reading.count - 2)).first(where: {
        reading.keys[$0] == "behalf" && reading.keys[$0 - 1] == "on"
          || reading.keys[$0] == "name" && reading.keys[$0 - 1] == "the"
            && reading.keys[$0 - 2] == "in"
      }), reading.keys[noun + 1] == "of", let head = reading.headOfPhrase(from: noun + 2),
      reading.timeAt[head] < 0
    else { return nil }
    principal = head
    marker = (reading.keys[noun] == "name" ? noun - 2 : noun - 1)...(noun + 1)
  }

  /// The one of the first claim in the sentence.
  init?(in reading: SentenceReading) {
    guard
      let verb = (0..<reading.count).first(where: {
        reading.tag($0) == .verb && ["claim", "accept", "assume"].contains(reading.keys[$0])
      })
    else { return nil }
    self.init(behind: verb, in: reading)
  }
}
