import TruceModel
import TruceText

/// "The talks ended without a ceasefire", "there is no ceasefire": that none was agreed.
enum NoAccord {
  private static let ending: LemmaSet = [
    "end", "break", "collapse", "conclude", "finish", "adjourn", "close", "fail", "leave", "part",
    "wrap", "disperse", "stall", "founder", "meet",
  ]

  private static let yielding: LemmaSet = [
    "yield", "produce", "bring", "deliver", "lead", "result",
  ]

  private static let dealings: LemmaSet = [
    "talk", "negotiation", "meeting", "session", "summit", "round", "conference", "council",
    "mediation", "effort", "delegation", "side", "party", "leader", "minister", "diplomat",
    "delegate", "envoy", "mediator", "negotiator", "discussion", "dialogue", "consultation",
  ]

  /// The event of the noun at `accord` where none was agreed: "have produced no truce"; nil: one may be.
  static func mention(of accord: Int, in reading: SentenceReading) -> TriggerMention? {
    if isAbsent(accord, in: reading) { return none(accord) }
    let isWithout = reading.preposition(accord) == "without"
    let isNone = reading.children(accord).contains {
      reading.relation($0) == .det && reading.keys[$0] == "no"
    }
    guard isWithout || isNone, let verb = reading.head(accord), reading.tag(verb) == .verb,
      verb < accord, isWithout || !reading.isNegated(verb),
      (isWithout ? ending : yielding).contains(reading.keys[verb]),
      let subject = reading.subject(of: verb)?.word
        ?? (reading.relation(verb) == .acl ? reading.head(verb) : nil),
      dealings.contains(reading.keys[subject])
    else { return nil }
    return none(accord)
  }

  /// The agreement of the accord, which the words about it negate.
  private static func none(_ accord: Int) -> TriggerMention {
    let trigger = Trigger(form: .noun, type: .ceasefireAgreed, subject: .none, object: .accord)
    return TriggerMention(
      range: accord...accord, head: accord, trigger: trigger, accord: accord)
  }

  /// "there is no ceasefire"
  private static func isAbsent(_ accord: Int, in reading: SentenceReading) -> Bool {
    guard let up = reading.head(accord), up > 0 else { return false }
    return reading.keys[up] == "be" && reading.keys[up - 1] == "there"
      && reading.children(accord).contains { reading.keys[$0] == "no" }
  }
}
