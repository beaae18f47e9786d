import TruceModel
import TruceText

// What a word above an act, and what hangs on it, makes of the act: "failed to attack", "no attack".
extension StatusReader {
  private static let keeping: LemmaSet = [
    "abide", "adhere", "commit", "compliance", "comply", "hold", "honor", "honour", "keep",
    "maintain", "observance", "observe", "preserve", "respect", "stand", "stick", "uphold",
    "fulfil", "fulfill", "meet", "implement", "discharge", "live",
  ]

  private static let reporting: LemmaSet = [
    "report", "record", "confirm", "announce", "document", "register",
  ]

  /// Takes note of what the word at `word` tells of the act: by its meaning, its auxiliaries and what hangs on
  /// it. `isOwn`: it is a word of the act; `below`: the word by which the act hangs on it otherwise.
  func inspect(
    _ word: Int, above below: Int?, isOwn: Bool, _ act: Act, _ result: inout Reading,
    in reading: SentenceReading
  ) {
    if !isOwn, governs(act, word, below, in: reading) {
      inspectGovernor(word, above: below, act, &result, in: reading)
    }
    if !isKnownSubject(below, of: word, act, in: reading) {
      inspectAuxiliaries(word, &result, in: reading)
    }
    if isOwn, isRefused(word, in: reading) { refuse(&result) }
    for child in reading.children(word) {
      inspectNegation(child, of: word, above: below, isOwn: isOwn, act, &result, in: reading)
      inspectChild(child, of: word, isOwn: isOwn, act, &result, in: reading)
    }
    if isReporting(word, in: reading), !isOwn || act.type == .casualties, result.status == .negated
    {
      result.isNotReported = true
    }
  }

  /// False of a word above the act that tells nothing of whether it happened.
  private func governs(
    _ act: Act, _ word: Int, _ below: Int?, in reading: SentenceReading
  ) -> Bool {
    // "refused to recognise the truce" is a rejection that happened.
    if act.type == .ceasefireRejected, StatusWords.refusing.contains(reading.keys[word]) {
      return false
    }
    // "The offensive aims to": what has an aim is under way.
    if act.mention.isNoun, below.map({ reading.relation($0) == .nsubj }) ?? false,
      StatusWords.planning.contains(reading.keys[word]), !reading.isPassiveVerb(word)
    {
      return false
    }
    return !isDone(word, act, in: reading) && !isNaming(word, below, in: reading)
      && !(reading.keys[word] == "fail" && isBreachByNeglect(act, in: reading))
  }

  /// Takes note of what the meaning of the word above the act makes of it.
  private func inspectGovernor(
    _ word: Int, above below: Int?, _ act: Act, _ result: inout Reading,
    in reading: SentenceReading
  ) {
    if result.status == .occurred,
      StatusWords.stopping.contains(reading.keys[word])
        || StatusWords.continuing.contains(reading.keys[word])
    {
      result.phase = word
    }
    // "lifts its siege"
    if act.type == .blockade, reading.keys[word] == "lift", result.status == .occurred {
      result.phase = word
      result.status = .ended
    }
    lexical(reading.keys[word], &result)
    if result.status == .occurred, let below,
      let standing = unfulfilled(below, by: word, act, in: reading)
    {
      result.status = standing
    }
    if result.status == .occurred, isIntent(word, in: reading) { result.status = .planned }
    if result.status == .occurred, let below, isMerelyMeant(below, by: word, act, in: reading) {
      result.status =
        StatusWords.meanings.contains(reading.keys[word]) ? .planned : .hypothetical
      // "had no intention of observing it"
      if result.status == .planned, isNegatedNoun(word, in: reading) { refuse(&result) }
    }
    if result.status == .occurred, isProspect(word, in: reading) {
      result.status = reading.keys[word] == "threat" ? .threatened : .hypothetical
    }
    if result.status == .occurred, isHeldByPlan(word, below, in: reading) {
      result.status = .planned
    }
    if StatusWords.allowing.contains(reading.keys[word]), Concord.isViolent(act.type),
      result.status == .occurred, !isBroughtAbout(by: word, below, in: reading)
    {
      result.status = .hypothetical
    }
  }

  /// Takes note of a subject that is nobody and of "not", "no", "without" on the word.
  private func inspectNegation(
    _ child: Int, of word: Int, above below: Int?, isOwn: Bool, _ act: Act,
    _ result: inout Reading, in reading: SentenceReading
  ) {
    if isNobody(child, in: reading),
      result.status == .occurred || result.status == .ongoing
    {
      result.status = .negated
    }
    let key = reading.keys[child]
    guard StatusWords.negations.contains(key),
      [.advmod, .det, .case, .cc, .dep].contains(reading.relation(child))
        || key == "without" && reading.relation(child) == .mark,
      !isBreachByNeglect(act, in: reading),
      !NegatedEffect.isDenied(of: below ?? act.mention.head, by: word, in: reading)
    else { return }
    if result.status == .occurred || result.status == .ongoing
      || result.status == .planned && !isOwn
        && (StatusWords.planning.contains(reading.keys[word]) || isIntent(word, in: reading))
    {
      result.isForthcoming = result.status == .planned
      result.status = .negated
    }
  }

  /// Takes note of conditions on the word, and of what describes the act's noun as one to come.
  private func inspectChild(
    _ child: Int, of word: Int, isOwn: Bool, _ act: Act, _ result: inout Reading,
    in reading: SentenceReading
  ) {
    let key = reading.keys[child]
    // "any breach": one that may come.
    if isOwn, act.mention.isNoun, key == "any", reading.relation(child) == .det,
      result.status == .occurred, let up = reading.head(word),
      ["respond", "answer", "react", "retaliate", "counter", "punish"].contains(reading.keys[up])
    {
      result.status = .hypothetical
    }
    if isOwn, act.mention.isNoun, reading.relation(child) == .acl, result.status == .occurred,
      StatusWords.scheduling.contains(key), reading.words[child].pennTag == .vbn
    {
      result.status = .planned
    }
    if key == "if" || key == "unless" && result.phase == nil,
      reading.relation(child) == .mark
    {
      result.status = .hypothetical
      result.phase = nil
    }
  }

  private func lexical(_ key: String, _ result: inout Reading) {
    if StatusWords.demanding.contains(key), result.status == .ended { result.status = .demanded }
    guard result.status == .occurred || result.status == .ongoing else { return }
    if StatusWords.threatening.contains(key) { result.status = .threatened }
    if StatusWords.planning.contains(key) { result.status = .planned }
    if StatusWords.demanding.contains(key) { result.status = .demanded }
    if StatusWords.trying.contains(key) { result.status = .attempted }
    if StatusWords.stopping.contains(key) { result.status = .ended }
    if StatusWords.averting.contains(key) { result.status = .hypothetical }
    if StatusWords.continuing.contains(key) { result.status = .ongoing }
    if StatusWords.refusing.contains(key) { result.status = .negated }
  }

  /// True of a verb that tells what is known: "no attack was reported" is no word that there was none.
  func isReporting(_ word: Int, in reading: SentenceReading) -> Bool {
    Self.reporting.contains(reading.keys[word])
  }

  /// True of a noun with "no".
  func isNegatedNoun(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.children(word).contains { reading.relation($0) == .det && reading.keys[$0] == "no" }
  }

  /// "did not respect the truce": what is not done is the breach.
  private func isBreachByNeglect(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.accord != nil && act.type == .ceasefireViolated
      && Self.keeping.contains(reading.keys[act.mention.head])
  }

  /// "set a bomb", "set off": no plan; "was planned by the colonel": who was behind what happened.
  private func isDone(_ word: Int, _ act: Act, in reading: SentenceReading) -> Bool {
    switch reading.keys[word] {
    case "order": return isCommand(word, of: act, in: reading)
    case "set":
      return reading.child(word, .xcomp) == nil
        && (reading.hasObject(word) || reading.isPassiveVerb(word))
    case "plan":
      return act.mention.isNoun && reading.child(word, .oblAgent) != nil
        && reading.words[word].pennTag == .vbn
        && reading.child(word, .auxPass).map {
          ["was", "were"].contains(reading.words[$0].form.lowercased())
        } ?? false
    default: return false
    }
  }

  /// A subject that is none: "no unit was there", "neither side fired".
  func isNobody(_ word: Int, in reading: SentenceReading) -> Bool {
    [.nsubj, .nsubjPass].contains(reading.relation(word)) && reading.isNobody(word)
  }

  /// "nobody was arrested, beaten or killed": the first verb's subject and "never" are the later ones'.
  func inspectSharedSubject(
    _ verb: Int, besides later: Int, _ result: inout Reading, in reading: SentenceReading
  ) {
    guard result.status == .occurred, reading.isVerbal(verb),
      reading.child(later, .nsubj, .nsubjPass, .aux) == nil,
      reading.words[later].pennTag == reading.words[verb].pennTag
    else { return }
    if reading.children(verb).contains(where: {
      isNobody($0, in: reading) && $0 < later
        || reading.keys[$0] == "never" && reading.relation($0) == .advmod && $0 < verb
    }) {
      result.status = .negated
    }
  }
}
