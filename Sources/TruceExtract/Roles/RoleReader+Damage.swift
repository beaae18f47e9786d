import TruceModel
import TruceText

// What the sentence of a blast tells the damage of: "and two cars were damaged".
extension RoleReader {
  /// "and two cars were damaged": what the sentence of a blast tells the damage of.
  func fillDamaged(_ act: inout Act, in reading: SentenceReading) {
    guard act.type == .bombing || act.type == .suicideAttack else { return }
    for word in 0..<reading.count where reading.keys[word] == "damage" {
      guard reading.tag(word) == .verb else {
        addDamaged(behind: word, &act, in: reading)
        continue
      }
      guard
        let hit = reading.object(word) ?? reading.passiveSubject(word)
          ?? reading.passiveSubjectByOrder(word) ?? described(by: word, in: reading)
      else { continue }
      for thing in reading.listed(hit) {
        let kind = entities.person(at: thing, in: reading)?.kind
        if kind == .facility || kind == .vehicle { addTarget(thing, &act, in: reading) }
      }
    }
  }

  /// "caused damage to nearby houses and to two shops"
  private func addDamaged(behind noun: Int, _ act: inout Act, in reading: SentenceReading) {
    var to = noun + 1
    while to + 1 < reading.count, reading.keys[to] == "to",
      let head = reading.headOfPhrase(from: to + 1)
    {
      for thing in reading.listed(head) { addTarget(thing, &act, in: reading) }
      to = reading.phrase(head).upperBound + 1
      if to < reading.count, reading.words[to].form == "," { to += 1 }
      guard to < reading.count, reading.tag(to) == .cconj else { return }
      to += 1
    }
  }

  /// The noun that a participle describes: "five houses damaged by explosives".
  private func described(by participle: Int, in reading: SentenceReading) -> Int? {
    guard reading.relation(participle) == .acl || reading.relation(participle) == .conj,
      reading.isPassiveForm(participle), participle > 0
    else { return nil }
    return reading.tag(participle - 1) == .noun ? participle - 1 : nil
  }
}
