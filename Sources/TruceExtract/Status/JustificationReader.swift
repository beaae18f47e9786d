import TruceModel
import TruceText

/// Reads why a doer says that its act was allowed.
enum JustificationReader {
  private static let responses: LemmaSet = ["response", "retaliation", "reprisal", "revenge"]

  static func justification(
    of act: Act, in reading: SentenceReading
  ) -> Attested<Justification>? {
    for word in 0..<reading.count {
      guard let kind = kind(at: word, in: reading),
        let distance = act.words.map({ abs($0 - word) }).min(), distance <= 20
      else { continue }
      var range = reading.subtree(word)
      if range.contains(act.mention.head) { range = reading.phrase(word) }
      return Attested(
        kind, wording: reading.wording(range), span: reading.span(range), rule: "justification.word"
      )
    }
    return nil
  }

  private static func kind(at word: Int, in reading: SentenceReading) -> Justification? {
    let key = reading.keys[word]
    if responses.contains(key), reading.preposition(word) == "in" || key != "response" {
      return .response
    }
    if key == "self-defence" || key == "self-defense" { return .selfDefence }
    if key == "defence" || key == "defense", word > 1, reading.keys[word - 2] == "self" {
      return .selfDefence
    }
    if key == "exclude" || key == "cover", word + 1 < reading.count,
      reading.children(word).contains(where: {
        ["ceasefire", "truce", "agreement"].contains(reading.keys[$0])
      })
    {
      return .excludedGroup
    }
    if key == "party", reading.children(word).contains(where: { reading.keys[$0] == "not" }) {
      return .notAParty
    }
    return nil
  }
}
