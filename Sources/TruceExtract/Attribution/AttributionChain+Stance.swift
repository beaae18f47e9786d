import TruceModel
import TruceText

// What the innermost speaker does by telling: asserts, denies, admits, accuses, declines.
extension AttributionChain {
  private static let questions: LemmaSet = [
    "what", "how", "who", "whom", "whose", "whether", "which", "why", "where", "when", "if",
  ]

  /// The stance of the speech on what the draft tells.
  func stance(_ speech: Speech, _ draft: ClaimDraft) -> Stance {
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
  var isUnaware: Bool {
    reading.range(of: trigger).map {
      WithheldWord.isUnaware(of: $0.lowerBound, in: reading)
    } ?? false
  }

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

  /// The speaker is the doer, or of its side.
  func isOwnSide(_ speech: Speech, _ draft: ClaimDraft) -> Bool {
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
}
