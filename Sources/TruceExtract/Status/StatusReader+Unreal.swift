import TruceModel
import TruceText

// What is told and did not happen: what may come, what was kept from happening, what somebody means to do.
extension StatusReader {
  /// What is not confirmed, not ruled out or a possibility may be so; what is ruled out is not; nil: the
  /// word says nothing of the kind about `word` below it.
  ///
  /// `isOwn`: the word is the act itself, a verb. "the possibility that rebels staged this murder": the murder was.
  func doubt(
    _ up: Int, of word: Int, isOwn: Bool, in reading: SentenceReading
  ) -> EventStatus? {
    let key = reading.keys[up]
    if StatusWords.confirmations.contains(key) {
      return isNegatedNoun(up, in: reading) ? .hypothetical : nil
    }
    if isOwn, StatusWords.prospects.contains(key), [.acl, .ccomp].contains(reading.relation(word)),
      reading.markers(word).contains("that")
    {
      return .hypothetical
    }
    let isRuledOut =
      switch reading.relation(word) {
      case .ccomp: key == "exclude" || key == "rule" && isFollowed(up, by: "out", in: reading)
      case .obj, .nsubjPass: key == "rule" && isFollowed(up, by: "out", in: reading)
      default: false
      }
    guard isRuledOut else { return nil }
    return reading.isNegated(up) ? .hypothetical : .negated
  }

  private func isFollowed(_ verb: Int, by key: String, in reading: SentenceReading) -> Bool {
    (verb + 1..<max(verb + 1, min(verb + 3, reading.count))).contains { reading.keys[$0] == key }
  }

  /// What "to stop", "must stop", "could go on", "Stop!" make of an act: neither its end nor its course
  /// is told; nil: it is.
  func unreal(_ phase: Int, in reading: SentenceReading) -> EventStatus? {
    guard reading.isVerbal(phase) else { return nil }
    if let up = reading.head(phase), ["decide", "agree", "manage"].contains(reading.keys[up]) {
      return nil
    }
    if isInvertedCondition(phase, in: reading) { return .hypothetical }
    for child in reading.children(phase) where reading.relation(child) == .aux {
      switch reading.keys[child] {
      case "must", "should": return .demanded
      case "would", "could", "may", "might", "can": return .hypothetical
      default: continue
      }
    }
    guard reading.words[phase].pennTag == .vb || reading.words[phase].pennTag == .vbp else {
      return nil
    }
    // "demanded that they leave and stop the killings", "to leave and so stop the raids"
    if reading.relation(phase) == .conj, let first = reading.head(phase), reading.isVerbal(first),
      reading.child(phase, .nsubj) == nil
    {
      if let up = reading.head(first), StatusWords.demanding.contains(reading.keys[up]) {
        return .demanded
      }
      if reading.markers(first).contains("to") { return .hypothetical }
    }
    if let up = reading.head(phase), reading.relation(phase) == .ccomp,
      StatusWords.demanding.contains(reading.keys[up])
    {
      return .demanded
    }
    if phase > 0, reading.keys[phase - 1] == "to" { return .hypothetical }
    // "5. Stop using mines."
    let opens =
      phase == 0
      || [.punct, .num, .x].contains(reading.tag(phase - 1))
        && !(0..<phase).contains { reading.isVerbal($0) }
    return opens && reading.child(phase, .nsubj, .aux) == nil ? .demanded : nil
  }

  /// "prevented him from being shot", wherever the tree hangs it.
  func isAverted(_ act: Act, in reading: SentenceReading) -> Bool {
    var from = act.mention.head - 1
    guard from > 0, [.vbg, .vbn].contains(reading.words[act.mention.head].pennTag) else {
      return false
    }
    while from > 0, reading.tag(from) == .adv || reading.tag(from) == .aux { from -= 1 }
    return reading.keys[from] == "from"
      && (max(0, from - 10)..<from).contains {
        StatusWords.averting.contains(reading.keys[$0]) || reading.keys[$0] == "stop"
          || reading.keys[$0] == "keep"
      }
  }

  /// A noun that stands for a single known act: "the offensive", "its bombing of the town".
  func isGiven(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard act.mention.isNoun else { return false }
    let isOne = reading.words[head].pennTag == .nn
    return reading.children(head).contains {
      switch reading.relation($0) {
      case .nmodPoss: return isOne
      case .det:
        let key = reading.keys[$0]
        return ["this", "that", "these", "those"].contains(key) || isOne && key == "the"
      default: return false
      }
    }
  }

  /// "the danger of being shot": what may come.
  func isProspect(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .noun && StatusWords.prospects.contains(reading.keys[word])
  }

  /// "the mission of killing the mayor", "a policy of murder", "incited murder": what is meant or
  /// practised, where no article or number makes it one that was.
  func isMerelyMeant(
    _ content: Int, by word: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    if reading.isVerbal(word) {
      return StatusWords.urging.contains(reading.keys[word]) && reading.relation(content) == .obj
        && act.mention.isNoun && content == act.mention.head
        && (StatusWords.inciting.contains(reading.keys[word])
          || reading.child(content, .det, .nmodPoss, .nummod) == nil)
    }
    guard reading.tag(word) == .noun else { return false }
    let isPractised =
      StatusWords.courses.contains(reading.keys[word])
      && !(act.mention.isNoun && reading.child(act.mention.head, .det, .nmodPoss, .nummod) != nil)
    let isMeant = StatusWords.meanings.contains(reading.keys[word]) && !isGiven(act, in: reading)
    guard isPractised || isMeant else { return false }
    if reading.markers(content).contains("of") { return true }
    return [.acl, .nmod].contains(reading.relation(content)) && content > word
      && word + 1 < reading.count && ["of", "to"].contains(reading.keys[word + 1])
  }

  /// A noun coordinated with another, both of which one verb governs: "plan murders and bombings".
  func isSharedNoun(
    _ noun: Int, _ first: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    reading.relation(noun) == .conj && act.mention.isNoun && noun == act.mention.head
      && reading.isNominal(first) && first < noun
      && reading.child(noun, .det, .nmodPoss, .case) == nil
      && !reading.children(noun).contains { reading.keys[$0] == "but" }
  }

  /// "a plan that includes the murder of officials"
  func isHeldByPlan(_ verb: Int, _ below: Int?, in reading: SentenceReading) -> Bool {
    guard let below, StatusWords.holding.contains(reading.keys[verb]) else { return false }
    let isFor = ["provide", "call", "allow"].contains(reading.keys[verb])
    guard isFor ? reading.preposition(below) == "for" : reading.relation(below) == .obj else {
      return false
    }
    let holder =
      reading.relation(verb) == .aclRelcl ? reading.head(verb) : reading.child(verb, .nsubj)
    return holder.map {
      isFor || Self.stipulating.contains(reading.keys[verb])
        ? AccordNouns.isNoun(reading.keys[$0]) || Self.texts.contains(reading.keys[$0])
        : ["plan", "plot", "scheme", "threat", "mission", "strategy"].contains(reading.keys[$0])
    } ?? false
  }

  private static let stipulating: LemmaSet = ["stipulate", "require", "mandate", "envision"]

  private static let texts: LemmaSet = [
    "plan", "proposal", "resolution", "roadmap", "draft", "document", "initiative", "text",
    "memorandum", "protocol", "communique", "declaration", "scheme", "accord", "agreement", "deal",
    "pact", "treaty", "article", "clause", "point", "decree", "road",
  ]

  /// "there are no …": the noun of which there is none.
  func isAbsent(_ noun: Int, in reading: SentenceReading) -> Bool {
    guard reading.isNominal(noun),
      reading.children(noun).contains(where: {
        reading.relation($0) == .det && reading.keys[$0] == "no"
      })
    else { return false }
    let first = reading.leftmost[noun]
    return (max(0, first - 3)..<noun).contains {
      reading.keys[$0] == "there" && [.pron, .adv].contains(reading.tag($0))
    }
      || reading.head(noun).map { verb in
        reading.children(verb).contains { reading.relation($0) == .expl }
      } ?? false
  }

  /// "ordered the murder of the priests", "accused of ordering the massacre": a known killing with
  /// whoever commanded it.
  func isCommand(_ order: Int, of act: Act, in reading: SentenceReading) -> Bool {
    guard reading.isVerbal(order), act.mention.isNoun, isGiven(act, in: reading) else {
      return false
    }
    switch act.type {
    case .targetedKilling, .violenceAgainstCivilians, .abduction: break
    default: return false
    }
    switch reading.words[order].pennTag {
    case .vbd, .vbg: return true
    case .vbn: return reading.child(order, .auxPass) == nil
    default: return false
    }
  }
}
