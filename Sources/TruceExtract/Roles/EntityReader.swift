import TruceModel
import TruceText

/// Reads who or what a noun phrase names.
final class EntityReader: Sendable {
  let persons: PhraseIndex<PersonNoun>
  let means: PhraseIndex<MeansWord>

  init(persons: PhraseIndex<PersonNoun>, means: PhraseIndex<MeansWord>) {
    self.persons = persons
    self.means = means
  }

  /// The entities of the phrase at `head` and of those coordinated with it.
  func entities(at head: Int, in reading: SentenceReading) -> [Attested<Entity>] {
    var found: [Attested<Entity>] = []
    for word in reading.listed(head) {
      let entities = entity(at: word, in: reading)
      let partners = partners(of: word, besides: entities, in: reading)
      if found.isEmpty { found = entities } else { found += entities }
      if !partners.isEmpty { found += partners }
    }
    return found
  }

  /// "militants of the Front and | the Brigade", "the presidents of Russia and | Turkey": the others that the
  /// plural noun at `head` is said to be of, in the same words.
  private func partners(
    of head: Int, besides found: [Attested<Entity>], in reading: SentenceReading
  ) -> [Attested<Entity>] {
    guard found.count == 1, reading.words[head].pennTag == .nns,
      let noun = person(at: head, in: reading), noun.isArmed || noun.kind == .official,
      let owner = reading.children(head).first(where: { child in
        child > head && ["of", "from"].contains(reading.preposition(child) ?? "")
      })
    else { return [] }
    let first = found[0]
    return reading.listed(owner).dropFirst().compactMap { other in
      guard let body = ownBody(other, noun, in: reading),
        body.name != first.value.name, body.side == nil || body.side != first.value.side
      else { return nil }
      return Attested(body, wording: first.wording, span: first.span, rule: first.rule)
    }
  }

  /// The group, force or state that the name at `word` names, as whoever the noun tells of acts for it.
  private func ownBody(
    _ word: Int, _ noun: PersonNoun, in reading: SentenceReading
  ) -> Entity? {
    if let name = named(word, in: reading), name.kind == .organization {
      return name.entities.first { $0.kind == .armedGroup || $0.kind == .stateForce }
    }
    guard isPlace(word, in: reading) else { return nil }
    let place = reading.places[reading.placeAt[word]].place
    guard place.precision == .country else { return nil }
    return Entity(name: place.name, side: place.name, kind: noun.kind)
  }

  /// The entities of the phrase at `head` alone: several where one name names several.
  func entity(at head: Int, in reading: SentenceReading) -> [Attested<Entity>] {
    var word = headOfName(head, in: reading)
    guard reading.timeAt[word] < 0 else { return [] }
    if reading.tag(word) == .pron || reading.tag(word) == .det {
      return referred(at: word, in: reading)
    }
    if isGerund(word, in: reading) { return [] }
    var own = reading.phrase(word)
    if isObjectOfParticiple(word, own, in: reading) { return [] }
    if let name = nameBehind(word, in: reading) { return name }
    if let noun = beyondBracket(word, in: reading) {
      word = noun
      own = reading.phrase(word)
    }
    if let noun = beyondPossessive(word, in: reading) {
      return described(noun, over: own.lowerBound...noun, in: reading)
    }
    let last = lastWord(of: word, in: reading)
    let phrase = whole(own, in: reading)
    if reading.keys[phrase.lowerBound] == "how" { return [] }
    let range = extent(of: phrase, word, upTo: last, in: reading)
    if let whole = withFirstName(range, word, in: reading) {
      return described(word, over: whole, in: reading)
    }
    if last != word, named(last, in: reading) == nil, named(word, in: reading) != nil {
      return described(last, over: range, in: reading)
    }
    return known(word, last, over: range, in: reading)
      ?? described(partOf(word, range, in: reading) ?? word, over: range, in: reading)
  }

  /// The first part of the name that the word at `head` belongs to, on which the tree hangs the others; the
  /// noun itself for a relative pronoun.
  private func headOfName(_ head: Int, in reading: SentenceReading) -> Int {
    var word = reading.resolvingRelative(head)
    while reading.relation(word) == .flat, reading.nameAt[word] < 0, let up = reading.head(word),
      up < word
    {
      word = up
    }
    return word
  }

  /// Whom the document knows by the phrase at `range`: as the owner of its fighters, by a name, or from before;
  /// nil: nobody.
  func known(
    _ word: Int, _ last: Int, over range: ClosedRange<Int>, in reading: SentenceReading
  ) -> [Attested<Entity>]? {
    // "FRONT [its letters] guerrillas": theirs, whoever the report called so before.
    if person(at: last, in: reading)?.isArmed == true,
      let owner = bracketed(before: range.lowerBound, in: reading), Self.isForce(owner)
    {
      return attested([owner], word, range, "role.owner", in: reading)
    }
    if let name = named(last, in: reading) {
      if name.entities.allSatisfy({ $0.id == nil }),
        let owner = owner(of: last, range, in: reading), owner.id != nil, Self.isForce(owner)
      {
        return attested([owner], word, range, "role.owner", in: reading)
      }
      return attested(name.entities, word, range, "role.name", in: reading)
    }
    guard reading.referenceAt[word] >= 0 else { return nil }
    let entities = reading.references[reading.referenceAt[word]].entities
    return entities.isEmpty
      ? nil : attested(entities, word, range, "role.reference", in: reading)
  }

  private static func isForce(_ entity: Entity) -> Bool {
    entity.kind == .armedGroup || entity.kind == .stateForce
  }

  /// `entities` as the words at `range` name them, with the flags that the noun at `word` gives.
  private func attested(
    _ entities: [Entity], _ word: Int, _ range: ClosedRange<Int>, _ rule: Rule,
    in reading: SentenceReading
  ) -> [Attested<Entity>] {
    let span = reading.span(range)
    let wording = reading.wording(range)
    return entities.map {
      Attested(flagged($0, word, in: reading), wording: wording, span: span, rule: rule)
    }
  }

  /// The entity that the common noun at `word` describes, with the words at `range`.
  func described(
    _ word: Int, over range: ClosedRange<Int>, in reading: SentenceReading
  ) -> [Attested<Entity>] {
    [
      Attested(
        described(word, range, in: reading), wording: reading.wording(range),
        span: reading.span(range), rule: "role.description")
    ]
  }

  private static let participles: LemmaSet = [
    "target", "targeting", "kill", "killing", "injure", "wound", "wounding", "include", "including",
    "hit", "hitting", "strike", "striking", "destroy", "destroying", "cite", "citing", "accuse",
    "accusing", "injuring", "leave", "leaving", "force", "forcing", "cause", "causing",
  ]

  /// True in "by launching an attack": an act, nobody.
  private func isGerund(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .verb && reading.nameAt[word] < 0
      && reading.words[word].form.hasSuffix("ing")
  }

  /// True in ", targeting leaders that", where the tree makes one phrase of a participle and its
  /// object: whoever that is does not do what the clause tells.
  private func isObjectOfParticiple(
    _ word: Int, _ phrase: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    let first = phrase.lowerBound
    guard first < word, first > 0, reading.words[first - 1].form.onlyByte == UInt8(ascii: ",")
    else { return false }
    return reading.words[first].form.hasSuffix("ing") && reading.nameAt[first] < 0
      && (reading.tag(first) == .verb || Self.participles.contains(reading.keys[first]))
  }

  /// What the common noun at `word` is; nil: not in the lexicon.
  func person(at word: Int, in reading: SentenceReading) -> PersonNoun? {
    if word > 0, reading.marks[word - 1].contains(.person),
      let hit = persons.longest(at: word - 1, in: reading.keys), hit.last == word
    {
      return hit.entry
    }
    guard reading.marks[word].contains(.person),
      let hit = persons.longest(at: word, in: reading.keys)
    else { return nil }
    return hit.last == word ? hit.entry : nil
  }

  /// True where the phrase at `word` is a place of the gazetteer and no actor.
  func isPlace(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.placeAt[word] >= 0, !reading.isWordNotPlace(word) else { return false }
    // "JUAN VALENCIA" in capitals
    if reading.isUpperCase, reading.nameAt[word] >= 0,
      reading.names[reading.nameAt[word]].kind == .person,
      reading.names[reading.nameAt[word]].span != reading.words[word].span
    {
      return false
    }
    let place = reading.places[reading.placeAt[word]]
    return place.form == .name
  }

  /// The name that the word at `word` belongs to, where the layer of names knows who bears it; nil: none.
  func named(_ word: Int, in reading: SentenceReading) -> NameMention? {
    guard reading.nameAt[word] >= 0, !reading.isWordNotPlace(word),
      !reading.isThingNotPeople(word)
    else { return nil }
    let name = reading.names[reading.nameAt[word]]
    return name.entities.isEmpty ? nil : name
  }
}
