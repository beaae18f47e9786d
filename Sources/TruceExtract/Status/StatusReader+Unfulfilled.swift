import TruceModel
import TruceText

// What was tried, put off, called off or is to come at a set time, and what only a condition tells.
extension StatusReader {
  /// What the word above an act makes of it: "tried to seize" was attempted, "was due to begin" and
  /// "approved the offensive" are plans, "cancelled the offensive" is none; nil: nothing of the kind.
  func unfulfilled(
    _ below: Int, by word: Int, _ act: Act, in reading: SentenceReading
  ) -> EventStatus? {
    let key = reading.keys[word]
    if StatusWords.attempting.contains(key) {
      return isOwnContent(below, of: word, act, in: reading) ? tried(word, in: reading) : nil
    }
    if StatusWords.expecting.contains(key) {
      return isToCome(below, by: word, act, in: reading) ? .planned : nil
    }
    guard act.mention.isNoun, act.mention.accord == nil, below == act.mention.head,
      [.obj, .nsubjPass].contains(reading.relation(below))
    else { return nil }
    let isOff = (word + 1..<max(word + 1, min(word + 6, reading.count))).contains {
      reading.keys[$0] == "off"
    }
    if StatusWords.putting.contains(key) || key == "put" && isOff { return .planned }
    if key == "call", isOff { return .negated }
    return StatusWords.cancelling.contains(key) ? .negated : nil
  }

  /// "threatened more than once to attack", wherever the tree hangs the infinitive.
  func isThreatened(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard !act.mention.isNoun, reading.words[head].pennTag == .vb, head > 1 else { return false }
    var to = head - 1
    while to > 0, reading.tag(to) == .adv { to -= 1 }
    guard reading.keys[to] == "to" else { return false }
    var word = to - 1
    while word >= 0, to - word < 8, reading.tag(word) != .verb, reading.tag(word) != .punct {
      word -= 1
    }
    return word >= 0 && reading.keys[word] == "threaten" && !reading.isNegated(word)
  }

  /// "are to begin patrols on Sunday", "was to be withdrawn": what is arranged.
  func isAppointed(_ act: Act, in reading: SentenceReading) -> Bool {
    // "Patrols are to begin": whatever the tree makes of it.
    let behind = act.mention.range.upperBound + 1
    if act.mention.isNoun, behind + 2 < reading.count, isBe(behind, in: reading),
      reading.keys[behind + 1] == "to", reading.words[behind + 2].pennTag == .vb
    {
      return true
    }
    return act.hasNode { verb in
      if verb + 2 < reading.count, isBe(verb, in: reading), reading.keys[verb + 1] == "to",
        reading.words[verb + 2].pennTag == .vb
      {
        return true
      }
      guard reading.tag(verb) == .verb, [.vb, .vbn].contains(reading.words[verb].pennTag),
        reading.keys[verb] != "blame"
      else { return false }
      var to = verb - 1
      while to > 0, reading.tag(to) == .adv || reading.keys[to] == "be" { to -= 1 }
      guard to > 0, reading.keys[to] == "to", to < verb else { return false }
      var be = to - 1
      while be > 0, reading.tag(be) == .adv { be -= 1 }
      return isBe(be, in: reading) && be > 0
    }
  }

  /// "has yet to arrest anyone", "are yet to withdraw": what has not been done.
  func isYetToCome(_ act: Act, in reading: SentenceReading) -> Bool {
    act.hasNode { verb in
      guard verb > 2, reading.tag(verb) == .verb, [.vb, .vbn].contains(reading.words[verb].pennTag)
      else { return false }
      var to = verb - 1
      while to > 2, reading.tag(to) == .adv || reading.keys[to] == "be" { to -= 1 }
      return to > 1 && reading.keys[to] == "to" && reading.keys[to - 1] == "yet"
        && ["have", "be"].contains(reading.keys[to - 2])
    }
  }

  private static let accusing: LemmaSet = ["accuse", "blame", "charge"]

  /// "plans to accuse the militia of bombing the bridge": whoever means to lay an act at another's door does
  /// not say that it was done.
  func isChargeToCome(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard Self.accusing.contains(reading.keys[verb]), reading.words[verb].pennTag == .vb,
      reading.markers(verb).contains("to")
    else { return false }
    var word = verb
    for _ in 0..<3 {
      guard let up = reading.head(word) else { return false }
      let key = reading.keys[up]
      if StatusWords.planning.contains(key)
        || ["provocation", "pretext", "plot", "stage", "fabricate"].contains(key)
      {
        return true
      }
      guard [.obj, .xcomp, .acl, .advcl].contains(reading.relation(word)) else { return false }
      word = up
    }
    return false
  }

  /// Whether what hangs below an accusation that is only meant to be made tells the act.
  func isOfChargeToCome(_ act: Act, in reading: SentenceReading) -> Bool {
    // "wants to blame the army for the attack": the attack was.
    if isGiven(act, in: reading) { return false }
    var word = act.mention.head
    for _ in 0..<3 {
      guard let up = reading.head(word), up < word else { return false }
      if isChargeToCome(up, in: reading) { return true }
      word = up
    }
    return false
  }

  private func isBe(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.words[word].form.utf8.count <= 4
      && ["are", "is", "were", "was", "'re"].contains(reading.words[word].form.lowercased())
  }

  private static let endings: LemmaSet = ["stop", "halt", "end", "cease", "prevent", "put"]

  /// "We expect Russia to put an end to these attacks": what one party asks of another.
  func isExpectedToStop(_ act: Act, in reading: SentenceReading) -> Bool {
    let first = act.mention.range.lowerBound
    guard act.mention.isNoun,
      let expect = (max(0, first - 26)..<first).last(where: {
        reading.tag($0) == .verb && reading.keys[$0] == "expect"
      }), !reading.isPassiveVerb(expect), reading.words[expect].pennTag != .vbn,
      !(expect + 1..<first).contains(where: {
        [";", ".", ":"].contains(reading.words[$0].form)
          || [.vbd, .vbz].contains(reading.words[$0].pennTag)
      })
    else { return false }
    return (expect + 2..<max(expect + 2, first)).contains {
      isEnding($0, before: first, in: reading)
    }
  }

  /// "to stop", "to put an end": an infinitive that ends what follows.
  private func isEnding(_ verb: Int, before first: Int, in reading: SentenceReading) -> Bool {
    guard Self.endings.contains(reading.keys[verb]), reading.words[verb].pennTag == .vb,
      reading.keys[verb - 1] == "to"
    else { return false }
    guard reading.keys[verb] == "put" else { return true }
    let behind = verb + 1..<max(verb + 1, min(verb + 4, first))
    return behind.contains { reading.keys[$0] == "end" || reading.keys[$0] == "stop" }
  }

  /// "in what it called the first breach": a name for it, no demand.
  func isNaming(_ verb: Int, _ below: Int?, in reading: SentenceReading) -> Bool {
    guard let below, reading.keys[verb] == "call", reading.tag(verb) == .verb,
      [.obj, .xcomp, .ccomp].contains(reading.relation(below))
    else { return false }
    return verb + 1 >= reading.count
      || !["for", "on", "upon", "off", "up"].contains(reading.keys[verb + 1])
  }

  /// "killed ten guards, allowing the rebels to overrun the hill", "the raids allowed them to": what one
  /// act that was made another do was as well.
  func isBroughtAbout(by verb: Int, _ below: Int?, in reading: SentenceReading) -> Bool {
    // "The raids allowed …": the raids were.
    if let below, reading.relation(below) == .nsubj { return true }
    guard reading.tag(verb) == .verb, !reading.isNegated(verb) else { return false }
    switch reading.words[verb].pennTag {
    case .vbg:
      guard verb > 0, reading.words[verb - 1].form == ",",
        let up = reading.head(verb), up < verb
      else { return false }
      return [.vbd, .vbn].contains(reading.words[up].pennTag)
        || (max(0, verb - 20)..<verb).contains { reading.words[$0].pennTag == .vbd }
    case .vbd:
      guard let subject = reading.subject(of: verb)?.word else { return false }
      return [
        "strike", "raid", "attack", "airstrike", "bombing", "bombardment", "shelling", "retreat",
        "withdrawal", "advance", "offensive", "which", "explosion", "blast",
      ].contains(reading.keys[subject])
    default: return false
    }
  }

  /// What begins and ends an act: "is expected to kill many" says nothing of when.
  private static let phases: LemmaSet = [
    "begin", "start", "resume", "take", "complete", "end", "finish", "conduct", "carry", "hold",
    "launch", "occur", "happen", "go", "conclude",
  ]

  /// The infinitive of what is expected, or the act whose beginning or end is.
  private func isToCome(
    _ below: Int, by word: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    func isInfinitive(_ verb: Int) -> Bool {
      reading.relation(verb) == .xcomp && reading.markers(verb).contains("to")
        && !reading.children(verb).contains { reading.keys[$0] == "have" }
    }
    if isInfinitive(below) { return true }
    guard [.nsubj, .nsubjPass].contains(reading.relation(below)), below == act.mention.head,
      let verb = reading.child(word, .xcomp)
    else { return false }
    return isInfinitive(verb) && Self.phases.contains(reading.keys[verb])
  }

  /// The act itself or its light verb: in "tried to escape the attack" the attack was.
  private func isOwnContent(
    _ below: Int, of word: Int, _ act: Act, in reading: SentenceReading
  ) -> Bool {
    // "attempted an attack"
    if act.mention.isNoun, below == act.mention.head { return reading.relation(below) == .obj }
    guard act.hangs(on: below), reading.isVerbal(below) else { return false }
    return [.xcomp, .advcl, .conj].contains(reading.relation(below))
      && reading.markers(below).contains("to")
  }

  /// "did not try", "will try": no attempt was made; its own auxiliaries tell the latter.
  private func tried(_ verb: Int, in reading: SentenceReading) -> EventStatus? {
    if reading.isNegated(verb) { return .negated }
    let isModal = reading.children(verb).contains {
      reading.relation($0) == .aux && !["have", "be", "do"].contains(reading.keys[$0])
    }
    return isModal ? nil : .attempted
  }

  /// "an assassination attempt", "an attempt on his life"
  func isAttempt(_ act: Act, in reading: SentenceReading) -> Bool {
    act.mention.isNoun && reading.keys[act.mention.range].contains("attempt")
  }

  /// "Should the rebels attack", "Had the army shelled the camp": the auxiliary ahead of the subject
  /// tells a condition.
  func isInvertedCondition(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard reading.isVerbal(verb), verb > 1, reading.words.last?.form != "?",
      let opener = (max(0, verb - 8)..<verb - 1).last(where: { reading.isVerbal($0) }),
      opens(opener, in: reading)
    else { return false }
    switch reading.words[opener].form {
    case "Should": return reading.relation(opener) == .aux && reading.head(opener) == verb
    case "Had":
      return [.vbn, .vbd].contains(reading.words[verb].pennTag)
        && (verb + 1..<reading.count).contains {
          ["would", "could", "might"].contains(reading.keys[$0])
        }
    default: return false
    }
  }

  /// The first word of the sentence or of a quotation in it.
  private func opens(_ word: Int, in reading: SentenceReading) -> Bool {
    word == 0 || reading.tag(word - 1) == .punct
  }
}
