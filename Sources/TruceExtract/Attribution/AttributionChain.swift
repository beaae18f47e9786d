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
    guard let last = speeches.last else {
      var copy = draft
      return setUnattributed(&copy) ? [copy] : []
    }
    if isOfSeveral(last) {
      return bySpeaker(of: last).flatMap { $0.applied(to: withOwnDoers(draft, of: $0)) }
    }
    let innermost = settled(last, for: draft)
    var copy = draft
    explainPronouns(of: &copy, innermost)
    removePronouns(from: &copy)
    copy.attribution = links(upTo: innermost)
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

  /// Makes the draft one in the outlet's own voice; false where it only repeats a charge to call it false.
  private func setUnattributed(_ draft: inout ClaimDraft) -> Bool {
    if reading.falseCharge(at: trigger) != nil { return false }
    removePronouns(from: &draft)
    if isOfAccused(draft) {
      draft.stance = .accuses
      draft.attribution = [AttributionLink(speaker: nil)]
    }
    return true
  }

  /// The links of the chain that `innermost` ends.
  private func links(upTo innermost: Speech) -> [AttributionLink] {
    var links: [AttributionLink] = []
    for index in speeches.indices.dropLast() where !speeches[index].isByNobody {
      links.append(link(speeches[index], speeches[index].speakers.first))
    }
    if !innermost.isByNobody { links.append(link(innermost, innermost.speakers.first)) }
    return links.count > 1 ? collapsed(links) : links
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

  /// Several known speakers say the same.
  private func isOfSeveral(_ last: Speech) -> Bool {
    last.speakers.count > 1 && !last.isMutual && !Self.areUnknown(last.speakers)
  }

  /// A chain for each of the speakers.
  private func bySpeaker(of last: Speech) -> [AttributionChain] {
    last.speakers.map { speaker in
      var speech = last
      speech.speakers = [speaker]
      speech.speakerSpan = speaker.span
      return AttributionChain(
        speeches: speeches.dropLast() + [speech], trigger: trigger, reading: reading)
    }
  }

  /// The speech nearest to the event, whose speaker stays without a side that the doer's words alone
  /// gave it.
  private func settled(_ last: Speech, for draft: ClaimDraft) -> Speech {
    guard last.speakers.contains(where: { isUntold($0, beside: draft) }) else { return last }
    var speech = last
    for index in speech.speakers.indices where isUntold(speech.speakers[index], beside: draft) {
      let wording = speech.speakers[index].wording
      speech.speakers[index].value = Entity(
        name: wording.lowercased(), kind: speech.speakers[index].value.kind)
    }
    return speech
  }
}
