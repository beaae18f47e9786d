import TruceModel
import TruceText

/// Reads harm to things: "caused great losses and destruction", "damaged several houses".
enum DamageReader {
  static func damage(of act: Act, in reading: SentenceReading) -> [Attested<String>] {
    var found: [Attested<String>] = []
    for word in 0..<reading.count
    where reading.tag(word) == .noun
      && ["destruction", "damage", "devastation", "loss"].contains(reading.keys[word])
    {
      guard act.hasNode(where: { abs($0 - word) <= 12 }) else { continue }
      let range = reading.phrase(word)
      let span = reading.span(range)
      let wording = reading.wording(span)
      found.append(Attested(wording, wording: wording, span: span, rule: "damage.noun"))
    }
    return found
  }
}
