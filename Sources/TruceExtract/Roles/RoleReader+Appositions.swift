import TruceModel
import TruceText

// People who are described first and named behind: "the party's chairman, Juan Perez", "three
// reporters: Ana Diaz, of a daily, and Luis Mora".
extension RoleReader {
  /// The people whom the names behind the description at `word` name: in its place where it is of
  /// one, beside it where it is of several; nil: none.
  func apposed(_ word: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
    guard reading.tag(word) == .noun, !isNamed(word, in: reading),
      isForPeople(word, in: reading)
    else { return nil }
    let isOne =
      reading.words[word].pennTag == .nn && CountReader.number(of: word, in: reading) == nil
    let names = namesBehind(reading.phrase(word).upperBound, upTo: isOne ? 1 : 12, in: reading)
    guard !names.isEmpty else { return nil }
    let people = names.flatMap { entities.entity(at: $0, in: reading) }
    return isOne ? people : entities.entity(at: word, in: reading) + people
  }

  private func isNamed(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.nameAt[word] >= 0 && reading.names[reading.nameAt[word]].kind == .person
  }

  /// A noun for people: by the lexicon, or one that somebody has ("his assistant").
  private func isForPeople(_ word: Int, in reading: SentenceReading) -> Bool {
    guard let kind = entities.person(at: word, in: reading)?.kind else {
      return reading.words[word].pennTag == .nn
        && reading.child(word, .nmodPoss).map {
          ["his", "her", "their"].contains(reading.keys[$0])
        } ?? false
    }
    return [.person, .official, .population, .stateForce].contains(kind)
  }

  /// The last words of the persons' names behind a comma, colon or dash after `last`.
  private func namesBehind(
    _ last: Int, upTo limit: Int, in reading: SentenceReading
  ) -> [Int] {
    var found: [Int] = []
    var next = last + 1
    // "the head of the police (DAS), General Mora"
    while next < reading.count, reading.isBracketed(next) { next += 1 }
    guard next + 1 < reading.count else { return [] }
    // "a woman named Ana Diaz", "a man identified as Juan Mora"
    if Self.naming.contains(reading.keys[next]) {
      if reading.keys[next + 1] == "as" { next += 1 }
    } else if !Self.openings.contains(reading.words[next].form) {
      return []
    }
    var isDue = true
    next += 1
    if limit > 1, next < reading.count, reading.keys[next] == "include" { next += 1 }
    while next < reading.count, found.count < limit {
      if reading.nameAt[next] >= 0, reading.names[reading.nameAt[next]].kind == .person {
        guard isDue, let range = reading.range(of: reading.names[reading.nameAt[next]].span) else {
          return found
        }
        found.append(range.upperBound)
        next = range.upperBound + 1
        isDue = false
        continue
      }
      switch reading.tag(next) {
      case .noun, .propn, .adj, .det, .num:
        if limit == 1, found.isEmpty, next - last > 6 { return [] }
      case .cconj: isDue = true
      case .punct where [",", ";", ":"].contains(reading.words[next].form): isDue = true
      case .punct: break
      case .adp where !found.isEmpty || reading.keys[next] == "of": break
      default: return found
      }
      if limit == 1, isDue == false { return found }
      next += 1
    }
    return found
  }

  static let naming: LemmaSet = ["name", "call", "identify", "know"]
  private static let openings: Set<String> = [",", ":", "--", "-"]
}
