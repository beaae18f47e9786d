import TruceModel
import TruceText

/// The speeches around one event, with what they make of it.
struct AttributionChain: Sendable {
  /// Outermost first.
  let speeches: [Speech]

  /// The word that names the event.
  let trigger: Span
  /// The sentence of the event.
  let reading: SentenceReading

  /// The draft with attribution, stance, accused and bounds of time; two drafts for a mutual
  /// accusation.
  func applied(to draft: ClaimDraft) -> [ClaimDraft] {
    let parts = bySpeaker
    if !parts.isEmpty { return parts.flatMap { $0.applied(to: withOwnDoers(draft, of: $0)) } }
    guard let innermost = innermost(for: draft) else { return unattributed(draft) }
    var copy = draft
    explainPronouns(of: &copy, innermost)
    removePronouns(from: &copy)
    copy.attribution = collapsed(
      (speeches.dropLast() + [innermost]).filter { !$0.isByNobody }
        .map { link($0, $0.speakers.first) })
    copy.stance = stance(innermost, copy)
    applyWithheld(innermost, to: &copy)
    if let charge = reading.falseCharge(at: trigger) {
      // Nobody knows whose charge it is that nobody denies.
      guard let speaker = innermost.speakers.first else { return [] }
      deny(charge, speaker, innermost, in: &copy)
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

  /// The draft in the outlet's own voice; none where it only repeats a charge to call it false.
  private func unattributed(_ draft: ClaimDraft) -> [ClaimDraft] {
    if reading.falseCharge(at: trigger) != nil { return [] }
    var copy = draft
    removePronouns(from: &copy)
    if isOfAccused(copy) {
      copy.stance = .accuses
      copy.attribution = [AttributionLink(speaker: nil)]
    }
    return [copy]
  }

  /// Whoever gives no word has told neither that the act was not, nor that it did it.
  private func applyWithheld(_ innermost: Speech, to draft: inout ClaimDraft) {
    if innermost.isWithheld || isUnaware, draft.event.status == .negated {
      draft.event.status = .occurred
    }
    if draft.stance == .declines, innermost.isNegated || innermost.isWithheld {
      draft.event.actors.removeAll { actor in
        innermost.speakers.contains { $0.span.overlaps(actor.span) }
      }
    }
  }

  /// Makes the draft a denial of the charge by the speaker.
  private func deny(
    _ charge: FalseCharge, _ speaker: Attested<Entity>, _ innermost: Speech,
    in draft: inout ClaimDraft
  ) {
    draft.stance = .denies
    // "accused Baku of the raid, which Baku called a lie": the accuser does not tell the denial.
    if speeches.dropLast().contains(where: { $0.cue?.stance == .accuses }) {
      draft.attribution = [link(innermost, speaker)]
    }
    if charge.isSubject || draft.event.actors.isEmpty { draft.event.actors = [speaker] }
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
}
