import TruceText

/// "…, a charge that the army rejects", "…, which the army denies": what somebody denies is what was
/// said before.
struct RejectedCharge {
  /// The comma ahead, the noun that stands for the charge, and the verb that denies it.
  let comma: Int
  let noun: Int
  let verb: Int

  private static let nouns: LemmaSet = ["charge", "claim", "accusation", "allegation", "assertion"]
  /// Pronouns that stand for what was said before, without an article.
  private static let pronouns: LemmaSet = ["which", "something"]
  /// Lemmas of denying.
  static let verbs: LemmaSet = ["deny", "reject", "refute", "dismiss", "disclaim", "disavow"]
  /// Most words between the noun and the verb.
  private static let reach = 6

  /// True for a lemma that stands for a charge.
  static func isNoun(_ key: String) -> Bool { nouns.contains(key) }

  /// The last one of `words`; nil: there is none.
  init?(in words: [Word]) {
    for comma in (0..<max(0, words.count - 4)).reversed()
    where words[comma].form.onlyByte == UInt8(ascii: ",") {
      let isPronoun = Self.pronouns.contains(words[comma + 1].lemma)
      guard
        isPronoun
          || Self.nouns.contains(words[comma + 2].lemma)
            && ["a", "an", "the"].contains(words[comma + 1].lemma)
      else { continue }
      let noun = isPronoun ? comma + 1 : comma + 2
      let behind = noun + 1..<max(noun + 1, min(words.count, noun + Self.reach))
      guard let verb = behind.first(where: { words[$0].tag == .verb }),
        Self.verbs.contains(words[verb].lemma),
        !isPronoun || verb > noun + 1 && Self.ends(verb, words)
      else { continue }
      self.comma = comma
      self.noun = noun
      self.verb = verb
      return
    }
    return nil
  }

  /// "which the army denies": nothing that it denies stands behind the verb, and somebody ahead of it.
  private static func ends(_ verb: Int, _ words: [Word]) -> Bool {
    guard [.noun, .propn, .pron].contains(words[verb - 1].tag) || words[verb - 1].lemma == "have"
    else { return false }
    return verb + 1 >= words.count || words[verb + 1].tag == .punct
      || ["as", "and", "but"].contains(words[verb + 1].lemma)
  }
}
