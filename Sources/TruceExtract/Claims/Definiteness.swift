import TruceModel
import TruceText

/// Tells whether words name an event as known.
enum Definiteness {
  private static let demonstratives: LemmaSet = [
    "the", "this", "that", "these", "those", "such",
  ]

  /// Nouns of events that no other noun of an event has ahead of it in one phrase.
  private static let events: LemmaSet = [
    "attack", "explosion", "blast", "assault", "clash",
  ]

  private static let doing: LemmaSet = [
    "organize", "organise", "order", "mastermind", "orchestrate", "stage", "direct", "lead",
    "finance", "perpetrate", "commit", "execute", "plan",
  ]

  /// "in 1984 he organised the murder of the judge": the clause tells the doing itself, and its day.
  static func isDoneHere(_ act: Act, in reading: SentenceReading) -> Bool {
    let noun = act.mention.head
    guard [.obj, .nsubjPass].contains(reading.relation(noun)), let verb = reading.head(noun) else {
      return false
    }
    return doing.contains(reading.keys[verb])
  }

  /// "the raid", "that attack": a noun with a definite determiner and nothing that would tell it
  /// apart from other events (no place, number or doer of its own).
  static func isAnaphoric(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.mention.accord == nil else { return false }
    if DenialFinder.isDenial(act.mention, in: reading) { return true }
    var word = act.mention.range.lowerBound - 1
    while word >= 0,
      [.adj, .noun, .propn, .part].contains(reading.tag(word)) || reading.words[word].form == "-"
    {
      // "Tuesday's attack" is known; "the Idlib attack" may be any.
      if reading.timeAt[word] >= 0 { return true }
      // "after the first attack air strikes hit": the determiner is of another event.
      if reading.tag(word) == .noun, events.contains(reading.keys[word]) { return false }
      if reading.placeAt[word] >= 0,
        act.places.contains(where: { $0.value.precision == .settlement })
      {
        return false
      }
      word -= 1
    }
    guard word >= 0 else { return false }
    return demonstratives.contains(reading.keys[word])
  }
}
