import TruceModel
import TruceText

/// What an act is told not to have brought about: "the blasts did not injure anyone". The act was;
/// its effect was not.
enum NegatedEffect {
  /// Verbs of what an act brings about.
  private static let effects: LemmaSet = [
    "cause", "injure", "kill", "wound", "hurt", "harm", "claim", "leave", "inflict", "produce",
    "result", "damage", "endanger", "register", "provoke", "affect",
  ]
  private static let anybody: LemmaSet = ["anyone", "anybody", "any", "either", "somebody"]

  /// True where `verb` denies an effect of the act whose noun, its subject, is `act`.
  static func isDenied(of act: Int, by verb: Int, in reading: SentenceReading) -> Bool {
    reading.relation(act) == .nsubj && reading.head(act) == verb && reading.isVerbal(verb)
      && reading.isNegated(verb) && effects.contains(reading.keys[verb])
      && (verb + 1..<max(verb + 1, min(verb + 6, reading.count))).contains {
        isNone($0, in: reading)
      }
  }

  /// True where a negated verb says that none came to harm: "did not cause any casualties", "has not
  /// hurt anybody". `harmed`: the noun of harm, or of those whom the verb would have hurt.
  static func isNone(_ harmed: Int, in reading: SentenceReading) -> Bool {
    if anybody.contains(reading.keys[harmed]),
      let verb = (max(0, harmed - 3)..<harmed).last(where: reading.isVerbal)
    {
      return isNegated(verb, in: reading)
    }
    guard [.obj, .obl].contains(reading.relation(harmed)), let verb = reading.head(harmed),
      reading.isVerbal(verb), isNegated(verb, in: reading)
    else { return false }
    return reading.children(harmed).contains { reading.keys[$0] == "any" }
      || effects.contains(reading.keys[verb]) && isOfAct(verb, in: reading)
        && isUncounted(harmed, in: reading)
  }

  /// True of a verb of harm that says nobody came to it: "nobody was hurt", "did not injure anyone".
  static func hurtsNobody(_ verb: Int, in reading: SentenceReading) -> Bool {
    if let subject = reading.subject(of: verb)?.word, reading.isNobody(subject) { return true }
    if let object = reading.child(verb, .obj),
      reading.isNobody(object) || isNone(object, in: reading)
    {
      return true
    }
    // "did not injure anyone, the mayor said", wherever the tree hangs it
    return verb + 1 < reading.count && anybody.contains(reading.keys[verb + 1])
      && isNegated(verb, in: reading)
  }

  private static func isNegated(_ verb: Int, in reading: SentenceReading) -> Bool {
    if reading.isNegated(verb) { return true }
    // "did not kill or injure anyone"
    guard reading.relation(verb) == .conj, let first = reading.head(verb),
      reading.child(verb, .nsubj, .nsubjPass, .aux) == nil,
      reading.children(verb).contains(where: { reading.keys[$0] == "or" })
    else { return false }
    return reading.isNegated(first)
  }

  /// "civilians", "casualties": not "the commander" or "five people", whom the act may have missed alone.
  private static func isUncounted(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.words[word].pennTag == .nns && CountReader.number(of: word, in: reading) == nil
      && reading.child(word, .det, .nmodPoss) == nil
  }

  /// Whether the subject of `verb` is an act and nobody who acts.
  private static func isOfAct(_ verb: Int, in reading: SentenceReading) -> Bool {
    let first = reading.relation(verb) == .conj ? reading.head(verb) ?? verb : verb
    guard let subject = reading.child(first, .nsubj) else { return false }
    let word = reading.resolvingRelative(subject)
    return reading.tag(word) == .noun && reading.marks[word].lists.contains(.triggers)
  }
}
