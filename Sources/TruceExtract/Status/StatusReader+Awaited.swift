import TruceModel
import TruceText

// What somebody waits for, and what somebody says will not be done.
extension StatusReader {
  /// Words that open a clause of what must come first.
  private static let openers: LemmaSet = ["until", "till", "unless", "before", "once"]
  /// Those of them behind which a thing not done is enough.
  private static let bounds: LemmaSet = ["until", "till", "unless", "before"]
  private static let modals: LemmaSet = [
    "will", "would", "shall", "'ll", "can", "could", "may", "might", "must", "should",
  ]
  private static let futures: LemmaSet = ["will", "would", "shall", "'ll"]
  private static let unwilling: LemmaSet = [
    "refuse", "decline", "vow", "threaten", "promise", "pledge", "plan", "agree", "intend", "want",
    "swear", "undertake", "insist",
  ]

  /// Whether the clause of the verb at `word` only tells what something must wait for: "will not leave
  /// until the shelling stops", "would talk once the raids ended".
  func isAwaited(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.relation(word) == .advcl, let above = reading.head(word), above < word,
      let opener = opener(of: word, behind: above, in: reading)
    else { return false }
    let modal = reading.children(above).first {
      reading.relation($0) == .aux && Self.modals.contains(reading.keys[$0])
    }
    guard Self.bounds.contains(reading.keys[opener]) else {
      return modal.map { Self.futures.contains(reading.keys[$0]) } ?? false
    }
    if modal != nil || reading.keys[opener] == "unless" { return true }
    return reading.head(above).map {
      reading.relation(above) == .xcomp && Self.unwilling.contains(reading.keys[$0])
    } ?? false
  }

  private func opener(of clause: Int, behind above: Int, in reading: SentenceReading) -> Int? {
    let first = reading.leftmost[clause]
    return (max(above + 1, first - 1)..<max(above + 1, clause)).first {
      Self.openers.contains(reading.keys[$0]) && [.sconj, .adp, .adv].contains(reading.tag($0))
    }
  }

  /// Whether the verb at `phase` says that the act has not been ended, or will not be.
  func isUnended(_ phase: Int, _ result: Reading, in reading: SentenceReading) -> Bool {
    switch result.status {
    case .ended, .hypothetical, .planned: break
    case .occurred, .ongoing, .negated, .threatened, .demanded, .attempted: return false
    }
    return StatusWords.stopping.contains(reading.keys[phase]) && reading.isNegated(phase)
  }

  /// What an awaited clause makes of an act that the clause tells: nobody says that it came to it; but
  /// "until the raid is explained" leaves the raid what it was.
  func isOpen(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.accord != nil || !act.mention.isNoun || !isGiven(act, in: reading)
  }

  /// "will not attack", "would never shell", "not to bomb": said of what is to come, so that nothing told
  /// before is denied. "would not have attacked" is of nothing that is to come.
  func isRefused(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.isVerbal(verb), reading.isNegated(verb) || isNotTo(verb, in: reading),
      reading.relation(verb) != .advcl || isNotTo(verb, in: reading)
    else { return false }
    let children = reading.children(verb)
    if children.contains(where: {
      reading.relation($0) == .aux && ["have", "be"].contains(reading.keys[$0])
        || reading.relation($0) == .advcl && reading.markers($0).contains("if")
    }) {
      return false
    }
    if isNotTo(verb, in: reading) { return true }
    return children.contains {
      reading.relation($0) == .aux && Self.futures.contains(reading.keys[$0])
    }
  }

  /// Marks what is negated as something that is to come.
  func refuse(_ result: inout Reading) {
    switch result.status {
    case .occurred, .ongoing, .planned, .hypothetical, .negated:
      result.status = .negated
      result.isForthcoming = true
    case .ended, .threatened, .demanded, .attempted: break
    }
  }

  /// "will not shell or | bomb": what "or" joins is not done either.
  func isAlternative(_ verb: Int, in reading: SentenceReading) -> Bool {
    reading.child(verb, .nsubj, .nsubjPass, .aux) == nil
      && reading.children(verb).contains { ["or", "nor"].contains(reading.keys[$0]) }
  }

  /// "not to shell", "never to attack", right ahead of the verb.
  private func isNotTo(_ verb: Int, in reading: SentenceReading) -> Bool {
    verb > 1 && reading.keys[verb - 1] == "to"
      && ["not", "never"].contains(reading.keys[verb - 2])
  }
}
