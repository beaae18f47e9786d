import TruceModel
import TruceText

/// Finds a doer by order of words, where the tree gives none.
struct ActorFallback: Sendable {
  let entities: EntityReader
  let means: PhraseIndex<MeansWord>

  private static let carriers: LemmaSet = [
    "carry", "launch", "conduct", "commit", "stage", "perpetrate", "mount",
  ]

  /// The nearest phrase for someone who can act before `verb`, with no other verb between, that no
  /// preposition governs; nil: none.
  func doer(before verb: Int, in reading: SentenceReading) -> Int? {
    var word = outermost(verb, in: reading) - 1
    var steps = 0
    while word >= 0, steps < 14 {
      if reading.tag(word) == .verb { return nil }
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
    while next < reading.count, next - word <= 14 {
      if reading.keys[next] == "by" {
        guard let head = head(from: next + 1, in: reading), canAct(head, in: reading) else {
          return nil
        }
        return head
      }
      switch reading.tag(next) {
      case .verb, .aux, .sconj, .cconj: return nil
      case .punct where reading.words[next].form != "-": return nil
      default: next += 1
      }
    }
    return nil
  }

  private func canAct(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.nameAt[word] >= 0 { return reading.names[reading.nameAt[word]].kind != .place }
    switch entities.person(at: word, in: reading)?.kind {
    case .person, .armedGroup, .stateForce, .official, .population: return true
    default: return false
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
    if reading.isUpperCase,
      let agent = agent(inClauseOf: act.mention.range.upperBound, in: reading)
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
      case .verb, .aux, .adv, .part: next += 1
      default:
        guard ["out", "to", "either", "likely"].contains(reading.keys[next]) else { return nil }
        next += 1
      }
    }
    return nil
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
    guard let hit = means.longest(at: word, in: reading.keys), hit.last == word else { return nil }
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
