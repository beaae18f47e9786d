import TruceModel
import TruceText

/// "breaches of the truce by the rebels, including shelling in Asra and the killing of a shepherd": who
/// breached the truce did what is listed.
enum IncludedActs {
  static func fill(_ acts: inout [Act], in reading: SentenceReading) {
    guard
      let breach = acts.indices.first(where: {
        acts[$0].type == .ceasefireViolated && acts[$0].mention.isNoun && !acts[$0].actors.isEmpty
      }), let marker = marker(behind: acts[breach].mention.range.upperBound, in: reading)
    else { return }
    for index in acts.indices
    where acts[index].mention.isNoun && acts[index].actors.isEmpty
      && acts[index].mention.accord == nil && acts[index].mention.head > marker
      && !(marker + 1..<acts[index].mention.head).contains(where: {
        reading.isVerbal($0) || [";", ":"].contains(reading.words[$0].form)
      })
    {
      acts[index].actors = acts[breach].actors
    }
  }

  /// The "including" or "such as" within a few words behind the breach, before any verb.
  private static func marker(behind last: Int, in reading: SentenceReading) -> Int? {
    for word in last + 1..<max(last + 1, min(reading.count - 1, last + 14)) {
      switch reading.keys[word] {
      case "include", "including": return word
      case "such" where reading.keys[word + 1] == "as": return word + 1
      default: if reading.isVerbal(word) { return nil }
      }
    }
    return nil
  }
}
