import TruceModel
import TruceText

/// Finds what is said, for a verb of speech.
///
/// The order of words decides first where it is plain ("…, the ministry said", "said that …"), since
/// trees of long sentences break; then clause, quotation, object, infinitive or the phrase that the
/// verb's preposition governs.
enum ContentFinder {
  /// Word ranges in order; nil: the verb attributes nothing here.
  static func content(
    of cue: Cue, at word: Int, speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    if cue.arguments.contains(.accused) {
      // "charged that soldiers had shelled the camp"
      let isClause =
        cue.arguments.contains(.clause) && word + 1 < reading.count
        && reading.keys[word + 1] == "that"
      if !isClause { return accusation(cue, at: word, in: reading) }
    }
    if let denied = denied(by: cue, at: word, in: reading) { return [denied] }
    if let listed = listed(by: cue, at: word, in: reading) { return [listed] }
    if let claimed = claimed(by: cue, at: word, in: reading) { return [claimed] }
    let stated = cue.strength == .speech && !cue.arguments.isDisjoint(with: [.clause, .quote])
    let isPlain =
      isFinite(word, in: reading) || SpeakerFinder.enclosed(before: word, in: reading) != nil
      || isAside(word, speaker, in: reading)
    if stated, isPlain, !SpeakerFinder.isRaised(word, in: reading),
      !governsNoun(word, cue, in: reading), !governsDemand(word, in: reading),
      let plain = StatementOrder.content(
        of: word, speaker: speaker,
        listener: cue.arguments.contains(.person) ? word : nil, in: reading)
    {
      return plain
    }
    if let raised = raised(at: word, in: reading) { return raised }
    if let governed = governed(by: cue, at: word, speaker, in: reading) { return governed }
    if let object = object(of: cue, at: word, isPlain: isPlain, in: reading) { return object }
    // "was warned by the mission, adding that": what follows is another's.
    guard stated, !cue.arguments.contains(.object),
      !reading.isPassiveVerb(word) || reading.child(word, .oblAgent) == nil
    else { return nil }
    return StatementOrder.rest(of: word, speaker, in: reading)
  }

  /// The clause, the prepositional phrase or the sentence around that the verb reports; nil: none.
  private static func governed(
    by cue: Cue, at word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    if let clause = clause(of: cue, at: word, in: reading) {
      return pieces(clause, without: word, speaker, in: reading)
    }
    if let prepositional = prepositional(of: cue, at: word, in: reading) {
      // "denounced the raid as a breach": the raid as well.
      if cue.arguments.contains(.object), let object = reading.child(word, .obj),
        object < prepositional.lowerBound, reading.keys[prepositional.lowerBound] == "as"
      {
        return [reading.phrase(object), prepositional]
      }
      return [prepositional]
    }
    return cue.arguments.contains(.quote) ? paratactic(word, speaker, in: reading) : nil
  }

  /// The toll that the verb states, or the phrase that it has for its object; nil: neither.
  private static func object(
    of cue: Cue, at word: Int, isPlain: Bool, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    // "put the toll at 60, besides six killed in the clashes": all that follows is counted.
    if counting.contains(cue.lemma), word + 2 < reading.count, isPlain || cue.lemma == "update" {
      let end = StatementOrder.end(after: word, in: reading)
      return [SpeechFinder.trimmed((word + 1)...max(word + 1, end), in: reading)].compactMap { $0 }
    }
    guard cue.arguments.contains(.object) else { return nil }
    let told = reading.child(word, .xcomp).flatMap { reading.isToldGerund($0) ? $0 : nil }
    guard let object = reading.child(word, .obj, .nsubjPass) ?? told else { return nil }
    let range = reading.subtree(object)
    if range.contains(word) { return [reading.phrase(object)] }
    return [range.lowerBound < word ? range : StatementOrder.widened(range, in: reading)]
  }

  /// "In a note left there, the group claimed responsibility": what the verb governs is the content,
  /// whatever stands before it.
  private static func governsNoun(
    _ word: Int, _ cue: Cue, in reading: SentenceReading
  ) -> Bool {
    guard cue.arguments.contains(.object), let object = reading.child(word, .obj), object > word
    else { return false }
    return reading.tag(object) == .noun && reading.timeAt[object] < 0
      && reading.child(word, .ccomp) == nil
      && !(word + 1..<object).contains { ["that", ",", ":"].contains(reading.words[$0].form) }
      && (0..<word).contains { reading.isVerbal($0) }
  }

  /// "and the mission called on them | to leave": what is asked for, whatever stands before it.
  private static func governsDemand(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.isDirecting(word)
      && reading.child(word, .xcomp).map { $0 > word && reading.markers($0).contains("to") }
        ?? false
  }

  /// Verbs that state a toll.
  static let counting: LemmaSet = ["put", "count", "tally", "update", "raise", "revise"]

  private static let listing: LemmaSet = [
    "record", "register", "log", "detect", "observe", "document", "note",
  ]

  /// "recorded 34 explosions assessed as artillery fire": all that follows is what was counted, however
  /// the tree hangs it.
  private static func listed(
    by cue: Cue, at word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard listing.contains(cue.lemma), word + 2 < reading.count, !reading.isPassiveVerb(word),
      reading.child(word, .nsubj) != nil,
      reading.numberAt[word + 1] >= 0
        || ["no", "several", "about"].contains(reading.keys[word + 1])
    else { return nil }
    let end = StatementOrder.end(after: word, in: reading)
    return SpeechFinder.trimmed((word + 1)...max(word + 1, end), in: reading)
  }

  /// "the attacks, which a caller claimed": the noun that the clause is about.
  private static func claimed(
    by cue: Cue, at word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard cue.lemma == "claim", reading.relation(word) == .aclRelcl,
      let noun = reading.head(word), noun < word, reading.child(word, .ccomp, .xcomp) == nil,
      reading.object(word).map({ $0 < word }) ?? true
    else { return nil }
    return reading.phrase(noun)
  }

  /// "denied any part", "denied carrying out raids": what a denial governs, whatever stands before it.
  private static func denied(
    by cue: Cue, at word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard cue.stance == .denies, cue.strength == .speech, !reading.isPassiveVerb(word) else {
      return nil
    }
    for child in reading.children(word) where child > word && child <= word + 6 {
      let isPhrase = reading.relation(child) == .obj && reading.isNominal(child)
      // "denied carrying out", "denied having carried out"
      let isGerund =
        child == word + 1 && reading.words[child].pennTag == .vbg
        || reading.relation(child) == .xcomp && reading.leftmost[child] == word + 1
          && reading.words[word + 1].pennTag == .vbg
      guard isPhrase || isGerund else { continue }
      let range = reading.subtree(child)
      guard range.lowerBound > word else { continue }
      // "rejected reports that its jets had bombed the town"
      if isPhrase, StatusWords.accounts.contains(reading.keys[child]), child + 2 < reading.count,
        reading.keys[child + 1] == "that"
      {
        return range.lowerBound...max(child + 2, StatementOrder.end(after: child + 1, in: reading))
      }
      if isPhrase, let clause = clause(opening: range, at: word, in: reading) { return clause }
      return StatementOrder.widened(range, in: reading)
    }
    return nil
  }

  /// "which denied its forces were behind the raid also agreed to": the clause whose subject the tree
  /// makes the object of `verb`, up to the next finite verb; nil: no clause.
  private static func clause(
    opening phrase: ClosedRange<Int>, at verb: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    let first = phrase.upperBound + 1
    guard first + 1 < reading.count, reading.relation(verb) == .aclRelcl,
      reading.tag(first) == .aux
    else { return nil }
    var last = first + 1
    while last < reading.count,
      reading.tag(last) != .verb || reading.words[last].pennTag != .vbd
        || reading.tag(last - 1) == .aux
    {
      last += 1
    }
    last -= 1
    while last > first, [.adv, .punct].contains(reading.tag(last)) { last -= 1 }
    return phrase.lowerBound...last
  }

  /// "the attack, which the media said was carried out by": the noun that the clause hangs on, and what
  /// is said of it; nil: no such clause.
  static func related(
    to word: Int, _ cue: Cue, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    guard cue.strength == .speech, word + 2 < reading.count,
      reading.tag(word + 1) == .aux || reading.keys[word + 1] == "be",
      let pronoun = (max(1, word - 7)..<word).last(where: {
        ["which", "that"].contains(reading.keys[$0])
      }), pronoun + 1 < word,
      !(pronoun..<word).contains(where: { reading.isVerbal($0) })
    else { return nil }
    let noun = reading.words[pronoun - 1].form == "," ? pronoun - 2 : pronoun - 1
    guard noun >= 0, reading.tag(noun) == .noun, reading.isNominal(word - 1) else { return nil }
    let end = StatementOrder.end(after: word, in: reading)
    return [noun...noun, (word + 1)...max(word + 1, end)]
  }

  /// "Talks … to fail" in "talks are expected to fail": the subject and what is expected of it.
  private static func raised(
    at word: Int, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    guard SpeakerFinder.isRaised(word, in: reading), let what = reading.child(word, .xcomp),
      let subject = reading.child(word, .nsubjPass, .nsubj), subject < word
    else { return nil }
    let clause = StatementOrder.withoutAside(reading.subtree(what), in: reading)
    guard clause.lowerBound > word else { return nil }
    return [reading.phrase(subject), clause]
  }

  /// "…, state media reported, after …": between commas, whatever the tree makes of it.
  private static func isAside(
    _ word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> Bool {
    guard let speaker, speaker < word, word + 1 < reading.count,
      reading.words[word + 1].form == ",",
      [.vbd, .vbz, .vbp].contains(reading.words[word].pennTag)
    else { return false }
    let first = reading.phrase(speaker).lowerBound
    return first > 0 && reading.words[first - 1].form == ","
      && !(first..<word).contains { reading.isVerbal($0) }
  }

  /// A verb that heads a clause of its own and is no infinitive.
  private static func isFinite(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.count - word <= 5, reading.tag(max(0, word - 1)) != .punct,
      !((word + 1)..<max(word + 1, reading.count)).contains(where: { reading.isVerbal($0) })
    {
      return true
    }
    switch reading.relation(word) {
    case .amod, .aclRelcl, .acl, .xcomp: return false
    default: return !reading.markers(word).contains("to") && !reading.isPassiveVerb(word)
    }
  }

  private static func clause(of cue: Cue, at word: Int, in reading: SentenceReading) -> Int? {
    for child in reading.children(word) {
      switch reading.relation(child) {
      case .ccomp where !cue.arguments.isDisjoint(with: [.clause, .quote]): return child
      case .csubjPass: return child
      case .xcomp where cue.arguments.contains(.infinitive): return child
      case .xcomp where cue.strength == .speech && reading.isPassiveVerb(word): return child
      case .advcl
      where cue.arguments.contains(.preposition)
        && !cue.prepositions.isDisjoint(with: reading.markers(child)):
        return child
      default: continue
      }
    }
    return nil
  }

  private static func prepositional(
    of cue: Cue, at word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard cue.arguments.contains(.preposition) else { return nil }
    for child in reading.children(word) where child > word {
      if let marker = reading.preposition(child), cue.prepositions.contains(marker) {
        return reading.subtree(child)
      }
    }
    return nil
  }

  /// "…, the ministry said" where the verb hangs on what it reports.
  private static func paratactic(
    _ word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>]? {
    if let said = reading.children(word).first(where: { reading.relation($0) == .parataxis }),
      reading.rightmost[said] - reading.leftmost[said] > 2
    {
      return pieces(said, without: word, speaker, in: reading)
    }
    guard reading.relation(word) == .parataxis, let governor = reading.head(word) else {
      return nil
    }
    return pieces(governor, without: word, speaker, in: reading)
  }

  /// The subtree of `clause` without the cue, its speaker and what stands with them.
  private static func pieces(
    _ clause: Int, without word: Int, _ speaker: Int?, in reading: SentenceReading
  ) -> [ClosedRange<Int>] {
    let whole = reading.subtree(clause)
    guard whole.contains(word) else {
      let range = reading.withMarks(StatementOrder.withoutAside(whole, in: reading))
      return [SpeechFinder.trimmed(range, in: reading)].compactMap { $0 }
    }
    var own = word...word
    if let speaker {
      let phrase = reading.phrase(speaker)
      own = min(own.lowerBound, phrase.lowerBound)...max(own.upperBound, phrase.upperBound)
    }
    var parts: [ClosedRange<Int>] = []
    if whole.lowerBound < own.lowerBound { parts.append(whole.lowerBound...(own.lowerBound - 1)) }
    if own.upperBound < whole.upperBound { parts.append((own.upperBound + 1)...whole.upperBound) }
    return parts.compactMap { SpeechFinder.trimmed($0, in: reading) }.map(reading.withMarks)
  }
}
