import TruceModel
import TruceText

// Who is accused becomes the doer of what is told.
extension AttributionChain {
  /// "two men suspected of the raid": no more is told than that somebody suspects them.
  func isOfAccused(_ draft: ClaimDraft) -> Bool {
    draft.event.status == .occurred
      && draft.event.actors.contains { $0.rule == AccusedFinder.rule }
  }

  /// Makes those whom the speech accuses the doers of the draft, and it an accusation.
  func applyAccused(_ speech: Speech, to draft: inout ClaimDraft) {
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
  static func isCharge(_ type: EventType) -> Bool {
    type != .ceasefireInEffect && type != .ceasefireHolding && type != .ceasefireAgreed
  }

  /// Two drafts of a mutual accusation: each side accuses the other.
  func mutual(_ draft: ClaimDraft, _ speech: Speech) -> [ClaimDraft] {
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
