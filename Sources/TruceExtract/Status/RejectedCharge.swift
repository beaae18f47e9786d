import TruceText

/// "…, a charge that the army rejects": what somebody denies is what was said before.
struct RejectedCharge {
  /// The comma ahead, the noun that stands for the charge, and the verb that denies it.
  let comma: Int
  let noun: Int
  let verb: Int

  private static let nouns: LemmaSet = ["charge", "claim", "accusation", "allegation", "assertion"]
  private static let verbs: LemmaSet = ["deny", "reject", "refute", "dismiss"]
  /// Most words between the noun and the verb.
  private static let reach = 6

  /// True for a lemma that stands for a charge.
  static func isNoun(_ key: String) -> Bool { nouns.contains(key) }

  /// The last one of `words`; nil: there is none.
  init?(in words: [Word]) {
    for comma in (0..<max(0, words.count - 4)).reversed()
    where words[comma].form.onlyByte == UInt8(ascii: ",")
      && Self.nouns.contains(words[comma + 2].lemma)
      && ["a", "an", "the"].contains(words[comma + 1].lemma)
    {
      let noun = comma + 2
      let behind = noun + 1..<max(noun + 1, min(words.count, noun + Self.reach))
      guard let verb = behind.first(where: { words[$0].tag == .verb }),
        Self.verbs.contains(words[verb].lemma)
      else { continue }
      self.comma = comma
      self.noun = noun
      self.verb = verb
      return
    }
    return nil
  }
}
