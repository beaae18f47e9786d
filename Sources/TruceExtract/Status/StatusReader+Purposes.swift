import TruceModel
import TruceText

// Acts that somebody sets out to do: "took off to bomb the town".
extension StatusReader {
  /// Purposes ("to seize it") and conditions.
  func mark(
    _ relation: Relation, _ word: Int, _ governor: Int, _ result: inout Reading,
    in reading: SentenceReading
  ) {
    guard result.status == .occurred,
      relation == .advcl || relation == .acl || relation == .xcomp || relation == .csubj
    else { return }
    let marks = reading.children(word).filter { reading.relation($0) == .mark }
    guard marks.contains(where: { reading.keys[$0] == "to" }) else { return }
    // "claimed to have inflicted losses": it is told as done.
    if reading.children(word).contains(where: {
      reading.relation($0) == .aux && reading.keys[$0] == "have"
    }) {
      return
    }
    // "forced thousands to flee": they fled.
    if reading.isCompelling(governor) { return }
    // "it took the army two hours to retake the airport": it was done, or will be.
    if reading.isTimeTaken(for: word) {
      inspectAuxiliaries(governor, &result, in: reading)
      return
    }
    // "used mortars to attack the base", "accused of using posts to supply rebels": they did.
    if reading.keys[governor] == "use",
      [.vbd, .vbn, .vbg].contains(reading.words[governor].pennTag)
    {
      return
    }
    // "the raids allowed rebels to overrun the hill"
    if StatusWords.allowing.contains(reading.keys[governor]) || reading.keys[governor] == "enable",
      isBroughtAbout(by: governor, word, in: reading)
    {
      return
    }
    if relation != .xcomp {
      let isTried = reading.tag(governor) == .noun && reading.keys[governor] == "attempt"
      result.status = isTried ? .attempted : .planned
    } else if isOff(governor, in: reading) {
      result.status = .planned
    } else if StatusWords.needs.contains(reading.keys[governor]), reading.tag(governor) == .adj {
      result.status = .demanded
    }
  }

  /// "took off to bomb the town", "left to raid it": whoever sets out has not got there yet.
  private func isOff(_ verb: Int, in reading: SentenceReading) -> Bool {
    switch reading.keys[verb] {
    case "take": verb + 1 < reading.count && reading.keys[verb + 1] == "off"
    case "depart", "scramble", "sail", "leave": true
    default: false
    }
  }
}
