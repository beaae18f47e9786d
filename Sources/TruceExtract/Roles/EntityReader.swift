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
    reading.listed(head).flatMap {
      let found = entity(at: $0, in: reading)
      return found + partners(of: $0, besides: found, in: reading)
    }
  }

  /// "militants of the Front and | the Brigade", "the presidents of Russia and | Turkey": the others that the
  /// plural noun at `head` is said to be of, in the same words.
  private func partners(
    of head: Int, besides found: [Attested<Entity>], in reading: SentenceReading
  ) -> [Attested<Entity>] {
    guard let first = found.first, found.count == 1, reading.words[head].pennTag == .nns,
      let noun = person(at: head, in: reading), noun.isArmed || noun.kind == .official,
      let owner = reading.children(head).first(where: { child in
        child > head && ["of", "from"].contains(reading.preposition(child) ?? "")
      })
    else { return [] }
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
    var word = reading.resolvingRelative(head)
    // The tree hangs the parts of a name on its first.
    while reading.relation(word) == .flat, reading.nameAt[word] < 0, let up = reading.head(word),
      up < word
    {
      word = up
    }
    guard reading.timeAt[word] < 0 else { return [] }
    if reading.tag(word) == .pron || reading.tag(word) == .det {
      return referred(at: word, in: reading)
    }
    if isGerund(word, in: reading) || isObjectOfParticiple(word, in: reading) { return [] }
    if let name = nameBehind(word, in: reading) { return name }
    if let noun = beyondBracket(word, in: reading) { word = noun }
    if let noun = beyondPossessive(word, in: reading) {
      let range = reading.phrase(word).lowerBound...noun
      return [
        Attested(
          described(noun, range, in: reading), wording: reading.wording(range),
          span: reading.span(range), rule: "role.description")
      ]
    }
    let last = lastWord(of: word, in: reading)
    let first = whole(reading.phrase(word), in: reading)
    if reading.keys[first.lowerBound] == "how" { return [] }
    let range = withoutTime(
      withoutCharge(
        wholeName(
          first.lowerBound, in: reading)...endOfMembers(
            max(first.upperBound, last), word, in: reading), word, in: reading), word, in: reading)
    if let whole = withFirstName(range, word, in: reading) {
      return [
        Attested(
          described(word, whole, in: reading), wording: reading.wording(whole),
          span: reading.span(whole), rule: "role.description")
      ]
    }
    let span = reading.span(range)
    let wording = reading.wording(range)
    if last != word, named(last, in: reading) == nil, named(word, in: reading) != nil {
      return [
        Attested(
          described(last, range, in: reading), wording: wording, span: span,
          rule: "role.description")
      ]
    }
    // "FRONT [its letters] guerrillas": theirs, whoever the report called so before.
    if person(at: last, in: reading)?.isArmed == true,
      let owner = bracketed(before: range.lowerBound, in: reading),
      owner.kind == .armedGroup || owner.kind == .stateForce
    {
      return [
        Attested(
          flagged(owner, word, in: reading), wording: wording, span: span, rule: "role.owner")
      ]
    }
    if let name = named(last, in: reading) {
      if name.entities.allSatisfy({ $0.id == nil }),
        let owner = owner(of: last, range, in: reading),
        owner.id != nil, owner.kind == .armedGroup || owner.kind == .stateForce
      {
        return [
          Attested(
            flagged(owner, word, in: reading), wording: wording, span: span, rule: "role.owner")
        ]
      }
      return name.entities.map {
        Attested(flagged($0, word, in: reading), wording: wording, span: span, rule: "role.name")
      }
    }
    if reading.referenceAt[word] >= 0 {
      let entities = reading.references[reading.referenceAt[word]].entities
      if !entities.isEmpty {
        return entities.map {
          Attested(
            flagged($0, word, in: reading), wording: wording, span: span, rule: "role.reference")
        }
      }
    }
    let entity = described(partOf(word, range, in: reading) ?? word, range, in: reading)
    return [Attested(entity, wording: wording, span: span, rule: "role.description")]
  }

  /// The last word of the phrase at `word` where broken trees cut it short: "legal advisor | Jane
  /// Smith", "FARC | members".
  private func lastWord(of word: Int, in reading: SentenceReading) -> Int {
    let next = word + 1
    guard next < reading.count, reading.isUpperCase, reading.timeAt[next] < 0,
      reading.numberAt[next] < 0
    else { return word }
    if reading.nameAt[next] >= 0, reading.nameAt[next] != reading.nameAt[word],
      reading.names[reading.nameAt[next]].kind == .person,
      reading.nameAt[word] < 0, person(at: word, in: reading) != nil || isTitle(word, in: reading)
    {
      return reading.range(of: reading.names[reading.nameAt[next]].span)?.upperBound ?? word
    }
    guard reading.nameAt[word] >= 0 else { return word }
    for noun in next..<min(next + 4, reading.count) {
      guard [.noun, .propn, .num, .adj].contains(reading.tag(noun)), reading.timeAt[noun] < 0 else {
        return word
      }
      if person(at: noun, in: reading)?.isArmed == true || reading.keys[noun] == "member" {
        return noun
      }
    }
    return word
  }

  /// "MEMBERS | OF THE ARMY", where the tree cuts them from whose they are; `last` otherwise.
  private func endOfMembers(_ last: Int, _ word: Int, in reading: SentenceReading) -> Int {
    guard reading.isUpperCase, last == word, reading.keys[word] == "member",
      word + 2 < reading.count, reading.keys[word + 1] == "of",
      let whole = reading.headOfPhrase(from: word + 2), reading.timeAt[whole] < 0
    else { return last }
    return whole
  }

  /// "six priests | Thursday": the day is no part of who it is.
  private func withoutTime(
    _ range: ClosedRange<Int>, _ word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    var last = range.upperBound
    while last > max(word, range.lowerBound), reading.timeAt[last] >= 0 { last -= 1 }
    return range.lowerBound...last
  }

  private static let punishing: LemmaSet = [
    "blame", "condemn", "criticize", "criticise", "denounce", "punish", "thank", "arrest", "try",
  ]

  /// "blamed the groups | for the murder": what somebody is blamed for is no part of who it is.
  private func withoutCharge(
    _ range: ClosedRange<Int>, _ word: Int, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    guard word < range.upperBound,
      let marker = (word + 1...range.upperBound).first(where: { reading.keys[$0] == "for" }),
      (max(0, range.lowerBound - 8)..<range.lowerBound).contains(where: {
        Self.punishing.contains(reading.keys[$0])
      })
        || (max(0, range.lowerBound - 20)..<range.lowerBound).last(where: {
          reading.isVerbal($0) && reading.relation($0) != .amod
        }).map({ Self.punishing.contains(reading.keys[$0]) }) ?? false
    else { return range }
    return range.lowerBound...(marker - 1)
  }

  /// The building or vehicle behind a name that the tree takes for the whole: "PRESIDENT JUAN MORA'S |
  /// RESIDENCE"; nil: none.
  private func beyondPossessive(_ word: Int, in reading: SentenceReading) -> Int? {
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
  private func beyondBracket(_ word: Int, in reading: SentenceReading) -> Int? {
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
  private func nameBehind(_ word: Int, in reading: SentenceReading) -> [Attested<Entity>]? {
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

  private func isTitle(_ word: Int, in reading: SentenceReading) -> Bool {
    ["advisor", "adviser", "chief", "head", "chairman", "director", "candidate", "leader", "mayor"]
      .contains(reading.keys[word])
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

  private func named(_ word: Int, in reading: SentenceReading) -> NameMention? {
    guard reading.nameAt[word] >= 0, !reading.isWordNotPlace(word),
      !reading.isThingNotPeople(word)
    else { return nil }
    let name = reading.names[reading.nameAt[word]]
    return name.entities.isEmpty ? nil : name
  }

  /// The rule of a pronoun that nothing in the document explains; who speaks may.
  static let unresolved: Rule = "role.pronoun"

  private static let charging: LemmaSet = [
    "accuse", "charge", "blame", "suspect", "implicate", "convict", "sentence", "indict",
  ]

  /// "The judge charged them": they are not the judge, whoever speaks.
  private func isCharged(_ word: Int, in reading: SentenceReading) -> Bool {
    guard reading.relation(word) == .obj, let verb = reading.head(word) else { return false }
    return Self.charging.contains(reading.keys[verb])
  }

  private func referred(at word: Int, in reading: SentenceReading) -> [Attested<Entity>] {
    if let asked = reading.askedOwner(word) {
      return entities(at: asked, in: reading).map {
        Attested(
          $0.value, wording: reading.words[word].form, span: reading.words[word].span,
          rule: "role.reference")
      }
    }
    guard reading.referenceAt[word] >= 0 else {
      guard ["it", "they", "we", "its", "their", "he", "she", "his"].contains(reading.keys[word]),
        !isCharged(word, in: reading)
      else { return [] }
      return [
        Attested(
          Entity(name: reading.words[word].form), wording: reading.words[word].form,
          span: reading.words[word].span, rule: Self.unresolved)
      ]
    }
    let reference = reading.references[reading.referenceAt[word]]
    return reference.entities.map {
      Attested(
        $0, wording: reading.wording(word...word), span: reading.words[word].span,
        rule: "role.reference")
    }
  }

  /// The noun of "12 of its soldiers", "one of the buses"; nil: the phrase has no such order.
  private func partOf(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Int? {
    guard reading.tag(word) == .num, word + 2 <= range.upperBound,
      reading.keys[word + 1] == "of", let noun = reading.headOfPhrase(from: word + 2),
      range.contains(noun), reading.nameAt[noun] < 0
    else { return nil }
    return noun
  }

  /// An entity from a common noun, with the side, name or group that its modifiers give.
  private func described(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Entity {
    let noun = person(at: word, in: reading).map { kindred($0, range, in: reading) }
    if isRival(word, range, in: reading) {
      return Entity(name: bareName(range, in: reading), kind: .organization)
    }
    let owner = owner(of: word, range, in: reading)
    var flags = noun?.flag.map { [$0] } ?? []
    flags += extraFlags(word, in: reading).filter { !flags.contains($0) }
    // "its allies" are others than it.
    if owner != nil, Self.others.contains(reading.keys[word]) {
      return Entity(name: bareName(range, in: reading), kind: noun?.kind, flags: flags)
    }
    // "Ruritanian guerrillas" fight in Ruritania and are not its state's.
    if let owner, owner.kind != .state || noun?.kind != .armedGroup {
      let takesOver = noun?.kind != .population && noun?.kind != .person && noun?.kind != .official
      return Entity(
        name: takesOver ? owner.name : bareName(range, in: reading), id: takesOver ? owner.id : nil,
        side: owner.side ?? owner.name, kind: noun?.kind ?? owner.kind, flags: flags)
    }
    return Entity(name: bareName(range, in: reading), kind: noun?.kind, flags: flags)
  }

  /// Nouns for whoever stands beside or against somebody, and is not that somebody.
  private static let others: LemmaSet = [
    "ally", "proxy", "partner", "backer", "supporter", "sponsor", "affiliate", "rival", "enemy",
    "opponent", "adversary", "foe", "surrogate",
  ]

  private static let rivals: LemmaSet = [
    "shadow", "parallel", "rival", "exiled", "breakaway", "separatist", "opposition", "puppet",
    "underground",
  ]

  /// "Ruritania's shadow government": a body that contests the state in whose name it stands.
  private func isRival(
    _ word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Bool {
    guard
      ["government", "administration", "cabinet", "parliament", "army"].contains(
        reading.keys[word])
    else { return false }
    return range.contains { $0 != word && Self.rivals.contains(reading.keys[$0]) }
  }

  /// "guerrilla units", "rebel patrol": what the fighters among the modifiers make of a unit.
  private func kindred(
    _ noun: PersonNoun, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> PersonNoun {
    guard noun.kind == .stateForce,
      range.contains(where: { person(at: $0, in: reading)?.kind == .armedGroup })
    else { return noun }
    var copy = noun
    copy.kind = .armedGroup
    return copy
  }

  private func flagged(_ entity: Entity, _ word: Int, in reading: SentenceReading) -> Entity {
    var copy = entity
    let extra = (person(at: word, in: reading)?.flag).map { [$0] } ?? []
    for flag in extra + extraFlags(word, in: reading) where !copy.flags.contains(flag) {
      copy.flags.append(flag)
    }
    return copy
  }

  /// Flags that words around the head give: aid in "aid convoy", refugees in "refugee camp".
  private func extraFlags(_ word: Int, in reading: SentenceReading) -> [TargetFlag] {
    func isModified(by lemmas: [String]) -> Bool {
      reading.children(word).contains { $0 < word && lemmas.contains(reading.keys[$0]) }
    }
    switch reading.keys[word] {
    case "convoy", "truck", "vehicle", "bus", "lorry":
      return isModified(by: ["aid", "relief", "humanitarian"]) ? [.aidConvoy] : []
    case "worker", "volunteer", "staff":
      return isModified(by: ["aid", "relief", "humanitarian"]) ? [.aidWorker] : []
    case "camp": return isModified(by: ["refugee", "displaced", "idp"]) ? [.displacedCamp] : []
    case "station", "plant", "supply", "network":
      return isModified(by: ["water", "power", "electricity"]) ? [.waterPower] : []
    default: return []
    }
  }

  /// The name among the modifiers of a common noun: the state of "Syrian warplanes", the group of
  /// "a camp of the group".
  private func owner(
    of word: Int, _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> Entity? {
    var candidates = Array(range.reversed())
    // "the militant group Ansar": the name may hang as an apposition.
    let next = range.upperBound + 1
    if next < reading.count, reading.nameAt[next] >= 0, reading.tag(next) == .propn {
      candidates.insert(next, at: 0)
    }
    if let behind = bracketed(before: range.lowerBound, in: reading)
      ?? joined(behind: range.upperBound, word, in: reading)
    {
      return behind
    }
    let known = candidates.first { index in
      index != word && !isCompoundAdjective(index, in: reading)
        && named(index, in: reading)?.kind == .organization
        && named(index, in: reading)?.entities.first?.id != nil
    }
    if let known, let entity = named(known, in: reading)?.entities.first { return entity }
    for index in range.reversed() where index != word {
      guard !isCompoundAdjective(index, in: reading) else { continue }
      if let holder = holder(index, of: word, in: reading) { return holder }
      if let name = named(index, in: reading), let entity = name.entities.first,
        name.kind != .place || index < word
      {
        return entity
      }
      if index < word, let state = state(at: index, in: reading) { return state }
    }
    return nil
  }

  /// The body whose name stands ahead of a bracket before the phrase: "FMLN [its name in full]
  /// guerrillas".
  private func bracketed(before first: Int, in reading: SentenceReading) -> Entity? {
    guard reading.isUpperCase, first > 2, ["]", ")"].contains(reading.words[first - 1].form),
      let open = (max(1, first - 14)..<first - 1).last(where: {
        ["[", "("].contains(reading.words[$0].form)
      })
    else { return nil }
    return body(at: open - 1, in: reading) ?? body(at: first - 2, in: reading)
  }

  /// The body that fighters are told to be of: "rebels belonging to the front", "from the front".
  private func joined(behind last: Int, _ word: Int, in reading: SentenceReading) -> Entity? {
    guard person(at: word, in: reading)?.isArmed == true, last + 2 < reading.count else {
      return nil
    }
    var next = last + 1
    if reading.keys[next] == "belong", reading.keys[next + 1] == "to" {
      next += 2
    } else if reading.keys[next] == "from" {
      next += 1
    } else {
      return nil
    }
    if next < reading.count, reading.tag(next) == .det { next += 1 }
    guard next < reading.count, let found = body(at: next, in: reading) else { return nil }
    return found.kind == .armedGroup || found.kind == .stateForce ? found : nil
  }

  /// The known body that the name at `word` names.
  private func body(at word: Int, in reading: SentenceReading) -> Entity? {
    guard let name = named(word, in: reading), name.kind == .organization else { return nil }
    return name.entities.first { $0.id != nil }
  }

  /// Whom "its" of "its aircraft" stands for; nil: nobody that owns forces.
  private func holder(_ index: Int, of word: Int, in reading: SentenceReading) -> Entity? {
    guard index < word, reading.relation(index) == .nmodPoss, reading.referenceAt[index] >= 0,
      [.stateForce, .vehicle].contains(person(at: word, in: reading)?.kind)
    else { return nil }
    let holders = reading.references[reading.referenceAt[index]].entities
    guard holders.count == 1, let holder = holders.first else { return nil }
    switch holder.kind {
    case .state, .stateForce, .armedGroup: return holder
    default: return nil
    }
  }

  /// The state that an adjective or demonym names ("Russian"); nil: none.
  func state(at word: Int, in reading: SentenceReading) -> Entity? {
    guard reading.placeAt[word] >= 0, !reading.isThingNotPeople(word) else { return nil }
    let place = reading.places[reading.placeAt[word]]
    guard place.place.precision == .country, place.form == .adjective || place.form == .demonym
    else { return nil }
    return Entity(name: place.place.name, side: place.place.name, kind: .state)
  }

  private static let compoundTails: LemmaSet = [
    "backed", "led", "linked", "held", "controlled", "affiliated", "supported", "brokered",
    "sponsored", "allied", "back", "lead", "link", "hold", "control", "affiliate", "support",
    "broker", "sponsor", "ally", "besieged", "besiege", "based", "base",
  ]

  /// True in "Russia-backed", "US-led", "al-Qaeda-linked", where the name is no actor.
  func isCompoundAdjective(_ word: Int, in reading: SentenceReading) -> Bool {
    let tail = word + 2
    guard tail < reading.count, reading.words[word + 1].form == "-" else { return false }
    return Self.compoundTails.contains(reading.keys[tail]) && reading.words[tail].tag != .noun
  }

  /// True in "by launching an attack": an act, nobody.
  private func isGerund(_ word: Int, in reading: SentenceReading) -> Bool {
    reading.tag(word) == .verb && reading.nameAt[word] < 0
      && reading.words[word].form.hasSuffix("ing")
  }

  /// True in ", targeting leaders that", where the tree makes one phrase of a participle and its
  /// object: whoever that is does not do what the clause tells.
  private func isObjectOfParticiple(_ word: Int, in reading: SentenceReading) -> Bool {
    let first = reading.phrase(word).lowerBound
    guard first < word, first > 0, reading.words[first - 1].form == "," else { return false }
    return reading.words[first].form.hasSuffix("ing") && reading.nameAt[first] < 0
      && (reading.tag(first) == .verb || Self.participles.contains(reading.keys[first]))
  }

  private static let participles: LemmaSet = [
    "target", "targeting", "kill", "killing", "injure", "wound", "wounding", "include", "including",
    "hit", "hitting", "strike", "striking", "destroy", "destroying", "cite", "citing", "accuse",
    "accusing", "injuring", "leave", "leaving", "force", "forcing", "cause", "causing",
  ]

  /// `range`, on past the compound that it breaks off in: "a camp of the al-Qaeda" is the beginning
  /// of "a camp of the al-Qaeda-affiliated group Ansar".
  private func whole(
    _ range: ClosedRange<Int>, in reading: SentenceReading
  ) -> ClosedRange<Int> {
    let tail = range.upperBound + 2
    guard tail < reading.count, reading.words[tail - 1].form == "-",
      reading.words[tail - 1].span.start == reading.words[range.upperBound].span.end,
      reading.words[tail].span.start == reading.words[tail - 1].span.end,
      Self.compoundTails.contains(reading.keys[tail])
    else { return range }
    var last = tail
    while last + 1 < reading.count, isNominal(last + 1, in: reading) { last += 1 }
    return range.lowerBound...last
  }

  /// The first word of the name that `first` stands inside of, or `first`: "SHINING | PATH MEMBERS".
  private func wholeName(_ first: Int, in reading: SentenceReading) -> Int {
    guard reading.isUpperCase, reading.nameAt[first] >= 0,
      let name = reading.range(of: reading.names[reading.nameAt[first]].span)
    else { return first }
    return min(first, name.lowerBound)
  }

  /// "JUAN MORA AND OLINDO | MORA" in capitals, where the names layer knows the last name alone: another
  /// person of that name; nil: no unknown name stands ahead.
  private func withFirstName(
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

  /// A noun, adjective or name, or a hyphen inside a name.
  private func isNominal(_ word: Int, in reading: SentenceReading) -> Bool {
    switch reading.tag(word) {
    case .noun, .propn, .adj: true
    default: reading.nameAt[word] >= 0
    }
  }

  private func bareName(_ range: ClosedRange<Int>, in reading: SentenceReading) -> String {
    var first = range.lowerBound
    while first < range.upperBound,
      reading.tag(first) == .det || reading.tag(first) == .pron || reading.tag(first) == .num
    {
      first += 1
    }
    return reading.wording(first...range.upperBound)
  }
}
