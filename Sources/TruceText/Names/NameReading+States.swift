import TruceModel

extension NameReading {
  /// Adjectives or names of states that share what follows them.
  private struct StateGroup {
    var states: [Int]
    /// One past the last piece.
    var end: Int
    var isAdjective: Bool
    var isPossessive: Bool
  }

  /// Words between a state's adjective and the noun of its organ.
  private static let modifiers = hashes([
    "senior", "top", "deputy", "acting", "joint", "unnamed", "elite", "special", "local", "armed",
    "former", "then", "official", "high", "ranking", "regular", "permanent", "own", "new", "main",
    "first", "current", "army", "military", "government", "state", "regime", "allied",
  ])

  /// Words ahead of *America* that name a continent, and the like.
  private static let otherLands = hashes(["south", "latin", "central", "north", "new"])

  private static let america = hashes(["america", "american", "americans"])
  static let and = NamePiece.hash(of: "and".utf8)
  /// Words that join two states ahead of one noun.
  private static let joiners = hashes(["and", "or", "nor"])
  static let of = NamePiece.hash(of: "of".utf8)
  static let the = NamePiece.hash(of: "the".utf8)

  static func hashes(_ words: [String]) -> KeySet {
    KeySet(words.map { NamePiece.hash(of: $0.utf8) })
  }

  /// A state, its adjective or its organ at `index`; nil: `known` is none of these, or a longer
  /// phrase.
  mutating func stateMatch(at index: Int, known: KnownPhrase) -> Match? {
    guard let group = group(from: known, at: index) else { return nil }
    if isDescribing(group.end) { return Match(end: group.end + 1, mention: nil) }
    if isOtherLand(index) { return Match(end: group.end, mention: nil) }
    if let match = community(of: group, from: index) { return match }
    if let role = role(behind: group) { return organMatch(of: group, role, from: index) }
    if let match = generic(of: group, from: index) { return match }
    return stateAlone(group, known: known, from: index)
  }

  private mutating func group(from known: KnownPhrase, at index: Int) -> StateGroup? {
    let isPossessive = pieces[known.end - 1].isPossessive
    switch known.meaning {
    case .adjective(let state), .state(let state):
      let isAdjective = isAdjective(index..<known.end)
      var group = StateGroup(
        states: [state], end: known.end, isAdjective: isAdjective, isPossessive: isPossessive)
      if isAdjective { extend(&group) }
      return group
    case .national(let state):
      return StateGroup(
        states: [state], end: known.end, isAdjective: false, isPossessive: isPossessive)
    case .actor, .generic, .capital: return nil
    }
  }

  /// *Bosnian Serb forces*, *Turkish Cypriots*: a people within another's state, which is neither.
  private mutating func community(of group: StateGroup, from index: Int) -> Match? {
    guard group.isAdjective, group.states.count == 1, group.end < pieces.count,
      pieces[group.end].gap == .space, pieces[group.end].isCapitalised,
      let people = endOfPeople(at: group.end, besides: group.states[0])
    else { return nil }
    var end = people
    var kind: Entity.Kind? = nil
    if end < pieces.count, pieces[end].gap == .space, let found = rolePhrase(at: end) {
      end = found.end
      // A force of theirs is none of the state's.
      let known = lexicon.roles[found.role].kind
      kind = known == .stateForce ? .armedGroup : known
    }
    let entity = Entity(name: wording(index..<end), kind: kind)
    return Match(end: end, mention: mention(index..<end, .other, [entity], "actor.community"))
  }

  /// Peoples that are named by no state's adjective.
  private static let peoples = hashes([
    "serb", "serbs", "croat", "croats", "bosniak", "bosniaks", "muslim", "muslims", "kurd", "kurds",
    "kurdish", "tamil", "tamils", "turkmen", "turkoman", "turkomans", "druze", "hutu", "hutus",
    "tutsi", "tutsis", "tuareg", "tuaregs", "pashtun", "pashtuns",
  ])

  /// One past the name of a people at `index`, other than that of `state`; nil: none stands there.
  private mutating func endOfPeople(at index: Int, besides state: Int) -> Int? {
    if Self.peoples.contains(pieces[index].hash) { return index + 1 }
    guard let people = knownPhrase(at: index), let other = self.state(named: people.meaning),
      other != state
    else { return nil }
    return people.end
  }

  /// The state of an adjective or of its people.
  private func state(named meaning: NameMeaning) -> Int? {
    switch meaning {
    case .adjective(let state), .national(let state): state
    case .state, .actor, .generic, .capital: nil
    }
  }

  private func phraseKey(_ range: Range<Int>) -> PhraseKey {
    PhraseKey(pieces[range].lazy.map(\.hash))
  }

  /// Whether the pieces are an adjective, such as *US*, which is a name too.
  private func isAdjective(_ range: Range<Int>) -> Bool {
    lexicon.phrases.entries(for: phraseKey(range)).contains {
      if case .adjective = $0.meaning { true } else { false }
    }
  }

  /// Takes in further adjectives: *Russian-Turkish*, *Russian, Turkish and Iranian*, *Syrian or
  /// Russian*.
  private mutating func extend(_ group: inout StateGroup) {
    while group.end < pieces.count {
      var next = group.end
      let gap = pieces[next].gap
      if gap == .comma || gap == .space, Self.joiners.contains(pieces[next].hash) { next += 1 }
      guard next < pieces.count,
        next > group.end || gap == .hyphen || gap == .slash || gap == .comma
      else { return }
      guard let phrase = knownPhrase(at: next), case .adjective(let state) = phrase.meaning else {
        return
      }
      group.states.append(state)
      group.end = phrase.end
    }
  }

  private func isOtherLand(_ index: Int) -> Bool {
    index > 0 && Self.america.contains(pieces[index].hash)
      && Self.otherLands.contains(pieces[index - 1].hash)
  }

  /// The role that the nouns behind `group` name, with its end; up to two modifiers between.
  private func role(behind group: StateGroup) -> (role: Int, end: Int)? {
    guard group.isAdjective || group.isPossessive || !isPlaceOfAction(group) else { return nil }
    var index = group.end
    for _ in 0...2 {
      guard index < pieces.count, [.space, .hyphen].contains(pieces[index].gap) else { return nil }
      if let found = rolePhrase(at: index) { return found }
      guard Self.modifiers.contains(pieces[index].hash) else { return nil }
      index += 1
    }
    return nil
  }

  /// The longest role phrase at `index`.
  func rolePhrase(at index: Int) -> (role: Int, end: Int)? {
    let longest = Int(pieces[index].known.roles)
    guard longest > 0 else { return nil }
    var key = PhraseKey()
    var found: (role: Int, end: Int)?
    for place in index..<runEnd(from: index, atMost: longest) {
      key.append(pieces[place].hash)
      if let entry = lexicon.rolePhrases.entries(for: key).first, !isDescribing(place + 1) {
        found = (entry.meaning, place + 1)
      }
    }
    return found
  }

  /// True behind a preposition of place: *in Syria forces …* has lost its comma.
  private func isPlaceOfAction(_ group: StateGroup) -> Bool {
    let start = group.end - 1
    guard start > 0 else { return false }
    return Self.placePrepositions.contains(pieces[start - 1].hash)
  }

  static let placePrepositions = hashes([
    "in", "from", "near", "across", "inside", "outside", "into", "around", "throughout", "within",
    "north", "south", "east", "west", "at", "on", "over",
  ])

  private mutating func organMatch(
    of group: StateGroup, _ role: (role: Int, end: Int), from index: Int
  ) -> Match {
    let organs = group.states.map { lexicon.organ(role.role, of: $0) }
    let isOfficial = organs.first?.kind == .official
    if isOfficial, organs.count == 1,
      let person = person(titledFrom: index, nameAt: role.end, organ: organs[0])
    {
      return person
    }
    let kind: NameMention.Kind = isBody(organs.first?.kind) ? .organization : .other
    if organs.count == 1, let organ = organs.first { remember(organ, role.role) }
    let organ = mention(index..<role.end, kind, organs.map(\.entity), "actor.role")
    if organs.count == 1, !isOfficial, let officer = officer(of: organ, range: index..<role.end) {
      return officer
    }
    return Match(end: role.end, mention: organ)
  }

  /// False for people: officials, civilians, activists.
  private func isBody(_ kind: Entity.Kind?) -> Bool {
    kind != .official && kind != .population && kind != .person
  }

  /// A common noun behind an adjective: *Syrian militants*.
  private mutating func generic(of group: StateGroup, from index: Int) -> Match? {
    guard group.isAdjective, group.states.count == 1, group.end < pieces.count,
      pieces[group.end].gap == .space, !pieces[group.end].isCapitalised,
      let phrase = knownPhrase(at: group.end), case .generic(let generic) = phrase.meaning,
      !isDescribing(phrase.end)
    else { return nil }
    let state = lexicon.states[group.states[0]]
    let noun = lexicon.generics[generic]
    let entity =
      noun.actor(in: state).flatMap { lexicon.entity(for: $0) }
      ?? Entity(
        name: "\(state.adjective) \(noun.entity(wording: wording(group.end..<phrase.end)).name)",
        kind: noun.kind)
    return Match(
      end: phrase.end,
      mention: mention(index..<phrase.end, .other, [entity], "actor.generic"))
  }

  private func stateAlone(_ group: StateGroup, known: KnownPhrase, from index: Int) -> Match {
    let range = index..<group.end
    let states = group.states.map { lexicon.states[$0].actor.entity }
    if case .national(let state) = known.meaning {
      let people = Entity(
        name: lexicon.states[state].nationals.first ?? lexicon.states[state].name,
        kind: .population)
      return Match(end: group.end, mention: mention(range, .other, [people], "actor.national"))
    }
    let isName = group.states.count == 1 && isStateName(range) && !isAttribute(group)
    return Match(
      end: group.end,
      mention: isName
        ? mention(range, .place, states, "actor.state")
        : mention(range, .other, states, "actor.adjective"))
  }

  private func isStateName(_ range: Range<Int>) -> Bool {
    lexicon.phrases.entries(for: phraseKey(range)).contains {
      if case .state = $0.meaning { true } else { false }
    }
  }

  /// *US* ahead of a noun is an adjective.
  private func isAttribute(_ group: StateGroup) -> Bool {
    guard group.isAdjective, !group.isPossessive, group.end < pieces.count,
      pieces[group.end].gap == .space, pieces[group.end].word >= 0
    else { return false }
    let tag = words[pieces[group.end].word].tag
    return tag == .noun || tag == .adj || tag == .propn
  }

  /// Keeps the state's organ for later mentions that leave the state out.
  private mutating func remember(_ organ: Actor, _ role: Int) {
    guard organ.kind == .organization else { return }
    let isOther = organs[role].map { $0?.id != organ.id } ?? false
    organs[role] = .some(isOther ? nil : organ)
  }

  /// *The Ministry of Defence* after that of one state alone has been named.
  mutating func bareOrgan(at index: Int) -> Match? {
    guard let role = rolePhrase(at: index), role.end - index > 1, let known = organs[role.role],
      let organ = known
    else { return nil }
    let range = index..<role.end
    let mention = mention(range, .organization, [organ.entity], "actor.role")
    return officer(of: mention, range: range) ?? Match(end: role.end, mention: mention)
  }

  /// *government of Syria*, *ministry of defence of the Russian Federation*.
  mutating func organOfState(at index: Int) -> Match? {
    guard let role = rolePhrase(at: index), role.end + 1 < pieces.count,
      pieces[role.end].hash == Self.of, pieces[role.end].gap == .space
    else { return nil }
    let isGeneral = [.armedGroup, .population, .person].contains(lexicon.roles[role.role].kind)
    let start = pieces[role.end + 1].hash == Self.the ? role.end + 2 : role.end + 1
    guard !isGeneral, start < pieces.count, let phrase = knownPhrase(at: start),
      case .state(let state) = phrase.meaning
    else { return nil }
    let organ = lexicon.organ(role.role, of: state)
    remember(organ, role.role)
    if organ.kind == .official,
      let person = person(titledFrom: index, nameAt: phrase.end, organ: organ)
    {
      return person
    }
    let kind: NameMention.Kind = isBody(organ.kind) ? .organization : .other
    return Match(
      end: phrase.end, mention: mention(index..<phrase.end, kind, [organ.entity], "actor.role"))
  }
}
