import TruceModel
import TruceText

/// Gerunds that have no subject and share none: events that are told of, and circumstances.
extension SentenceReading {
  /// Verbs whose gerund is an event that they tell of.
  private static let telling: LemmaSet = [
    "report", "record", "document", "register", "confirm", "condemn", "denounce", "note", "witness",
    "describe", "observe", "monitor", "mention", "deny", "hear", "see",
  ]

  /// True of a verb that tells of events: "reported", "condemned".
  func isTelling(_ verb: Int) -> Bool { Self.telling.contains(keys[verb]) }

  /// True of the gerund in "reported shelling by troops", which has no subject and shares none;
  /// "denied shelling the town" shares one.
  func isToldGerund(_ verb: Int) -> Bool {
    guard words[verb].pennTag == .vbg else { return false }
    let isDenied: Bool
    if verb > 0, isTelling(verb - 1), verb + 1 == count || tag(verb + 1) == .adp {
      // The order of words is plain, whatever the tree makes of it.
      isDenied = keys[verb - 1] == "deny"
    } else {
      guard let governor = head(verb), governor < verb, isTelling(governor),
        [.xcomp, .ccomp, .obj].contains(relation(verb)), child(verb, .obj, .nsubj) == nil
      else { return false }
      isDenied = keys[governor] == "deny"
    }
    return !isDenied || verb + 1 < count && keys[verb + 1] == "by"
  }

  /// True of the gerund in "were killed in shelling near the town": those who were did not shell.
  func isCircumstance(_ verb: Int) -> Bool {
    guard verb > 1, words[verb].pennTag == .vbg,
      ["in", "during", "amid", "from", "by"].contains(keys[verb - 1]), !hasObject(verb),
      let above = head(verb), above < verb,
      let governor = isVerbal(above) ? above : head(above)
    else { return false }
    return isPassiveVerb(governor)
      || ["die", "lose", "suffer", "sustain"].contains(keys[governor])
  }
}
