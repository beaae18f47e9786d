import TruceModel
import TruceText

// Who is accused: "blamed the rebels for", "accused each other".
extension SpeechFinder {
  /// Who is accused: the phrase behind the verb, or behind "on" in "blame the raid on X".
  func fillAccused(
    _ speech: inout Speech, _ cue: Cue, _ word: Int, in reading: SentenceReading
  ) {
    let upper = min(reading.count, word + 25)
    if let other = (word + 1..<min(word + 4, max(word + 1, reading.count))).first(where: {
      reading.keys[$0] == "other" && reading.keys[$0 - 1] == "each"
    }) {
      speech.isMutual = true
      speech.accused = other
      if speech.speakers.count != 2, let both = both(before: word, in: reading) {
        speech.speakers = both
      }
      return
    }
    let marker = (word + 1..<upper).first {
      cue.prepositions.contains(reading.keys[$0]) && reading.tag($0) != .noun
    }
    guard let marker, marker + 1 < upper else { return }
    let range =
      reading.keys[marker] == "on" || reading.keys[marker] == "to"
      ? (marker + 1)...(upper - 1) : (word + 1)...max(word + 1, marker - 1)
    // "accused the Houthis, who control Sanaa, of firing"
    let object = reading.child(word, .obj).flatMap { range.contains($0) ? $0 : nil }
    guard let accused = object ?? firstNominal(in: range, reading),
      !NonActors.inert.contains(reading.keys[accused])
    else { return }
    speech.accused = accused
    speech.accusedEntities = entities.entities(at: accused, in: reading)
      .filter { !$0.wording.isEmpty }
  }

  /// "the army and the rebels (accused each other)": the two ahead of the verb, by order of words.
  private func both(before verb: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
    guard
      let and = (max(1, verb - 10)..<verb).last(where: {
        reading.tag($0) == .cconj && reading.keys[$0] == "and"
      }), reading.isNominal(and - 1),
      let last = (and + 1..<verb).last(where: { reading.isNominal($0) }),
      let one = entities.entities(at: and - 1, in: reading).first,
      let other = entities.entities(at: last, in: reading).first, !one.span.overlaps(other.span)
    else { return nil }
    return [one, other]
  }

  /// The head of the first noun phrase of `range`.
  private func firstNominal(in range: ClosedRange<Int>, _ reading: SentenceReading) -> Int? {
    var found: Int?
    for word in range {
      switch reading.tag(word) {
      case .noun, .propn, .pron: found = word
      case .adj, .det, .part, .num: if found != nil, reading.tag(word) != .part { return found }
      case .punct where reading.words[word].form == "-": continue
      default: if found != nil { return found }
      }
    }
    return found
  }
}
