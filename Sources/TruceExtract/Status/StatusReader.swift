import TruceModel
import TruceText

/// Reads off the governing words whether an act is said to have happened.
struct StatusReader: Sendable {
  struct Reading: Sendable {
    var status: EventStatus = .occurred
    var isNotReported = false
    var isAggregate = false
    /// What is negated is to come: "would not attack".
    var isForthcoming = false
    /// The verb by which the act goes on or ends ("continued to shell", "stopped shelling").
    var phase: Int?
  }

  /// The status of the act on these clause words.
  func status(
    of act: Act, in reading: SentenceReading, isBoundary: (Int) -> Bool
  ) -> Reading {
    var result = Reading()
    if !isBehindAfter(act, in: reading) {
      for node in act.nodes.indices {
        let word = act.nodes[node].word
        guard
          word == act.mention.head || isSupport(word, act) && !isAnswer(word, act, in: reading)
        else { continue }
        climb(from: word, act, &result, in: reading, isBoundary: isBoundary)
      }
      settle(&result, act, in: reading)
      settlePhase(&result, act, in: reading)
    }
    result.isAggregate = isAggregate(act, in: reading)
    return result
  }

  /// Sets the status by what else the sentence tells of an act that no word above it has settled.
  private func settle(_ result: inout Reading, _ act: Act, in reading: SentenceReading) {
    if result.status == .occurred, GenericDoer.holds(act.mention.head, in: reading) {
      result.status = .hypothetical
    }
    if result.status == .occurred, isBareInfinitive(act, in: reading) { result.status = .planned }
    if result.status == .occurred || result.status == .planned,
      isThreatened(act, in: reading)
    {
      result.status = .threatened
    }
    if isAppointed(act, in: reading), result.status == .occurred { result.status = .planned }
    if result.status == .occurred || result.status == .planned,
      act.mention.isNoun, reading.isSupposed(act.mention.range.lowerBound)
    {
      result.status = .hypothetical
    }
    if isYetToCome(act, in: reading) { refuse(&result) }
    if result.status == .occurred, isOfChargeToCome(act, in: reading) {
      result.status = .hypothetical
    }
    if isExpectedToStop(act, in: reading) { result.status = .demanded }
    if result.status == .occurred, isAverted(act, in: reading) { result.status = .hypothetical }
    if result.status == .occurred,
      isOfUntruth(act, in: reading)
        || reading.nothingToDo(before: act.mention.range.lowerBound) != nil
    {
      result.status = .negated
    }
    if result.status == .occurred, isExamined(act, in: reading) { result.status = .hypothetical }
    if result.status == .occurred, isAttempt(act, in: reading) { result.status = .attempted }
    if result.status == .occurred, Ultimatum(facing: act, in: reading) != nil {
      result.status = .threatened
    }
    if result.status == .occurred, isNoAccord(act, in: reading) { result.status = .negated }
    if result.status == .occurred, isOfTerm(act, in: reading) { result.status = .planned }
    if [.occurred, .hypothetical].contains(result.status), isUnderTerms(act, in: reading) {
      result.status = .planned
    }
    if result.status == .occurred, isDud(act, in: reading) { result.status = .attempted }
    if result.status == .negated, isForbidden(act, in: reading) { result.status = .hypothetical }
  }

  /// Sets the status of an act of which a verb tells that it goes on or ends, by what becomes of that verb.
  private func settlePhase(_ result: inout Reading, _ act: Act, in reading: SentenceReading) {
    guard let phase = result.phase else { return }
    if isUnended(phase, result, in: reading) {
      // "did not stop the shelling", "will not halt its raids"
      result.status = .ongoing
    } else if result.status == .ended, isAwaited(phase, in: reading) {
      // "until the shelling stops": it goes on.
      result.status = .ongoing
    } else if let unreal = unreal(phase, in: reading),
      result.status == .ended || result.status == .ongoing
    {
      // "to stop the offensive": it goes on.
      result.status = isGiven(act, in: reading) ? .ongoing : unreal
    }
  }

  /// "after the murder of", "following yesterday's attack": it was, whatever is told to come of it.
  private func isBehindAfter(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.mention.accord == nil, Concord.isViolent(act.type) else {
      return false
    }
    var word = act.mention.range.lowerBound - 1
    while word >= 0, act.mention.range.lowerBound - word < 8 {
      switch reading.tag(word) {
      case .det, .adj, .num, .noun, .propn, .part: break
      case .adp, .sconj, .verb:
        return ["after", "following", "follow"].contains(reading.keys[word])
          && (word == 0 || reading.tag(word - 1) != .aux)
      default: return false
      }
      if reading.keys[word] == "no" || reading.keys[word] == "any" { return false }
      word -= 1
    }
    return false
  }

  private func isSupport(_ word: Int, _ act: Act) -> Bool {
    act.nodes.indices.contains { node in
      guard act.nodes[node].word == word else { return false }
      switch act.nodes[node].kind {
      case .light, .predicate: return true
      case .trigger: return true
      case .merged, .harm: return act.type == .casualties
      }
    }
  }

  /// "the attack will be punished": what is to come is the answer to it.
  private func isAnswer(_ word: Int, _ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.isNoun && word != act.mention.head && act.mention.accord == nil
      && StatusWords.answersTo.contains(reading.keys[word])
  }
}
