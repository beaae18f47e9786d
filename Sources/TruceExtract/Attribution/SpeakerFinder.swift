import TruceText

/// Finds the phrase that speaks, for a verb of speech.
enum SpeakerFinder {
  /// Head of the phrase; nil: none is named.
  static func speaker(of verb: Int, in reading: SentenceReading) -> Int? {
    if let agent = reading.child(verb, .oblAgent) { return agent }
    if let subject = reading.child(verb, .nsubj, .nsubjOuter) { return subject }
    // "was quoted as saying", "is believed to": the passive subject of "quote" speaks.
    if reading.child(verb, .nsubjPass, .auxPass) != nil {
      return ["quote", "cite"].contains(reading.keys[verb]) ? reading.child(verb, .nsubjPass) : nil
    }
    guard let governor = reading.head(verb) else { return before(verb, in: reading) }
    switch reading.relation(verb) {
    case .conj, .advcl, .xcomp, .parataxis, .dep:
      if reading.relation(verb) == .xcomp, let object = reading.child(governor, .obj) {
        return object
      }
      if let cite = quoted(governor, in: reading) { return cite }
      guard reading.isVerbal(governor) else { return before(verb, in: reading) }
      let subject = reading.subject(of: governor)
      return subject.map { $0.isPassive ? nil : $0.word } ?? before(verb, in: reading)
    case .acl: return reading.words[verb].form.hasSuffix("ing") ? governor : nil
    case .aclRelcl:
      return reading.children(verb).contains { reading.isNominal($0) && $0 < verb } ? nil : governor
    default: return before(verb, in: reading)
    }
  }

  private static func quoted(_ governor: Int, in reading: SentenceReading) -> Int? {
    guard ["quote", "cite"].contains(reading.keys[governor]) else { return nil }
    return reading.child(governor, .nsubjPass)
  }

  /// A noun directly before the verb, where the tree gives no subject.
  private static func before(_ verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    while word >= 0, [.adv, .aux, .part].contains(reading.tag(word)) { word -= 1 }
    guard word >= 0, reading.isNominal(word), reading.timeAt[word] < 0 else { return nil }
    return word
  }
}
