import TruceModel
import TruceText

// What a verb of speech makes of the act that it tells: "threatened to attack", "denied the attack".
extension StatusReader {
  /// Takes note of what the verb of speech at `word` makes of the act told under the word at `below`.
  func inspectBoundary(
    _ word: Int, below: Int, _ act: Act, _ result: inout Reading, in reading: SentenceReading
  ) {
    let key = reading.keys[word]
    // "said it would review the raid": what was to come when it was said.
    if result.status == .hypothetical, reading.words[word].pennTag == .vbd,
      ["say", "add", "announce", "pledge"].contains(key), reading.relation(below) == .ccomp,
      !reading.isNegated(below),
      reading.children(below).contains(where: { reading.keys[$0] == "would" }),
      !reading.keys.contains("if")
    {
      result.status = .planned
    }
    // "asked them to stop the raids": neither the raids nor their end is told.
    if result.status == .ended, StatusWords.demanding.contains(key),
      [.xcomp, .ccomp, .advcl, .obj, .obl].contains(reading.relation(below))
    {
      result.status = .demanded
    }
    guard result.status == .occurred || result.status == .ongoing else { return }
    if isChargeToCome(word, in: reading), !isGiven(act, in: reading) {
      result.status = .hypothetical
      return
    }
    switch key {
    case "threaten":
      result.status = isNegatedVerb(word, in: reading) ? .negated : .threatened
    case "vow", "promise", "pledge":
      if reading.relation(below) == .xcomp { result.status = .planned }
    case "order" where isCommand(word, of: act, in: reading): break
    case "demand", "urge", "order":
      result.status = .demanded
    case "ask" where [.xcomp, .obl].contains(reading.relation(below)):
      result.status = .demanded
    case "ask" where reading.relation(below) == .ccomp && reading.markers(below).contains("that"):
      result.status = .demanded
    case "call" where reading.relation(below) == .obl: result.status = .demanded
    case "deny", "refute", "disclaim", "disavow":
      if !isNegatedVerb(word, in: reading) { result.status = .negated }
    case "warn" where reading.relation(below) == .obl: result.status = .threatened
    default:
      if reading.isDirecting(word), [.xcomp, .advcl].contains(reading.relation(below)),
        reading.markers(below).contains("to")
      {
        result.status = .demanded
      }
    }
  }

  /// "did not deny", "neither side denied"
  private func isNegatedVerb(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.isNegated(word) || reading.children(word).contains { isNobody($0, in: reading) }
  }
}
