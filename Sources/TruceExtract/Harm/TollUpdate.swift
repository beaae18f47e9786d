import TruceModel
import TruceText

/// "On Sunday the toll rose to 12": when a figure changed is not when people died, and who has died since is
/// counted in it.
enum TollUpdate {
  private static let rising: LemmaSet = [
    "rise", "climb", "increase", "jump", "grow", "mount", "reach", "hit", "pass", "go", "stand",
    "surpass", "exceed", "top",
  ]
  private static let figures: LemmaSet = ["toll", "number", "count", "figure", "tally"]

  /// The verb by which the figure that the harm words at `range` belong to changes; nil: none.
  static func verb(of range: ClosedRange<Int>, in reading: SentenceReading) -> Int? {
    var word = range.upperBound
    for _ in 0..<4 {
      guard let up = reading.head(word) else { return nil }
      if reading.tag(up) == .verb {
        return rising.contains(reading.keys[up]) && reading.relation(word) == .nsubj
          && figures.contains(reading.keys[word]) ? up : nil
      }
      word = up
    }
    return nil
  }

  /// Whether somebody who died is told only as why the figure rose: "rose to 14 after a woman succumbed".
  static func isCounted(
    _ harm: HarmMention, in figure: HarmMention, _ reading: SentenceReading
  ) -> Bool {
    guard harm.form == .verb, harm.head > figure.head,
      ["die", "succumb"].contains(reading.keys[harm.head]),
      let verb = verb(of: figure.range, in: reading), verb < harm.head,
      (verb..<harm.head).contains(where: {
        ["after", "when", "as", "with", "since"].contains(reading.keys[$0])
      }), let all = figure.casualty.value.count.low, let some = harm.casualty.value.count.low
    else { return false }
    return some < all
  }
}
