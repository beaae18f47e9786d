import TruceText

/// Puts right what the parser regularly makes of some constructions of news English.
enum TreeMender {
  /// Mends each construction where its word stands; words are looked at in order.
  static func mend(_ sentence: inout Sentence, isHeadline: Bool) {
    SharedPassive.mend(&sentence)
    if isHeadline { JointSubject.mend(&sentence) }
    for word in sentence.words.indices {
      switch sentence.words[word].tag {
      case .verb:
        ReducedShot.mend(at: word, &sentence)
        ReducedAccord.mend(at: word, &sentence)
        BarePassive.mend(at: word, isHeadline: isHeadline, &sentence)
        InsertedSpeaker.mend(at: word, &sentence)
        ReportedBySubject.mend(at: word, &sentence)
        MisplacedPhrases.mendSubjecting(word, &sentence)
        MisplacedPhrases.mendTargeting(word, &sentence)
        MisplacedPhrases.mendAgent(word, &sentence)
        ClausesTold.mendTold(word, &sentence)
        ClausesTold.mendAccount(word, &sentence)
        MistaggedWords.mendNearly(word, &sentence)
        MisplacedPhrases.mendCounting(word, &sentence)
        ClausesTold.mendLie(word, &sentence)
        CutOffSubject.mendCoordinated(word, &sentence)
        CausedAct.mend(at: word, &sentence)
        DescribedObject.mend(at: word, &sentence)
      case .pron, .det:
        RelativeClauses.mendWhose(word, &sentence)
        RelativeClauses.mendWhom(word, &sentence)
        RelativeClauses.mendObject(word, &sentence)
        RelativeClauses.mendInserted(word, &sentence)
      case .noun, .propn:
        MistaggedWords.mendYet(word, &sentence)
        ReportingCrowd.mend(at: word, &sentence)
        if sentence.words[word].relation == .root {
          CutOffSubject.mendVerbless(word, &sentence)
          CutOffSubject.mendRelative(word, &sentence)
        }
        CutOffSubject.mendEpithet(word, &sentence)
        CutOffSubject.mendTown(word, &sentence)
        CutOffSubject.mendNight(word, &sentence)
      case .adj:
        MistaggedWords.mendCivilian(word, &sentence)
        ClausesTold.mendUntrue(word, &sentence)
        MisplacedPhrases.mendAged(word, &sentence)
      case .num: CountedShares.mend(at: word, &sentence)
      default: continue
      }
    }
  }

  /// Whether every word leads to a root.
  static func isTree(_ words: [Word]) -> Bool {
    words.indices.allSatisfy { word in
      var current = word
      for _ in 0...words.count {
        guard words.indices.contains(words[current].head), words[current].head != current else {
          return true
        }
        current = words[current].head
      }
      return false
    }
  }
}
