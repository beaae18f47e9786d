import TruceModel
import TruceText

// Who breaks an agreement, and who comes under attack, where a phrase tells it of somebody.
extension ResponsibilityReader {
  private static let perceiving: LemmaSet = [
    "see", "observe", "spot", "find", "detect", "record", "note", "register", "photograph", "film",
    "accuse", "blame", "condemn", "denounce",
  ]

  /// "jets, in violation of the truce, hit": who does what the breach hangs on.
  func fillBreach(_ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    guard act.mention.isNoun else { return }
    if act.type == .ceasefireViolated, fillTally(&act, in: reading) { return }
    guard act.mention.accord != nil, act.actors.isEmpty else { return }
    if act.type == .ceasefireViolated, let doer = breaker(behind: act.mention, in: reading) {
      act.actors = entities.entities(at: doer, in: reading)
      return
    }
    guard reading.preposition(head) == "in" else { return }
    // "The army is in breach of the truce": the subject of the phrase itself.
    if reading.child(head, .cop) != nil, let subject = reading.child(head, .nsubj) {
      act.actors = entities.entities(at: subject, in: reading)
      return
    }
    if let doer = violator(by: head, in: reading) {
      act.actors = entities.entities(at: doer, in: reading)
    }
  }

  /// "23 violations by the army and seven by the rebels": adds the doers of the shares; whether there are any.
  private func fillTally(_ act: inout Act, in reading: SentenceReading) -> Bool {
    let doers = BreachTally.doers(behind: act.mention.range.upperBound, in: reading)
    guard !doers.isEmpty else { return false }
    if act.actors.isEmpty, let first = breaker(behind: act.mention, in: reading) {
      act.actors = entities.entities(at: first, in: reading)
    }
    for entity in doers.flatMap({ entities.entities(at: $0, in: reading) })
    where !act.actors.contains(where: { $0.span.overlaps(entity.span) }) {
      act.actors.append(entity)
    }
    return true
  }

  /// "breaches of the truce by | the rebels", which the tree may hang on the truce.
  private func breaker(behind mention: TriggerMention, in reading: SentenceReading) -> Int? {
    let first = mention.range.upperBound + 1
    for word in first..<max(first, min(reading.count - 1, first + 5)) {
      if reading.keys[word] == "by" { return reading.headOfPhrase(from: word + 1) }
      guard [.adp, .det, .noun, .propn, .adj].contains(reading.tag(word)) else { return nil }
    }
    return nil
  }

  /// Who does what the clause around "in violation" tells: its subject, however near another noun stands;
  /// with a verb of perceiving what is perceived.
  private func violator(by head: Int, in reading: SentenceReading) -> Int? {
    guard let governor = reading.head(head) else { return nil }
    var verb: Int? = governor
    for _ in 0..<5 {
      guard let word = verb, !reading.isVerbal(word) else { break }
      verb = reading.head(word)
    }
    guard let verb, reading.isVerbal(verb) else { return governor }
    if Self.perceiving.contains(reading.keys[verb]) { return reading.object(verb) }
    if reading.isPassiveVerb(verb) { return reading.child(verb, .oblAgent) }
    return reading.subject(of: verb)?.word
  }

  /// "came under attack": the subject is hit.
  func fillTarget(_ act: inout Act, in reading: SentenceReading) {
    let head = act.mention.head
    guard act.mention.isNoun, reading.preposition(head) == "under",
      let governor = reading.head(head), ["come", "be"].contains(reading.keys[governor]),
      let subject = reading.subject(of: governor)?.word, !entities.isPlace(subject, in: reading)
    else { return }
    act.targets += entities.entities(at: subject, in: reading)
  }
}
