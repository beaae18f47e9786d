import TruceText

/// "called the report baseless", "termed the charge fabricated", "the statement does not correspond to
/// reality": words by which somebody denies what was said before.
struct FalseCharge {
  /// The noun for what was said, and the verb that says it is not so.
  let noun: Int
  let verb: Int
  /// Whether the noun is what the verb is said of, so that its subject does not speak.
  let isSubject: Bool

  private static let verbs: LemmaSet = [
    "call", "term", "brand", "label", "describe", "condemn", "denounce",
  ]
  private static let nouns: LemmaSet = [
    "report", "claim", "charge", "accusation", "allegation", "statement", "account", "assertion",
    "version", "suggestion", "notion", "rumour", "rumor", "insinuation",
  ]
  private static let untruths: LemmaSet = [
    "false", "untrue", "unfounded", "baseless", "groundless", "fabricate", "fabricated",
    "fabrication", "lie", "hoax", "invention", "ridiculous", "absurd", "nonsense", "disinformation",
    "slander", "slanderous", "propaganda", "fictitious", "fake", "concocted", "preposterous",
    "ludicrous",
  ]
  private static let truths: LemmaSet = ["reality", "truth", "fact"]

  /// True for a lemma that stands for what somebody said.
  static func isNoun(_ key: String) -> Bool { nouns.contains(key) }

  /// True for a lemma by which it is called untrue.
  static func isUntruth(_ key: String) -> Bool {
    untruths.contains(key) || key == "correspond"
  }

  /// Lemmas that stand for what somebody said.
  static let charges = nouns.lemmas + ["which"]

  /// Lemmas by which it is called untrue.
  static let denials = untruths.lemmas + ["correspond"]

  /// True for a lemma of calling something what it is.
  static func isCalling(_ key: String) -> Bool { verbs.contains(key) }

  /// The first one of the sentence; nil: there is none.
  init?(in reading: SentenceReading) {
    for word in 0..<reading.count
    where Self.nouns.contains(reading.keys[word]) || reading.keys[word] == "which" {
      if reading.keys[word] == "which" {
        guard let verb = Self.calling(behind: word, in: reading) else { continue }
        (noun, self.verb, isSubject) = (word, verb, false)
        return
      }
      guard reading.tag(word) == .noun else { continue }
      if let verb = Self.calling(word, in: reading) {
        (noun, self.verb, isSubject) = (word, verb, false)
        return
      }
      if let verb = Self.contradicting(word, in: reading) {
        (noun, self.verb, isSubject) = (word, verb, true)
        return
      }
    }
    return nil
  }

  /// The verb ahead of the noun, with a word for untruth shortly behind it.
  private static func calling(_ noun: Int, in reading: SentenceReading) -> Int? {
    guard
      let verb = (max(0, noun - 5)..<noun).last(where: { reading.tag($0) == .verb }),
      verbs.contains(reading.keys[verb]), !reading.isPassiveVerb(verb)
    else { return nil }
    for word in (noun + 1)..<max(noun + 1, min(reading.count, noun + 7)) {
      if untruths.contains(reading.keys[word]) { return verb }
      if reading.tag(word) == .aux || [",", ";"].contains(reading.words[word].form) { return nil }
    }
    return nil
  }

  /// "…, which the ministry called a lie": the verb behind the pronoun, with a word for untruth.
  private static func calling(behind pronoun: Int, in reading: SentenceReading) -> Int? {
    guard pronoun > 0, reading.words[pronoun - 1].form == ",",
      let verb = (pronoun + 1..<max(pronoun + 1, min(reading.count, pronoun + 7))).first(where: {
        reading.tag($0) == .verb
      }), verbs.contains(reading.keys[verb]), !reading.isPassiveVerb(verb),
      (verb + 1..<max(verb + 1, min(reading.count, verb + 6))).contains(where: {
        untruths.contains(reading.keys[$0])
      })
    else { return nil }
    return verb
  }

  /// "does not correspond to reality" behind the noun.
  private static func contradicting(_ noun: Int, in reading: SentenceReading) -> Int? {
    guard
      let verb = (noun + 1..<max(noun + 1, min(reading.count, noun + 14))).first(where: {
        reading.keys[$0] == "correspond"
      }), reading.isNegated(verb), verb + 2 < reading.count,
      (verb + 2..<min(reading.count, verb + 5)).contains(where: {
        truths.contains(reading.keys[$0])
      })
    else { return nil }
    return verb
  }
}
