import TruceModel

extension NameReading {
  /// Pieces of the same clause before a name among which its bearer's post may stand.
  private static let postReach = 8

  /// A name of unknown bearer between commas behind a post: *the head of the hospital, X Y, said*.
  mutating func describedPerson(at index: Int) -> Match? {
    guard let end = properRun(from: index), end - index > 1,
      end < pieces.count, pieces[end].gap == .comma, isPost(before: index)
    else { return nil }
    let entity = Entity(name: wording(index..<end), kind: .person)
    registerSurname(index..<end, entity)
    return Match(end: end, mention: mention(index..<end, .person, [entity], "name.described"))
  }

  /// One past the last of two to four words that are no more than a name; nil: other words stand here.
  private mutating func properRun(from index: Int) -> Int? {
    var end = index
    while end < pieces.count, end - index < 4, end == index || pieces[end].gap == .space,
      pieces[end].isCapitalised, !pieces[end].isUpper, !pieces[end].isNumber,
      !pieces[end].isPossessive, !pieces[end].known.traits.contains(.barrier),
      !lexicon.cues.trailing.contains(pieces[end].hash), knownPhrase(at: end) == nil,
      pieces[end].word >= 0, words[pieces[end].word].tag == .propn
    {
      end += 1
    }
    return end > index ? end : nil
  }

  /// Whether the clause that a comma ends before `index` holds a post or profession.
  private func isPost(before index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - Self.postReach), by: -1) {
      if pieces[place].known.titles > 0, !pieces[place].isCapitalised { return true }
      if [.comma, .other, .opening].contains(pieces[place].gap) { return false }
    }
    return false
  }
}
