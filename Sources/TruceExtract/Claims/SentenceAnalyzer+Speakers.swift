import TruceModel
import TruceText

/// Those who tell of an act, and the places that are theirs: neither is the act's.
extension SentenceAnalyzer {
  private static let bodies: LemmaSet = [
    "ministry", "government", "mission", "embassy", "force", "coalition", "authority", "office",
    "consulate", "command",
  ]

  private static let aboutSpeaker: LemmaSet = [
    "work", "live", "lead", "run", "reach", "contact", "speak", "base", "call", "reside", "return",
    "come", "head", "serve", "stay", "arrive", "interview", "station", "travel", "visit", "know",
    "study", "teach", "own", "represent", "phone", "telephone", "command",
  ]

  private static let announcing: LemmaSet = [
    "announce", "report", "reveal", "disclose", "confirm", "indicate",
  ]

  private static let telling: LemmaSet = ["say", "tell", "add", "state", "note", "explain"]

  /// The words in which a place is the speaker's: its phrase, and for a body ("the ministry in the
  /// capital said") and between commas ("Residents of the port, across the river, said") all up to
  /// the verb.
  static func placeOfSpeaker(_ speech: Speech, in reading: SentenceReading) -> Span? {
    guard let span = speech.speakerSpan else { return nil }
    if let clause = clauseOfSpeaker(speech, in: reading) { return span.union(clause) }
    guard let cue = speech.cueWord, let range = reading.range(of: span), range.upperBound < cue,
      cue - range.upperBound <= 8, let head = speech.speakerHead, range.contains(head),
      !(range.upperBound + 1..<cue).contains(where: { reading.isVerbal($0) })
    else { return span }
    let isAside =
      reading.words[range.upperBound + 1].form == "," && reading.words[cue - 1].form == ","
    return isAside || bodies.contains(reading.keys[head])
      ? Span(span.start, reading.words[cue].span.start) : span
  }

  /// "a doctor who works in Goma", "a trader reached in the capital": the clause that tells of the speaker,
  /// where it is nothing but that.
  private static func clauseOfSpeaker(_ speech: Speech, in reading: SentenceReading) -> Span? {
    guard let head = speech.speakerHead, speech.sentence == reading.index,
      let clause = reading.children(head).first(where: {
        $0 > head && [.acl, .aclRelcl].contains(reading.relation($0))
          && aboutSpeaker.contains(reading.keys[$0])
      })
    else { return nil }
    return reading.span(head...max(head, reading.rightmost[clause]))
  }

  /// Whoever tells of the act behind it is not what it hit: "…, the ministry said".
  func removeSpeakers(
    from act: inout Act, _ speeches: [Speech], in reading: SentenceReading
  ) {
    guard !act.targets.isEmpty || !act.actors.isEmpty else { return }
    let trigger = reading.span(act.mention.range)
    // By index: a speech that is handed on is copied with all it holds.
    for index in speeches.indices {
      guard let speaker = speeches[index].speakerSpan, speeches[index].holds(trigger) else {
        continue
      }
      let key = speeches[index].cueWord.map { reading.keys[$0] }
      if speaker.start > trigger.end || key == "say" && !speeches[index].isPassive {
        act.targets.removeAll { speaker.overlaps($0.span) }
      }
      // "A spokesman said gunmen led by him fired": whoever tells it by "say" is named again as doer.
      if let key, !speeches[index].isPassive, Self.telling.contains(key),
        (speeches[index].cueSpans.first?.start ?? trigger.start) < trigger.start,
        !speaker.contains(trigger)
      {
        act.actors.removeAll { speaker.contains($0.span) }
      }
    }
    removeAnnouncers(from: &act, speeches, in: reading)
  }

  /// "The minister announced that gunmen kidnapped a doctor and killed": whoever tells it behind "that" is
  /// not its doer.
  private func removeAnnouncers(
    from act: inout Act, _ speeches: [Speech], in reading: SentenceReading
  ) {
    let trigger = act.mention.range.lowerBound
    let span = reading.span(act.mention.range)
    for index in speeches.indices {
      guard let cue = speeches[index].cueWord, cue + 1 < trigger, !speeches[index].isPassive,
        Self.announcing.contains(reading.keys[cue]), let speaker = speeches[index].speakerSpan,
        speeches[index].holds(span),
        (cue + 1..<min(cue + 5, trigger)).contains(where: { reading.keys[$0] == "that" })
      else { continue }
      act.actors.removeAll { speaker.contains($0.span) }
    }
  }
}
