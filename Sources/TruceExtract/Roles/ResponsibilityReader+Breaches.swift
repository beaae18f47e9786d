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
    guard act.mention.accord != nil, act.mention.isNoun, act.actors.isEmpty,
      reading.preposition(head) == "in"
    else { return }
    // "The army is in breach of the truce": the subject of the phrase itself.
    if reading.child(head, .cop) != nil, let subject = reading.child(head, .nsubj) {
      act.actors = entities.entities(at: subject, in: reading)
      return
    }
    if let doer = violator(by: head, in: reading) {
      act.actors = entities.entities(at: doer, in: reading)
    }
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
