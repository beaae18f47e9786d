import TruceModel
import TruceText

extension StatusReader {
  /// "reached no truce", "ended without a ceasefire": there is none.
  func isNoAccord(_ act: Act, in reading: SentenceReading) -> Bool {
    guard let accord = act.mention.accord,
      [.ceasefireAgreed, .ceasefireDeclared, .ceasefireExtended, .ceasefireInEffect].contains(
        act.type)
    else { return false }
    return isNegatedNoun(accord, in: reading)
      || accord == act.mention.head && reading.preposition(accord) == "without"
  }

  private static let laying: LemmaSet = ["provide", "stipulate", "envisage", "foresee", "call"]
  private static let plans: LemmaSet = [
    "plan", "proposal", "roadmap", "resolution", "ceasefire", "truce", "draft", "text",
  ]

  /// "The accord provides for the withdrawal of heavy weapons": what a text lays down is to come.
  func isOfTerm(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.mention.accord == nil,
      let verb = reading.head(act.mention.head), Self.laying.contains(reading.keys[verb]),
      reading.relation(act.mention.head) == .obj || reading.preposition(act.mention.head) == "for",
      let subject = reading.subject(of: verb)?.word
    else { return false }
    return AccordNouns.isNoun(reading.keys[subject]) || Self.plans.contains(reading.keys[subject])
  }
}
