import TruceModel
import TruceText

// What was tried, put off, called off or is to come at a set time, and what only a condition tells.
extension StatusReader {
  /// What the word above an act makes of it: "tried to seize" was attempted, "was due to begin" and
  /// "approved the offensive" are plans, "cancelled the offensive" is none; nil: nothing of the kind.
  func unfulfilled(
    _ below: Int, by word: Int, _ act: Act, in reading: SentenceReading
  ) -> EventStatus? {
    let key = reading.keys[word]
    if StatusWords.attempting.contains(key) {
      return isOwnContent(below, of: word, act, in: reading) ? tried(word, in: reading) : nil
    }
    if StatusWords.expecting.contains(key) {
      return isToCome(below, by: word, act, in: reading) ? .planned : nil
    }
    guard act.mention.isNoun, act.mention.accord == nil, below == act.mention.head,
      [.obj, .nsubjPass].contains(reading.relation(below))
    else { return nil }
    let isOff = (word + 1..<max(word + 1, min(word + 6, reading.count))).contains {
      reading.keys[$0] == "off"
    }
    if StatusWords.putting.contains(key) || key == "put" && isOff { return .planned }
    if key == "call", isOff { return .negated }
    return StatusWords.cancelling.contains(key) ? .negated : nil
  }

  /// What begins and ends an act: "is expected to kill many" says nothing of when.
  private static let phases: LemmaSet = [
    "begin", "start", "resume", "take", "complete", "end", "finish", "conduct", "carry", "hold",
    "launch", "occur", "happen", "go", "conclude",
  ]

  /// The infinitive of what is expected, or the act whose beginning or end is.
  private func isToCome(
    _ below: Int, by word: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    func isInfinitive(_ verb: Int) -> Bool {
      reading.relation(verb) == .xcomp && reading.markers(verb).contains("to")
        && !reading.children(verb).contains { reading.keys[$0] == "have" }
    }
    if isInfinitive(below) { return true }
    guard [.nsubj, .nsubjPass].contains(reading.relation(below)), below == act.mention.head,
      let verb = reading.child(word, .xcomp)
    else { return false }
    return isInfinitive(verb) && Self.phases.contains(reading.keys[verb])
  }

  /// The act itself or its light verb: in "tried to escape the attack" the attack was.
  private func isOwnContent(
    _ below: Int, of word: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    // "attempted an attack"
    if act.mention.isNoun, below == act.mention.head { return reading.relation(below) == .obj }
    guard act.hangs(on: below), reading.isVerbal(below) else { return false }
    return [.xcomp, .advcl, .conj].contains(reading.relation(below))
      && reading.markers(below).contains("to")
  }

  /// "did not try", "will try": no attempt was made; its own auxiliaries tell the latter.
  private func tried(_ verb: Int, in reading: SentenceReading) -> EventStatus? {
    if reading.isNegated(verb) { return .negated }
    let isModal = reading.children(verb).contains {
      reading.relation($0) == .aux && !["have", "be", "do"].contains(reading.keys[$0])
    }
    return isModal ? nil : .attempted
  }

  /// "an assassination attempt", "an attempt on his life"
  func isAttempt(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.isNoun && reading.keys[act.mention.range].contains("attempt")
  }

  /// "Should the rebels attack", "Had the army shelled the camp": the auxiliary ahead of the subject
  /// tells a condition.
  func isInvertedCondition(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.isVerbal(verb), verb > 1, reading.words.last?.form != "?",
      let opener = (max(0, verb - 8)..<verb - 1).last(where: { reading.isVerbal($0) }),
      opens(opener, in: reading)
    else { return false }
    switch reading.words[opener].form {
    case "Should": return reading.relation(opener) == .aux && reading.head(opener) == verb
    case "Had":
      return [.vbn, .vbd].contains(reading.words[verb].pennTag)
        && (verb + 1..<reading.count).contains {
          ["would", "could", "might"].contains(reading.keys[$0])
        }
    default: return false
    }
  }

  /// The first word of the sentence or of a quotation in it.
  private func opens(_ word: Int, in reading: SentenceReading) -> Bool {
    word == 0 || reading.tag(word - 1) == .punct
  }
}
