/// What the reading of the gold reports came to.
package struct EvaluationScore: Equatable, Sendable {
  /// Gold claims that must be found, and those found.
  package var recall = Tally()
  /// Claims read from the body, and those that match a gold claim.
  package var precision = Tally()
  /// By the name of the field.
  package var slots: [String: Tally] = [:]
  /// One line each: report, type, words.
  package var misses: [String] = []
  /// One line each: report, type, trigger, sentence.
  package var inventions: [String] = []
  /// One line for each wrong field of a claim that was found: report, field, type, words.
  package var faults: [String] = []

  /// Harmonic mean of recall and precision.
  package var f1: Double {
    let sum = recall.share + precision.share
    return sum == 0 ? 0 : 2 * recall.share * precision.share / sum
  }

  /// All fields together.
  package var allSlots: Tally { slots.values.reduce(Tally(), +) }

  /// The figures that floors can name, in the order they are printed.
  package var measures: [(name: String, figure: Double)] {
    var measures: [(name: String, figure: Double)] = [
      (name: "recall", figure: recall.share), (name: "precision", figure: precision.share),
      (name: "f1", figure: f1), (name: "slots", figure: allSlots.share),
    ]
    for slot in SlotJudge.Slot.allCases {
      guard let tally = slots[slot.rawValue] else { continue }
      measures.append((name: "slot-\(slot.rawValue)", figure: tally.share))
    }
    return measures
  }
}
