import TruceModel
import TruceText

/// A sentence that only says who spoke, since what was said stands before it ("…?” Smith said.") or
/// behind it ("He said:").
enum BareSpeech {
  /// An empty span where the content must border, for `SpeechLinker` to fill; nil: the sentence says
  /// more.
  static func content(
    of cue: Cue, at word: Int, speaker: Int?, in reading: SentenceReading
  ) -> Span? {
    guard cue.strength == .speech, cue.arguments.contains(.quote), let speaker,
      !reading.isPassiveVerb(word)
    else { return nil }
    let last = reading.words[reading.count - 1]
    if last.form == ":", reading.count - word <= 8 {
      return Span(last.span.end, last.span.end)
    }
    let first = min(word, reading.phrase(speaker).lowerBound)
    // A title may stand cut off ahead of the name ("Rep. Jane Smith").
    guard first <= 6, reading.count <= 30,
      (0..<first).allSatisfy({ [.propn, .punct, .noun].contains(reading.tag($0)) })
    else { return nil }
    let start = reading.words[0].span.start
    return Span(start, start)
  }
}
