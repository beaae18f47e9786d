import TruceModel
import TruceText

/// Finds who is accused of an act by the order of words: "the soldiers accused of murdering", "three
/// students have been charged with the killing", "men suspected of having taken part in the raid".
struct AccusedFinder: Sendable {
  let fallback: ActorFallback

  /// Past participles, and "guilty", that say that somebody is held to have done what follows.
  private static let charges: LemmaSet = [
    "accuse", "suspect", "charge", "convict", "implicate", "indict", "sentence", "guilty",
  ]
  private static let markers: LemmaSet = ["of", "with", "in", "for"]
  /// What stands between such a word and the act.
  private static let between: LemmaSet = [
    "of", "with", "in", "for", "be", "have", "the", "a", "an", "this", "that", "these", "those",
    "commit", "perpetrate", "participate", "participation", "take", "part", "involve",
    "involvement", "carry", "out", "mastermind", "plan", "organize", "organise", "direct", "lead",
    "order", "responsible", "charge", "to", "also", "directly", "allegedly", "plot",
  ]

  /// The rule of a doer who is only accused: the claim accuses, whoever tells it.
  static let rule: Rule = "role.accused"

  /// `doers` as those who are accused; a pronoun that nothing explains stays one.
  static func marked(_ doers: [Attested<Entity>]) -> [Attested<Entity>] {
    doers.map { doer in
      guard doer.rule != EntityReader.unresolved else { return doer }
      var copy = doer
      copy.rule = rule
      return copy
    }
  }

  /// Head of the phrase for those accused of the act whose words begin at `first`; nil: nobody is.
  func accused(ofActAt first: Int, in reading: SentenceReading) -> Int? {
    guard let charge = charge(before: first, in: reading), charge > 0 else { return nil }
    var word = beforeInsertion(charge - 1, in: reading)
    while word >= 0,
      [.aux, .adv].contains(reading.tag(word))
        || ["be", "have", "who", "that"].contains(reading.keys[word])
        || reading.words[word].form == "," && reading.tag(word + 1) == .pron
    {
      word -= 1
    }
    guard word >= 0, [.noun, .propn].contains(reading.tag(word)), reading.timeAt[word] < 0 else {
      return nil
    }
    // "whom the president accused of"
    let first = reading.phrase(word).lowerBound
    if first > 0, ["whom", "who", "that"].contains(reading.keys[first - 1]) { return nil }
    return [ahead(of: word, in: reading), word].first { fallback.canAct($0, in: reading) }
  }

  /// The word of accusation that the words right before `first` hang on.
  private func charge(before first: Int, in reading: SentenceReading) -> Int? {
    for word in stride(from: first - 2, through: max(1, first - 10), by: -1) {
      let next = reading.keys[word + 1]
      if Self.charges.contains(reading.keys[word]), Self.markers.contains(next),
        reading.keys[word] == "guilty" || isParticiple(word, in: reading)
      {
        return word
      }
      guard Self.between.contains(next) || [.adj, .num, .punct].contains(reading.tag(word + 1)),
        ![",", ".", ";", ":"].contains(reading.words[word + 1].form)
      else { return nil }
    }
    return nil
  }

  private func isParticiple(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .verb
      && (reading.words[word].pennTag == .vbn || reading.words[word].pennTag == .vbd)
  }

  /// The word before "…, including a colonel," that ends at `last`, or `last`.
  private func beforeInsertion(_ last: Int, in reading: SentenceReading) -> Int {
    guard last > 2, reading.words[last].form == ",",
      let part = (max(1, last - 14)..<last).last(where: {
        ["include", "including", "among"].contains(reading.keys[$0])
      })
    else { return last }
    return reading.words[part - 1].form == "," ? part - 2 : part - 1
  }

  /// The head of the phrase that ends at `last`: "members" in "members of the army".
  private func ahead(of last: Int, in reading: SentenceReading) -> Int {
    if reading.nameAt[last] >= 0,
      reading.names[reading.nameAt[last]].kind == .person
    {
      return reading.range(of: reading.names[reading.nameAt[last]].span)?.upperBound ?? last
    }
    return reading.item(upTo: last)?.head ?? last
  }
}
