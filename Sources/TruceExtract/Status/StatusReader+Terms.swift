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

  /// "Under the deal, the group moves its fighters", "the truce, under which both sides stop shelling": told in
  /// the present or with "would", it is what a text lays down.
  func isUnderTerms(_ act: Act, in reading: SentenceReading) -> Bool {
    let verb = act.mention.head
    guard !act.mention.isNoun, act.mention.accord == nil, isPresent(verb, in: reading) else {
      return false
    }
    guard let under = (0..<verb).last(where: { isUnder($0, in: reading) }) else { return false }
    // "As part of the deal people leave the towns, which are besieged": as things are.
    if reading.relation(verb) == .aclRelcl, under + 1 < reading.count,
      reading.keys[under + 1] != "which"
    {
      return false
    }
    return !(under..<verb).contains { reading.words[$0].form == ";" }
  }

  /// "moves", "are deployed", "would withdraw"
  private func isPresent(_ verb: Int, in reading: SentenceReading) -> Bool {
    switch reading.words[verb].pennTag {
    case .vbz, .vbp: return true
    case .vbn:
      return reading.child(verb, .auxPass).map {
        ["is", "are"].contains(reading.words[$0].form.lowercased())
      } ?? false
    case .vb:
      return reading.children(verb).contains {
        reading.relation($0) == .aux && reading.keys[$0] == "would"
      }
    default: return false
    }
  }

  private static let texts: LemmaSet = ["term", "provision", "plan", "roadmap", "proposal"]

  /// "under the deal", "under its terms", "as part of the accord", the truce "under which"
  private func isUnder(_ word: Int, in reading: SentenceReading) -> Bool {
    guard
      reading.keys[word] == "under"
        || reading.keys[word] == "part" && word > 0
          && reading.keys[word - 1] == "as"
    else { return false }
    let behind = word + 1..<min(reading.count, word + 7)
    for index in behind {
      let key = reading.keys[index]
      if AccordNouns.isNoun(key) || Self.texts.contains(key) { return true }
      if key == "which", index == word + 1, word > 0 {
        return (max(0, word - 6)..<word).contains {
          AccordNouns.isNoun(reading.keys[$0]) || Self.texts.contains(reading.keys[$0])
        }
      }
      if [.verb, .punct, .aux].contains(reading.tag(index)) { return false }
    }
    return false
  }

  /// "asked the army not to attack the port": nobody says that it was not attacked.
  func isForbidden(_ act: Act, in reading: SentenceReading) -> Bool {
    var word = act.mention.head
    for _ in 0..<3 {
      if let mark = reading.children(word).first(where: {
        reading.relation($0) == .mark && reading.keys[$0] == "to"
      }), mark > 0, reading.keys[mark - 1] == "not" || reading.keys[mark - 1] == "never" {
        return reading.head(word).map {
          StatusWords.demanding.contains(reading.keys[$0])
            || ["ask", "appeal", "warn", "tell", "instruct"].contains(reading.keys[$0])
        } ?? false
      }
      guard let up = reading.head(word) else { return false }
      word = up
    }
    return false
  }

  private static let bursting: LemmaSet = ["explode", "detonate", "go"]

  /// "a bomb that did not explode", "a shell which failed to go off"
  func isDud(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.type.family == .explosion else { return false }
    return reading.children(act.mention.head).contains { clause in
      guard reading.relation(clause) == .aclRelcl else { return false }
      if Self.bursting.contains(reading.keys[clause]) { return reading.isNegated(clause) }
      return reading.keys[clause] == "fail"
        && reading.child(clause, .xcomp).map { Self.bursting.contains(reading.keys[$0]) } ?? false
    }
  }

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
