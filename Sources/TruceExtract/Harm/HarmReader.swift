import TruceModel
import TruceText

/// Reads the harm to people that a sentence states: who, how many, with which hedge.
final class HarmReader: Sendable {
  let lexicon: PhraseIndex<HarmWord>
  let entities: EntityReader

  init(lexicon: PhraseIndex<HarmWord>, entities: EntityReader) {
    self.lexicon = lexicon
    self.entities = entities
  }

  /// Sorted by position.
  func mentions(in reading: SentenceReading) -> [HarmMention] {
    var found: [HarmMention] = []
    var position = 0
    while position < reading.count {
      guard reading.marks[position].lists.contains(.harms),
        let (word, last) = entry(at: position, in: reading)
      else {
        position += 1
        continue
      }
      if let mention = mention(word, position...last, in: reading) { found.append(mention) }
      position = last + 1
    }
    if found.count > 1 {
      removeRepeats(from: &found, in: reading)
      let figures = found
      found.removeAll { harm in
        figures.contains { TollUpdate.isCounted(harm, in: $0, reading) }
      }
    }
    guard reading.allMarks.contains(.harmed) else { return found }
    return found
      + (identified(in: reading) + equated(in: reading)).filter { mention in
        !found.contains { $0.victims == mention.victims }
      }
  }

  /// "put the toll at 12 dead": the toll and the dead are one figure.
  private func removeRepeats(from found: inout [HarmMention], in reading: SentenceReading) {
    let counted = found
    found.removeAll { mention in
      reading.keys[mention.range.upperBound] == "toll"
        && counted.contains { other in
          other.head != mention.head
            && other.casualty.value.harm == mention.casualty.value.harm
            && other.casualty.value.count == mention.casualty.value.count
            && other.casualty.span.overlaps(mention.casualty.span)
        }
    }
  }

  /// What came to those who are named so.
  static let harmed: LemmaTable<Casualty.Harm> = [
    "victim": .unspecified, "dead": .killed, "deceased": .killed, "body": .killed,
    "corpse": .killed, "wounded": .injured, "injured": .injured, "fatality": .killed,
    "kill": .killed, "murder": .killed, "wound": .injured, "injure": .injured,
  ]

  /// "The dead were identified as Juan Mora and Ana Diaz": who came to harm by what was told before.
  private func identified(in reading: SentenceReading) -> [HarmMention] {
    guard
      let verb = (1..<max(1, reading.count)).first(where: {
        reading.tag($0) == .verb && reading.keys[$0] == "identify" && $0 + 2 < reading.count
      }),
      let (noun, marker) = identifiedNoun(of: verb, in: reading),
      let harm = Self.harmed[reading.keys[noun]],
      let head = reading.headOfPhrase(from: marker + 1)
    else { return [] }
    return [named(head, verb, harm, noun, in: reading)]
  }

  /// The noun for those who came to harm whom "identify" at `verb` names, and the "as" ahead of their
  /// names: "the dead were identified as", "identified the dead men as"; nil: none.
  private func identifiedNoun(of verb: Int, in reading: SentenceReading) -> (Int, Int)? {
    if reading.keys[verb + 1] == "as" {
      let near = (max(0, verb - 9)..<verb).last { Self.harmed[reading.keys[$0]] != nil }
      // "The victims, whose …, were identified as"
      let first =
        reading.keys[0] == "the" && verb > 3 && verb < 30 && reading.words[2].form == ","
        && reading.keys[verb - 1] == "be" && Self.harmed[reading.keys[1]] != nil
      return (first ? 1 : near).map { ($0, verb + 1) }
    }
    guard reading.keys[verb + 1] == "the",
      let marker = (verb + 2..<min(verb + 7, reading.count - 1)).first(where: {
        reading.keys[$0] == "as"
      })
    else { return nil }
    let noun = (verb + 2..<marker).last { Self.harmed[reading.keys[$0]] != nil }
    return noun.map { ($0, marker) }
  }

  /// "The injured were Juan Mora, 12, and Ana Diaz", "among the dead are Juan Mora".
  private func equated(in reading: SentenceReading) -> [HarmMention] {
    guard
      let noun = (1..<max(1, reading.count)).first(where: {
        reading.marks[$0].contains(.harmed) && reading.keys[$0 - 1] == "the"
          && ($0 == 1 || reading.keys[$0 - 2] == "among" || reading.tag($0 - 2) == .punct)
      }), let harm = Self.harmed[reading.keys[noun]],
      let verb = (noun + 1..<min(noun + 7, reading.count)).first(where: {
        reading.keys[$0] == "be"
      }), !(noun + 1..<verb).contains(where: { reading.tag($0) == .verb }),
      let name = (verb + 1..<min(verb + 10, reading.count)).first(where: {
        reading.nameAt[$0] >= 0 && reading.names[reading.nameAt[$0]].kind == .person
      }), !(verb + 1..<name).contains(where: { reading.tag($0) == .verb }),
      let last = reading.range(of: reading.names[reading.nameAt[name]].span)?.upperBound
    else { return [] }
    return [named(last, verb, harm, noun, in: reading)]
  }

  /// Harm without a number to the person at `head`, told by the verb and the noun.
  private func named(
    _ head: Int, _ verb: Int, _ harm: Casualty.Harm, _ noun: Int, in reading: SentenceReading
  ) -> HarmMention {
    let span = reading.span(noun...noun)
    let casualty = Attested(
      Casualty(harm: harm, count: Count(low: nil, high: nil, qualifier: .vague)),
      wording: reading.wording(span), span: span, rule: "casualty.identified")
    return HarmMention(
      range: verb...verb, head: verb, form: .noun, casualty: casualty, victims: head, subject: nil)
  }

  private func entry(at position: Int, in reading: SentenceReading) -> (HarmWord, Int)? {
    // "claimed the lives of", "lost their lives": a determiner may stand between.
    if reading.tag(position) == .verb, position + 1 < reading.count {
      // By index: a phrase that is handed on is copied with its lemmas.
      let phrases = lexicon.starting(with: reading.keys[position])
      for index in phrases.indices {
        guard let noun = phrases[index].rest.first else { continue }
        let upper = min(position + 4, reading.count - 1)
        for next in (position + 1)...upper
        where reading.keys[next] == noun && reading.tag(next) != .verb {
          // "suffered no injuries"
          if (position..<next).contains(where: { reading.keys[$0] == "no" }) { break }
          if let last = end(of: phrases[index].rest, from: next, in: reading) {
            return (phrases[index].entry, last)
          }
        }
      }
    }
    if let people = casualtiesCounted(at: position, in: reading) { return (people, position) }
    let hit = lexicon.longest(at: position, in: reading.keys) { entry in
      switch entry.form {
      case .verb: reading.tag(position) == .verb
      case .noun: reading.tag(position) == .noun || reading.tag(position) == .propn
      case .adj:
        reading.tag(position) == .adj || reading.tag(position) == .verb
          || reading.tag(position) == .noun
      }
    }
    guard let hit else {
      let participle = lexicon.longest(at: position, in: reading.keys) { $0.form == .verb }
      guard let participle, reading.tag(position) == .adj else { return nil }
      return (participle.entry, participle.last)
    }
    return (hit.entry, hit.last)
  }

  /// "the number of wounded has risen": the participle stands for those who came to harm.
  private func casualtiesCounted(at word: Int, in reading: SentenceReading) -> HarmWord? {
    guard word > 1, reading.tag(word) == .verb, reading.keys[word - 1] == "of",
      reading.keys[word - 2] == "number", !reading.hasObject(word)
    else { return nil }
    switch reading.words[word].form {
    case "killed": return HarmWord(form: .noun, harm: .killed, victims: .itself)
    case "wounded", "injured": return HarmWord(form: .noun, harm: .injured, victims: .itself)
    case "displaced": return HarmWord(form: .noun, harm: .displaced, victims: .itself)
    default: return nil
    }
  }

  /// The last of the lemmas of `rest`, of which the first stands at `first` and a word may stand between
  /// two: "forced from their homes"; nil: they do not stand there.
  private func end(of rest: [String], from first: Int, in reading: SentenceReading) -> Int? {
    var last = first
    for lemma in rest.dropFirst() {
      let next = (last + 1..<max(last + 1, min(last + 3, reading.count))).first {
        reading.keys[$0] == lemma
      }
      guard let next else { return nil }
      last = next
    }
    return last
  }

  private func mention(
    _ word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> HarmMention? {
    let head = range.lowerBound
    if isOfOthers(range, in: reading) { return nil }
    if word.form == .verb, word.harm == .injured, range.count == 1,
      reading.keys[head] == "suffer" || reading.keys[head] == "burn",
      !isBodily(head, in: reading)
    {
      return nil
    }
    if reading.keys[head] == "death", range.count == 1, head + 1 < reading.count,
      Self.afterDeath.contains(reading.keys[head + 1])
    {
      return nil
    }
    if reading.keys[head] == "body" || reading.keys[head] == "corpse",
      !isOfDead(head, in: reading)
    {
      return nil
    }
    if word.harm == .displaced, reading.relation(head) == .amod, let people = reading.head(head),
      isHarmed(people, in: reading)
    {
      return nil
    }
    let isSuperseded =
      reading.keys[range.upperBound] == "toll"
      && CountReader.isSuperseded(range.upperBound, in: reading)
    let victims =
      isSuperseded
      ? nil
      : victimsOfBodies(head, in: reading) ?? victimsToDeath(head, in: reading)
        ?? VictimFinder.victims(of: word, range, in: reading)
    if ["eliminate", "neutralize", "neutralise"].contains(reading.keys[head]) {
      guard let victims,
        reading.nameAt[victims] >= 0 || Self.fighters.contains(reading.keys[victims])
      else { return nil }
    }
    // "the body had two wounds": nobody was wounded then.
    if let victims, word.harm == .injured, ["body", "corpse"].contains(reading.keys[victims]) {
      return nil
    }
    // "declared the truce dead"
    if let victims, AccordNouns.isCertain(reading.keys[victims]) { return nil }
    // "a camp for displaced persons": a state, no event.
    if let victims, reading.relation(head) == .amod, reading.head(head) == victims, head < victims,
      CountReader.number(of: victims, in: reading) == nil
    {
      return nil
    }
    // "the loss of an engine"
    if let victims, reading.keys[head] == "loss", range.count == 1,
      reading.nameAt[victims] < 0, reading.tag(victims) == .noun, !isPeople(victims, in: reading)
    {
      return nil
    }
    // "The town counts its dead": it is not they.
    if let victims, entities.isPlace(victims, in: reading), reading.preposition(victims) != "of" {
      return nil
    }
    guard let casualty = casualty(word, range, victims, in: reading) else { return nil }
    let isDone = word.form == .verb && word.victims == .object && reading.keys[head] != "lose"
    let subject = isDone ? agent(of: head, in: reading) : nil
    var mention = HarmMention(
      range: range, head: head, form: word.form, casualty: casualty, victims: victims,
      subject: subject)
    if let verb = verbToDeath(head, in: reading), victims != nil {
      mention.range = verb...verb
      mention.head = verb
      mention.form = .verb
      mention.subject = agent(of: verb, in: reading)
    }
    if let victims, casualty.value.count.low != 0 {
      mention.others = others(than: victims, casualty, word.harm, in: reading)
      // "a couple and their baby"
      if !mention.others.isEmpty, casualty.value.count.low == nil,
        reading.words[victims].pennTag == .nn, Self.humans.contains(reading.keys[victims])
      {
        mention.casualty.value.count = .exact(1)
      }
    }
    return mention
  }

  /// "Three displaced children were killed": what they were when they came to another harm.
  private func isHarmed(_ victims: Int, in reading: SentenceReading) -> Bool {
    guard [.nsubj, .nsubjPass, .obj].contains(reading.relation(victims)),
      let verb = reading.head(victims), reading.tag(verb) == .verb
    else { return false }
    return reading.marks[verb].lists.contains(.harms)
  }

  private static let dying: LemmaSet = ["die", "succumb", "perish"]

  /// What is no harm to anyone else: "two of the wounded had died", "the return of the displaced", "losses
  /// estimated at a billion pesos".
  private func isOfOthers(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Bool {
    let word = range.lowerBound
    let key = reading.keys[word]
    // "lost his men's trust"
    if key == "lose", range.count > 1,
      ["man", "soldier", "fighter"].contains(
        reading.keys[range.upperBound])
    {
      return reading.object(word) != range.upperBound
        || CountReader.number(of: range.upperBound, in: reading) == nil
    }
    if key == "loss", range.count == 1, word + 2 < reading.count {
      return ["estimate", "value", "worth"].contains(reading.keys[word + 1])
    }
    // "found suffering from a wound"
    if ["wound", "injury"].contains(reading.keys[range.upperBound]), range.count > 1 {
      return reading.object(word) != range.upperBound
    }
    // "The patrol drove from the town"
    if ["drive", "force"].contains(key), range.count > 1 {
      return !reading.hasObject(word) && !reading.isPassiveVerb(word)
    }
    guard word > 1, reading.keys[word - 1] == "the" else { return false }
    if reading.isTheDisplaced(word) { return true }
    guard reading.keys[word - 2] == "of", let part = reading.head(word), part < word,
      reading.tag(part) == .num, let verb = reading.head(part)
    else { return false }
    return Self.dying.contains(reading.keys[verb])
  }

  private static let afterDeath: LemmaSet = [
    "squad", "threat", "penalty", "sentence", "row", "list", "certificate", "camp", "wish",
    "benefit",
  ]
  private static let ofDead: LemmaSet = [
    "dead", "charred", "char", "charr", "mutilated", "mutilate", "lifeless", "burnt", "burned",
    "burn", "decomposed",
    "decapitated", "headless", "tortured", "further", "other", "more", "such",
  ]
  private static let finding: LemmaSet = [
    "find", "recover", "retrieve", "discover", "pull", "exhume", "remove", "dig", "unearth",
    "take", "cart", "collect", "bring", "see", "count", "bury", "dump", "identify", "leave",
    "lie", "carry", "arrive", "receive",
  ]

  /// "the bodies of two peasants were found": the peasants.
  private func victimsOfBodies(_ noun: Int, in reading: SentenceReading) -> Int? {
    guard reading.keys[noun] == "body" || reading.keys[noun] == "corpse",
      reading.tag(noun) == .noun, noun + 1 < reading.count, reading.keys[noun + 1] == "of",
      CountReader.number(of: noun, in: reading) == nil,
      let whose = reading.children(noun).first(where: {
        $0 > noun && reading.relation($0) == .nmod && reading.preposition($0) == "of"
      }), isPeople(whose, in: reading) || Self.humans.contains(reading.keys[whose])
    else { return nil }
    return whose
  }

  /// Whether a verb tells that the body was found.
  private func isFound(_ noun: Int, in reading: SentenceReading) -> Bool {
    guard [.nsubjPass, .obj, .nsubj].contains(reading.relation(noun)), let verb = reading.head(noun)
    else { return false }
    return Self.found.contains(reading.keys[verb])
  }

  private static let found: LemmaSet = [
    "find", "recover", "retrieve", "discover", "pull", "exhume", "dig", "unearth", "dump", "lie",
  ]

  /// Bodies that are counted or found; not those of states and unions.
  private func isOfDead(_ noun: Int, in reading: SentenceReading) -> Bool {
    if let whose = victimsOfBodies(noun, in: reading) {
      return isFound(noun, in: reading) && reading.keys[whose] != "victim"
    }
    let isDescribed = reading.children(noun).contains {
      [.amod, .compound].contains(reading.relation($0))
        && !Self.ofDead.contains(reading.keys[$0])
    }
    guard !isDescribed, reading.words[noun].pennTag == .nns,
      CountReader.number(of: noun, in: reading) != nil
    else { return false }
    if reading.keys[noun] == "corpse" { return true }
    let verb = reading.head(noun).map { reading.keys[$0] } ?? ""
    return Self.finding.contains(verb)
      || (max(0, noun - 8)..<noun).contains { Self.finding.contains(reading.keys[$0]) }
  }

  private static let sentencing: LemmaSet = ["sentence", "condemn", "put", "threaten", "scare"]

  /// The verb of "shot to death", "hacked six farmers to death"; nil: no such order.
  private func verbToDeath(_ head: Int, in reading: SentenceReading) -> Int? {
    guard reading.keys[head] == "death", head > 1, reading.keys[head - 1] == "to" else {
      return nil
    }
    let upper = head - 2
    guard let verb = (max(0, upper - 5)...upper).last(where: { reading.tag($0) == .verb }),
      !Self.sentencing.contains(reading.keys[verb])
    else { return nil }
    return verb
  }

  /// "shot to death", "beat two guards to death": those whom the verb hit.
  private func victimsToDeath(_ head: Int, in reading: SentenceReading) -> Int? {
    guard let verb = verbToDeath(head, in: reading) else { return nil }
    return VictimFinder.victims(
      of: HarmWord(form: .verb, harm: .killed, victims: .object), verb...verb, in: reading)
  }

  /// The people coordinated with the victims that have a number of their own.
  private func others(
    than victims: Int, _ first: Attested<Casualty>, _ harm: Casualty.Harm,
    in reading: SentenceReading
  ) -> [Attested<Casualty>] {
    let listed = reading.listed(victims).filter { $0 != victims }
    let beside =
      siblings(of: victims, in: reading) + ahead(of: victims, in: reading)
      + behind(victims, in: reading)
      + listed.flatMap { ahead(of: $0, in: reading) }
    return Set(listed + beside).subtracting([victims]).sorted().compactMap { word in
      guard reading.timeAt[word] < 0, reading.tag(word) != .num,
        CountReader.number(of: word, in: reading) != nil || Self.humans.contains(reading.keys[word])
      else { return nil }
      var count = CountReader.count(at: word, in: reading)
      if count.count.low == nil, reading.words[word].pennTag == .nn { count.count = .exact(1) }
      guard count.count.low != nil, !count.span.overlaps(first.span) else { return nil }
      return Attested(
        Casualty(harm: harm, count: count.count, who: count.who),
        wording: reading.wording(count.span), span: count.span, rule: "casualty.conjunct")
    }
  }

  /// Subjects beside the victims that an "and" joins to them where the tree does not: "two women and a
  /// boy were killed".
  private func siblings(of victims: Int, in reading: SentenceReading) -> [Int] {
    guard let verb = reading.head(victims), reading.relation(victims) == .nsubjPass else {
      return []
    }
    return reading.children(verb).filter { word in
      let first = reading.leftmost[word]
      return word > victims && word < verb && first > 0
        && [.nsubj, .nsubjPass].contains(reading.relation(word))
        && reading.tag(first - 1) == .cconj
    }
  }

  /// The counted people listed ahead of the victims, by order of words: "63 civilians and 153 soldiers
  /// were killed", where the tree makes no list of them.
  private func ahead(of victims: Int, in reading: SentenceReading) -> [Int] {
    guard [.nsubjPass, .nsubj, .conj].contains(reading.relation(victims)) else { return [] }
    var found: [Int] = []
    var first = reading.phrase(victims, withPhrases: false).lowerBound
    while let noun = listed(before: first, in: reading) {
      found.append(noun)
      first = reading.phrase(noun, withPhrases: false).lowerBound
    }
    return found
  }

  /// The counted people that "and" or a comma joins to the phrase that begins at `first`.
  private func listed(before first: Int, in reading: SentenceReading) -> Int? {
    guard first > 2, reading.tag(first - 1) == .cconj || reading.words[first - 1].form == "," else {
      return nil
    }
    var noun = first - 2
    while noun > 0, ["\"", "”", "''", ","].contains(reading.words[noun].form) { noun -= 1 }
    guard reading.tag(noun) == .noun, isPeople(noun, in: reading),
      CountReader.number(of: noun, in: reading) != nil
    else { return nil }
    return noun
  }

  private static let naming: LemmaSet = ["know", "name", "call", "identify", "nickname", "age"]

  /// The counted people that "and" joins to the victims, by order of words: "a guard named Mora and two
  /// others".
  private func behind(_ victims: Int, in reading: SentenceReading) -> [Int] {
    for word in (victims + 1)..<max(victims + 1, min(reading.count - 2, victims + 12)) {
      switch reading.tag(word) {
      case .verb where !Self.naming.contains(reading.keys[word]): return []
      case .aux, .sconj: return []
      case .punct where reading.words[word].form == ";": return []
      case .cconj where reading.keys[word] == "and":
        guard let noun = reading.headOfPhrase(from: word + 1), noun > word,
          CountReader.number(of: noun, in: reading) != nil
            || reading.tag(word + 1) == .det && Self.humans.contains(reading.keys[noun]),
          ["other", "others"].contains(reading.keys[noun]) || isPeople(noun, in: reading)
            || Self.humans.contains(reading.keys[noun]),
          !isSubject(noun, in: reading)
        else { return [] }
        return [noun]
      default: continue
      }
    }
    return []
  }

  /// Whether a verb of its own stands right behind the phrase: "killed a man and two women fled".
  private func isSubject(_ noun: Int, in reading: SentenceReading) -> Bool {
    [.nsubj, .nsubjPass].contains(reading.relation(noun))
      && reading.head(noun).map { $0 > noun } ?? false
  }

  private func isPeople(_ noun: Int, in reading: SentenceReading) -> Bool {
    switch entities.person(at: noun, in: reading)?.kind {
    case .person, .population, .official, .armedGroup, .stateForce: true
    default: false
    }
  }

  /// Nouns in the singular for several, for nobody in particular, or for somebody told of before.
  private static let unspecific: LemmaSet = [
    "couple", "authority", "leadership", "ministry", "staff", "youth", "source", "individual",
    "victim", "suspect", "survivor", "passenger", "occupant", "relative", "friend", "foreigner",
    "witness", "minor", "youngster", "criminal", "attacker", "assailant", "killer", "robber",
    "man", "woman", "person", "boy", "girl", "child", "baby", "infant", "teenager", "adult",
    "mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "housewife",
    "officer", "deputy", "student", "neighbor", "neighbour", "resident", "thief", "nephew", "niece",
    "companion", "pedestrian", "passerby", "patient", "guest", "owner",
  ]

  /// "the mayor", "the priest": a noun in the singular for one person by office or trade.
  private func isOnePerson(_ noun: Int, in reading: SentenceReading) -> Bool {
    guard reading.words[noun].pennTag == .nn, reading.tag(noun) == .noun,
      !Self.unspecific.contains(reading.keys[noun]), !reading.isNobody(noun)
    else { return false }
    switch entities.person(at: noun, in: reading)?.kind {
    case .official: return true
    case .person: return true
    default: return false
    }
  }

  private static let kin: LemmaSet = [
    "mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "nephew",
    "niece", "neighbour", "neighbor", "cousin", "uncle", "aunt", "grandmother", "grandfather",
    "grandson", "granddaughter", "friend", "colleague", "baby",
  ]

  /// "whose husband was wounded", "my neighbour died": one person by the possessive.
  private func isOneOfKin(_ noun: Int, in reading: SentenceReading) -> Bool {
    Self.kin.contains(reading.keys[noun]) && reading.words[noun].pennTag == .nn
      && reading.child(noun, .nmodPoss) != nil
  }

  /// The death that a word of killing states by itself: "murdered two priests"; nil: it names none.
  func implied(by act: Act, in reading: SentenceReading) -> HarmMention? {
    if let fled = displaced(by: act, in: reading) { return fled }
    guard kills(act, in: reading), !act.harms.contains(where: { $0.casualty.value.harm == .killed })
    else { return nil }
    let range = act.mention.range
    let word = HarmWord(
      form: act.mention.isNoun ? .noun : .verb, harm: .killed,
      victims: act.mention.isNoun ? .of : .object)
    // "slit the throats of ten men"
    let isOfThroats = reading.keys[range].contains("throat")
    let named =
      isOfThroats
      ? VictimFinder.victims(
        of: HarmWord(form: .noun, harm: .killed, victims: .of),
        range.upperBound...range.upperBound, in: reading)
      : VictimFinder.victims(of: word, range, in: reading)
    guard let victims = named,
      let casualty = casualty(word, range, victims, in: reading)
    else { return nil }
    return HarmMention(
      range: range, head: act.mention.head, form: word.form, casualty: casualty,
      others: others(than: victims, casualty, .killed, in: reading), victims: victims,
      subject: nil)
  }

  /// "More than 10,000 people fled": those displaced, where a number counts them; nil: none does.
  private func displaced(by act: Act, in reading: SentenceReading) -> HarmMention? {
    let verb = act.mention.head
    guard act.type == .displacement, !act.mention.isNoun, act.harms.isEmpty,
      let goers = act.mention.trigger.subject == .target
        ? reading.subject(of: verb)?.word
        : VictimFinder.victims(
          of: HarmWord(form: .verb, harm: .displaced, victims: .object), act.mention.range,
          in: reading),
      isPeople(goers, in: reading) || Self.humans.contains(reading.keys[goers])
        || reading.tag(goers) == .num
    else { return nil }
    let count = CountReader.count(at: goers, in: reading)
    // "evacuated a wounded soldier": nobody was driven out.
    guard let low = count.count.low, low > 1 else { return nil }
    let casualty = Attested(
      Casualty(harm: .displaced, count: count.count, who: count.who),
      wording: reading.wording(count.span), span: count.span, rule: "casualty.displaced")
    return HarmMention(
      range: act.mention.range, head: verb, form: .verb, casualty: casualty, victims: goers,
      subject: nil)
  }

  private static let killings: LemmaSet = [
    "execute", "execution", "behead", "beheading", "lynch", "lynching", "massacre", "slit",
    "slaughter", "strangle",
  ]

  private func kills(_ act: Act, in reading: SentenceReading) -> Bool {
    let key = reading.keys[act.mention.head]
    guard act.type == .targetedKilling || Self.killings.contains(key) else { return false }
    return !reading.keys[act.mention.range].contains("attempt")
  }

  private static let humans: LemmaSet = [
    "man", "woman", "child", "boy", "girl", "civilian", "soldier", "policeman", "officer", "guard",
    "driver", "baby", "infant", "person", "fighter", "militant", "passer-by", "journalist",
    "worker", "doctor", "nurse", "teacher", "student", "farmer", "villager", "mother", "father",
    "son", "daughter", "wife", "husband", "brother", "sister", "jawan", "trooper", "serviceman",
    "peacekeeper", "lieutenant", "captain", "sergeant", "colonel", "commander", "policewoman",
    "paramedic", "medic", "priest", "teenager", "toddler", "shepherd", "fisherman", "resident",
    "activist", "volunteer",
  ]
  private static let fighters: LemmaSet = [
    "militant", "terrorist", "fighter", "rebel", "insurgent", "gunman", "member", "extremist",
    "guerrilla", "soldier", "commander", "leader", "jihadist", "mercenary", "combatant",
  ]

  /// "Suffered" counts as injury only with a bodily complaint.
  private func isBodily(_ verb: Int, in reading: SentenceReading) -> Bool {
    guard let object = reading.child(verb, .obj) else { return false }
    return ["burn", "symptom", "injury", "wound", "problem", "difficulty"].contains(
      reading.keys[object])
  }

  private func agent(of verb: Int, in reading: SentenceReading) -> Int? {
    if let agent = reading.child(verb, .oblAgent) { return agent }
    guard let subject = reading.subject(of: verb), !subject.isPassive else { return nil }
    return subject.word
  }

  /// The rule of a count that only a noun in the singular gives.
  static let onePerson: Rule = "casualty.person"

  private func casualty(
    _ word: HarmWord, _ range: ClosedRange<Int>, _ victims: Int?, in reading: SentenceReading
  ) -> Attested<Casualty>? {
    if let victims {
      var count = CountReader.count(at: victims, in: reading)
      let isOne =
        count.count.low == nil
        && (isOnePerson(victims, in: reading) || isOneOfKin(victims, in: reading))
      if isOne { count.count = .exact(1) }
      let negated =
        reading.isNobody(victims) || reading.children(victims).contains { reading.keys[$0] == "no" }
        || NegatedEffect.isNone(victims, in: reading)
      let value = Casualty(
        harm: word.harm, count: negated ? Count.exact(0) : count.count, who: count.who)
      return Attested(
        value, wording: reading.wording(count.span), span: count.span,
        rule: isOne ? Self.onePerson : "casualty.phrase")
    }
    if word.form == .noun || word.victims == .itself {
      return ofNoun(word, range, in: reading)
    }
    guard word.form == .verb else { return nil }
    if let noun = lossOf(range, in: reading) { return ofNoun(word, noun...noun, in: reading) }
    let span = reading.span(range)
    let isNone = NegatedEffect.hurtsNobody(range.lowerBound, in: reading)
    return Attested(
      Casualty(
        harm: word.harm,
        count: isNone ? .exact(0) : Count(low: nil, high: nil, qualifier: .vague)),
      wording: reading.wording(span), span: span, rule: "casualty.verb")
  }

  /// The noun of "suffered 10 casualties", where a number counts it.
  private func lossOf(_ range: ClosedRange<Int>, in reading: SentenceReading) -> Int? {
    guard range.count > 1 else { return nil }
    let noun = range.upperBound
    guard ["casualty", "loss"].contains(reading.keys[noun]),
      CountReader.number(of: noun, in: reading) != nil
    else { return nil }
    return noun
  }

  /// "24 dead", "no casualties", "a death toll of 15": the number stands beside the word.
  private func ofNoun(
    _ word: HarmWord, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Attested<Casualty>? {
    let head = range.upperBound
    if let number = CountReader.numberBeside(head, in: reading) {
      let span = number.span.union(reading.words[head].span)
      return Attested(
        Casualty(harm: word.harm, count: number.count), wording: reading.wording(span), span: span,
        rule: "casualty.noun")
    }
    let first = reading.phrase(head, withPhrases: false).lowerBound
    let isNone =
      (max(0, first - 1)...head).contains {
        reading.keys[$0] == "no" || reading.keys[$0] == "without"
      }
      || NegatedEffect.isNone(head, in: reading)
    guard isNone || word.victims == .of, !["toll"].contains(reading.keys[head]) else { return nil }
    let span = reading.span(first...head)
    let count = isNone ? Count.exact(0) : Count(low: nil, high: nil, qualifier: .vague)
    return Attested(
      Casualty(harm: word.harm, count: count), wording: reading.wording(span), span: span,
      rule: "casualty.noun")
  }
}
