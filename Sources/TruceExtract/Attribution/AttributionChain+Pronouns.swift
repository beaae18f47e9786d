import TruceModel
import TruceText

// "said it had hit", "that their ships had fired": doers that are the speaker, and pronouns that are nobody.
extension AttributionChain {
  /// "The army and the navy said that their ships had fired": each speaks of its own, and *they* are
  /// all of them.
  func withOwnDoers(_ draft: ClaimDraft, of part: AttributionChain) -> ClaimDraft {
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

  /// "said it had hit": a pronoun that nothing else explains is the speaker.
  func explainPronouns(of draft: inout ClaimDraft, _ speech: Speech) {
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

  /// Takes off doers and targets that are pronouns which nothing explains.
  func removePronouns(from draft: inout ClaimDraft) {
    Self.removeUnresolved(from: &draft.event.actors)
    Self.removeUnresolved(from: &draft.event.targets)
  }

  private static func removeUnresolved(from entities: inout [Attested<Entity>]) {
    guard entities.indices.contains(where: { entities[$0].rule == EntityReader.unresolved }) else {
      return
    }
    entities.removeAll { $0.rule == EntityReader.unresolved }
  }

  /// Words for the forces of any state; a ministry or a government has been named before.
  private static let forces: LemmaSet = [
    "army", "military", "police", "force", "troop", "soldier", "navy",
  ]

  /// "The army said Indian troops had shelled": whoever names the doer's state and leaves out the
  /// speaker's does not say that they are of one.
  func isUntold(_ speaker: Attested<Entity>, beside draft: ClaimDraft) -> Bool {
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
}
