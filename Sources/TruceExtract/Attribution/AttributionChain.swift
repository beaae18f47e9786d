import TruceModel
import TruceText

/// The speeches around one event, with what they make of it.
struct AttributionChain: Sendable {
  /// Outermost first.
  let speeches: [Speech]
  let trigger: Span
  let reading: SentenceReading

  /// The draft with attribution, stance, accused and bounds of time; two drafts for a mutual
  /// accusation.
  func applied(to draft: ClaimDraft) -> [ClaimDraft] {
    let parts = bySpeaker
    if !parts.isEmpty { return parts.flatMap { $0.applied(to: withOwnDoers(draft, of: $0)) } }
    var copy = draft
    guard let innermost = innermost(for: draft) else {
      if reading.falseCharge(at: trigger) != nil { return [] }
      removePronouns(from: &copy)
      if isOfAccused(copy) {
        copy.stance = .accuses
        copy.attribution = [AttributionLink(speaker: nil)]
      }
      return [copy]
    }
    explainPronouns(of: &copy, innermost)
    removePronouns(from: &copy)
    copy.attribution = collapsed(
      (speeches.dropLast() + [innermost]).filter { !$0.isByNobody }
        .map { link($0, $0.speakers.first) })
    copy.stance = stance(innermost, copy)
    if innermost.isWithheld || isUnaware, copy.event.status == .negated {
      copy.event.status = .occurred
    }
    if copy.stance == .declines, innermost.isNegated || innermost.isWithheld {
      // Whoever gives no word has not told that it did it.
      copy.event.actors.removeAll { actor in
        innermost.speakers.contains { $0.span.overlaps(actor.span) }
      }
    }
    if let charge = reading.falseCharge(at: trigger) {
      // Nobody knows whose charge it is that nobody denies.
      guard let speaker = innermost.speakers.first else { return [] }
      copy.stance = .denies
      // "accused Baku of the raid, which Baku called a lie": the accuser does not tell the denial.
      if speeches.dropLast().contains(where: { $0.cue?.stance == .accuses }) {
        copy.attribution = [link(innermost, speaker)]
      }
      if charge.isSubject || copy.event.actors.isEmpty { copy.event.actors = [speaker] }
    }
    if copy.stance == .asserts || copy.stance == .admits, isOfAccused(copy) {
      copy.stance = .accuses
      if copy.attribution.isEmpty { copy.attribution = [AttributionLink(speaker: nil)] }
    }
    if innermost.cue?.arguments.contains(.accused) == true, innermost.accused != nil {
      if innermost.isMutual, innermost.speakers.count == 2 { return mutual(copy, innermost) }
      applyAccused(innermost, to: &copy)
    }
    if copy.stance == .denies, copy.event.status == .occurred || copy.event.status == .negated {
      copy.event.status = .negated
    }
    if copy.stance == .asserts, copy.event.status == .negated, !copy.isForthcoming,
      isOwnSide(innermost, copy)
    {
      copy.stance = .denies
    }
    return [copy]
  }

  /// A chain for each of several known speakers who say the same; empty: one speaks, or nobody knows
  /// them.
  private var bySpeaker: [AttributionChain] {
    guard let last = speeches.last, last.speakers.count > 1, !last.isMutual,
      !Self.areUnknown(last.speakers)
    else { return [] }
    return last.speakers.map { speaker in
      var speech = last
      speech.speakers = [speaker]
      speech.speakerSpan = speaker.span
      return AttributionChain(
        speeches: speeches.dropLast() + [speech], trigger: trigger, reading: reading)
    }
  }

  /// "The army and the navy said that their ships had fired": each speaks of its own, and *they* are
  /// all of them.
  private func withOwnDoers(_ draft: ClaimDraft, of part: AttributionChain) -> ClaimDraft {
    guard let speakers = speeches.last?.speakers, let own = part.speeches.last?.speakers.first,
      let index = draft.event.actors.firstIndex(where: { doer in
        Self.isUnowned(doer)
          || speakers.contains { $0.value.name == doer.value.name && !$0.span.overlaps(doer.span) }
      })
    else { return draft }
    let doer = draft.event.actors[index]
    let doers: [Attested<Entity>]
    switch doer.wording.lowercased() {
    case "they": doers = speakers
    case let wording where wording.hasPrefix("their"): doers = [own]
    default: return draft
    }
    var copy = draft
    copy.event.actors.removeAll { $0.span == doer.span }
    copy.event.actors += doers.map {
      Attested($0.value, wording: doer.wording, span: doer.span, rule: "role.speaker")
    }
    return copy
  }

  /// "their aircraft" of which nothing tells whose they are.
  private static func isUnowned(_ doer: Attested<Entity>) -> Bool {
    doer.value.id == nil && doer.value.side == nil
      && (doer.value.kind == .vehicle || doer.value.kind == .stateForce)
      && doer.wording.lowercased().hasPrefix("their ")
  }

  /// The speech nearest to the event, whose speaker stays without a side that the doer's words alone
  /// gave it.
  private func innermost(for draft: ClaimDraft) -> Speech? {
    guard var speech = speeches.last else { return nil }
    for index in speech.speakers.indices where isUntold(speech.speakers[index], beside: draft) {
      let wording = speech.speakers[index].wording
      speech.speakers[index].value = Entity(
        name: wording.lowercased(), kind: speech.speakers[index].value.kind)
    }
    return speech
  }

  /// "two men suspected of the raid": no more is told than that somebody suspects them.
  private func isOfAccused(_ draft: ClaimDraft) -> Bool {
    draft.event.status == .occurred
      && draft.event.actors.contains { $0.rule == AccusedFinder.rule }
  }

  /// "said it had hit": a pronoun that nothing else explains is the speaker.
  private func explainPronouns(of draft: inout ClaimDraft, _ speech: Speech) {
    guard let speaker = speech.speakers.first, speaker.rule != EntityReader.unresolved else {
      return
    }
    for index in draft.event.actors.indices
    where draft.event.actors[index].rule == EntityReader.unresolved
      && isOfSpeaker(draft.event.actors[index], speech)
    {
      draft.event.actors[index].value = speaker.value
      draft.event.actors[index].rule = "role.speaker"
    }
  }

  /// Whether a pronoun may stand for the speaker: "we" always, any other behind the cue and outside
  /// quotation marks.
  private func isOfSpeaker(_ actor: Attested<Entity>, _ speech: Speech) -> Bool {
    if ["we", "i", "us"].contains(actor.wording.lowercased()) { return isQuoted(speech) }
    return actor.span.start > (speech.cueSpans.first?.start ?? 0) && !isAccord(actor.span)
      && !isQuoted(speech)
  }

  /// "the truce minutes after it began": the pronoun is the truce's.
  private func isAccord(_ span: Span) -> Bool {
    guard let word = reading.range(of: span)?.lowerBound, reading.keys[word] == "it",
      word + 1 < reading.count
    else { return false }
    return ["begin", "start", "take", "come", "expire", "end", "collapse", "hold"].contains(
      reading.keys[word + 1])
      && (max(0, word - 5)..<word).contains { AccordNouns.isNoun(reading.keys[$0]) }
  }

  /// One link for a speaker whose words are attributed twice ("declined to say").
  private func collapsed(_ links: [AttributionLink]) -> [AttributionLink] {
    var kept: [AttributionLink] = []
    for link in links {
      if let last = kept.last, isSame(last.speaker, link.speaker) {
        kept[kept.count - 1].isQuoted = last.isQuoted || link.isQuoted
        if last.saidOn == nil { kept[kept.count - 1].saidOn = link.saidOn }
        if last.via == nil { kept[kept.count - 1].via = link.via }
      } else {
        kept.append(link)
      }
    }
    return kept
  }

  private func isSame(_ a: Attested<Entity>?, _ b: Attested<Entity>?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    if a.span == b.span || a.value.id != nil && a.value.id == b.value.id { return true }
    return a.value.name == b.value.name
  }

  private func removePronouns(from draft: inout ClaimDraft) {
    draft.event.actors.removeAll { $0.rule == EntityReader.unresolved }
    draft.event.targets.removeAll { $0.rule == EntityReader.unresolved }
  }

  private func link(_ speech: Speech, _ speaker: Attested<Entity>?) -> AttributionLink {
    AttributionLink(
      speaker: speaker.map { widened($0, speech) },
      cue: speech.cueSpans.first.map { span in
        Attested(
          String(decoding: reading.bytes[span.range], as: UTF8.self),
          wording: String(decoding: reading.bytes[span.range], as: UTF8.self), span: span,
          rule: "cue.lexicon")
      },
      isQuoted: isQuoted(speech), saidOn: speech.saidOn, via: speech.via)
  }

  /// A single speaker carries the whole phrase as its wording.
  private func widened(_ speaker: Attested<Entity>, _ speech: Speech) -> Attested<Entity> {
    let isJoint = speech.speakers.count > 1
    guard let phrase = speech.speakerSpan, phrase.contains(speaker.span) else { return speaker }
    let span = isJoint ? speech.speakers.reduce(phrase) { $0.union($1.span) } : phrase
    // "medics and witnesses": several of whom nobody is known are one speaker.
    guard !isJoint || Self.areUnknown(speech.speakers) else { return speaker }
    let whole = String(decoding: reading.bytes[span.range], as: UTF8.self)
    let value = isJoint ? Entity(name: whole.lowercased(), kind: speaker.value.kind) : speaker.value
    return Attested(
      value, wording: String(decoding: reading.bytes[span.range], as: UTF8.self),
      span: span,
      rule: speaker.rule)
  }

  private static func areUnknown(_ speakers: [Attested<Entity>]) -> Bool {
    speakers.allSatisfy { $0.value.id == nil && $0.value.side == nil }
  }

  private func isQuoted(_ speech: Speech) -> Bool {
    guard let content = speech.content.first(where: { $0.contains(trigger) }) else { return false }
    var depth = 0
    var at = content.start
    while at < trigger.start {
      if reading.bytes[at] == UInt8(ascii: "\"") { depth = depth == 0 ? 1 : 0 }
      if reading.bytes[at] == 0xe2, at + 2 < reading.bytes.count, reading.bytes[at + 1] == 0x80 {
        if reading.bytes[at + 2] == 0x9c { depth = 1 }
        if reading.bytes[at + 2] == 0x9d { depth = 0 }
      }
      at += 1
    }
    return depth > 0
  }

  private func stance(_ speech: Speech, _ draft: ClaimDraft) -> Stance {
    if speeches.contains(where: { $0.cue?.stance == .declines }) { return .declines }
    guard let cue = speech.cue else { return .asserts }
    if speech.isWithheld || isUnaware { return .declines }
    if speech.isNegated, speech.isByNobody, cue.stance == .admits { return .asserts }
    // "has not claimed responsibility for the strike"
    if speech.isNegated, !speech.isByNobody, cue.stance == .admits { return .declines }
    // "did not comment on the strike", "did not report its own losses"
    if speech.isNegated, !speech.isByNobody,
      ["comment", "report", "disclose", "reveal"].contains(cue.lemma)
    {
      return .declines
    }
    if speech.isNegated, cue.stance == .denies { return .asserts }
    if ["call", "term", "brand", "label"].contains(cue.lemma), draft.event.status == .negated {
      return .denies
    }
    if cue.stance == .accuses, !Self.isCharge(draft.event.type) { return .asserts }
    if speech.isNegated, !speech.isByNobody, cue.stance == .asserts, asks(speech) {
      return .declines
    }
    if cue.stance == .admits, !speech.isNegated, isOfOwnLosses(draft.event) { return .asserts }
    if cue.lemma == "claim" || cue.lemma == "confirm" || cue.lemma == "say"
      || cue.lemma == "announce"
    {
      if isAdmission(speech, draft) { return speech.isNegated ? .declines : .admits }
      return isAccusation(speech, draft) ? .accuses : .asserts
    }
    return cue.stance == .asserts && isAccusation(speech, draft) ? .accuses : cue.stance
  }

  /// "said it was not aware of any strike"
  private var isUnaware: Bool {
    reading.range(of: trigger).map {
      WithheldWord.isUnaware(of: $0.lowerBound, in: reading)
    } ?? false
  }

  private static let questions: LemmaSet = [
    "what", "how", "who", "whom", "whose", "whether", "which", "why", "where", "when", "if",
  ]

  /// "did not say how many were killed", "could not tell which"
  private func asks(_ speech: Speech) -> Bool {
    guard let start = speech.content.first?.start,
      let first = (0..<reading.count).first(where: { reading.words[$0].span.start >= start })
    else { return false }
    return Self.questions.contains(reading.keys[first])
  }

  /// "acknowledged that five of its soldiers were killed": no deed is admitted.
  private func isOfOwnLosses(_ event: Event) -> Bool {
    guard event.actors.isEmpty, !event.casualties.isEmpty else { return false }
    return event.casualties.allSatisfy { casualty in
      (casualty.value.who ?? casualty.wording).split(separator: " ").contains {
        ["its", "their", "our", "his", "own"].contains($0.lowercased())
      }
    }
  }

  /// The speaker tells its own act of force; a state's media and its agreements admit nothing.
  private func isAdmission(_ speech: Speech, _ draft: ClaimDraft) -> Bool {
    guard isOwnSide(speech, draft), isDone(draft.event.status),
      let speaker = speech.speakers.first?.value, canAdmit(speaker)
    else { return false }
    switch draft.event.type.family {
    case .explosion, .ground, .persons, .access: return true
    case .posture: return draft.event.type != .jointPatrol && draft.event.type != .support
    case .harm, .agreement, .words: return false
    }
  }

  /// Outlets, monitors and people who only saw it are no doers, on whichever side they live.
  private func canAdmit(_ speaker: Entity) -> Bool {
    switch speaker.kind {
    case .outlet, .monitor, .population: false
    case .person: speaker.id != nil
    default: true
    }
  }

  private func isDone(_ status: EventStatus) -> Bool {
    switch status {
    case .occurred, .ongoing, .ended, .attempted: true
    case .negated, .planned, .threatened, .demanded, .hypothetical: false
    }
  }

  /// A party to the conflict names its opponent as doer of an act of force or a breach.
  ///
  /// Both sides must be known, but for armed groups without a name of which a state speaks: "the
  /// group" may be a monitor, and "the military" the speaker's own.
  private func isAccusation(_ speech: Speech, _ draft: ClaimDraft) -> Bool {
    guard let speaker = speech.speakers.first?.value, let side = Self.side(of: speaker),
      isDone(draft.event.status), isHostile(draft.event.type), !draft.event.actors.isEmpty,
      !isOwnSide(speech, draft)
    else { return false }
    return draft.event.actors.allSatisfy { actor in
      guard actor.rule != EntityReader.unresolved else { return false }
      switch actor.value.kind {
      case .state, .stateForce: return Self.side(of: actor.value).map { $0 != side } ?? false
      case .armedGroup:
        return Self.side(of: actor.value).map { $0 != side } ?? (speaker.kind != .armedGroup)
      default: return false
      }
    }
  }

  /// The side that an entity speaks or acts for; nil: none known, or one that watches.
  private static func side(of entity: Entity) -> String? {
    switch entity.kind {
    case .state: entity.side ?? entity.name
    case .stateForce, .official: entity.side
    case .organization: entity.id == nil ? nil : entity.side
    case .armedGroup: entity.side ?? entity.id?.rawValue
    default: nil
    }
  }

  private func isHostile(_ type: EventType) -> Bool {
    switch type.family {
    case .explosion, .ground: return true
    case .persons: return type != .release && type != .displacement
    case .access: return type != .accessGranted
    case .agreement: return type == .ceasefireViolated
    case .posture: return type == .rearmament
    case .harm, .words: return false
    }
  }

  /// Words for the forces of any state; a ministry or a government has been named before.
  private static let forces: LemmaSet = [
    "army", "military", "police", "force", "troop", "soldier", "navy",
  ]

  /// "The army said Indian troops had shelled": whoever names the doer's state and leaves out the
  /// speaker's does not say that they are of one.
  private func isUntold(_ speaker: Attested<Entity>, beside draft: ClaimDraft) -> Bool {
    guard let state = speaker.value.side, let range = reading.range(of: speaker.span),
      range.count <= 2, Self.forces.contains(reading.keys[range.upperBound]),
      range.count == 1 || reading.tag(range.lowerBound) == .det
    else { return false }
    return draft.event.actors.contains { actor in
      guard actor.value.side == state, let words = reading.range(of: actor.span) else {
        return false
      }
      return words.contains { word in
        reading.nameAt[word] >= 0 && reading.names[reading.nameAt[word]].rule != "actor.generic"
      }
    }
  }

  /// The speaker is the doer, or of its side.
  private func isOwnSide(_ speech: Speech, _ draft: ClaimDraft) -> Bool {
    guard let speaker = speech.speakers.first?.value else { return false }
    return draft.event.actors.contains { actor in
      if let id = actor.value.id, id == speaker.id { return true }
      if actor.value.name == speaker.name { return true }
      // "said its forces had", "that their aircraft took part"
      if let cue = speech.cueSpans.first, actor.span.start > cue.start,
        ["its ", "their ", "our "].contains(where: { actor.wording.lowercased().hasPrefix($0) })
          || actor.value.kind == .stateForce
            && ["his ", "her "].contains(where: { actor.wording.lowercased().hasPrefix($0) })
      {
        return true
      }
      guard let side = speaker.side else { return false }
      return side == actor.value.side || side == actor.value.name
    }
  }

  private func applyAccused(_ speech: Speech, to draft: inout ClaimDraft) {
    guard let accused = speech.accused, Self.isCharge(draft.event.type) else { return }
    let span = reading.words.indices.contains(accused) ? reading.words[accused].span : Span(0, 0)
    let found = speech.accusedEntities.filter { $0.rule != EntityReader.unresolved }
    guard !found.isEmpty, speech.sentence == reading.index else { return }
    let speakers = Set(speech.speakers.map(\.span))
    draft.event.actors.removeAll {
      speakers.contains($0.span) || isInClause(of: span, $0.span)
    }
    let others = draft.event.actors.filter { !$0.span.overlaps(span) }
    if others.isEmpty || others.count < draft.event.actors.count {
      // Who is accused, and who else the sentence says did it.
      let known = others.filter { other in !found.contains { $0.span.overlaps(other.span) } }
      draft.event.actors = found + known
    }
    // "blamed the raid on the rebels": it was not on them.
    draft.event.targets.removeAll { target in found.contains { $0.span.overlaps(target.span) } }
    draft.stance = .accuses
  }

  /// "accused the Houthis, who control Sanaa, of firing": what the clause about the accused names did
  /// not fire.
  private func isInClause(of accused: Span, _ other: Span) -> Bool {
    guard let first = reading.range(of: accused)?.upperBound, accused.end <= other.start,
      let last = reading.range(of: other)?.lowerBound, first + 2 < last, other.end < trigger.start
    else { return false }
    return reading.words[first + 1].form == ","
      && ["who", "which", "whose"].contains(reading.keys[first + 2])
  }

  /// "accused the group of ten violations since the truce began": nobody is accused of the beginning.
  private static func isCharge(_ type: EventType) -> Bool {
    type != .ceasefireInEffect && type != .ceasefireHolding && type != .ceasefireAgreed
  }

  private func mutual(_ draft: ClaimDraft, _ speech: Speech) -> [ClaimDraft] {
    [(0, 1), (1, 0)].map { speaker, actor in
      var copy = draft
      copy.attribution[copy.attribution.count - 1] = link(
        Speech(
          sentence: speech.sentence, cueWord: speech.cueWord, cue: speech.cue,
          cueSpans: speech.cueSpans, speakerHead: nil, speakers: [speech.speakers[speaker]],
          speakerSpan: nil, content: speech.content), speech.speakers[speaker])
      copy.event.actors = [speech.speakers[actor]]
      copy.stance = .accuses
      return copy
    }
  }
}
