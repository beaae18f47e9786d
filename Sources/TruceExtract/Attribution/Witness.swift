import TruceModel
import TruceText

/// "The mission heard 12 explosions", "monitors saw a tank": what those who watch a truce perceive they
/// tell.
enum Witness {
  /// Lemmas of perceiving.
  static let sensing: LemmaSet = ["hear", "see", "observe", "spot", "find", "detect"]
  private static let watchers: LemmaSet = [
    "mission", "monitor", "observer", "smm", "camera", "uav",
  ]

  /// The speech of the verb at `word`, as that of `cue`; nil: nobody who watches perceives anything by it.
  static func speech(_ cue: Cue?, at word: Int, in reading: SentenceReading) -> Speech? {
    guard let cue, reading.tag(word) == .verb, sensing.contains(reading.keys[word]),
      !reading.isPassiveVerb(word), word + 1 < reading.count,
      ![",", "that", ":"].contains(reading.words[word + 1].form),
      let subject = reading.child(word, .nsubj), subject < word,
      isWatcher(subject, in: reading)
    else { return nil }
    let end = StatementOrder.end(after: word, in: reading)
    guard
      let content = SpeechFinder.trimmed((word + 1)...max(word + 1, end), in: reading)
    else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: word, cue: cue, cueSpans: [reading.words[word].span],
      speakerHead: subject, speakers: [], content: [reading.span(content)])
    speech.isWitnessed = true
    return speech
  }

  private static func isWatcher(_ word: Int, in reading: SentenceReading) -> Bool {
    if watchers.contains(reading.keys[word]) { return true }
    return reading.phrase(word).contains { index in
      if watchers.contains(reading.keys[index]) { return true }
      return reading.nameAt[index] >= 0
        && reading.names[reading.nameAt[index]].entities.contains { $0.kind == .monitor }
    }
  }
}
