import TruceModel

extension CoreferenceReading {
  /// What the pronoun at `word` stands for; nil: it is not safe to say.
  func pronoun(at word: Int, in view: SentenceView) -> Coreference? {
    let antecedent: (Antecedent, Rule)?
    switch view.key(word) {
    case "he", "him", "his": antecedent = person(at: word, in: view) { !Self.isWoman($0) }
    case "she", "her", "hers": antecedent = person(at: word, in: view) { !Self.isMan($0) }
    case "it":
      antecedent = view.sentence.words[word].relation == .expl ? nil : body(at: word, in: view)
    case "its":
      antecedent =
        isOfAccount(word, in: view)
        ? lastSpeaker(before: view).map { ($0, "reference.speaker") }
        : owner(at: word, in: view) { $0.isBody }
    case "they": antecedent = several(at: word, in: view)
    case "their": antecedent = owner(at: word, in: view) { $0.isGroup }
    default: return nil
    }
    return antecedent.map { reference(word...word, to: $0.0, in: view, $0.1) }
  }

  private static func isWoman(_ person: Antecedent) -> Bool {
    let wording = person.wording
    return ["woman", "mrs", "ms.", "ms ", "queen", "miss "].contains {
      ByteSearch.holds(wording, $0)
    }
  }

  private static func isMan(_ person: Antecedent) -> Bool {
    let wording = person.wording
    return ["spokesman", "mr. ", "mr ", "king ", "prince", "chairman", "sheikh"].contains {
      ByteSearch.holds(wording, $0)
    }
  }

  /// The nearest person: of this sentence ahead of the pronoun, else of those before it.
  private func person(
    at word: Int, in view: SentenceView, where accepts: (Antecedent) -> Bool
  ) -> (Antecedent, Rule)? {
    for back in 0..<Self.reach where view.index - back >= 0 {
      let persons = antecedents(of: view.index - back) {
        $0.isPerson && !$0.isPlural && $0.entities.count == 1 && accepts($0)
      }
      if persons.isEmpty { continue }
      return safe(persons).map { ($0, back == 0 ? "reference.clause" : "reference.subject") }
    }
    return nil
  }

  /// What *it* stands for: as subject of saying, the speaker before; inside what a body says, that
  /// body; else a body that was the subject of the sentence before.
  private func body(at word: Int, in view: SentenceView) -> (Antecedent, Rule)? {
    guard let verb = view.governingVerb(of: word) else { return nil }
    let here = antecedents(of: view.index) { $0.isBody && $0.isSubject }
    if view.isSpeech(verb) {
      if let speaker = safe(here.filter(\.isSpeaker)) { return (speaker, "reference.speaker") }
      if !here.isEmpty { return nil }
      return lastSpeaker(before: view).map { ($0, "reference.speaker") }
    }
    if let speaker = safe(here.filter(\.isSpeaker)) { return (speaker, "reference.clause") }
    guard here.isEmpty, isFirstSubject(word, in: view) else { return nil }
    let before = antecedents(of: view.index - 1) { $0.isSubject }
    guard let subject = before.first, subject.isBody, before.count == 1, !followsThing(subject)
    else { return nil }
    return (subject, "reference.subject")
  }

  /// "The strike hit a market, | the ministry said": who speaks last is not what the sentence is
  /// about, and *it* may be the strike.
  private func followsThing(_ speaker: Antecedent) -> Bool {
    guard speaker.isSpeaker else { return false }
    return document.sentences[speaker.sentence].words.prefix {
      $0.span.start < speaker.span.start
    }.contains { $0.tag == .verb }
  }

  /// The one body that spoke in the sentence before, or in the one before that.
  private func lastSpeaker(before view: SentenceView) -> Antecedent? {
    for back in 1..<Self.reach where view.index - back >= 0 {
      let speakers = antecedents(of: view.index - back) { $0.isSpeaker }
      if let last = speakers.last { return last.isBody ? last : nil }
    }
    let near = antecedents(of: view.index - 1) { $0.isBody && ($0.isMonitor || $0.isOutlet) }
    return safe(near)
  }

  /// *In its account*: whoever spoke last goes on.
  private func isOfAccount(_ word: Int, in view: SentenceView) -> Bool {
    word > 0 && word + 1 < view.sentence.words.count && view.key(word - 1) == "in"
      && ["account", "view", "telling", "version"].contains(view.key(word + 1))
  }

  /// No noun stands ahead of the pronoun in its sentence.
  private func isFirstSubject(_ word: Int, in view: SentenceView) -> Bool {
    view.sentence.words[..<word].allSatisfy { $0.tag != .noun && $0.tag != .verb }
  }

  /// What *its* and *their* stand for: the subject ahead in the same sentence, else the only
  /// possible name ahead, else the subject of the sentence before.
  private func owner(
    at word: Int, in view: SentenceView, where accepts: (Antecedent) -> Bool
  ) -> (Antecedent, Rule)? {
    if let asked = asked(aheadOf: word, in: view) {
      let isOfSeveral = view.key(word) == "their"
      let owners = asked.filter { isOfSeveral && asked.count > 1 ? $0.isBody : accepts($0) }
      guard let first = owners.first, owners.count == 1 || isOfSeveral else { return nil }
      var owner = first
      owner.entities = owners.flatMap(\.entities)
      return (owner, "reference.possessive")
    }
    let here = antecedents(of: view.index, where: accepts)
    if let joined = here.last, isJoined(joined, to: word, in: view) {
      return (joined, "reference.possessive")
    }
    if !here.isEmpty { return safe(here).map { ($0, "reference.possessive") } }
    guard isFirstSubject(word, in: view), view.index > 0 else { return nil }
    let before = antecedents(of: view.index - 1) { $0.isSubject && accepts($0) }
    return safe(before).map { ($0, "reference.possessive") }
  }

  /// Verbs whose object does what the infinitive or gerund behind it tells, by lemma.
  private static let askingLemmas: Set<String> = [
    "ask", "urge", "call", "order", "tell", "press", "beg", "force", "compel", "want", "expect",
    "warn", "instruct", "command", "implore", "advise", "allow", "permit", "require", "request",
    "accuse", "suspect", "stop", "prevent", "convince", "persuade", "pressure", "push", "appeal",
  ]

  /// Whoever is asked, told or accused to do that in which the pronoun at `word` stands: "called on
  /// Russia and Syria | to stop their raids"; empty: nobody that is known; nil: it stands in no such
  /// clause.
  private func asked(aheadOf word: Int, in view: SentenceView) -> [Antecedent]? {
    let words = view.sentence.words
    let marker = (max(0, word - 8)..<word).last {
      words[$0].tag == .punct
        || ["to", "of", "from"].contains(view.key($0)) && $0 > 0
          && words[$0 + 1].tag == .verb && [.noun, .propn].contains(words[$0 - 1].tag)
    }
    guard let marker, words[marker].tag != .punct else { return nil }
    let verb = (max(0, marker - 10)..<marker).last { words[$0].tag == .verb }
    guard let verb, Self.askingLemmas.contains(words[verb].lemma) else { return nil }
    return antecedents(of: view.index) { verb < $0.word && $0.word < marker }
  }

  /// *X and its allies*: nothing but *and* stands between.
  private func isJoined(_ antecedent: Antecedent, to word: Int, in view: SentenceView) -> Bool {
    guard word > 1, view.key(word - 1) == "and" else { return false }
    return view.sentence.words[word - 2].span.overlaps(antecedent.span)
  }

  /// What *they* stands for: several speakers or actors that were the subject before.
  private func several(at word: Int, in view: SentenceView) -> (Antecedent, Rule)? {
    guard view.governingVerb(of: word) != nil else { return nil }
    let here = antecedents(of: view.index) { $0.isGroup && $0.isSubject }
    if let subject = safe(here) { return (subject, "reference.clause") }
    guard here.isEmpty, isFirstSubject(word, in: view), view.index > 0 else { return nil }
    let before = antecedents(of: view.index - 1) { $0.isGroup && $0.isSubject }
    return safe(before).map { ($0, "reference.subject") }
  }
}
