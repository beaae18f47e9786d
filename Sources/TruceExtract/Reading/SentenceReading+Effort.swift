import TruceModel
import TruceText

/// The time that an act takes: "it took the army two hours to retake the airport".
extension SentenceReading {
  private static let spans: LemmaSet = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "time", "while", "night",
  ]

  /// Whoever needs the time in "it took the army two hours to retake the airport"; nil: no such words.
  func taker(of verb: Int) -> Int? {
    guard isTimeTaken(for: verb), let governor = head(verb) else { return nil }
    return children(governor).first {
      [.obj, .iobj].contains(relation($0)) && $0 < verb && timeAt[$0] < 0 && numberAt[$0] < 0
        && !Self.spans.contains(keys[$0])
    }
  }

  /// "it took the army two hours to retake the airport": what it took the time for was done.
  func isTimeTaken(for verb: Int) -> Bool {
    guard [.csubj, .advcl, .xcomp].contains(relation(verb)), let governor = head(verb),
      governor < verb, keys[governor] == "take", markers(verb).contains("to"),
      children(governor).contains(where: { keys[$0] == "it" && $0 < governor })
    else { return false }
    return (governor + 1..<verb).contains { Self.spans.contains(keys[$0]) }
  }
}
