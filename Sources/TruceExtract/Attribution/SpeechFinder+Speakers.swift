import TruceModel
import TruceText

// Who speaks, through whom and for whom.
extension SpeechFinder {
  private static let bodies: LemmaSet = [
    "agency", "channel", "newspaper", "daily", "network", "outlet", "radio", "television",
    "broadcaster", "station", "website", "group", "organisation", "organization",
  ]

  /// Sets who speaks from the phrase at `speaker`; nothing where it is nil.
  func fill(_ speech: inout Speech, speaker: Int?, in reading: SentenceReading) {
    guard let speaker else { return }
    let resolved = reading.resolvingRelative(speaker)
    let range = reading.phrase(resolved)
    speech.speakerSpan = reading.span(range)
    if resolved != speaker { speech.pronounSpan = reading.words[speaker].span }
    speech.speakers = entities.entities(at: resolved, in: reading)
    if let named = named(behind: range, in: reading) {
      speech.speakers = [named]
      speech.speakerSpan = named.span
    }
    if speech.speakers.isEmpty {
      let entity = Entity(name: reading.wording(range))
      speech.speakers = [
        Attested(
          entity, wording: reading.wording(range), span: reading.span(range),
          rule: "speaker.phrase")
      ]
    }
  }

  /// "the state news agency SANA": the known name right behind the word for what it is.
  private func named(
    behind phrase: ClosedRange<Int>, in reading: SentenceReading
  ) -> Attested<Entity>? {
    let next = phrase.upperBound + 1
    guard next < reading.count, Self.bodies.contains(reading.keys[phrase.upperBound]),
      reading.nameAt[next] >= 0, reading.nameAt[next] != reading.nameAt[phrase.upperBound]
    else { return nil }
    let name = reading.names[reading.nameAt[next]]
    guard let entity = name.entities.first, entity.id != nil, name.entities.count == 1 else {
      return nil
    }
    let span = reading.span(phrase).union(name.span)
    return Attested(entity, wording: reading.wording(span), span: span, rule: "speaker.name")
  }

  /// "a caller claimed it on behalf of the group": the group claims it through the caller.
  func attachPrincipal(to speech: inout Speech, in reading: SentenceReading) {
    guard let verb = speech.cueWord, speech.cited.isEmpty, let cue = speech.cue,
      Behalf.isClaiming(cue.lemma), let behalf = Behalf(behind: verb, in: reading)
    else { return }
    var principal = speech
    (principal.speakers, principal.speakerSpan) = ([], nil)
    (principal.speakerHead, principal.cueSpans) = (
      behalf.principal, [reading.span(behalf.marker)]
    )
    (principal.saidOn, principal.via, principal.pronounSpan) = (nil, nil, nil)
    principal.isPassive = false
    fill(&principal, speaker: behalf.principal, in: reading)
    speech.cited = [principal]
  }

  /// Through whom it is said: "told the agency"; nil: nobody.
  func via(
    _ cue: Cue, _ word: Int, in reading: SentenceReading
  ) -> Attested<Entity>? {
    guard cue.arguments.contains(.person) else { return nil }
    guard let listener = reading.child(word, .iobj, .obj), listener > word,
      reading.tag(listener) == .propn || reading.tag(listener) == .noun
    else { return nil }
    return entities.entity(at: listener, in: reading).first
  }

  /// "Neither the army nor the rebels commented"
  func isNeither(_ speaker: Int, in reading: SentenceReading) -> Bool {
    let first = reading.phrase(speaker).lowerBound
    return reading.keys[first] == "neither" || first > 0 && reading.keys[first - 1] == "neither"
  }
}
