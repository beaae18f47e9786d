import TruceModel

/// Tells which speeches are the report's own attributions: not what a quoted person says of others,
/// and not what stands inside another's words as thought.
enum QuotationFilter {
  /// `speeches` in text order; `quotes` sorted.
  static func own(_ speeches: [Speech], quotes: [Span]) -> [Speech] {
    var next = 0
    return speeches.enumerated().filter { index, speech in
      guard let cue = speech.cueSpans.first, let kind = speech.cue else { return true }
      while next < quotes.count, quotes[next].end <= cue.start { next += 1 }
      if next < quotes.count, quotes[next].contains(cue) { return false }
      if speech.speakers.isEmpty, speech.speakerSpan == nil, !speech.isPassive { return false }
      return kind.strength == .speech || !isNested(speech, at: index, in: speeches)
    }.map(\.element)
  }

  /// Whether a speech close by holds the cue in its content.
  private static func isNested(_ speech: Speech, at index: Int, in speeches: [Speech]) -> Bool {
    guard let cue = speech.cueSpans.first else { return false }
    let near = max(0, index - 6)..<min(speeches.count, index + 7)
    return near.contains { other in
      other != index && speeches[other].content.contains { $0.contains(cue) }
        && speeches[other].cue?.strength != .thought
    }
  }
}
