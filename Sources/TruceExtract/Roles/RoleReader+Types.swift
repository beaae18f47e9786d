import TruceModel
import TruceText

// Roles that acts of one type alone have: whoever is held, threatened or put in front.
extension RoleReader {
  /// "took four policemen hostage": whom the words of the act enclose.
  func fillHeld(_ act: inout Act, in reading: SentenceReading) {
    let range = act.mention.range
    // "took as hostages | two engineers"
    if act.targets.isEmpty, !act.mention.isNoun, reading.isUpperCase,
      ["hostage", "captive", "prisoner"].contains(reading.keys[range.upperBound]),
      let held = reading.headOfPhrase(from: range.upperBound + 1)
    {
      add(held, as: .target, &act, in: reading)
    }
    guard act.targets.isEmpty, range.count > 2, !act.mention.isNoun,
      let held = range.dropFirst().dropLast().last(where: { reading.isNominal($0) }),
      reading.timeAt[held] < 0
    else { return }
    act.targets = entities.entities(at: held, in: reading)
  }

  /// "use civilians as human shields", by order of words.
  func fillShielding(_ act: inout Act, in reading: SentenceReading) {
    var verb = act.mention.range.lowerBound - 1
    while verb >= 0, reading.keys[verb] != "use" || reading.tag(verb) != .verb { verb -= 1 }
    guard verb >= 0 else { return }
    if let people = reading.object(verb) { add(people, as: .target, &act, in: reading) }
    guard act.actors.isEmpty else { return }
    if let subject = reading.subject(of: verb), !subject.isPassive {
      add(subject.word, as: .actor, &act, in: reading)
    } else if let doer = fallback.doer(before: verb, in: reading) {
      add(doer, as: .actor, &act, in: reading)
    }
  }

  /// Whose acts the threat answers: "respond to violations by rebels".
  func fillThreat(_ act: inout Act, in reading: SentenceReading) {
    guard act.targets.isEmpty else { return }
    for word in act.mention.range.upperBound
      + 1..<max(act.mention.range.upperBound + 1, reading.count)
    where reading.keys[word] == "by" || reading.keys[word] == "against" {
      let upper = min(word + 5, reading.count)
      for next in word + 1..<max(word + 1, upper) where reading.nameAt[next] >= 0 {
        guard let range = reading.range(of: reading.names[reading.nameAt[next]].span) else {
          return
        }
        add(range.upperBound, as: .target, &act, in: reading)
        return
      }
    }
  }
}
