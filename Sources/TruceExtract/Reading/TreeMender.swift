import TruceText

/// Puts right what the parser regularly makes of some constructions of news English.
enum TreeMender {
  /// Mends each construction where its word stands; words are looked at in order.
  static func mend(_ sentence: inout Sentence, isHeadline: Bool) {
    SharedPassive.mend(&sentence)
    if isHeadline { JointSubject.mend(&sentence) }
    for word in sentence.words.indices {
      switch sentence.words[word].tag {
      case .verb: mend(verb: word, isHeadline, &sentence)
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

  private static func mend(verb: Int, _ isHeadline: Bool, _ sentence: inout Sentence) {
    let mends = VerbMends.of(sentence.words[verb].lemma)
    if mends.contains(.reducedShot) { ReducedShot.mend(at: verb, &sentence) }
    if mends.contains(.reducedAccord) { ReducedAccord.mend(at: verb, &sentence) }
    if mends.contains(.barePassive) {
      BarePassive.mend(at: verb, isHeadline: isHeadline, &sentence)
    }
    if mends.contains(.insertedSpeaker) { InsertedSpeaker.mend(at: verb, &sentence) }
    if mends.contains(.reportedBySubject) { ReportedBySubject.mend(at: verb, &sentence) }
    if mends.contains(.particle) { MisplacedPhrases.mendParticle(verb, &sentence) }
    if mends.contains(.subjecting) { MisplacedPhrases.mendSubjecting(verb, &sentence) }
    MisplacedPhrases.mendTargeting(verb, &sentence)
    MisplacedPhrases.mendAgent(verb, &sentence)
    if sentence.words[verb].relation == .conj { ClausesTold.mendTold(verb, &sentence) }
    if sentence.words[verb].relation == .advcl { ClausesTold.mendAccount(verb, &sentence) }
    MistaggedWords.mendNearly(verb, &sentence)
    if mends.contains(.counting) { MisplacedPhrases.mendCounting(verb, &sentence) }
    if sentence.words[verb].relation == .csubj { ClausesTold.mendLie(verb, &sentence) }
    if sentence.words[verb].relation == .conj { CutOffSubject.mendCoordinated(verb, &sentence) }
    if sentence.words[verb].relation == .conj { CausedAct.mend(at: verb, &sentence) }
    if sentence.words[verb].relation == .ccomp { DescribedObject.mend(at: verb, &sentence) }
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
