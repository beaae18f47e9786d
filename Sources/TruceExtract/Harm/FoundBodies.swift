import TruceModel
import TruceText

/// Bodies that are counted or found, and whose they are: "the bodies of two peasants were found".
struct FoundBodies: Sendable {
  let people: HarmedPeople

  private static let ofDead: LemmaSet = [
    "dead", "charred", "char", "charr", "mutilated", "mutilate", "lifeless", "burnt", "burned",
    "burn", "decomposed",
    "decapitated", "headless", "tortured", "further", "other", "more", "such",
  ]

  private static let finding: LemmaSet = [
    "find", "recover", "retrieve", "discover", "pull", "exhume", "remove", "dig", "unearth",
    "take", "cart", "collect", "bring", "see", "count", "bury", "dump", "identify", "leave",
    "lie", "carry", "arrive", "receive",
  ]

  private static let found: LemmaSet = [
    "find", "recover", "retrieve", "discover", "pull", "exhume", "dig", "unearth", "dump", "lie",
  ]

  /// The peasants of "the bodies of two peasants were found"; nil: no such phrase.
  func victims(of noun: Int, in reading: SentenceReading) -> Int? {
    guard reading.keys[noun] == "body" || reading.keys[noun] == "corpse",
      reading.tag(noun) == .noun, noun + 1 < reading.count, reading.keys[noun + 1] == "of",
      CountReader.number(of: noun, in: reading) == nil,
      let whose = reading.children(noun).first(where: {
        $0 > noun && reading.relation($0) == .nmod && reading.preposition($0) == "of"
      }), people.isPeople(whose, in: reading) || HarmedPeople.humans.contains(reading.keys[whose])
    else { return nil }
    return whose
  }

  /// True of bodies of which nobody tells that they are those of people who died then.
  func areOthers(_ noun: Int, in reading: SentenceReading) -> Bool {
    (reading.keys[noun] == "body" || reading.keys[noun] == "corpse")
      && !isOfDead(noun, in: reading)
  }

  /// Whether a verb tells that the body was found.
  private func isFound(_ noun: Int, in reading: SentenceReading) -> Bool {
    guard [.nsubjPass, .obj, .nsubj].contains(reading.relation(noun)), let verb = reading.head(noun)
    else { return false }
    return Self.found.contains(reading.keys[verb])
  }

  /// Bodies that are counted or found; not those of states and unions.
  private func isOfDead(_ noun: Int, in reading: SentenceReading) -> Bool {
    if let whose = victims(of: noun, in: reading) {
      return isFound(noun, in: reading) && reading.keys[whose] != "victim"
    }
    let isDescribed = reading.children(noun).contains {
      [.amod, .compound].contains(reading.relation($0))
        && !Self.ofDead.contains(reading.keys[$0])
    }
    guard !isDescribed, reading.words[noun].pennTag == .nns,
      CountReader.number(of: noun, in: reading) != nil
    else { return false }
    if reading.keys[noun] == "corpse" { return true }
    let verb = reading.head(noun).map { reading.keys[$0] } ?? ""
    return Self.finding.contains(verb)
      || (max(0, noun - 8)..<noun).contains { Self.finding.contains(reading.keys[$0]) }
  }
}
