import TruceModel

extension NameReading {
  /// Small words inside names of persons.
  static let particles = [
    "al", "el", "bin", "ibn", "bint", "abu", "abd", "abdel", "abdul", "de", "del", "della", "van",
    "von", "der", "ould", "la", "le", "di", "da", "dos", "ul", "ud", "ad", "ash", "as", "an", "ar",
  ]

  /// Capitalised words that end a name: days, months, words of headlines.
  static let barriers = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "the", "in", "on", "at", "a", "an", "of", "for", "and", "but", "he", "she", "it",
    "they", "we", "i", "this", "that", "these", "after", "before", "as", "if", "when", "while",
    "from", "with", "by", "to", "according", "source", "photo", "file", "also", "read", "meanwhile",
    "however", "video", "image", "his", "her", "their", "middle", "press", "executive", "earlier",
  ]

  /// The title at `index` with its end and the kind of person it makes; nil: no title.
  private func title(at index: Int) -> (kind: Entity.Kind, end: Int)? {
    let longest = Int(pieces[index].known.titles)
    guard longest > 0 else { return nil }
    var key = PhraseKey()
    var found: (kind: Entity.Kind, end: Int)?
    for place in index..<runEnd(from: index, atMost: longest) {
      key.append(pieces[place].hash)
      if let entry = lexicon.titles.entries(for: key).first { found = (entry.meaning, place + 1) }
    }
    return found
  }

  /// *spokesman Ahmed Y*, *Brigadier General X*.
  mutating func titledPerson(at index: Int) -> Match? {
    guard let title = title(at: index) else { return nil }
    if isUpperCase, title.end >= pieces.count || !isProper(title.end) { return nil }
    var start = title.end
    while start < pieces.count, pieces[start].gap == .space, let next = self.title(at: start) {
      start = next.end
    }
    let organ = Actor(id: "", name: "", kind: title.kind)
    return person(titledFrom: index, nameAt: start, organ: organ)
  }

  /// The person named at `nameAt` behind a title that begins at `start`; nil: no name stands there.
  mutating func person(titledFrom start: Int, nameAt: Int, organ: Actor) -> Match? {
    var index = nameAt
    while index < pieces.count, pieces[index].gap == .space, let title = title(at: index),
      title.end < pieces.count
    {
      index = title.end
    }
    guard index < pieces.count, [.space, .dot].contains(pieces[index].gap) else { return nil }
    if let known = knownPhrase(at: index) {
      guard case .actor(let actor) = known.meaning, lexicon.actors[actor].kind == .official else {
        return nil
      }
      let entity = lexicon.actors[actor].entity
      registerSurname(index..<known.end, entity)
      return titled(start..<known.end, core: index..<known.end, entity)
    }
    guard title(at: index) == nil,
      let end = nameEnd(from: index, atMost: isTitleCase && !isUpperCase ? 2 : 5)
    else { return nil }
    let entity =
      surnames[pieces[index].hash].flatMap { end == index + 1 ? $0 : nil }
      ?? Entity(name: wording(index..<end), side: organ.side, kind: organ.kind)
    registerSurname(index..<end, entity)
    return titled(start..<end, core: index..<end, entity)
  }

  private func titled(_ range: Range<Int>, core: Range<Int>, _ entity: Entity) -> Match {
    var mention = mention(range, .person, [entity], "name.titled")
    mention.core = Span(
      pieces[core.lowerBound].span.start, pieces[core.upperBound - 1].span.end)
    return Match(end: range.upperBound, mention: mention)
  }

  /// A given name with what follows it, or a surname introduced before.
  mutating func person(at index: Int) -> Match? {
    if let entity = surnames[pieces[index].hash] {
      return Match(
        end: index + 1, mention: mention(index..<(index + 1), .person, [entity], "name.surname"))
    }
    guard pieces[index].known.traits.contains(.givenName), pieces[index].length > 2,
      !pieces[index].isPossessive,
      let end = nameEnd(from: index, atMost: isTitleCase && !isUpperCase ? 2 : 5), end > index + 1,
      !isOrganization(index..<end)
    else { return nil }
    let entity = Entity(name: wording(index..<end), kind: .person)
    registerSurname(index..<end, entity)
    return Match(end: end, mention: mention(index..<end, .person, [entity], "name.given"))
  }

  /// One past the last piece of a person's name that begins at `index`; nil: none begins there.
  private mutating func nameEnd(from index: Int, atMost count: Int) -> Int? {
    var end = index
    var names = 0
    while end < pieces.count, names < count {
      if end > index, ![.space, .hyphen, .dot].contains(pieces[end].gap) { break }
      if end > index, pieces[end].gap == .dot, pieces[end - 1].length > 1 { break }
      if isParticle(end) {
        end += 1
        continue
      }
      guard pieces[end].isCapitalised, !pieces[end].isNumber,
        !isUpperCase || isProper(end) && title(at: end) == nil,
        !pieces[end].known.traits.contains(.barrier), isNameWord(end), !isOtherName(end),
        names < 2 || !isNextPerson(end)
      else { break }
      names += 1
      end += 1
      if pieces[end - 1].isPossessive { break }
    }
    while end > index, pieces[end - 1].known.traits.contains(.particle) {
      end -= 1
    }
    return end > index ? end : nil
  }

  /// Whether the tag, or the list of given names, makes the word a name where case tells nothing.
  func isProper(_ index: Int) -> Bool {
    if pieces[index].known.traits.contains(.givenName) { return true }
    guard pieces[index].word >= 0 else { return false }
    return words[pieces[index].word].tag == .propn
  }

  /// False for a capitalised word that its tag makes no name.
  private func isNameWord(_ index: Int) -> Bool {
    guard pieces[index].word >= 0 else { return true }
    switch words[pieces[index].word].tag {
    case .adv, .verb, .aux, .adp, .sconj, .cconj, .det, .pron, .num: return false
    case .adj, .noun, .propn, .intj, .part, .punct, .sym, .x: return true
    }
  }

  /// A given name with a surname behind it: the next person of a list that has lost its commas.
  private func isNextPerson(_ index: Int) -> Bool {
    pieces[index].known.traits.contains(.givenName) && index + 1 < pieces.count
      && pieces[index + 1].isCapitalised && pieces[index + 1].gap == .space
  }

  /// Last words of streets and parks named after persons.
  private static let streetWords = hashes([
    "road", "street", "avenue", "drive", "lane", "boulevard", "way", "park", "square", "bridge",
    "county", "city", "garden", "gardens", "island", "lake", "mountain", "crossing",
  ])

  /// Named after a person: *Omar X Mosque*, *Wanda Road*.
  private func isOrganization(_ range: Range<Int>) -> Bool {
    let next = min(range.upperBound + 1, pieces.count)
    return pieces[range.lowerBound..<next].contains {
      $0.isCapitalised
        && (lexicon.cues.trailing.contains($0.hash) || Self.streetWords.contains($0.hash))
    }
  }

  /// A particle with a capitalised piece behind it.
  private func isParticle(_ index: Int) -> Bool {
    pieces[index].known.traits.contains(.particle) && index + 1 < pieces.count
      && pieces[index + 1].isCapitalised && [.space, .hyphen].contains(pieces[index + 1].gap)
  }

  /// True where a name of the lexicon begins: with lost commas two names stand side by side.
  private mutating func isOtherName(_ index: Int) -> Bool {
    guard let known = knownPhrase(at: index) else { return false }
    switch known.meaning {
    case .actor(let actor):
      return known.end - index > 1 || lexicon.actors[actor].kind != .official
    case .state, .adjective: return true
    case .generic, .national, .capital: return false
    }
  }

  /// Lets the last word of a person's name stand for the person from here on, until another of that
  /// surname is named.
  mutating func registerSurname(_ range: Range<Int>, _ entity: Entity) {
    guard range.count > 1 else { return }
    let surname = pieces[range.upperBound - 1]
    guard surname.isCapitalised, surname.length > 2 else { return }
    if surname.known.phrases != 1 { surnames.set(surname.hash, entity) }
  }

  /// The text of the pieces in `range`.
  func wording(_ range: Range<Int>) -> String {
    document.wording(
      Span(pieces[range.lowerBound].span.start, pieces[range.upperBound - 1].span.end))
  }

  /// An officer of the organ just read: *Russian defence ministry spokesman (X)*.
  mutating func officer(of organ: NameMention, range: Range<Int>) -> Match? {
    let end = range.upperBound
    guard end < pieces.count, pieces[end].gap == .space, !pieces[end - 1].isUpper || !isUpperCase,
      let title = title(at: end), title.kind == .official,
      !pieces[end].isCapitalised || (!isTitleCase && organ.entities.first?.kind != .armedGroup)
    else { return nil }
    let source = organ.entities.first
    let post = Actor(
      id: "", name: "", kind: .official,
      side: source?.side ?? source?.id.flatMap { lexicon.side(of: $0) })
    if let person = person(titledFrom: range.lowerBound, nameAt: title.end, organ: post) {
      return person
    }
    guard Self.posts.contains(pieces[title.end - 1].hash) else { return nil }
    let entity = Entity(
      name: "\(source?.name ?? wording(range)) \(wording(end..<title.end))", side: post.side,
      kind: .official)
    return Match(
      end: title.end,
      mention: mention(range.lowerBound..<title.end, .other, [entity], "actor.post"))
  }

  /// Posts that speak for the organ before them.
  private static let posts = hashes([
    "spokesman", "spokeswoman", "spokesperson", "director", "chief", "head", "commander", "envoy",
    "spokesmen", "leader", "representative", "coordinator",
  ])
}
