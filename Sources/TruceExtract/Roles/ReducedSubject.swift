import TruceModel
import TruceText

/// In capitals, those whom a participle without an auxiliary tells of: "FOUR PEOPLE KILLED", "THE CITIZEN
/// JUAN MORA, KIDNAPPED LAST WEEK BY".
struct ReducedSubject {
  let fallback: ActorFallback

  private static let harming: LemmaSet = [
    "kill", "wound", "injure", "murder", "assassinate", "kidnap", "abduct", "destroy", "damage",
  ]

  /// "THE CITIZEN JUAN MORA, KIDNAPPED LAST WEEK BY": in upper case whom a participle behind a comma
  /// tells of; nil: the verb has an object, or no such order.
  func people(of verb: Int, in reading: SentenceReading) -> Int? {
    if let people = elliptical(of: verb, in: reading) { return people }
    guard reading.isUpperCase, verb > 2, verb + 1 < reading.count,
      reading.words[verb].pennTag == .vbn || reading.words[verb].pennTag == .vbd,
      reading.words[verb - 1].form == ",", reading.child(verb, .obj, .aux, .auxPass) == nil,
      reading.tag(verb + 1) == .adp || reading.timeAt[verb + 1] >= 0,
      !["down", "up", "off", "out"].contains(reading.keys[verb + 1])
    else { return nil }
    let isPerson =
      reading.nameAt[verb - 2] >= 0
      && reading.names[reading.nameAt[verb - 2]].kind == .person
    guard let people = isPerson ? verb - 2 : reading.item(upTo: verb - 2)?.head,
      isPerson || fallback.canAct(people, in: reading)
    else { return nil }
    // "GUNMEN ENTERED THE BAR, SHOT AT": the verb goes on with the clause.
    let by = (verb + 1..<min(verb + 9, reading.count)).contains { reading.keys[$0] == "by" }
    return by
      || isPerson
        && ["kidnap", "abduct", "murder", "assassinate"].contains(
          reading.keys[verb])
      ? people : nil
  }

  /// "FOUR PEOPLE KILLED, FIVE INJURED", "TWO HOUSES DAMAGED BY": whom a verb that takes an object and
  /// has none tells of; nil: no such order.
  private func elliptical(of verb: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, verb > 0, verb + 1 < reading.count,
      Self.harming.contains(reading.keys[verb]),
      reading.words[verb].pennTag == .vbn || reading.words[verb].pennTag == .vbd,
      reading.child(verb, .obj, .aux, .auxPass) == nil,
      [",", ".", ";"].contains(reading.words[verb + 1].form)
        || ["in", "by", "during", "at"].contains(reading.keys[verb + 1]),
      let item = reading.item(upTo: verb - 1)
    else { return nil }
    // "THE MEN MURDERED IN A FEW HOURS JUDGE ANA DIAZ AND": the object stands behind the time.
    if reading.timeAt[verb + 2 < reading.count ? verb + 2 : verb] >= 0
      || reading.keys[verb + 1] == "in",
      let name = (verb + 2..<max(verb + 2, min(verb + 10, reading.count))).first(where: {
        reading.nameAt[$0] >= 0 && reading.names[reading.nameAt[$0]].kind == .person
      }), reading.timeAt[name - 1] >= 0 || [.noun, .propn].contains(reading.tag(name - 1)),
      (verb + 2..<name).contains(where: { reading.timeAt[$0] >= 0 })
    {
      return nil
    }
    // "WHOM GUNMEN KILLED": the object stands ahead.
    let isAhead = (max(0, item.first - 3)..<item.first).contains {
      ["whom", "who", "that", "which", "and"].contains(reading.keys[$0])
    }
    return isAhead ? nil : item.head
  }
}
