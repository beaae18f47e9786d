import TruceModel
import TruceText

// Speakers in headlines, before or behind a colon: "Report: rebels shell town".
extension SpeechFinder {
  private static let sources: LemmaSet = [
    "poll", "report", "study", "official", "source", "analysis", "monitor", "police", "minister",
    "ministry", "army", "media", "activist", "survey", "un", "witness", "president", "agency",
  ]

  /// "Talks have failed: Foreign Ministry": what stands behind the last colon speaks.
  func headline(_ reading: SentenceReading) -> Speech? {
    if let speech = opening(reading) { return speech }
    guard let colon = (0..<reading.count).last(where: { reading.words[$0].form == ":" }),
      colon > 2, colon + 1 < reading.count, reading.count - colon <= 9
    else { return nil }
    let last = reading.count - 1
    guard !(colon + 1...last).contains(where: { reading.tag($0) == .verb }) else { return nil }
    var head = reading.head(of: colon + 1...last)
    while head > colon + 1, reading.tag(head) == .punct { head -= 1 }
    var speech = Speech(
      sentence: reading.index, cueWord: nil, cue: nil, cueSpans: [reading.words[colon].span],
      speakerHead: head, speakers: [], content: [reading.span(0...(colon - 1))])
    fill(&speech, speaker: head, in: reading)
    return speech
  }

  /// "Report: rebels shell town": who speaks stands before the first colon.
  private func opening(_ reading: SentenceReading) -> Speech? {
    guard
      let colon = (1..<min(7, max(1, reading.count))).first(where: {
        reading.words[$0].form == ":"
      }), reading.count - colon > 4
    else { return nil }
    let head = colon - 1
    let isNamed =
      reading.nameAt[head] >= 0 && reading.names[reading.nameAt[head]].kind != .place
    guard isNamed || Self.sources.contains(reading.keys[head]),
      !reading.isFiledFrom(0..<colon),
      !(0..<colon).contains(where: { reading.tag($0) == .verb })
    else { return nil }
    let content = Self.trimmed((colon + 1)...(reading.count - 1), in: reading)
    guard let content else { return nil }
    var speech = Speech(
      sentence: reading.index, cueWord: nil, cue: nil, cueSpans: [reading.words[colon].span],
      speakerHead: head, speakers: [], content: [reading.span(content)])
    fill(&speech, speaker: head, in: reading)
    return speech
  }
}
