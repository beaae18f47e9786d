import TruceModel
import TruceText

/// Finds acts told before that a noun without a kind of its own names, with who did them or is blamed:
/// "the crime was committed by gunmen", "claimed credit for the terrorist act".
enum DeedFinder {
  /// Nouns for an act that say nothing of its kind.
  static let deeds: LemmaSet = ["crime", "act", "action"]
  /// Words for doing such an act or being blamed for it.
  static let guilts: LemmaSet = [
    "perpetrate", "commit", "carry", "responsible", "responsibility", "credit", "blame",
    "participate", "participation", "involve", "involvement", "implicate", "attribute", "behind",
    "accuse", "mastermind",
  ]
  /// What makes an act or action one of violence.
  private static let violent: LemmaSet = [
    "terrorist", "criminal", "terrorism", "violence", "sabotage", "terror", "subversive",
    "guerrilla", "cowardly", "barbaric", "brutal",
  ]
  private static let demonstratives: LemmaSet = ["the", "this", "that", "these", "those"]
  private static let trigger = Trigger(form: .noun, type: .attack, subject: .none, object: .none)

  /// The verb by which an act told before is laid at a door: "Police blamed the rebels".
  static let blame = "blame"

  /// True for the words of a mention made here, whose claim stands only with the act that it refers to.
  static func isDeed(_ event: Event) -> Bool { isDeed(event.type, event.trigger.wording) }

  /// The same for the type and the words of an event.
  static func isDeed(_ type: EventType, _ wording: String) -> Bool {
    guard type == .attack else { return false }
    switch wording.lowercased() {
    case "crime", "crimes", "act", "acts", "action", "actions": return true
    case "blame", "blames", "blamed", "blaming": return true
    case let wording: return BareGuilt.isGuilt(wording)
    }
  }

  /// Mentions on the noun, in phrases that hold no other event.
  static func mentions(
    in reading: SentenceReading, besides others: [TriggerMention]
  ) -> [TriggerMention] {
    guard reading.allMarks.contains(.deed) else { return [] }
    return (1..<max(1, reading.count)).compactMap { word in
      guard reading.marks[word].contains(.deed), reading.tag(word) == .noun,
        let first = opening(of: word, in: reading),
        reading.keys[word] == "crime" || isViolent(first, word, in: reading),
        isDone(behind: word, in: reading) || isBlamed(before: first, in: reading),
        !others.contains(where: { $0.range.overlaps(first...word) })
      else { return nil }
      return TriggerMention(range: word...word, head: word, trigger: trigger)
    }
  }

  /// The determiner of the phrase that ends at `word`; nil: none, or one that points at nothing told.
  private static func opening(of word: Int, in reading: SentenceReading) -> Int? {
    var first = word - 1
    while first > 0, [.adj, .noun, .punct].contains(reading.tag(first)), word - first < 6 {
      first -= 1
    }
    return demonstratives.contains(reading.keys[first]) ? first : nil
  }

  private static func isViolent(_ first: Int, _ word: Int, in reading: SentenceReading) -> Bool {
    if (first..<word).contains(where: { violent.contains(reading.keys[$0]) }) { return true }
    return word + 2 < reading.count && reading.keys[word + 1] == "of"
      && violent.contains(reading.keys[word + 2])
  }

  /// "perpetrated by", "was committed by", "involved" behind the noun.
  private static func isDone(behind word: Int, in reading: SentenceReading) -> Bool {
    for next in (word + 1)..<max(word + 1, min(word + 10, reading.count)) {
      if reading.tag(next) == .verb { return guilts.contains(reading.keys[next]) }
      if [".", ";", ":"].contains(reading.words[next].form) { return false }
    }
    return false
  }

  /// "responsible for", "blamed the army for", "participated in" before the phrase.
  private static func isBlamed(before first: Int, in reading: SentenceReading) -> Bool {
    guard first > 0 else { return false }
    for word in stride(from: first - 1, through: max(0, first - 9), by: -1) {
      if guilts.contains(reading.keys[word]) { return true }
      if reading.tag(word) == .verb || [".", ";", ":"].contains(reading.words[word].form) {
        return false
      }
    }
    return false
  }
}
