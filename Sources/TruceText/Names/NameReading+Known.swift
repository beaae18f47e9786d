import TruceModel

extension NameReading {
  /// Words behind a hyphen that make an actor's name a description of somebody else
  /// (*al-Qaeda-linked*, *rebel-held*).
  static let describingWords = [

    "linked", "backed", "affiliated", "aligned", "allied", "led", "held", "controlled", "run",
    "sponsored", "supported", "inspired", "funded", "trained", "brokered", "occupied", "based",
    "born", "majority", "dominated", "made", "owned", "supplied", "style", "mediated", "friendly",
    "language", "speaking", "imposed", "installed", "armed", "equipped", "affiliate", "besieged",
    "administered", "appointed", "loyal", "ruled", "built", "designed", "proposed",
  ]

  /// Words ahead of a hyphen that do the same (*pro-Assad*, *anti-government*).
  static let describingPrefixes = [
    "pro", "anti", "non", "ex", "post", "pre", "un", "inter", "counter",
  ]

  /// Words ahead of *regime*, *government* and the like that make them something else.
  private static let disowningWords = hashes([

    "ceasefire", "fire", "truce", "sanctions", "inspection", "calm", "silence", "cessation",
    "escalation", "visa", "his", "her", "its", "their", "our", "my", "local", "interim", "new",
    "transitional", "visual", "control", "shadow", "parallel", "rival", "exiled", "breakaway",
    "separatist", "opposition", "puppet", "underground",
  ])

  /// True behind *pro-*, *anti-*.
  func isInsideCompound(_ index: Int) -> Bool {
    guard index > 0, pieces[index].gap == .hyphen else { return false }
    return pieces[index - 1].known.traits.contains(.describingPrefix)
  }

  /// True where the words that end at `end` describe somebody else.
  func isDescribing(_ end: Int) -> Bool {
    guard end < pieces.count, pieces[end].gap == .hyphen else { return false }
    return pieces[end].known.traits.contains(.describing)
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

  private mutating func actorMatch(_ index: Int, _ range: Range<Int>) -> Match? {
    let actor = lexicon.actors[index]
    if actor.kind == .outlet, opensLongerName(range) { return nil }
    if actor.kind == .official, !actor.name.utf8.contains(UInt8(ascii: "(")) {
      registerSurname(range, actor.entity)
      return Match(
        end: range.upperBound, mention: mention(range, .person, [actor.entity], "actor.lexicon"))
    }
    let organ = mention(range, .organization, [actor.entity], "actor.lexicon")
    return officer(of: organ, range: range) ?? membersMatch(of: actor, range)
      ?? Match(end: range.upperBound, mention: organ)
  }

  /// *The National* in *the National Liberation Army*: an outlet's name that begins with an article,
  /// behind which a name with a word for a body goes on.
  private func opensLongerName(_ range: Range<Int>) -> Bool {
    guard !isTitleCase, range.count > 1, pieces[range.lowerBound].hash == Self.the,
      !pieces[range.upperBound - 1].isPossessive
    else { return false }
    var next = range.upperBound
    while next < pieces.count, pieces[next].gap == .space,
      pieces[next].isCapitalised || pieces[next].known.traits.contains(.connector)
    {
      if pieces[next].isCapitalised, lexicon.cues.trailing.contains(pieces[next].hash) {
        return true
      }
      next += 1
    }
    return false
  }

  /// An actor with a noun for its people: *Hamas fighters* are Hamas, *Hamas officials* are
  /// officials of its side.
  private mutating func membersMatch(of actor: Actor, _ range: Range<Int>) -> Match? {
    let start = range.upperBound
    guard start < pieces.count, pieces[start].gap == .space, !pieces[start].isCapitalised,
      !Self.notMembers.contains(pieces[start].hash),
      let (kind, end) = memberNoun(at: start), !isDescribing(end)
    else { return nil }
    let whole = range.lowerBound..<end
    switch kind {
    case .stateForce, .armedGroup, .state:
      return Match(
        end: end, mention: mention(whole, .organization, [actor.entity], "actor.lexicon"))
    case .official:
      let entity = Entity(
        name: "\(actor.name) \(wording(start..<end))", side: lexicon.side(of: actor.id),
        kind: .official)
      return Match(end: end, mention: mention(whole, .other, [entity], "actor.post"))
    case .organization, .monitor, .outlet, .person, .population, .facility, .vehicle, .object,
      .place:
      return nil
    }
  }

  /// Nouns that speak of others than the actor before them, and articles.
  private static let notMembers = hashes([
    "the", "opposition", "rebel", "rebels", "opponents", "insurgents",
  ])

  /// The kind of the noun for people or forces at `index`, with its end; nil: another word.
  private mutating func memberNoun(at index: Int) -> (Entity.Kind, Int)? {
    if let role = rolePhrase(at: index), let kind = lexicon.roles[role.role].kind {
      return (kind, role.end)
    }
    guard let phrase = knownPhrase(at: index), case .generic(let generic) = phrase.meaning,
      let kind = lexicon.generics[generic].kind
    else { return nil }
    return (kind, phrase.end)
  }

  private mutating func genericMatch(_ index: Int, _ range: Range<Int>) -> Match? {
    if let match = describedName(range) { return match }
    if range.lowerBound > 0, Self.disowningWords.contains(pieces[range.lowerBound - 1].hash) {
      return nil
    }
    let generic = lexicon.generics[index]
    if isPartOfName(range) || isDescription(range) { return nil }
    if isOfAnotherState(range.lowerBound) {
      let whole = (range.lowerBound - 1)..<range.upperBound
      let entity = Entity(name: wording(whole), kind: generic.kind)
      return Match(
        end: range.upperBound, mention: mention(whole, .other, [entity], "actor.generic"))
    }
    let entity =
      generic.actor(in: context.home).flatMap { lexicon.entity(for: $0) }
      ?? generic.entity(wording: wording(range))
    return Match(
      end: range.upperBound, mention: mention(range, .other, [entity], "actor.generic"))
  }

  /// Adjectives with a capital that tell a faith, a people, a school of thought or a direction.
  private static let ofNoState = hashes([
    "sunni", "shiite", "shia", "shi'ite", "alawite", "alawi", "druze", "christian", "muslim",
    "islamist", "islamic", "jihadist", "salafist", "salafi", "kurdish", "arab", "western",
    "eastern", "northern", "southern", "central", "marxist", "maoist", "communist", "leftist",
    "hindu", "buddhist", "catholic", "orthodox", "jewish", "tutsi", "hutu", "tuareg", "pashtun",
  ])

  /// True behind an adjective of a state that the lexicon lacks: *Danish armed forces* are not those
  /// of the country that the report is about.
  private func isOfAnotherState(_ index: Int) -> Bool {
    guard index > 0, pieces[index].gap == .space, !isUpperCase, !isTitleCase,
      pieces[index - 1].isCapitalised, pieces[index - 1].gap != .start,
      !pieces[index - 1].known.traits.contains(.barrier), pieces[index - 1].word >= 0,
      !Self.ofNoState.contains(pieces[index - 1].hash)
    else { return false }
    return words[pieces[index - 1].word].tag == .adj
  }

  /// A noun with the name that it describes: *militant group Ansar al-Tawhid*.
  private mutating func describedName(_ range: Range<Int>) -> Match? {
    let start = range.upperBound
    guard start < pieces.count, pieces[start].gap == .space,
      Self.singularNouns.contains(pieces[start - 1].hash), let phrase = knownPhrase(at: start),
      case .actor(let actor) = phrase.meaning, lexicon.actors[actor].kind != .official,
      !isDescribing(phrase.end)
    else { return nil }
    var named = mention(
      range.lowerBound..<phrase.end, .organization, [lexicon.actors[actor].entity],
      "actor.lexicon")
    named.core = Span(pieces[start].span.start, named.span.end)
    return Match(end: phrase.end, mention: named)
  }

  /// True in *the armed group*, *the monitor*: one actor named before is meant.
  private func isDescription(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, Self.pointers.contains(pieces[range.lowerBound - 1].hash) else {
      return false
    }
    return Self.singularNouns.contains(pieces[range.upperBound - 1].hash)
  }

  private static let pointers = hashes(["the", "this", "that"])
  private static let singularNouns = hashes(["group", "monitor", "faction", "militia"])

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
