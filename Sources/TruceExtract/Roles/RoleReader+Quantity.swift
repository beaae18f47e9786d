import TruceModel
import TruceText

// How many there were of what a noun tells: "40 bursts of small-arms fire".
extension RoleReader {
  private static let measures: LemmaSet = ["round", "burst", "shot", "case", "instance", "volley"]

  /// "40 bursts of small-arms fire": what is counted of it.
  private func measure(ahead first: Int, in reading: SentenceReading) -> Int? {
    guard first > 1, reading.keys[first - 1] == "of",
      Self.measures.contains(reading.keys[first - 2])
    else { return nil }
    return first - 2
  }

  /// Adds the number that counts the noun at `noun`.
  func quantity(_ noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard
      let number = CountReader.number(of: noun, in: reading)
        ?? measure(ahead: act.mention.range.lowerBound, in: reading).flatMap({
          CountReader.number(of: $0, in: reading)
        }),
      number.core.end <= reading.words[act.mention.range.lowerBound].span.start + 40
    else { return }
    let span =
      number.span.start < reading.words[noun].span.start
      ? number.span.union(reading.words[noun].span) : number.span
    act.quantities.append(
      Attested(
        Quantity(of: reading.words[noun].form, count: number.count), wording: reading.wording(span),
        span: span, rule: "quantity.trigger"))
  }
}
