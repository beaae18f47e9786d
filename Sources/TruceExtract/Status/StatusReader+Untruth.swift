import TruceModel
import TruceText

// Accounts that are called untrue, looked into or unproved: "the claim that it had bombed the town was false".
extension StatusReader {
  private static let examining: LemmaSet = [
    "investigate", "examine", "probe", "review", "study", "assess", "look", "check", "scrutinise",
    "scrutinize",
  ]

  private static let guilt: LemmaSet = [
    "responsible", "guilty", "behind", "involve", "involved", "implicate", "implicated",
    "complicit", "accountable",
  ]

  private static let shares: LemmaSet = [
    "part", "role", "hand", "involvement", "responsibility", "connection", "link", "author",
    "perpetrator", "culprit", "participation", "tie", "relation",
  ]

  /// "the report that he was shot is false", "rumours of an attack are unfounded"
  func isUntrue(_ account: Int, in reading: SentenceReading) -> Bool {
    // "stories of a hospital destroyed by aircraft are a lie"
    if [.nmod, .acl].contains(reading.relation(account)), let above = reading.head(account),
      above < account, StatusWords.accounts.contains(reading.keys[above])
    {
      return isUntrue(above, in: reading)
    }
    guard StatusWords.accounts.contains(reading.keys[account]),
      [.nsubj, .nsubjPass].contains(reading.relation(account)),
      let word = reading.head(account)
    else { return false }
    return StatusWords.untruths.contains(reading.keys[word]) && !reading.isNegated(word)
  }

  /// "the claim that it had bombed the town was false", "there was no truth in reports that": an act that
  /// an account tells, by the order of words.
  func isOfUntruth(_ act: Act, in reading: SentenceReading) -> Bool {
    guard let that = thatOfAccount(telling: act, in: reading) else { return false }
    // "dismissed rebel claims that its troops had shelled"
    let isRefused = (max(1, that - 5)..<max(1, that - 1)).contains {
      reading.keys[$0] == "truth" && reading.keys[$0 - 1] == "no"
        || RejectedCharge.verbs.contains(reading.keys[$0]) && !reading.isNegated($0)
    }
    if isRefused { return true }
    let upper = min(reading.count, act.mention.range.upperBound + 14)
    // "called reports that troops had entered the town false"
    let isCalled = (max(1, that - 5)..<max(1, that - 1)).contains {
      reading.tag($0) == .verb && FalseCharge.isCalling(reading.keys[$0]) && !reading.isNegated($0)
    }
    if isCalled,
      (act.mention.range.upperBound..<upper).contains(where: {
        FalseCharge.isUntruth(reading.keys[$0])
      })
    {
      return true
    }
    if (act.mention.range.upperBound..<upper).contains(where: { isUntenable($0, in: reading) }) {
      return true
    }
    guard
      let be = (act.mention.range.upperBound..<upper).first(where: {
        reading.tag($0) == .aux && reading.keys[$0] == "be"
          && ["was", "were", "is", "are"].contains(reading.words[$0].form)
      })
    else { return false }
    return (be + 1..<max(be + 1, min(be + 4, reading.count))).contains {
      FalseCharge.isUntruth(reading.keys[$0])
    } && !reading.isNegated(be)
  }

  /// "do not hold water", "did not stand up to scrutiny"
  private func isUntenable(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard verb + 1 < reading.count, verb > 1 else { return false }
    switch reading.keys[verb] {
    case "hold": guard ["water", "up"].contains(reading.keys[verb + 1]) else { return false }
    case "stand": guard reading.keys[verb + 1] == "up" else { return false }
    case "correspond": break
    default: return false
    }
    return ["not", "n't", "never"].contains(reading.keys[verb - 1])
  }

  /// The "that" of "reports that", "the claim that" ahead of the act; nil: no account tells it.
  private func thatOfAccount(telling act: Act, in reading: SentenceReading) -> Int? {
    let first = act.mention.range.lowerBound
    return (max(1, first - 14)..<max(1, first)).last { reading.keys[$0] == "that" }
      .flatMap { StatusWords.accounts.contains(reading.keys[$0 - 1]) ? $0 : nil }
  }

  /// "is investigating reports that its aircraft had killed civilians": whoever looks into an account
  /// does not tell it.
  func isExamined(_ act: Act, in reading: SentenceReading) -> Bool {
    guard let that = thatOfAccount(telling: act, in: reading) else { return false }
    return (max(0, that - 5)..<max(0, that - 1)).contains {
      reading.tag($0) == .verb && Self.examining.contains(reading.keys[$0])
    }
  }

  /// "no evidence that the group was responsible for the blast": the word of guilt.
  func isUnproved(_ guilt: Int, in reading: SentenceReading) -> Bool {
    guard Self.guilt.contains(reading.keys[guilt]),
      [.acl, .ccomp].contains(reading.relation(guilt)),
      let sign = reading.head(guilt), StatusWords.signs.contains(reading.keys[sign])
    else { return false }
    if isNegatedNoun(sign, in: reading) { return true }
    return reading.head(sign).map { reading.isVerbal($0) && reading.isNegated($0) } ?? false
  }

  /// "was not responsible for the massacre", "had nothing to do with the murder", "played no part in
  /// the raid": the word of guilt that somebody is said to be without.
  func isDisowned(_ word: Int, _ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun else { return false }
    if reading.nothingToDo(before: act.mention.range.lowerBound) != nil { return true }
    guard Self.guilt.contains(reading.keys[word]) || Self.shares.contains(reading.keys[word]) else {
      return false
    }
    return reading.isNegated(word) || isNegatedNoun(word, in: reading)
  }
}
