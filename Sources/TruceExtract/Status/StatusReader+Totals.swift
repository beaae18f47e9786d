import TruceModel
import TruceText

extension StatusReader {
  /// Totals of a war: a conflict as the doer, or "since" with a year.
  func isAggregate(_ act: Act, in reading: SentenceReading) -> Bool {
    guard act.type == .casualties || act.type == .displacement || !act.harms.isEmpty else {
      return false
    }
    for harm in act.harms {
      if let subject = harm.subject,
        ["conflict", "war", "crisis", "uprising", "insurgency"].contains(reading.keys[subject])
      {
        return true
      }
    }
    for (index, word) in reading.words.enumerated() where reading.keys[index] == "since" {
      let near = reading.times.contains { time in
        time.span.start >= word.span.end && time.span.start <= word.span.end + 60
          && time.time.precision >= .month
      }
      if near
        || (index + 1..<min(index + 8, reading.count)).contains(where: {
          ["conflict", "war", "uprising", "begin", "start", "erupt"].contains(reading.keys[$0])
        })
      {
        return act.type == .casualties || act.type == .displacement
      }
    }
    return false
  }
}
