import TruceModel
import TruceText

// Who stands ahead of a noun and does what it tells: "Syrian government air raids".
extension RoleReader {
  private static let courses: LemmaSet = [
    "stop", "halt", "end", "cease", "suspend", "pause", "lift", "resume", "continue", "intensify",
    "launch", "renew", "expand", "extend", "begin", "start", "escalate", "conduct", "widen",
  ]

  private static let campaigns: LemmaSet = [
    "offensive", "campaign", "battle", "operation", "action", "clash", "confrontation",
    "counteroffensive", "aggression", "intervention", "incursion", "presence",
  ]

  /// Words that judge an act and name nobody: "a terrorist attack", "this criminal attack".
  private static let judging: LemmaSet = ["terrorist", "criminal", "terror", "extremist"]

  /// Who stands before the noun: "Syrian government air raids", "the group's attack".
  func premodifiers(_ first: Int, _ act: inout Act, in reading: SentenceReading) {
    var word = first - 1
    while word >= 0 {
      if let name = nameAheadOfBracket(closing: word, in: reading) {
        word = name
        continue
      }
      guard mayPremodify(word, in: reading), reading.timeAt[word] < 0 else { return }
      guard !entities.isCompoundAdjective(word, in: reading),
        let found = premodifier(word, first, in: reading), !found.isEmpty
      else {
        word -= 1
        continue
      }
      guard addPremodifier(found, at: word, &act, in: reading) else { return }
      // "Russian-Turkish patrol", "Turkish and Russian raids"
      guard word > 1, ["-", "and", "–"].contains(reading.words[word - 1].form),
        reading.nameAt[word] < 0 || reading.nameAt[word - 2] != reading.nameAt[word]
      else { return }
      word -= 2
    }
  }

  /// "THE NATIONAL FRONT (TNF) | OFFENSIVE": the name ahead of the bracket that closes at `word`; nil: no such
  /// bracket.
  private func nameAheadOfBracket(closing word: Int, in reading: SentenceReading) -> Int? {
    guard reading.isUpperCase, reading.tag(word) == .punct,
      [")", "]"].contains(reading.words[word].form),
      let open = (max(0, word - 10)..<word).last(where: {
        ["(", "["].contains(reading.words[$0].form)
      }), open > 0, reading.nameAt[open - 1] >= 0
    else { return nil }
    return open - 1
  }

  /// Whether the word can belong to what stands ahead of a noun.
  private func mayPremodify(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .adj, .noun, .propn, .part, .x: return true
    // "alleged army attacks", but not "the Observatory reported shelling".
    case .verb where reading.words[word].form.hasSuffix("ed"):
      return word == 0 || !reading.isTelling(word)
        || ![.pron, .noun, .propn].contains(reading.tag(word - 1))
    case .pron: return reading.relation(word) == .nmodPoss
    case .punct: return ["-", "'", "’"].contains(reading.words[word].form)
    default: return false
    }
  }

  /// Adds whom the words at `word` name as doers, or as targets where the noun tells what they suffered; false
  /// where nobody else stands ahead.
  private func addPremodifier(
    _ found: [Attested<Entity>], at word: Int, _ act: inout Act, in reading: SentenceReading
  ) -> Bool {
    if isSuffered(by: found, act, word, in: reading) {
      act.targets.append(contentsOf: found)
      return false
    }
    act.hasArmedParty = true
    // "the military offensive launched by the rebels": the word only tells what kind it was.
    if reading.tag(word) == .adj, isDoneBy(act.mention.head, in: reading),
      found.allSatisfy({ $0.value.id == nil && $0.value.side == nil })
    {
      return false
    }
    act.actors.insert(contentsOf: found, at: 0)
    return true
  }

  /// Whether a participle behind the noun names the doer: "the offensive launched by the army".
  private func isDoneBy(_ noun: Int, in reading: SentenceReading) -> Bool {
    reading.children(noun).contains {
      reading.relation($0) == .acl && reading.child($0, .oblAgent) != nil
    }
  }

  /// "the mayor's murder", "the Smith kidnapping": the person before the noun came to harm.
  private func isSuffered(
    by found: [Attested<Entity>], _ act: Act, _ word: Int, in reading: SentenceReading
  ) -> Bool {
    guard act.type == .targetedKilling || act.type == .abduction else { return false }
    if ["his", "her"].contains(reading.words[word].form.lowercased()) { return true }
    guard reading.nameAt[word] >= 0 else { return found.allSatisfy { $0.value.kind == .official } }
    return reading.names[reading.nameAt[word]].kind == .person
  }

  /// Whom the word ahead of the noun that begins at `first` names; nil: nobody.
  private func premodifier(
    _ word: Int, _ first: Int, in reading: SentenceReading
  ) -> [Attested<Entity>]? {
    if Self.judging.contains(reading.keys[word]), reading.words[word].pennTag != .nns { return nil }
    // "the military aggression of the neighbour", "the military shelling by the neighbour"
    if tellsKind(word, first, in: reading), first + 1 < reading.count,
      ["of", "by"].contains(reading.keys[first + 1])
    {
      return nil
    }
    if reading.nameAt[word] >= 0 {
      let name = reading.names[reading.nameAt[word]]
      guard name.kind != .place || isActingPlace(word, in: reading) else { return nil }
      return name.entities.map {
        Attested($0, wording: reading.wording(name.span), span: name.span, rule: "role.premodifier")
      }
    }
    if reading.tag(word) == .pron {
      return holder(of: word, in: reading) ?? entities.entity(at: word, in: reading)
    }
    if let state = actingState(at: word, in: reading) {
      let span = reading.places[reading.placeAt[word]].span
      return [Attested(state, wording: reading.wording(span), span: span, rule: "role.premodifier")]
    }
    guard let noun = entities.person(at: word, in: reading), noun.isArmed,
      !tellsKind(word, first, in: reading)
    else { return nil }
    return [fighters(noun, at: word, in: reading)]
  }

  /// The state of the adjective or the acting country at `word`; nil: neither.
  private func actingState(at word: Int, in reading: SentenceReading) -> Entity? {
    if let state = entities.state(at: word, in: reading) { return state }
    guard reading.placeAt[word] >= 0, isActingPlace(word, in: reading) else { return nil }
    let place = reading.places[reading.placeAt[word]].place
    return Entity(name: place.name, side: place.name, kind: .state)
  }

  /// Those under arms whom the noun at `word` is for, with the state that the words ahead of it name.
  private func fighters(
    _ noun: PersonNoun, at word: Int, in reading: SentenceReading
  ) -> Attested<Entity> {
    let range = modifiers(upTo: word, in: reading)
    var entity = Entity(name: reading.wording(range), kind: noun.kind)
    for index in range where index != word {
      if let state = entities.state(at: index, in: reading) {
        entity.side = state.name
      }
    }
    return Attested(
      entity, wording: reading.wording(range), span: reading.span(range), rule: "role.premodifier")
  }

  /// "Hamas said Israel had halted its raids": whoever a verb of a course of acts has for its subject,
  /// nearer than any speaker; nil: no such verb, or its subject is a pronoun.
  private func holder(of pronoun: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
    guard ["its", "their", "his", "her"].contains(reading.keys[pronoun]),
      let noun = reading.head(pronoun), reading.relation(noun) == .obj,
      let verb = reading.head(noun), Self.courses.contains(reading.keys[verb]),
      let subject = reading.child(verb, .nsubj), subject < verb, reading.isNominal(subject),
      reading.tag(subject) != .pron
    else { return nil }
    let holders = entities.entity(at: subject, in: reading)
    guard !holders.isEmpty else { return nil }
    let own = reading.words[pronoun]
    return holders.map {
      Attested($0.value, wording: own.form, span: own.span, rule: "role.reference")
    }
  }

  /// "the largest military offensive": the adjective only tells what kind of act it was.
  private func tellsKind(_ word: Int, _ first: Int, in reading: SentenceReading) -> Bool {
    reading.keys[word] == "military" && word + 1 == first
      && Self.campaigns.contains(reading.keys[first])
  }

  /// "Israeli tanks shelled", "Houthi rockets hit": whose weapon the words right ahead of it say it is.
  func owners(ofWeapon weapon: Int, in reading: SentenceReading) -> [Attested<Entity>] {
    var word = weapon
    while word >= 0, weapon - word < 5 {
      if reading.nameAt[word] >= 0 || word < weapon,
        let found = premodifier(word, weapon, in: reading), !found.isEmpty
      {
        return found
      }
      guard word > 0, [.adj, .noun, .propn, .part].contains(reading.tag(word - 1)) else {
        return []
      }
      word -= 1
    }
    return []
  }

  /// The words of the phrase that ends at `word`, back over adjectives, names and places.
  private func modifiers(upTo word: Int, in reading: SentenceReading) -> ClosedRange<Int> {
    var first = word
    while first > 0, [.adj, .propn, .noun].contains(reading.tag(first - 1)),
      reading.timeAt[first - 1] < 0,
      reading.tag(first - 1) != .noun || reading.placeAt[first - 1] >= 0
    {
      first -= 1
    }
    return first...word
  }

  /// A country before an event noun acts where it is abbreviated or has an 's ("US strike").
  private func isActingPlace(_ word: Int, in reading: SentenceReading) -> Bool {
    let form = reading.words[word].form
    let letters = form.utf8.filter { $0 != UInt8(ascii: ".") }
    let isAbbreviation =
      (!reading.isUpperCase || letters.count < form.utf8.count) && letters.count <= 4
      && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5a }
    let isPossessive = word + 1 < reading.count && reading.tag(word + 1) == .part
    return isAbbreviation
      || isPossessive && reading.placeAt[word] >= 0
        && reading.places[reading.placeAt[word]].place.precision == .country
  }
}
