import TruceText

/// Finds the phrase that speaks, for a verb of speech: off the tree, or by order of words where the
/// tree gives something that cannot speak.
enum SpeakerFinder {
  /// Texts that say what whoever issued them says.
  static let documents: LemmaSet = [
    "statement", "report", "release", "communique", "message", "post", "tweet",
  ]

  /// Words that a wrong tag can make a noun; they never speak themselves.
  static let wordsOfSpeech: LemmaSet = [
    "say", "says", "said", "saying", "add", "adds", "added", "tell", "tells", "told", "according",
  ]

  /// What stands behind "by" and speaks no more than does anything else.
  static let manners: LemmaSet = [
    "contrast", "way", "telephone", "phone", "email", "letter", "comparison", "mistake", "law",
    "name", "chance", "example", "then", "midday", "evening",
  ]

  /// Head of the phrase; nil: none is named.
  static func speaker(of verb: Int, in reading: SentenceReading) -> Int? {
    if isRaised(verb, in: reading) { return nil }
    if isAccused(verb, in: reading) { return reading.child(verb, .oblAgent) }
    guard
      let found = closing(verb, in: reading) ?? enclosed(before: verb, in: reading)
        ?? candidate(of: verb, in: reading) ?? capital(before: verb, in: reading),
      !wordsOfSpeech.contains(reading.words[found].form.lowercased()), reading.timeAt[found] < 0,
      !reading.isFiniteInsteadOfNoun(found),
      reading.tag(found) != .noun || reading.nameAt[found] >= 0
        || !NonActors.inert.contains(reading.keys[found]) || speakers.contains(reading.keys[found])
    else { return nil }
    guard documents.contains(reading.keys[found]) else { return found }
    // "a statement by the ministry said": the ministry speaks.
    let issuer = reading.children(found).first {
      $0 > found && ["by", "from", "of"].contains(reading.preposition($0) ?? "")
    }
    if let issuer { return issuer }
    // "issued a statement denying it": whoever issued it.
    if reading.relation(found) == .obj, found < verb, let issued = reading.head(found),
      issuing.contains(reading.keys[issued]), let subject = reading.subject(of: issued),
      !subject.isPassive
    {
      return subject.word
    }
    return found
  }

  /// Verbs whose participle without an object is of those who are accused.
  static let accusing: LemmaSet = ["accuse", "suspect", "charge", "convict", "indict"]

  /// "soldiers accused of murder": a participle without an object; whoever it is of does not speak.
  private static func isAccused(_ verb: Int, in reading: SentenceReading) -> Bool {
    accusing.contains(reading.keys[verb]) && reading.words[verb].form.lowercased().hasSuffix("ed")
      && verb + 1 < reading.count && ["of", "with"].contains(reading.keys[verb + 1])
      && !reading.hasObject(verb)
  }

  /// "seems to", "is expected to", "are said to have": whoever thinks so is not named.
  static func isRaised(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.child(verb, .xcomp) != nil else { return false }
    if ["seem", "appear"].contains(reading.keys[verb]) { return true }
    return reading.isPassiveVerb(verb) && reading.child(verb, .oblAgent) == nil
      && !["quote", "cite"].contains(reading.keys[verb])
      && reading.child(verb, .nsubjPass, .nsubj) != nil
  }

  private static let issuing: LemmaSet = [
    "issue", "release", "publish", "send", "distribute", "circulate", "post", "read", "write",
    "make",
  ]

  private static let speakers: LemmaSet = [
    "source", "official", "activist", "spokesman", "spokeswoman", "spokesperson", "monitor",
    "observatory", "agency", "channel", "media", "police", "resident", "witness", "doctor",
    "rescuer", "analyst", "minister", "ministry", "army", "military", "governor", "mayor",
    "president", "government", "network", "television", "radio", "group", "commander", "leader",
    "medic", "coalition", "correspondent", "reporter", "opposition", "authority", "officer",
    "organization", "organisation", "command", "party", "lawmaker", "senator", "campaign",
    "force", "side", "faction", "rebel", "militant", "volunteer", "observer", "mission", "envoy",
    "ambassador", "negotiator", "diplomat", "survivor", "relative", "worker", "charity", "panel",
  ]

  /// A noun for someone who speaks, or a name of a person or an organisation.
  static func speaks(_ word: Int, in reading: SentenceReading) -> Bool {
    if speakers.contains(reading.keys[word]) || reading.tag(word) == .pron { return true }
    guard reading.nameAt[word] >= 0 else { return false }
    switch reading.names[reading.nameAt[word]].kind {
    case .person, .organization: return true
    case .place, .other: return false
    }
  }
}
