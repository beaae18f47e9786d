import TruceModel

extension NameReading {
  /// Words behind a hyphen that make an actor's name a description of somebody else
  /// (*al-Qaeda-linked*, *rebel-held*).
  private static let describingWords = Set(
    [
      "linked", "backed", "affiliated", "aligned", "allied", "led", "held", "controlled", "run",
      "sponsored", "supported", "inspired", "funded", "trained", "brokered", "occupied", "based",
      "born", "majority", "dominated", "made", "owned", "supplied", "style", "mediated", "friendly",
      "language", "speaking", "imposed", "installed", "armed", "equipped", "affiliate", "besieged",
      "administered", "appointed", "loyal", "ruled", "built", "designed", "proposed",
    ].map { NamePiece.hash(of: $0.utf8) })

  /// Words ahead of a hyphen that do the same (*pro-Assad*, *anti-government*).
  private static let describingPrefixes = Set(
    ["pro", "anti", "non", "ex", "post", "pre", "un", "inter", "counter"]
      .map { NamePiece.hash(of: $0.utf8) })

  /// Words ahead of *regime*, *government* and the like that make them something else.
  private static let disowningWords = Set(
    [
      "ceasefire", "fire", "truce", "sanctions", "inspection", "calm", "silence", "cessation",
      "escalation", "visa", "his", "her", "its", "their", "our", "my", "local", "interim", "new",
      "transitional", "visual", "control",
    ].map { NamePiece.hash(of: $0.utf8) })

  /// True behind *pro-*, *anti-*.
  func isInsideCompound(_ index: Int) -> Bool {
    guard index > 0, pieces[index].gap == .hyphen else { return false }
    return Self.describingPrefixes.contains(pieces[index - 1].hash)
  }

  /// True where the words that end at `end` describe somebody else.
  func isDescribing(_ end: Int) -> Bool {
    guard end < pieces.count, pieces[end].gap == .hyphen else { return false }
    return Self.describingWords.contains(pieces[end].hash)
  }

  /// A mention over the pieces `range`.
  func mention(
    _ range: Range<Int>, _ kind: NameMention.Kind, _ entities: [Entity], _ rule: Rule
  ) -> NameMention {
    let span = Span(pieces[range.lowerBound].span.start, pieces[range.upperBound - 1].span.end)
    return NameMention(span: span, kind: kind, entities: entities, rule: rule)
  }

  /// The match of an actor, a common noun or a capital; nil: the words mean something else here.
  mutating func knownMatch(_ phrase: KnownPhrase, at index: Int) -> Match? {
    if isDescribing(phrase.end) { return Match(end: phrase.end + 1, mention: nil) }
    let range = index..<phrase.end
    switch phrase.meaning {
    case .actor(let actor): return actorMatch(actor, range)
    case .generic(let generic): return genericMatch(generic, range)
    case .capital(let state):
      guard isActing(range) else { return nil }
      let entity = lexicon.states[state].actor.entity
      return Match(
        end: range.upperBound, mention: mention(range, .organization, [entity], "actor.capital"))
    case .state, .adjective, .national: return nil
    }
  }

  private mutating func actorMatch(_ index: Int, _ range: Range<Int>) -> Match {
    let actor = lexicon.actors[index]
    if actor.kind == .official, !actor.name.utf8.contains(UInt8(ascii: "(")) {
      registerSurname(range, actor.entity)
      return Match(
        end: range.upperBound, mention: mention(range, .person, [actor.entity], "actor.lexicon"))
    }
    let organ = mention(range, .organization, [actor.entity], "actor.lexicon")
    return officer(of: organ, range: range) ?? Match(end: range.upperBound, mention: organ)
  }

  private func genericMatch(_ index: Int, _ range: Range<Int>) -> Match? {
    if range.lowerBound > 0, Self.disowningWords.contains(pieces[range.lowerBound - 1].hash) {
      return nil
    }
    let generic = lexicon.generics[index]
    if isPartOfName(range) { return nil }
    let entity = generic.entity(in: context.home)
    return Match(
      end: range.upperBound, mention: mention(range, .other, [entity], "actor.generic"))
  }

  /// True where the noun is written with a capital inside a name: *the Army of X*.
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    guard !isTitleCase, !isUpperCase, pieces[range.upperBound - 1].isCapitalised,
      pieces[range.upperBound - 1].gap != .start, range.upperBound < pieces.count
    else { return false }
    let next = range.upperBound
    guard pieces[next].gap == .space else { return false }
    return pieces[next].isCapitalised || pieces[next].hash == Self.of
  }
}
