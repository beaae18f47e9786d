import TruceModel
import TruceText

// Names in texts in capitals, where the tree and the layer of names break them apart.
extension EntityReader {
  /// The building or vehicle behind a name that the tree takes for the whole: "PRESIDENT JUAN MORA'S |
  /// RESIDENCE"; nil: none.
  func beyondPossessive(_ word: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, reading.nameAt[word] >= 0,
      let name = reading.range(of: reading.names[reading.nameAt[word]].span),
      name.upperBound + 2 < reading.count, reading.tag(name.upperBound + 1) == .part,
      let noun = reading.headOfPhrase(from: name.upperBound + 2)
    else { return nil }
    let kind = person(at: noun, in: reading)?.kind
    return kind == .facility || kind == .vehicle ? noun : nil
  }

  /// The noun that a name with its expansion in brackets goes before: "THE FMLN [ITS FULL NAME] |
  /// GUERRILLAS"; nil: `word` is no such name.
  func beyondBracket(_ word: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, reading.nameAt[word] >= 0 || reading.tag(word) == .propn,
      word + 3 < reading.count, ["[", "("].contains(reading.words[word + 1].form)
    else { return nil }
    let close = (word + 2..<min(word + 14, reading.count)).first {
      ["]", ")"].contains(reading.words[$0].form)
    }
    guard let close, close + 1 < reading.count,
      reading.tag(close + 1) == .noun
        || reading.tag(close + 1) == .propn, let noun = reading.headOfPhrase(from: close + 1)
    else { return nil }
    let isPerson =
      reading.nameAt[noun] >= 0 && reading.names[reading.nameAt[noun]].kind == .person
    return isPerson || person(at: noun, in: reading) != nil ? noun : nil
  }

  /// The body whose name stands right behind the noun for what it is: "THE GUERRILLA ORGANIZATION |
  /// SHINING PATH"; nil: no such name.
  func nameBehind(_ word: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
    let next = word + 1
    guard reading.isUpperCase, reading.words[word].pennTag == .nn, reading.nameAt[word] < 0,
      next < reading.count, reading.nameAt[next] >= 0, reading.timeAt[next] < 0,
      [.organization, .armedGroup].contains(person(at: word, in: reading)?.kind)
    else { return nil }
    let name = reading.names[reading.nameAt[next]]
    guard name.kind == .organization, let entity = name.entities.first(where: { $0.id != nil }),
      reading.range(of: name.span)?.lowerBound == next
    else { return nil }
    return [
      Attested(entity, wording: reading.wording(name.span), span: name.span, rule: "role.name")
    ]
  }

  /// "JUAN MORA AND OLINDO | MORA" in capitals, where the names layer knows the last name alone: another
  /// person of that name; nil: no unknown name stands ahead.
  func withFirstName(
    _ range: ClosedRange<Int>, _ word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int>? {
    guard reading.isUpperCase, range.count == 1, reading.tag(range.lowerBound) == .propn,
      person(at: word, in: reading) == nil,
      reading.nameAt[word] < 0 || reading.names[reading.nameAt[word]].kind == .person
    else { return nil }
    var first = range.lowerBound
    while first > 0, range.lowerBound - first < 3, isUnknownName(first - 1, in: reading) {
      first -= 1
    }
    return first < range.lowerBound ? first...range.upperBound : nil
  }

  /// A proper noun that no layer and no lexicon knows.
  private func isUnknownName(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .propn && reading.nameAt[word] < 0 && reading.placeAt[word] < 0
      && reading.timeAt[word] < 0 && person(at: word, in: reading) == nil
  }
}
