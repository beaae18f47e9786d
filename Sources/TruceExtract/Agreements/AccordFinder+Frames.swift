import TruceModel
import TruceText

// Which words tell what becomes of an agreement, and the event that they make.
extension AccordFinder {
  /// The longest frame at `word` that `accepts` takes; nil: none.
  func frame(
    at word: Int, in reading: SentenceReading, where accepts: (AccordFrame) -> Bool
  ) -> AccordFrame? {
    let wanted: Trigger.Form = reading.isVerbal(word) ? .verb : .noun
    if let hit = frames.longest(
      at: word, in: reading.keys, where: { $0.form == wanted && accepts($0) })
    {
      return hit.entry
    }
    guard wanted == .noun, reading.words[word].form.hasSuffix("ing") else { return nil }
    return frames.longest(
      at: word, in: reading.keys, where: { $0.form == .verb && accepts($0) })?.entry
  }

  /// Whether the agreement at `word` stands to the word above it as the frame wants.
  func fits(
    _ frame: AccordFrame, _ word: Int, in reading: SentenceReading
  ) -> Bool {
    let relation = reading.relation(word)
    // "party to the truce" says it of a subject.
    if frame.form == .noun, frame.type == .agreementTerm {
      guard let noun = reading.head(word), reading.child(noun, .cop) != nil else { return false }
    }
    if let marker = frame.marker, reading.preposition(word) == marker { return true }
    switch frame.position {
    case "object": return [.obj, .nsubjPass, .nmod, .compound].contains(relation)
    case "subject": return relation == .nsubj || relation == .obj && frame.type != .agreementTerm
    case "by": return relation == .oblAgent || reading.preposition(word) == "by"
    default:
      return reading.preposition(word) == frame.position || relation == .compound
        || relation == .obj
    }
  }

  /// The event that the word at `word` makes of the agreement; refused or negated, it is of another type.
  func made(
    _ word: Int, _ frame: AccordFrame, _ accord: Int, in reading: SentenceReading
  ) -> TriggerMention {
    var type = frame.type
    if isRefused(word, in: reading) { type = .ceasefireRejected }
    if type == .ceasefireDeclared, AccordState.isOver(behind: accord, in: reading) {
      type = .ceasefireEnded
    }
    // "no longer bound by the truce"
    if reading.keys[word] == "bind", word > 1, reading.keys[word - 1] == "longer" {
      type = .ceasefireEnded
    }
    if reading.keys[word] == "commit", reading.isNegated(word) { type = .ceasefireViolated }
    if type == .ceasefireHolding, frame.position != "subject",
      reading.isNegated(word) || AccordDuties.isFailed(word, in: reading)
    {
      type = .ceasefireViolated
    }
    let isOfAccord = frame.position == "subject" || frame.position == "by"
    let trigger = Trigger(
      form: frame.form, type: type, subject: isOfAccord ? .none : .actor, object: .accord)
    return TriggerMention(range: word...word, head: word, trigger: trigger, accord: accord)
  }

  /// "refuse to recognize"
  private func isRefused(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let governor = reading.head(word), reading.relation(word) == .xcomp else { return false }
    return ["refuse", "decline"].contains(reading.keys[governor])
  }
}
