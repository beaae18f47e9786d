import TruceModel
import TruceText

/// Reads one sentence into drafts of claims.
///
/// A class, as the readers of parts that it holds are: as values every closure that asks them would count
/// references to all their lexicons.
final class SentenceAnalyzer: Sendable {
  private let triggers: TriggerFinder
  private let accords: AccordFinder
  private let constructions: ConstructionFinder
  private let harms: HarmReader
  private let words: SpeechActFinder
  private let gatherer: ActGatherer
  let roles: RoleReader
  private let responsibility: ResponsibilityReader
  let accordReader: AccordReader
  private let speechFinder: SpeechFinder
  let status = StatusReader()

  init(_ lexicons: ExtractionLexicons) {
    let entities = EntityReader(persons: lexicons.persons, means: lexicons.means)
    triggers = TriggerFinder(lexicon: lexicons.triggers)
    accords = AccordFinder(frames: lexicons.accords)
    constructions = ConstructionFinder(
      constructions: lexicons.constructions, entities: entities)
    harms = HarmReader(lexicon: lexicons.harms, entities: entities)
    words = SpeechActFinder()
    gatherer = ActGatherer(captives: Captives(entities: entities))
    roles = RoleReader(entities: entities, meansLexicon: lexicons.means)
    responsibility = ResponsibilityReader(entities: entities)
    accordReader = AccordReader(entities: entities)
    speechFinder = SpeechFinder(cues: lexicons.cues, entities: entities)
  }

  func speeches(in reading: SentenceReading) -> [Speech] { speechFinder.speeches(in: reading) }

  /// Adds the drafts of the sentence at `index` of the readings to `drafts`.
  func add(
    draftsIn reading: SentenceReading, speeches: LinkedSpeeches, at index: Int,
    to drafts: inout [ClaimDraft]
  ) {
    let own = speeches.bySentence[index]
    var cues: [Int] = []
    // By index: a speech that is handed on is copied with all it holds.
    for number in own.indices where own[number].cue?.strength == .speech {
      if let word = own[number].cueWord { cues.append(word) }
    }
    let acts = acts(in: reading, own, cues)
    guard !acts.isEmpty else { return }
    let order = PriorActs(acts, reading)
    let older = order.times(of: acts, in: reading)
    let words = acts.count > 1 ? acts.map(\.words) : []
    let first = drafts.count
    var actOf: [Int] = []
    for number in acts.indices {
      let act = acts[number]
      let isPrior = order.prior.contains(number)
      let saying = Self.timesOfSaying(own, besides: act, in: reading).union(
        isPrior ? PriorActs.foreignTimes(to: act, in: reading) : older)
      var others = words
      if !others.isEmpty { others.remove(at: number) }
      var made = self.drafts(of: act, besides: others, in: reading, speeches, index, cues, saying)
      for index in made.indices {
        actOf.append(number)
        made[index].isPrior = isPrior
        made[index].isApart =
          isPrior || order.answering.contains(number)
          || made[index].isAnaphoric && PriorActs.isBehind(act, in: reading)
      }
      // Most acts are told by one: moved, not copied.
      if made.count == 1 { drafts.append(made.removeLast()) } else { drafts += made }
    }
    guard drafts[first...].indices.contains(where: { BreachLinker.isBreach(drafts[$0].event.type) })
    else { return }
    var added = Array(drafts[first...])
    BreachLinker.link(&added, acts: acts, actOf: actOf, in: reading)
    drafts.replaceSubrange(first..., with: added)
  }

  /// Indices of the times that date a speech, but for one that is the act itself ("threatened").
  private static func timesOfSaying(
    _ speeches: [Speech], besides act: Act, in reading: SentenceReading
  ) -> Set<Int> {
    var found = Set<Int>()
    for number in speeches.indices {
      guard let said = speeches[number].saidOn?.span,
        !(speeches[number].cueWord.map { act.hangs(on: $0) } ?? false)
      else { continue }
      if let index = reading.times.firstIndex(where: { $0.span == said }) { found.insert(index) }
    }
    return found
  }

  /// The acts that the sentence tells, each with its roles, harm and places.
  private func acts(
    in reading: SentenceReading, _ speeches: [Speech], _ cues: [Int]
  ) -> [Act] {
    let mentions = mentions(in: reading, speeches)
    let harmMentions = harms.mentions(in: reading)
    guard !mentions.isEmpty || !harmMentions.isEmpty else { return [] }
    var acts = gatherer.acts(
      mentions, harmMentions, in: reading,
      isBoundary: { cues.contains($0) && !["call", "describe"].contains(reading.keys[$0]) })
    var events: [Int] = []
    for mention in mentions where mention.isNoun { events.append(mention.head) }
    for index in acts.indices { fill(&acts[index], events: events, speeches, in: reading) }
    IncludedActs.fill(&acts, in: reading)
    Self.correctRoles(of: &acts, in: reading)
    removeNoEvents(from: &acts, events, in: reading)
    PlaceReader.assign(
      to: &acts, besides: speeches.compactMap { Self.placeOfSpeaker($0, in: reading) },
      in: reading,
      isBoundary: { cues.contains($0) })
    PlaceReader.addUnknown(to: &acts, in: reading)
    let mayBeGeneral = GeneralStatement.mayStand(in: reading)
    if acts.indices.contains(where: { index in
      (mayBeGeneral || acts[index].actors.isEmpty) && isNothing(acts[index], in: reading)
    }) {
      acts.removeAll { isNothing($0, in: reading) }
    }
    removeDamage(&acts, in: reading)
    return acts
  }

  /// A general truth, or guilt of nobody.
  private func isNothing(_ act: Act, in reading: SentenceReading) -> Bool {
    GeneralStatement.holds(act, in: reading)
      || act.actors.isEmpty && BareGuilt.isGuilt(act.mention, in: reading)
  }

  /// The words of the sentence that name events, sorted by position.
  private func mentions(in reading: SentenceReading, _ speeches: [Speech]) -> [TriggerMention] {
    var mentions = accords.mentions(in: reading)
    let built = constructions.mentions(in: reading, besides: mentions.map(\.range))
    if !built.isEmpty { mentions += built }
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
    AccordPauses.removeFights(from: &mentions, in: reading)
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    return mentions
  }

  /// Gives the act its doers, targets and harm, and the type that these tell.
  private func fill(
    _ act: inout Act, events: [Int], _ speeches: [Speech], in reading: SentenceReading
  ) {
    roles.fill(&act, events: events, in: reading)
    fillLosses(&act, in: reading)
    fillLifeAttempt(&act, in: reading)
    fillCounted(&act, in: reading)
    let isTold = !act.actors.isEmpty
    responsibility.fill(&act, in: reading)
    if isTold || act.actors.isEmpty { fillAccused(&act, in: reading) }
    responsibility.fillBreach(&act, in: reading)
    responsibility.fillTarget(&act, in: reading)
    roles.removeSenseless(from: &act, in: reading)
    if !act.actors.isEmpty {
      for index in act.actors.indices {
        guard var extent = PhraseExtent(act.actors[index].span, in: reading) else { continue }
        extent.narrow(to: roles.bare(extent.range, in: reading))
        extent.apply(to: &act.actors[index])
      }
      act.actors.removeAll { NonActors.isNobody($0.wording) || isNobody($0, in: reading) }
    }
    if !speeches.isEmpty { removeSpeakers(from: &act, speeches, in: reading) }
    fillThreatener(&act, in: reading)
    act.type = TypeRefiner.refine(act, key: reading.keys[act.mention.head])
    if let death = harms.implied(by: act, in: reading) { act.harms.append(death) }
  }

  /// Takes off the acts whose arguments show that they are none, but for the harm that they tell.
  private func removeNoEvents(
    from acts: inout [Act], _ events: [Int], in reading: SentenceReading
  ) {
    var index = 0
    while index < acts.count {
      // Once: an act that is handed on is copied with all it holds.
      let act = acts[index]
      if isEvent(act, in: reading) {
        index += 1
      } else if let alone = harmAlone(of: act, events, in: reading) {
        acts[index] = alone
        index += 1
      } else {
        acts.remove(at: index)
      }
    }
  }

  /// What an act damaged is told with the act; by itself only where nothing else of its sentence did.
  private func removeDamage(_ acts: inout [Act], in reading: SentenceReading) {
    let hasDamage = acts.indices.contains {
      acts[$0].type == .propertyDestroyed && reading.keys[acts[$0].mention.head] == "damage"
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

  func isBuilt(_ entity: Entity) -> Bool {
    entity.kind == .facility || entity.kind == .vehicle
  }

  /// The counted harm of a word that turns out to name no event: "six bodies were recovered".
  private func harmAlone(
    of act: Act, _ events: [Int], in reading: SentenceReading
  ) -> Act? {
    guard act.type != .casualties,
      let harm = act.harms.first(where: {
        $0.casualty.value.count.low != nil && $0.head != act.mention.head
      })
    else { return nil }
    var alone = Act(
      TriggerMention(range: harm.range, head: harm.head, trigger: ActGatherer.harmTrigger))
    alone.nodes = [.init(word: harm.head, kind: .harm)]
    alone.harms = act.harms
    roles.fill(&alone, events: events, in: reading)
    alone.type = TypeRefiner.refine(alone, key: reading.keys[harm.head])
    return alone
  }
}
