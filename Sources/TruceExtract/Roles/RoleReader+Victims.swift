import TruceModel
import TruceText

// Whom a noun for a killing or an abduction tells of, in capitals: "MORA'S MURDER".
extension RoleReader {
  private static let suffered: LemmaSet = [
    "murder", "assassination", "killing", "death", "kidnapping", "abduction", "execution",
  ]

  /// "MORA'S MURDER", "THE MINISTER'S DEATH", "THE SIX PRIESTS' ASSASSINATION": in capitals whom the noun
  /// at `noun` tells of.
  func addOwner(of noun: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.targets.isEmpty, Self.suffered.contains(reading.keys[noun])
    else {
      return
    }
    var mark = noun - 1
    while mark > 1, reading.tag(mark) == .adj { mark -= 1 }
    guard mark > 0, reading.words[mark].pennTag == .pos || reading.words[mark].form == "'",
      case let owner = mark - 1, reading.timeAt[owner] < 0, isSomebody(owner, in: reading)
    else { return }
    let found = entities.entity(at: owner, in: reading)
    act.targets += found
    act.actors.removeAll { actor in found.contains { $0.span == actor.span } }
  }

  /// A person by name, or people by a noun that is for none under arms.
  private func isSomebody(_ word: Int, in reading: SentenceReading) -> Bool {
    if reading.nameAt[word] >= 0 {
      return reading.names[reading.nameAt[word]].kind == .person
        || entities.person(at: word, in: reading).map { isUnarmed($0.kind) } ?? false
    }
    if let noun = entities.person(at: word, in: reading) { return isUnarmed(noun.kind) }
    return reading.tag(word) == .propn && reading.placeAt[word] < 0
  }

  private func isUnarmed(_ kind: Entity.Kind?) -> Bool {
    kind == .person || kind == .official || kind == .population
  }

  /// "THE MURDER OF POLICE CHIEF COLONEL JUAN MORA": in capitals the name that the phrase behind "of" leads
  /// to, where the tree finds nobody.
  func addNamed(behind last: Int, _ act: inout Act, in reading: SentenceReading) {
    guard reading.isUpperCase, act.targets.isEmpty,
      Self.suffered.contains(reading.keys[act.mention.head]), let of = of(behind: last, in: reading)
    else { return }
    for word in of + 1..<max(of + 1, min(of + 12, reading.count)) {
      if reading.nameAt[word] >= 0, reading.names[reading.nameAt[word]].kind == .person,
        let name = reading.range(of: reading.names[reading.nameAt[word]].span)
      {
        act.targets += entities.entity(at: name.upperBound, in: reading)
        return
      }
      guard [.noun, .propn, .adj, .det, .num].contains(reading.tag(word)) else { return }
    }
  }
}
