import TruceModel
import TruceText

/// Reads states of a ceasefire that a form of "be" tells: over, in force, at risk.
enum AccordState {
  private static let copulas: LemmaSet = ["be", "remain", "stay", "look", "seem", "appear"]
  private static let states: LemmaTable<EventType> = [
    "over": .ceasefireEnded, "dead": .ceasefireEnded, "finished": .ceasefireEnded,
    "void": .ceasefireEnded, "intact": .ceasefireHolding, "stable": .ceasefireHolding,
    "fragile": .ceasefireEndangered, "shaky": .ceasefireEndangered,
    "tenuous": .ceasefireEndangered, "precarious": .ceasefireEndangered,
    "effect": .ceasefireInEffect, "force": .ceasefireInEffect, "place": .ceasefireInEffect,
    "jeopardy": .ceasefireEndangered, "danger": .ceasefireEndangered,
    "risk": .ceasefireEndangered, "doubt": .ceasefireEndangered, "peril": .ceasefireEndangered,
    "tatter": .ceasefireEnded, "verge": .ceasefireEndangered, "brink": .ceasefireEndangered,
    "shred": .ceasefireEnded, "ruin": .ceasefireEnded, "binding": .agreementTerm,
  ]

  /// "declared the truce over", "pronounced the ceasefire dead": the word behind the accord says that it
  /// ended.
  static func isOver(behind accord: Int, in reading: SentenceReading) -> Bool {
    var next = accord + 1
    while next < reading.count, ["be", "to"].contains(reading.keys[next]) { next += 1 }
    guard next < reading.count else { return false }
    // "a truce over the weekend"
    let isPhrase =
      next + 1 < reading.count
      && [.det, .num, .adj, .noun, .propn].contains(
        reading.tag(next + 1))
    return !isPhrase
      && ["over", "dead", "finished", "void", "null", "ended"].contains(reading.keys[next])
  }

  /// The state that the copula at `verb` gives the accord; nil: none.
  static func mention(
    at verb: Int, of accord: Int, in reading: SentenceReading
  ) -> TriggerMention? {
    guard copulas.contains(reading.keys[verb]) else { return nil }
    for word in verb + 1..<max(verb + 1, min(reading.count, verb + 5)) {
      if let type = states[reading.keys[word]] {
        let isPhrase = ["in", "at", "under", "on", "the"].contains(reading.keys[word - 1])
        guard isPhrase || reading.tag(word) != .noun else { return nil }
        let trigger = Trigger(form: .verb, type: type, subject: .none, object: .accord)
        return TriggerMention(
          range: isPhrase ? word - 1...word : word...word, head: word, trigger: trigger,
          accord: accord)
      }
      guard [.adv, .adp, .part, .aux, .det].contains(reading.tag(word)) else { return nil }
    }
    return nil
  }
}
