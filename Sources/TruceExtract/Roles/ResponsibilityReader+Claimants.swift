import TruceModel
import TruceText

// Who claims it, or bears the guilt: "the front has claimed responsibility for the blast".
extension ResponsibilityReader {
  private static let voices: LemmaSet = [
    "spokesman", "spokesmen", "spokeswoman", "spokesperson", "communique", "statement", "caller",
    "call", "leaflet", "letter", "pamphlet", "message",
  ]

  private static let claiming: LemmaSet = ["bear", "hold", "take", "claim", "assume", "accept"]

  /// Whoever claims: of "spokesmen of the front" the front, of "a group called the Front" the name.
  private func claimant(_ subject: Int, in reading: SentenceReading) -> Int {
    if Self.voices.contains(reading.keys[subject]) {
      let body = reading.children(subject).first {
        $0 > subject && ["of", "for", "from", "by"].contains(reading.preposition($0) ?? "")
      }
      return body ?? reading.children(subject).first { reading.nameAt[$0] >= 0 } ?? subject
    }
    guard reading.nameAt[subject] < 0, reading.words[subject].pennTag == .nn else { return subject }
    let last = reading.phrase(subject).upperBound
    for word in (last + 1)..<max(last + 1, min(last + 6, reading.count)) {
      if reading.nameAt[word] >= 0, reading.timeAt[word] < 0,
        reading.names[reading.nameAt[word]].kind == .organization
      {
        return reading.range(of: reading.names[reading.nameAt[word]].span)?.upperBound ?? word
      }
      let isBetween =
        [.punct, .det, .propn, .adj].contains(reading.tag(word)) || reading.keys[word] == "call"
        || reading.keys[word] == "name"
      guard isBetween else { return subject }
    }
    return subject
  }

  /// "The killing of the priests was claimed by a group": the phrase behind "by".
  func claimer(of act: Act, in reading: SentenceReading) -> Int? {
    let last = act.mention.range.upperBound
    let upper = min(reading.count - 2, last + 16)
    guard last + 1 < upper else { return nil }
    for word in (last + 1)..<upper {
      if reading.words[word].form.isStop { return nil }
      guard reading.isVerbal(word), reading.tag(word) == .verb else { continue }
      guard reading.keys[word] == "claim", reading.keys[word + 1] == "by" else { return nil }
      return reading.headOfPhrase(from: word + 2)
    }
    return nil
  }

  /// "X bears responsibility for the attack" where the tree is broken: the name before the words.
  func byOrder(_ act: Act, in reading: SentenceReading) -> Int? {
    var word = act.mention.range.lowerBound - 1
    while word >= 0, [.det, .adj, .noun].contains(reading.tag(word)),
      reading.keys[word] != "responsibility"
    {
      word -= 1
    }
    guard word > 0, ["for", "behind"].contains(reading.keys[word]) else { return nil }
    if reading.keys[word] == "for" {
      word -= 1
      while word >= 0, reading.tag(word) == .punct { word -= 1 }
      guard word >= 0, ["responsible", "responsibility", "credit"].contains(reading.keys[word])
      else {
        return nil
      }
      // "The party, listed by the council, has been responsible": the predicate's own subject.
      if let subject = reading.child(word, .nsubj), subject < word,
        reading.child(word, .cop) != nil,
        reading.tag(subject) != .pron, !reading.isNobody(subject)
      {
        return claimant(subject, in: reading)
      }
      word -= 1
    }
    while word >= 0,
      [.adj, .adv, .punct, .aux, .det].contains(reading.tag(word))
        || reading.timeAt[word] >= 0 || reading.isBracketed(word)
        || Self.claiming.contains(reading.keys[word])
    {
      // "The front (TFL), a group of the north, has claimed": the clause has a subject of its own.
      if Self.claiming.contains(reading.keys[word]), reading.tag(word) == .verb,
        let subject = reading.child(word, .nsubj), reading.timeAt[subject] < 0
      {
        if reading.isNobody(subject) { return nil }
        if reading.tag(subject) != .pron { return claimant(subject, in: reading) }
      }
      word -= 1
    }
    guard word >= 0, reading.isNominal(word) || reading.nameAt[word] >= 0 else { return nil }
    if let name = reading.nameAt[word] >= 0
      ? reading.range(of: reading.names[reading.nameAt[word]].span) : nil
    {
      return name.upperBound
    }
    return word
  }

  /// "The bombing was the work of rebels": the phrase behind "of".
  func worker(of head: Int, in reading: SentenceReading) -> Int? {
    guard reading.relation(head) == .nsubj, let work = reading.head(head), work > head,
      ["work", "handiwork", "doing"].contains(reading.keys[work]), work + 2 < reading.count,
      reading.keys[work + 1] == "of", reading.child(work, .cop) != nil
    else { return nil }
    return reading.headOfPhrase(from: work + 2)
  }
}
