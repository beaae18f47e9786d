import TruceModel
import TruceText

// What an act is told as: its event, its status, by whom.
extension SentenceAnalyzer {
  private static let going: LemmaSet = [
    "reach", "enter", "visit", "get", "let", "guarantee", "have",
  ]

  /// The claims that the act is told by, one a speaker; empty: it is asked about, or only might have hurt
  /// somebody.
  func drafts(
    of act: Act, besides others: [[Int]], in reading: SentenceReading, _ speeches: LinkedSpeeches,
    _ index: Int, _ cues: [Int], _ saying: Set<Int>
  ) -> [ClaimDraft] {
    let question = Question(of: act, in: reading)
    if let question, !question.isRefused(by: speeches.bySentence[index]) { return [] }
    let found =
      question == nil
      ? status.status(of: act, in: reading, isBoundary: { cues.contains($0) })
      : StatusReader.Reading()
    let span = reading.span(act.mention.range)
    let chain =
      question.map { $0.chain(of: span, speeches.bySentence[index], in: reading) }
      ?? AttributionReader.chain(
        of: span, head: act.mention.head, speeches: speeches, at: index, in: reading)
    let isKnown = Definiteness.isAnaphoric(act, in: reading)
    var event = event(of: act, found, in: reading)
    if isOnlyPossible(event) { return [] }
    if !isOfRisingToll(act, in: reading) {
      let time = TimeReader.time(
        of: act.words, isKnown: isKnown && !Definiteness.isDoneHere(act, in: reading),
        isOfAccord: act.mention.accord != nil, others: others, taken: saying, in: reading,
        cues: cues)
      if let time { event.time = time }
    }
    var draft = ClaimDraft(
      event: event, zone: reading.zone, stance: .asserts, justification: nil, attribution: [],
      sentence: reading.sentence.span, isAnaphoric: isKnown,
      acts: [])
    draft.isForthcoming = found.isForthcoming
    var drafts = chain.applied(to: draft)
    for index in drafts.indices
    where drafts[index].stance == .admits || drafts[index].stance == .justifies {
      drafts[index].justification = JustificationReader.justification(of: act, in: reading)
    }
    return drafts
  }

  /// The event of the act with the status found, its time apart.
  private func event(
    of act: Act, _ found: StatusReader.Reading, in reading: SentenceReading
  ) -> Event {
    let span = reading.span(act.mention.range)
    let type = found.isAggregate ? Self.total(act) : Self.tried(act, found.status)
    var event = Event(
      type: type,
      trigger: Attested(
        type, wording: reading.wording(span), span: span, rule: "trigger.lexicon"),
      status: standing(of: act, found.status, in: reading), isAggregate: found.isAggregate,
      actors: act.actors, targets: act.targets, places: act.places, time: nil,
      casualties: casualties(of: act, found.status), quantities: act.quantities, damage: act.damage,
      means: act.means,
      agreement: act.mention.accord.map { accordReader.reference($0, in: reading) },
      isNotReported: found.isNotReported)
    let damage = DamageReader.damage(of: act, in: reading)
    if !damage.isEmpty { event.damage += damage }
    return event
  }

  /// The status of the act, where threats and ways that were closed are told by what did not come of them.
  private func standing(
    of act: Act, _ status: EventStatus, in reading: SentenceReading
  ) -> EventStatus {
    let standing = act.type == .threat ? threatened(act, status, in: reading) : status
    if act.type == .demand, standing == .occurred || standing == .ongoing { return .demanded }
    // "could not reach the town": it was denied.
    if act.type == .accessDenied, [.negated, .hypothetical].contains(standing),
      act.mention.trigger.object == .none || reading.keys[act.mention.head] == "let",
      Self.going.contains(reading.keys[act.mention.head])
    {
      return .occurred
    }
    return standing
  }

  /// A threat that is made stands as one; what somebody "did not threaten" or may threaten does not.
  private func threatened(
    _ act: Act, _ status: EventStatus, in reading: SentenceReading
  ) -> EventStatus {
    if ThreatPhrase(at: act.mention.head, in: reading) != nil { return .threatened }
    switch status {
    case .occurred, .planned, .ongoing: return .threatened
    default: return status
    }
  }

  /// Harm without a number that nobody tells to have come.
  private func isOnlyPossible(_ event: Event) -> Bool {
    event.type == .casualties
      && event.casualties.allSatisfy {
        $0.value.count.low == nil || $0.rule == CasualtyReader.onePerson
      }
      && [.planned, .threatened, .demanded, .hypothetical].contains(event.status)
  }

  /// The harm of the act, without deaths that only its own word states where it did not come to it.
  private func casualties(of act: Act, _ status: EventStatus) -> [Attested<Casualty>] {
    let isOpen = status == .occurred || act.type == .casualties && status != .attempted
    var found: [Attested<Casualty>] = []
    // By index: a harm that is handed on is copied with all it holds.
    for index in act.harms.indices where isOpen || act.harms[index].head != act.mention.head {
      let others = act.harms[index].others
      if others.isEmpty {
        found.append(act.harms[index].casualty)
      } else {
        found += ([act.harms[index].casualty] + others).sorted { $0.span < $1.span }
      }
    }
    return found
  }

  /// Whether the act is only a figure that has risen, which the day of the sentence is of.
  private func isOfRisingToll(_ act: Act, in reading: SentenceReading) -> Bool {
    act.type == .casualties
      && act.harms.contains {
        $0.form == .noun && TollUpdate.verb(of: $0.range, in: reading) != nil
      }
  }

  /// What a total of killings is: harm that no one act did.
  private static func total(_ act: Act) -> EventType {
    switch act.type {
    case .targetedKilling, .violenceAgainstCivilians: .casualties
    default: act.type
    }
  }

  /// "They tried to kill the guards": an attack, since nobody came to harm.
  private static func tried(_ act: Act, _ status: EventStatus) -> EventType {
    status == .attempted && act.type == .casualties ? .attack : act.type
  }
}
