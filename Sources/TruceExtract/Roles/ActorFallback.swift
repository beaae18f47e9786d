import TruceModel
import TruceText

/// Finds a doer by order of words, where the tree gives none.
struct ActorFallback: Sendable {
  let entities: EntityReader

  private var means: PhraseIndex<MeansWord> { entities.means }

  private static let carriers: LemmaSet = [
    "carry", "launch", "conduct", "commit", "stage", "perpetrate", "mount",
  ]

  private static let placing: LemmaSet = [
    "plant", "place", "detonate", "throw", "hurl", "leave", "set", "toss", "activate",
  ]
  /// Verbs of what others do about an act: behind their "by" stands no doer of it.
  static let telling: LemmaSet = [
    "condemn", "denounce", "criticize", "criticise", "repudiate", "reject", "report", "announce",
    "confirm", "describe", "deny", "investigate", "witness", "see", "hear", "follow", "precede",
    "record", "document", "cover", "repel", "repulse", "foil", "thwart", "prevent", "say",
  ]

  /// The nearest phrase for someone who can act before `verb`, with no other verb between, that no
  /// preposition governs; nil: none.
  func doer(before verb: Int, in reading: SentenceReading) -> Int? {
    var word = outermost(verb, in: reading) - 1
    var steps = 0
    while word >= 0, steps < 14 {
      if reading.tag(word) == .verb { return nil }
      // "THE GOVERNMENT SAID THEY LAUNCHED": the pronoun is the subject.
      if Self.personal.contains(reading.keys[word]), reading.relation(word) == .nsubj { return nil }
      if let head = actor(at: word, of: verb, in: reading) {
        let first = start(of: head, in: reading)
        guard first > 0, reading.tag(first - 1) == .adp else { return head }
        word = first - 2
      } else {
        word -= 1
      }
      steps += 1
    }
    return nil
  }

  private static let personal: LemmaSet = ["they", "he", "she", "it", "we", "i", "you"]

  private static let supposing: LemmaSet = ["believe", "think", "suspect", "presume", "say"]

  /// "Jets believed to belong to the coalition struck": the jets and whose they are said to be, right
  /// before `verb`; empty: no such words.
  func owned(before verb: Int, in reading: SentenceReading) -> [Int] {
    guard let belong = (max(0, verb - 12)..<verb).last(where: { reading.keys[$0] == "belong" }),
      belong > 1, belong + 2 < verb, reading.keys[belong + 1] == "to",
      let supposed = (max(1, belong - 3)..<belong).first(where: {
        Self.supposing.contains(reading.keys[$0])
      }), let owner = reading.headOfPhrase(from: belong + 2), owner < verb
    else { return [] }
    var thing = supposed - 1
    while thing > 0, reading.tag(thing) == .punct { thing -= 1 }
    return reading.tag(thing) == .noun || reading.tag(thing) == .propn ? [thing, owner] : [owner]
  }

  /// The noun phrase that ends right before `verb`, where no preposition governs it: its subject in
  /// upper case, where trees hang it on the time or place before it ("ON THE NIGHT OF 3 MAY UNKNOWN
  /// MEN PLACED"); nil: none.
  func phrase(before verb: Int, in reading: SentenceReading) -> Int? {
    var word = verb - 1
    while word >= 0, [.adv, .aux, .part].contains(reading.tag(word)) { word -= 1 }
    guard word >= 0, reading.tag(word) == .noun || reading.tag(word) == .propn,
      reading.timeAt[word] < 0, !reading.isBracketed(word)
    else { return nil }
    var first = word
    while first > 0, reading.timeAt[first - 1] < 0,
      [.adj, .noun, .propn, .num, .det].contains(reading.tag(first - 1))
        || reading.tag(first - 1) == .verb && isInPhrase(first - 1, in: reading)
    {
      first -= 1
      if reading.tag(first) == .det { break }
    }
    guard first > 0, reading.timeAt[first - 1] < 0 else { return word }
    switch reading.tag(first - 1) {
    case .verb, .aux: return nil
    case .adp: return isPlace(first, before: word, in: reading) ? word : nil
    default: return word
    }
  }

  /// The doer of "GUERRILLAS OVERPOWERED RESIDENTS AND BURNED": in upper case the phrase before the verb
  /// that "and" joins this one to.
  func sharedDoer(of verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, verb > 2, reading.tag(verb - 1) == .cconj,
      reading.words[verb].pennTag == .vbd || reading.words[verb].pennTag == .vbn,
      let first = (max(0, verb - 14)..<(verb - 1)).last(where: { reading.tag($0) == .verb }),
      [.vbd, .vbn].contains(reading.words[first].pennTag), first > 0,
      !(first..<verb).contains(where: { reading.keys[$0] == "by" }),
      let near = phrase(before: first, in: reading), canAct(near, in: reading),
      ![.aux, .adp].contains(reading.tag(first - 1))
    else { return nil }
    return near
  }

  private static let describing: LemmaSet = [
    "allege", "presume", "suspect", "arm", "mask", "hood", "suppose", "hire", "shin",
  ]

  /// A participle inside a phrase: "ALLEGED SHINING PATH MEMBERS".
  private func isInPhrase(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.nameAt[word] >= 0 || Self.describing.contains(reading.keys[word])
      || reading.words[word].form == "SHINING"
  }

  /// Whether the phrase opens with a place that ends before `word` ("IN LIMA TERRORISTS").
  private func isPlace(_ first: Int, before word: Int, in reading: SentenceReading) -> Bool {
    guard reading.placeAt[first] >= 0,
      let range = reading.range(of: reading.places[reading.placeAt[first]].span)
    else { return false }
    return range.upperBound < word
  }

  /// Who stands behind "by" in the clause of a passive verb or an event noun at `word`, however the
  /// tree hangs it ("SHOT TO DEATH BY GUNMEN"); nil: nobody who can act.
  func agent(inClauseOf word: Int, in reading: SentenceReading) -> Int? {
    var next = word + 1
    while next < reading.count, next - word <= 20 {
      if reading.words[next].form == "[" || reading.isBracketed(next) {
        next += 1
        continue
      }
      if reading.keys[next] == "by" {
        guard let head = head(from: next + 1, in: reading), canAct(head, in: reading) else {
          return nil
        }
        return head
      }
      switch reading.tag(next) {
      case .verb, .aux, .sconj, .cconj: return nil
      case .punct where ![",", "-", "]"].contains(reading.words[next].form): return nil
      default: next += 1
      }
    }
    return nil
  }

  private static let bands: LemmaSet = [
    "group", "band", "team", "crowd", "mob", "number", "handful", "pair", "party",
  ]

  func canAct(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.nameAt[word] >= 0 { return reading.names[reading.nameAt[word]].kind != .place }
    switch entities.person(at: word, in: reading)?.kind {
    case .person, .armedGroup, .stateForce, .official, .population: return true
    default:
      if ["member", "element"].contains(reading.keys[word]) { return true }
      // "a group of gunmen"
      guard Self.bands.contains(reading.keys[word]), word + 2 < reading.count,
        reading.keys[word + 1] == "of", let one = head(from: word + 2, in: reading), one > word
      else { return false }
      return !Self.bands.contains(reading.keys[one]) && canAct(one, in: reading)
    }
  }

  /// The verb of the subject that `verb` shares: "refuse" for "refuse to recognize".
  private func outermost(_ verb: Int, in reading: SentenceReading) -> Int {
    var word = verb
    for _ in 0..<5 {
      guard [.xcomp, .conj].contains(reading.relation(word)), let up = reading.head(word), up < word
      else { return word }
      word = up
    }
    return word
  }

  /// The doer of an event noun: behind "by" ("strikes allegedly carried out by troops") or before a
  /// verb that carries it ("planes carried out the strike").
  func doer(of act: Act, in reading: SentenceReading) -> Int? {
    if let agent = agent(after: act.mention.range.upperBound, in: reading) { return agent }
    if let agent = agent(inRelativeAfter: act.mention.range.upperBound, in: reading) {
      return agent
    }
    if reading.isUpperCase,
      let agent = agent(inClauseOf: act.mention.range.upperBound, in: reading)
    {
      return agent
    }
    if let agent = perpetrator(behind: act.mention.range.upperBound, in: reading),
      canAct(agent, in: reading)
    {
      return agent
    }
    var word = act.mention.range.lowerBound - 1
    while word >= 0, [.det, .adj, .num].contains(reading.tag(word)) || reading.keys[word] == "out" {
      word -= 1
    }
    guard word > 0, reading.tag(word) == .verb, Self.carriers.contains(reading.keys[word]),
      !reading.isPassiveVerb(word)
    else { return nil }
    return doer(before: word, in: reading)
  }

  private func agent(after word: Int, in reading: SentenceReading) -> Int? {
    var next = word + 1
    while next < reading.count, next - word < 9 {
      if reading.keys[next] == "by" { return head(from: next + 1, in: reading) }
      switch reading.tag(next) {
      case .verb where Self.telling.contains(reading.keys[next]): return nil
      case .verb, .aux, .adv, .part: next += 1
      // "a bomb, planted by gunmen", "the murder, presumably by gunmen"
      case .punct
      where reading.words[next].form == "," && next + 2 < reading.count
        && (reading.tag(next + 1) == .adv || Self.carriers.contains(reading.keys[next + 1])
          || Self.placing.contains(reading.keys[next + 1])):
        next += 1
      default:
        guard ["out", "off", "to", "either", "likely"].contains(reading.keys[next]) else {
          return nil
        }
        next += 1
      }
    }
    return nil
  }

  /// "the murder of the minister and two guards perpetrated by gunmen": behind a participle that only
  /// an event noun goes with, however far.
  private func perpetrator(behind word: Int, in reading: SentenceReading) -> Int? {
    let upper = min(word + 45, reading.count - 2)
    guard word + 1 < upper else { return nil }
    for next in (word + 1)..<upper {
      if reading.words[next].form.isStop { return nil }
      guard reading.tag(next) == .verb, Self.perpetrating.contains(reading.keys[next]) else {
        continue
      }
      var by = reading.keys[next + 1] == "out" ? next + 2 : next + 1
      while by < min(next + 10, reading.count), isCircumstance(by, in: reading) { by += 1 }
      guard by + 1 < reading.count, reading.keys[by] == "by" else { return nil }
      return head(from: by + 1, in: reading)
    }
    return nil
  }

  /// A word of when or where between a participle and its doer: "carried out | this morning in Ayala | by".
  private func isCircumstance(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.timeAt[word] >= 0 || reading.placeAt[word] >= 0 || reading.tag(word) == .adv
      || ["on", "in", "at", "near"].contains(reading.keys[word])
      || reading.keys[word] == "the" && word + 1 < reading.count
        && (reading.timeAt[word + 1] >= 0 || reading.placeAt[word + 1] >= 0)
  }

  private static let perpetrating: LemmaSet = ["perpetrate", "commit", "carry", "stage"]

  /// "the attack, which the media said was carried out by gunmen"
  private func agent(inRelativeAfter word: Int, in reading: SentenceReading) -> Int? {
    var next = word + 1
    if next < reading.count, reading.words[next].form == "," { next += 1 }
    guard next < reading.count, ["which", "that"].contains(reading.keys[next]) else { return nil }
    let upper = min(next + 12, reading.count)
    guard
      let by = (next..<upper).first(where: { reading.keys[$0] == "by" }),
      let verb = (next..<by).last(where: { reading.tag($0) == .verb }),
      Self.carriers.contains(reading.keys[verb]), by - verb <= 2
    else { return nil }
    return head(from: by + 1, in: reading)
  }

  /// The last word of the noun phrase that starts at `first`.
  private func head(from first: Int, in reading: SentenceReading) -> Int? {
    var head: Int?
    var word = first
    while word < reading.count, word - first < 8, reading.timeAt[word] < 0 {
      switch reading.tag(word) {
      case .noun, .propn: head = word
      case .det, .adj, .part, .x: if head != nil, reading.tag(word) == .det { return head }
      case .punct where reading.words[word].form == "-": break
      case .num, .adv: if head != nil { return head }
      case .punct where head == nil && ["\"", "“"].contains(reading.words[word].form): break
      case .verb where head == nil && isInPhrase(word, in: reading): break
      // "BY PAID ASSASSINS"
      case .verb
      where head == nil && reading.isUpperCase && reading.words[word].form.hasSuffix("D")
        && word + 1 < reading.count && reading.words[word + 1].pennTag == .nns:
        break
      case .verb where head != nil && word > 0 && reading.words[word - 1].form == "-": break
      default: return head
      }
      word += 1
    }
    return head
  }

  private func actor(at word: Int, of verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.timeAt[word] < 0 else { return nil }
    if reading.nameAt[word] >= 0 {
      let name = reading.names[reading.nameAt[word]]
      guard
        name.kind != .place || reading.placeAt[word] < 0 || reading.relation(word) == .nsubj
          || word == verb - 1,
        let range = reading.range(of: name.span)
      else { return nil }
      if [.amod, .compound, .nmodPoss].contains(reading.relation(range.upperBound)),
        let noun = reading.head(range.upperBound), noun > range.upperBound, noun != verb
      {
        return nil
      }
      return range.upperBound
    }
    guard reading.tag(word) == .noun else { return nil }
    if entities.person(at: word, in: reading)?.isArmed == true { return word }
    guard reading.marks[word].contains(.means),
      let hit = means.longest(at: word, in: reading.keys), hit.last == word
    else { return nil }
    return hit.entry.type == .airStrike || hit.entry.type == .suicideAttack ? word : nil
  }

  private func start(of word: Int, in reading: SentenceReading) -> Int {
    var first = word
    while first > 0,
      [.det, .adj, .noun, .propn, .num, .part].contains(reading.tag(first - 1))
    {
      first -= 1
    }
    return first
  }
}
