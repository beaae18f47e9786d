import TruceModel
import TruceText

/// The people who are joined to the victims and have a number of their own: "a guard named Mora and two
/// others".
struct FurtherVictims: Sendable {
  let people: HarmedPeople
  private static let naming: LemmaSet = ["know", "name", "call", "identify", "nickname", "age"]

  /// The people coordinated with the victims that have a number of their own.
  func others(
    than victims: Int, _ first: Attested<Casualty>, _ harm: Casualty.Harm,
    in reading: SentenceReading
  ) -> [Attested<Casualty>] {
    let listed = reading.listed(victims).filter { $0 != victims }
    let beside =
      siblings(of: victims, in: reading) + ahead(of: victims, in: reading)
      + behind(victims, in: reading)
      + listed.flatMap { ahead(of: $0, in: reading) }
    return Set(listed + beside).subtracting([victims]).sorted().compactMap { word in
      guard reading.timeAt[word] < 0, reading.tag(word) != .num,
        CountReader.number(of: word, in: reading) != nil
          || HarmedPeople.humans.contains(reading.keys[word])
      else { return nil }
      var count = CountReader.count(at: word, in: reading)
      if count.count.low == nil, reading.words[word].pennTag == .nn { count.count = .exact(1) }
      guard count.count.low != nil, !count.span.overlaps(first.span) else { return nil }
      return Attested(
        Casualty(harm: harm, count: count.count, who: count.who),
        wording: reading.wording(count.span), span: count.span, rule: "casualty.conjunct")
    }
  }

  /// Subjects beside the victims that an "and" joins to them where the tree does not: "two women and a
  /// boy were killed".
  private func siblings(of victims: Int, in reading: SentenceReading) -> [Int] {
    guard let verb = reading.head(victims), reading.relation(victims) == .nsubjPass else {
      return []
    }
    return reading.children(verb).filter { word in
      let first = reading.leftmost[word]
      return word > victims && word < verb && first > 0
        && [.nsubj, .nsubjPass].contains(reading.relation(word))
        && reading.tag(first - 1) == .cconj
    }
  }

  /// The counted people listed ahead of the victims, by order of words: "63 civilians and 153 soldiers
  /// were killed", where the tree makes no list of them.
  private func ahead(of victims: Int, in reading: SentenceReading) -> [Int] {
    guard [.nsubjPass, .nsubj, .conj].contains(reading.relation(victims)) else { return [] }
    var found: [Int] = []
    var first = reading.phrase(victims, withPhrases: false).lowerBound
    while let noun = listed(before: first, in: reading) {
      found.append(noun)
      first = reading.phrase(noun, withPhrases: false).lowerBound
    }
    return found
  }

  /// The counted people that "and" or a comma joins to the phrase that begins at `first`.
  private func listed(before first: Int, in reading: SentenceReading) -> Int? {
    guard first > 2, reading.tag(first - 1) == .cconj || reading.words[first - 1].form == "," else {
      return nil
    }
    var noun = first - 2
    while noun > 0, ["\"", "”", "''", ","].contains(reading.words[noun].form) { noun -= 1 }
    guard reading.tag(noun) == .noun, people.isPeople(noun, in: reading),
      CountReader.number(of: noun, in: reading) != nil
    else { return nil }
    return noun
  }

  /// The counted people that "and" joins to the victims, by order of words: "a guard named Mora and two
  /// others".
  private func behind(_ victims: Int, in reading: SentenceReading) -> [Int] {
    for word in (victims + 1)..<max(victims + 1, min(reading.count - 2, victims + 12)) {
      switch reading.tag(word) {
      case .verb where !Self.naming.contains(reading.keys[word]): return []
      case .aux, .sconj: return []
      case .punct where reading.words[word].form == ";": return []
      case .cconj where reading.keys[word] == "and":
        guard let noun = reading.headOfPhrase(from: word + 1), noun > word,
          CountReader.number(of: noun, in: reading) != nil
            || reading.tag(word + 1) == .det && HarmedPeople.humans.contains(reading.keys[noun]),
          ["other", "others"].contains(reading.keys[noun]) || people.isPeople(noun, in: reading)
            || HarmedPeople.humans.contains(reading.keys[noun]),
          !isSubject(noun, in: reading)
        else { return [] }
        return [noun]
      default: continue
      }
    }
    return []
  }

  /// Whether a verb of its own stands right behind the phrase: "killed a man and two women fled".
  private func isSubject(_ noun: Int, in reading: SentenceReading) -> Bool {
    [.nsubj, .nsubjPass].contains(reading.relation(noun))
      && reading.head(noun).map { $0 > noun } ?? false
  }
}
