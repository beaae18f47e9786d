import TruceModel
import TruceText

/// Reads one sentence into drafts of claims.
struct SentenceAnalyzer: Sendable {
  private let triggers: TriggerFinder
  private let accords: AccordFinder
  private let harms: HarmReader
  private let words: SpeechActFinder
  private let gatherer = ActGatherer()
  private let roles: RoleReader
  private let responsibility: ResponsibilityReader
  private let accordReader: AccordReader
  private let speechFinder: SpeechFinder
  private let status = StatusReader()

  init(_ lexicons: ExtractionLexicons) {
    let entities = EntityReader(persons: lexicons.persons, means: lexicons.means)
    triggers = TriggerFinder(lexicon: lexicons.triggers)
    accords = AccordFinder(frames: lexicons.accords)
    harms = HarmReader(lexicon: lexicons.harms, entities: entities)
    words = SpeechActFinder()
    roles = RoleReader(entities: entities, meansLexicon: lexicons.means)
    responsibility = ResponsibilityReader(entities: entities)
    accordReader = AccordReader(entities: entities)
    speechFinder = SpeechFinder(cues: lexicons.cues, entities: entities)
  }

  func speeches(in reading: SentenceReading) -> [Speech] { speechFinder.speeches(in: reading) }

  /// The drafts of the sentence at `index` of the readings.
  func drafts(
    in reading: SentenceReading, speeches: LinkedSpeeches, at index: Int
  ) -> [ClaimDraft] {
    let own = speeches.bySentence[index]
    let cues = Set(own.compactMap { $0.cue?.strength == .speech ? $0.cueWord : nil })
    let acts = acts(in: reading, own, cues)
    guard !acts.isEmpty else { return [] }
    let order = PriorActs(acts, reading)
    let older = order.times(of: acts, in: reading)
    let words = acts.map(\.words)
    var drafts: [ClaimDraft] = []
    var actOf: [Int] = []
    for (number, act) in acts.enumerated() {
      let isPrior = order.prior.contains(number)
      let saying = Self.timesOfSaying(own, besides: act, in: reading).union(
        isPrior ? PriorActs.foreignTimes(to: act, in: reading) : older)
      var others = words
      others.remove(at: number)
      var made = self.drafts(of: act, besides: others, in: reading, speeches, index, cues, saying)
      for index in made.indices {
        made[index].isPrior = isPrior
        made[index].isApart =
          isPrior || order.answering.contains(number)
          || made[index].isAnaphoric && PriorActs.isBehind(act, in: reading)
      }
      drafts += made
      actOf += made.map { _ in number }
    }
    BreachLinker.link(&drafts, acts: acts, actOf: actOf, in: reading)
    return drafts
  }

  /// Indices of the times that date a speech, but for one that is the act itself ("threatened").
  private static func timesOfSaying(
    _ speeches: [Speech], besides act: Act, in reading: SentenceReading
  ) -> Set<Int> {
    var found = Set<Int>()
    for speech in speeches where !(speech.cueWord.map { act.hangs(on: $0) } ?? false) {
      guard let said = speech.saidOn else { continue }
      if let index = reading.times.firstIndex(where: { $0.span == said.span }) {
        found.insert(index)
      }
    }
    return found
  }

  private func acts(
    in reading: SentenceReading, _ speeches: [Speech], _ cues: Set<Int>
  ) -> [Act] {
    var mentions = accords.mentions(in: reading)
    let situations = SituationFinder.mentions(
      in: reading, besides: mentions.map(\.range), entities: roles.entities)
    if !situations.isEmpty { mentions += situations }
    let told = triggers.mentions(in: reading)
    if mentions.isEmpty {
      mentions = told
    } else {
      let taken = mentions.map(\.range)
      mentions += told.filter { mention in !taken.contains { $0.overlaps(mention.range) } }
    }
    let spoken = words.mentions(in: reading, besides: mentions, speeches)
    if !spoken.isEmpty { mentions += spoken }
    let deeds = DeedFinder.mentions(in: reading, besides: mentions)
    if !deeds.isEmpty { mentions += deeds }
    let denied = DenialFinder.mentions(in: reading, besides: mentions)
    if !denied.isEmpty { mentions += denied }
    if mentions.indices.contains(where: { isOfOther(mentions[$0], mentions, in: reading) }) {
      mentions = mentions.filter { !isOfOther($0, mentions, in: reading) }
    }
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    let harmMentions = harms.mentions(in: reading)
    guard !mentions.isEmpty || !harmMentions.isEmpty else { return [] }
    var acts = gatherer.acts(
      mentions, harmMentions, in: reading,
      isBoundary: { cues.contains($0) && !["call", "describe"].contains(reading.keys[$0]) })
    let events = Set(mentions.filter(\.isNoun).map(\.head))
    for index in acts.indices {
      roles.fill(&acts[index], events: events, in: reading)
      let isTold = !acts[index].actors.isEmpty
      responsibility.fill(&acts[index], in: reading)
      if isTold || acts[index].actors.isEmpty { fillAccused(&acts[index], in: reading) }
      responsibility.fillBreach(&acts[index], in: reading)
      responsibility.fillTarget(&acts[index], in: reading)
      roles.removeSenseless(from: &acts[index], in: reading)
      acts[index].actors = acts[index].actors.map { roles.bare($0, in: reading) }
      acts[index].actors.removeAll {
        NonActors.isNobody($0.wording) || isNobody($0, in: reading)
      }
      removeSpeakers(from: &acts[index], speeches, in: reading)
      acts[index].type = TypeRefiner.refine(
        acts[index], key: reading.keys[acts[index].mention.head])
      if let death = harms.implied(by: acts[index], in: reading) { acts[index].harms.append(death) }
    }
    for index in acts.indices where acts[index].type == .ceasefireViolated {
      acts[index].targets.removeAll { target in
        reading.range(of: target.span).map { AccordNouns.isNoun(reading.keys[$0.upperBound]) }
          ?? false
      }
    }
    Self.removeBlamers(from: &acts, in: reading)
    Self.removeWrongDoers(from: &acts, in: reading)
    Self.shareBurnt(&acts, in: reading)
    acts = acts.compactMap { act in
      isEvent(act, in: reading) ? act : harmAlone(of: act, events, in: reading)
    }
    PlaceReader.assign(
      to: &acts, besides: speeches.compactMap { Self.placeOfSpeaker($0, in: reading) },
      in: reading,
      isBoundary: { cues.contains($0) })
    PlaceReader.addUnknown(to: &acts, in: reading)
    acts.removeAll { GeneralStatement.holds($0, in: reading) }
    removeDamage(&acts, in: reading)
    return acts
  }

  private static let bodies: LemmaSet = [
    "ministry", "government", "mission", "embassy", "force", "coalition", "authority", "office",
    "consulate", "command",
  ]

  /// The words in which a place is the speaker's: its phrase, and for a body ("the ministry in the
  /// capital said") and between commas ("Residents of the port, across the river, said") all up to
  /// the verb.
  private static func placeOfSpeaker(_ speech: Speech, in reading: SentenceReading) -> Span? {
    guard let span = speech.speakerSpan else { return nil }
    guard let cue = speech.cueWord, let range = reading.range(of: span), range.upperBound < cue,
      cue - range.upperBound <= 8, let head = speech.speakerHead, range.contains(head),
      !(range.upperBound + 1..<cue).contains(where: { reading.isVerbal($0) })
    else { return span }
    let isAside =
      reading.words[range.upperBound + 1].form == "," && reading.words[cue - 1].form == ","
    return isAside || bodies.contains(reading.keys[head])
      ? Span(span.start, reading.words[cue].span.start) : span
  }

  /// "rebels trade blame as shells hit a market": who did it is not told.
  private static func removeBlamers(from acts: inout [Act], in reading: SentenceReading) {
    guard
      let verb = (1..<max(1, reading.count - 1)).first(where: {
        trading.contains(reading.keys[$0]) && blames.contains(reading.keys[$0 + 1])
      })
    else { return }
    let end = reading.words[verb + 1].span.end
    for index in acts.indices where acts[index].mention.head > verb {
      acts[index].actors.removeAll { $0.span.start < end }
    }
  }

  private static let trading: LemmaSet = ["trade", "swap", "exchange"]
  private static let blames: LemmaSet = [
    "blame", "accusation", "barb", "recrimination", "charge", "insult", "allegation",
  ]

  /// "looted and set fire to the clinic": what burned was looted.
  private static func shareBurnt(_ acts: inout [Act], in reading: SentenceReading) {
    for index in acts.indices {
      let before = acts[index].targets.count
      acts[index].targets.removeAll { target in
        reading.range(of: target.span).map {
          reading.keys[$0.upperBound] == "fire" && $0.lowerBound > 0
            && reading.keys[$0.lowerBound - 1] == "set"
        } ?? false
      }
      guard acts[index].targets.count < before else { continue }
      let other = acts.first { reading.keys[$0.mention.head] == "set" }
      if let other { acts[index].targets += other.targets }
    }
  }

  /// What an act damaged is told with the act; by itself only where nothing else of its sentence did.
  private func removeDamage(_ acts: inout [Act], in reading: SentenceReading) {
    let hasDamage = acts.contains {
      $0.type == .propertyDestroyed && reading.keys[$0.mention.head] == "damage"
    }
    guard hasDamage else { return }
    let others = acts.contains {
      reading.keys[$0.mention.head] != "damage" && $0.type.family == .explosion
    }
    acts.removeAll { act in
      guard act.type == .propertyDestroyed, reading.keys[act.mention.head] == "damage" else {
        return false
      }
      return others || !act.targets.contains { isBuilt($0.value) }
    }
  }

  private func isBuilt(_ entity: Entity) -> Bool {
    entity.kind == .facility || entity.kind == .vehicle
  }

  /// "claimed responsibility for the kidnapping": the word of guilt is of the event named behind it.
  private func isOfOther(
    _ mention: TriggerMention, _ mentions: [TriggerMention], in reading: SentenceReading
  ) -> Bool {
    let word = mention.range.upperBound
    guard mention.isNoun, mention.range.count == 1, reading.keys[word] == "responsibility",
      word + 2 < reading.count, reading.keys[word + 1] == "for"
    else { return false }
    return mentions.contains { other in
      other.isNoun && other.trigger.type.family == .persons && other.head > word
        && other.range.lowerBound - word <= 5
        && !(word + 2..<other.range.lowerBound).contains { reading.isVerbal($0) }
    }
  }

  private static let ofThings: LemmaSet = [
    "build", "make", "weigh", "contain", "cost", "manufacture", "use", "be", "have", "seize",
    "find",
  ]

  /// A bomb that is only spoken of: nobody sets it off and nothing is hit.
  private func isMereWeapon(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.mention.isNoun, act.mention.range.count == 1,
      ["bomb", "mine", "grenade", "rocket"].contains(reading.keys[act.mention.head]),
      act.harms.isEmpty, act.targets.isEmpty, act.damage.isEmpty
    else { return false }
    return act.nodes.allSatisfy { node in
      node.word == act.mention.head || Self.ofThings.contains(reading.keys[node.word])
    }
  }

  /// "a clash with a patrol", "their patrol came under fire": those who were out, no event of its own.
  private func isUnit(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard act.type == .jointPatrol, act.mention.isNoun, act.mention.range.count == 1,
      reading.words[head].pennTag != .nns,
      !(max(0, head - 3)..<head).contains(where: { reading.keys[$0] == "joint" }),
      let governor = reading.head(head)
    else { return false }
    if let marker = reading.preposition(head) { return Self.meeting.contains(marker) }
    return [.nsubj, .nsubjPass].contains(reading.relation(head))
      && ["come", "hit", "ambush", "attack", "target", "strike", "fire", "shoot"].contains(
        reading.keys[governor])
  }

  private static let meeting: LemmaSet = ["with", "against", "on", "at", "by", "from"]

  /// "destroys the image of the army", "sabotage the elections": nothing is destroyed.
  private func isOfIdeas(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .propertyDestroyed, act.targets.isEmpty, act.harms.isEmpty,
      act.means.isEmpty, let thing = thing(of: act.mention.head, in: reading)
    else { return false }
    return reading.nameAt[thing] < 0 && Tangible.isIdea(thing, in: reading)
  }

  /// What a verb or a noun of destruction governs.
  private func thing(of head: Int, in reading: SentenceReading) -> Int? {
    reading.object(head) ?? reading.passiveSubject(head)
      ?? reading.children(head).first {
        reading.relation($0) == .nmod
          && ["of", "against"].contains(reading.preposition($0) ?? "")
      }
  }

  /// The counted harm of a word that turns out to name no event: "six bodies were recovered".
  private func harmAlone(
    of act: Act, _ events: Set<Int>, in reading: SentenceReading
  ) -> Act? {
    guard act.type != .casualties,
      let harm = act.harms.first(where: { $0.casualty.value.count.low != nil })
    else { return nil }
    var alone = Act(
      TriggerMention(range: harm.range, head: harm.head, trigger: ActGatherer.harmTrigger))
    alone.nodes = [.init(word: harm.head, kind: .harm)]
    alone.harms = act.harms
    roles.fill(&alone, events: events, in: reading)
    alone.type = TypeRefiner.refine(alone, key: reading.keys[harm.head])
    return alone
  }

  /// Whoever is said to be accused of an act of force is its doer, not the subject that the tree finds.
  private func fillAccused(_ act: inout Act, in reading: SentenceReading) {
    guard Concord.isViolent(act.type), act.mention.accord == nil,
      let accused = AccusedFinder(fallback: roles.fallback).accused(
        ofActAt: act.mention.range.lowerBound, in: reading)
    else { return }
    let found = roles.entities.entities(at: accused, in: reading)
    if !found.isEmpty { act.actors = AccusedFinder.marked(found) }
  }

  /// "No organisation or individual claimed the attack", with the "no" ahead of the phrase.
  private func isNobody(_ entity: Attested<Entity>, in reading: SentenceReading) -> Bool {
    guard entity.value.id == nil, entity.value.side == nil,
      let range = reading.range(of: entity.span),
      Self.anybody.contains(reading.keys[range.upperBound])
    else { return false }
    var word = range.lowerBound
    while word > 0, [.adj, .noun].contains(reading.tag(word - 1)) || reading.keys[word - 1] == "or"
    {
      word -= 1
    }
    // "neither the rebels nor any other group claimed"
    let isAny = reading.keys[word] == "any" || word > 0 && reading.keys[word - 1] == "any"
    return reading.keys[word] == "no" || word > 0 && reading.keys[word - 1] == "no"
      || isAny && (max(0, word - 3)..<word).contains { reading.keys[$0] == "nor" }
  }

  private static let anybody: LemmaSet = [
    "group", "organization", "organisation", "faction", "movement", "individual", "person", "one",
    "side", "party", "body",
  ]

  /// Whoever tells of the act behind it is not what it hit: "…, the ministry said".
  private func removeSpeakers(
    from act: inout Act, _ speeches: [Speech], in reading: SentenceReading
  ) {
    let trigger = reading.span(act.mention.range)
    let speakers = speeches.filter { speech in
      speech.holds(trigger)
        && (speech.speakerSpan.map { $0.start > trigger.end } ?? false
          || speech.cueWord.map { reading.keys[$0] == "say" } ?? false && !speech.isPassive)
    }.compactMap(\.speakerSpan)
    act.targets.removeAll { target in speakers.contains { $0.overlaps(target.span) } }
    // "A spokesman said gunmen led by him fired": whoever tells it by "say" is named again as doer.
    let tellers = speeches.filter { speech in
      speech.holds(trigger) && !speech.isPassive
        && (speech.cueSpans.first?.start ?? trigger.start) < trigger.start
        && speech.cueWord.map { Self.telling.contains(reading.keys[$0]) } ?? false
    }.compactMap(\.speakerSpan)
    act.actors.removeAll { actor in
      tellers.contains { $0.contains(actor.span) && !$0.contains(trigger) }
    }
  }

  private static let telling: LemmaSet = ["say", "tell", "add", "state", "note", "explain"]

  /// Whoever a wrong tree makes the doer: an outlet, both sides of the clash that broke a truce, those
  /// who drove over a mine.
  private static func removeWrongDoers(from acts: inout [Act], in reading: SentenceReading) {
    let clashing = acts.filter { $0.type == .armedClash }.flatMap(\.actors).map(\.span)
    for index in acts.indices {
      let act = acts[index]
      if Concord.isViolent(act.type) || act.type.family == .posture {
        acts[index].actors.removeAll { $0.value.kind == .outlet }
      }
      if act.type == .ceasefireViolated, !act.actors.isEmpty,
        act.actors.allSatisfy({ clashing.contains($0.span) })
      {
        acts[index].actors = []
      }
      if ["strike", "hit"].contains(reading.keys[act.mention.head]),
        let mine = reading.object(act.mention.head),
        ["mine", "landmine", "ied", "explosive", "device"].contains(reading.keys[mine])
      {
        acts[index].targets += act.actors.filter { actor in
          !act.targets.contains { $0.value.name == actor.value.name }
        }
        acts[index].actors = []
      }
    }
  }

  /// "starting a fire that destroyed 500 houses": nobody shot.
  private func isBlaze(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    return act.type == .smallArmsFire && act.mention.isNoun && act.mention.range.count == 1
      && reading.keys[head] == "fire" && head > 0 && ["a", "an"].contains(reading.keys[head - 1])
  }

  /// "a blast that left two dead": nobody left.
  private func isLeftDead(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    return act.type == .displacement && reading.keys[head] == "leave"
      && (head + 1..<max(head + 1, min(reading.count, head + 6))).contains {
        ["dead", "injured", "wounded", "hurt"].contains(reading.keys[$0])
          || ["injured", "wounded"].contains(reading.words[$0].form.lowercased())
      }
  }

  /// The harm of the act, without deaths that only its own word states where it did not come to it.
  private func casualties(of act: Act, _ status: EventStatus) -> [Attested<Casualty>] {
    act.harms.flatMap { harm in
      harm.head == act.mention.head && act.type != .casualties && status != .occurred
        ? [] : ([harm.casualty] + harm.others).sorted { $0.span < $1.span }
    }
  }

  /// Whether the arguments of an ambiguous word make it an event.
  private func isEvent(_ act: Act, in reading: SentenceReading) -> Bool {
    if isMereWeapon(act, in: reading) || isOfIdeas(act, in: reading)
      || isUnit(act, in: reading) || isBlaze(act, in: reading) || isLeftDead(act, in: reading)
    {
      return false
    }
    switch act.mention.trigger.need {
    case .none:
      if act.type == .casualties, isOfAccident(act, in: reading) { return false }
      return act.type != .casualties
        || act.harms.contains {
          $0.victims != nil || $0.casualty.value.count.low != nil || $0.form == .noun
        }
    case .armed:
      if act.type == .troopMovement, isPlainEntry(act, in: reading) { return false }
      if act.type == .propertyDestroyed, act.targets.contains(where: { isBuilt($0.value) }) {
        return true
      }
      return act.hasArmedParty || !act.harms.isEmpty || act.nodes.count > 1
        || act.type == .troopMovement && isMilitaryMove(act)
        || act.type == .withdrawal && isOfBothSides(act, in: reading)
    case .means:
      // "a helicopter used to bring food": an aircraft is no weapon by itself.
      if ["use", "place", "leave", "put"].contains(reading.keys[act.mention.head]),
        act.targets.isEmpty, act.harms.isEmpty,
        act.meansWords.allSatisfy({ roles.isPlatform($0) })
      {
        return false
      }
      // "placed snipers on the roofs": no bomb.
      if ["place", "plant", "leave", "put"].contains(reading.keys[act.mention.head]),
        act.type == .bombing,
        act.meansWords.allSatisfy({ ![.bombing, .suicideAttack].contains($0.type) })
      {
        return false
      }
      return !act.means.isEmpty
    case .parties: return PartyNeed.isMet(by: act, in: reading)
    case .truce: return PartyNeed.isOfTruce(act, in: reading)
    case .place:
      if act.mention.trigger.subject == .target,
        act.targets.contains(where: { $0.value.kind == .population || $0.value.kind == .vehicle })
      {
        return true
      }
      guard let object = reading.child(act.mention.head, .obj, .nsubjPass) else { return false }
      return reading.subtree(object).contains {
        reading.placeAt[$0] >= 0 && reading.places[reading.placeAt[$0]].form == .name
      }
    }
  }

  private static let accidents: LemmaSet = [
    "accident", "earthquake", "quake", "flood", "hurricane", "landslide", "storm", "epidemic",
    "disease", "overdose", "cancer", "illness", "mudslide", "avalanche", "tornado", "cyclone",
    "typhoon", "drought", "malaria", "cholera", "stroke", "pneumonia", "fever", "virus", "aids",
  ]

  /// "died in the accident", "killed by an earthquake": no one did it.
  private func isOfAccident(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.actors.isEmpty else { return false }
    return act.words.contains { word in
      reading.children(word).contains {
        [.obl, .nmod, .oblAgent, .nsubj].contains(reading.relation($0))
          && Self.accidents.contains(reading.keys[$0])
      }
    }
  }

  /// "entered a village": going in tells a movement where the place is named.
  private func isPlainEntry(_ act: Act, in reading: SentenceReading) -> Bool {
    let head = act.mention.head
    guard reading.keys[head] == "enter" else { return false }
    return reading.object(head).map { reading.placeAt[$0] < 0 } ?? true
  }

  /// A convoy or vehicles that carry no aid.
  private func isMilitaryMove(_ act: Act) -> Bool {
    (act.actors + act.targets).contains {
      $0.value.kind == .vehicle && !$0.value.flags.contains(.aidConvoy)
    }
  }

  /// "both sides must withdraw", "if they did not withdraw", in a report about a truce.
  private func isOfBothSides(_ act: Act, in reading: SentenceReading) -> Bool {
    reading.isTruceKnown
      && act.actors.contains { actor in
        let last = actor.wording.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return ["side", "sides", "party", "parties", "they"].contains(last)
      }
  }

  /// What a total of killings is: harm that no one act did.
  private static func total(_ act: Act) -> EventType {
    switch act.type {
    case .targetedKilling, .violenceAgainstCivilians: .casualties
    default: act.type
    }
  }

  private func drafts(
    of act: Act, besides others: [[Int]], in reading: SentenceReading, _ speeches: LinkedSpeeches,
    _ index: Int, _ cues: Set<Int>, _ saying: Set<Int>
  ) -> [ClaimDraft] {
    let found = status.status(of: act, in: reading, isBoundary: { cues.contains($0) })
    let span = reading.span(act.mention.range)
    let chain = AttributionReader.chain(
      of: span, head: act.mention.head, speeches: speeches, at: index, in: reading)
    let standing = act.type == .threat && found.status == .occurred ? .threatened : found.status
    let isKnown = Definiteness.isAnaphoric(act, in: reading)
    let type = found.isAggregate ? Self.total(act) : act.type
    var event = Event(
      type: type,
      trigger: Attested(
        type, wording: reading.wording(span), span: span, rule: "trigger.lexicon"),
      status: standing, isAggregate: found.isAggregate, actors: act.actors,
      targets: act.targets,
      places: act.places,
      time: TimeReader.time(
        of: act.words, isKnown: isKnown && !Definiteness.isDoneHere(act, in: reading),
        isOfAccord: act.mention.accord != nil, others: others, taken: saying, in: reading,
        cues: cues),
      casualties: casualties(of: act, found.status), quantities: act.quantities, damage: act.damage,
      means: act.means,
      agreement: act.mention.accord.map { accordReader.reference($0, in: reading) },
      isNotReported: found.isNotReported)
    event.damage += DamageReader.damage(of: act, in: reading)
    if event.type == .casualties, event.casualties.allSatisfy({ $0.value.count.low == nil }),
      [.planned, .threatened, .demanded, .hypothetical].contains(event.status)
    {
      return []
    }
    let draft = ClaimDraft(
      event: event, zone: reading.zone, stance: .asserts, justification: nil, attribution: [],
      sentence: reading.sentence.span, isAnaphoric: isKnown,
      acts: [])
    var drafts = chain.applied(to: draft)
    for index in drafts.indices
    where drafts[index].stance == .admits || drafts[index].stance == .justifies {
      drafts[index].justification = JustificationReader.justification(of: act, in: reading)
    }
    return drafts
  }
}
